const MASK = '•••';

/** Takes secrets out of a text that will be shown or kept. */
export type Redact = (text: string) => string;

/** Masks each secret wherever a panel may echo it: plain, URL-encoded, or inside JSON, also as PHP escapes that. */
export function redactSecrets(secrets: readonly string[]): Redact {
  const forms = secrets.flatMap((secret) => {
    const json = JSON.stringify(secret).slice(1, -1);
    const ascii = json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const form = new URLSearchParams({ '': secret }).toString().slice(1);
    const slashes = [json, ascii].map((text) => text.replaceAll('/', '\\/'));
    return [secret, json, ascii, ...slashes, form, form.replaceAll('+', '%20')];
  });
  // The longest first: one form may begin with another.
  const masked = [...new Set(forms)].filter(Boolean).sort((a, b) => b.length - a.length);
  return (text) => masked.reduce((rest, form) => rest.replaceAll(form, MASK), text);
}

// Far more than is ever shown; keeps the pattern below off a body of megabytes.
const LONGEST_SHOWN = 20_000;

/**
 * Masks what stands under `result` and `require` in a product call's body, which may be cut off or no JSON at all. From
 * an array or object on, everything is masked: where it ends cannot be told in a broken body.
 */
export function redactProductText(body: string): string {
  return body
    .slice(0, LONGEST_SHOWN)
    .replace(
      /("(?:result|require)"\s*:\s*)(?:"(?:[^"\\]|\\.)*["\\]?|null\b|true\b|false\b|-?\d[\d.e+-]*|.*)/gis,
      (_, name: string) => `${name}"${MASK}"`,
    );
}
