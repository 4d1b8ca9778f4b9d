/** A link for a row: without scheme, `www.` and a closing slash. What cannot be read is shown as it is. */
export function shortLink(link: string): string {
  return link
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '');
}
