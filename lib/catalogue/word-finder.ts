import { fold } from './fold.ts';

/** Words divided by `|`, and what they mean. */
export type Meaning<T> = readonly [words: string, sense: T];

/** All that a text's words mean; of words within a longer phrase that is known, the phrase alone. */
export type WordFinder<T> = (text: string) => ReadonlySet<T>;

const LONGEST_PHRASE = 3;
/** Shorter beginnings of Cyrillic words say too little. */
const SHORTEST_STEM = 4;

// Chinese and Japanese put no spaces, and Korean (here as its single letters) few: what is in these letters is a token
// even where it touches a Latin name.
const UNSPACED = '\\u1100-\\u11ff\\u3040-\\u30ff\\u3400-\\u9fff';
const TOKEN = new RegExp(`[${UNSPACED}]+|[[\\p{L}\\p{M}\\p{N}]--[${UNSPACED}]]+`, 'gv');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`);

/** Finds whole words, in any case and number; see `service-words.ts` for what a word of each script stands for. */
export function createWordFinder<T>(meanings: readonly Meaning<T>[]): WordFinder<T> {
  const senses = new Map<string, T[]>();
  for (const [words, sense] of meanings) {
    for (const word of words.split('|')) {
      const key = tokensOf(word).join(' ');
      senses.set(key, [...(senses.get(key) ?? []), sense]);
    }
  }
  const unspaced = [...senses.keys()]
    .filter((key) => IS_UNSPACED.test(key))
    .sort((a, b) => b.length - a.length);
  const openings = new Set(
    [...senses.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]),
  );

  return (text) => {
    const tokens = tokensOf(text);
    const found = new Set<T>();
    for (let at = 0; at < tokens.length; ) {
      const length = phraseAt(tokens, at);
      const heard = length > 1 ? senses.get(tokens.slice(at, at + length).join(' ')) : single(tokens, at);
      for (const sense of heard ?? []) found.add(sense);
      at += length;
    }
    return found;
  };

  function phraseAt(tokens: string[], at: number): number {
    if (!openings.has(tokens[at])) return 1;
    for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
      if (senses.has(tokens.slice(at, at + length).join(' '))) return length;
    }
    return 1;
  }

  function single(tokens: string[], at: number): T[] | undefined {
    const token = tokens[at] ?? '';
    // `5 x likes` and `likes x 1000` are numbers of things.
    if (token === 'x' && [tokens[at - 1], tokens[at + 1]].some((near) => /^\d/.test(near ?? ''))) return [];
    const whole = senses.get(token);
    if (whole) return whole;
    if (/^[\u0400-\u052f]/.test(token)) return byStem(token);
    if (/^\u0648?\u0627\u0644/.test(token)) return senses.get(token.replace(/^\u0648?\u0627\u0644/, ''));
    return IS_UNSPACED.test(token) ? within(token) : undefined;
  }

  function byStem(token: string): T[] | undefined {
    for (let length = token.length - 1; length >= SHORTEST_STEM; length -= 1) {
      const known = senses.get(token.slice(0, length));
      if (known) return known;
    }
    return undefined;
  }

  function within(token: string): T[] {
    let rest = token;
    return unspaced.flatMap((key) => {
      if (!rest.includes(key)) return [];
      rest = rest.replaceAll(key, ' ');
      return senses.get(key) ?? [];
    });
  }
}

function tokensOf(text: string): string[] {
  const plain = fold(text)
    .toLowerCase()
    .replace(/[ıđ]/g, (letter) => (letter === 'ı' ? 'i' : 'd'));
  return (plain.match(TOKEN) ?? []).map(singular);
}

/** `likes` as `like`. Of a wrong cut, as of `vos`, nothing comes: the words looked for are cut alike. */
function singular(token: string): string {
  return token.length > 3 && token.endsWith('s') && !token.endsWith('ss') ? token.slice(0, -1) : token;
}
