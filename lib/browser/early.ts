import browser from 'webextension-polyfill';

/** What the popup's form is filled with: it is drawn empty until these are answered. */
const ASKED = {
  draft: () => browser.storage.session.get('draft'),
  incoming: () => browser.storage.session.get('incoming'),
  tabs: () => browser.tabs.query({ active: true, currentWindow: true }),
};

type Asked = typeof ASKED;

declare global {
  /** The answers, on their way; each is for one use. */
  var early: Partial<{ [Name in keyof Asked]: ReturnType<Asked[Name]> }> | undefined;
}

/** Asks before the popup's scripts are there, so that the answers are when they are. */
export function askEarly(): void {
  globalThis.early = { draft: ASKED.draft(), incoming: ASKED.incoming(), tabs: ASKED.tabs() };
}

/** What was asked early; anew where that was used already, or never was. */
export function answerTo<Name extends keyof Asked>(name: Name): ReturnType<Asked[Name]> {
  const asked = globalThis.early?.[name];
  if (asked) delete globalThis.early?.[name];
  return asked ?? (ASKED[name]() as ReturnType<Asked[Name]>);
}
