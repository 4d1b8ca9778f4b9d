/** What the address says after its `#`: a view or a section of the settings by name, and what of it. */
export interface Place {
  name: string;
  /** As in `#order=LOCAL-ID`; '' where the hash has only a name. */
  of: string;
}

export function readHash(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('=');
  return { name, of: decoded(rest.join('=')) };
}

/** Anybody may have written the address. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
