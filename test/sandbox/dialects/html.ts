import { type Dialect, wordsWith } from './dialect.ts';
import { renderers, seed, serviceRecord } from './seed.ts';

/** Marks a body that is a page, not JSON. */
class Page {
  readonly text: string;
  constructor(title: string) {
    this.text = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Error</title></head>
<body><div class="container"><h1>Oops!</h1><p class="alert">${title}</p></div></body></html>`;
  }
}

/** Success is JSON labelled as HTML; every error is a page for people. */
export const html: Dialect = {
  ...seed,
  about: 'every error an HTML page, JSON labelled text/html',
  words: wordsWith(),
  render: renderers({
    service: (s) => ({ ...serviceRecord(s), average_time: s.averageTime, desc: s.description }),
  }),
  refused: (text) => new Page(text),
  write: (body) => ({
    text: body instanceof Page ? body.text : JSON.stringify(body),
    contentType: 'text/html; charset=UTF-8',
  }),
};
