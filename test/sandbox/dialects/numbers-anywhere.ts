/** Every number in a reply becomes a string, booleans excepted. */
export function numbersAsStrings(value: unknown): unknown {
  return deep(value, (leaf) => (typeof leaf === 'number' ? String(leaf) : leaf));
}

/** Every string that is nothing but a decimal becomes a number. */
export function stringsAsNumbers(value: unknown): unknown {
  return deep(value, (leaf) =>
    typeof leaf === 'string' && /^-?\d+(\.\d+)?$/.test(leaf) ? Number(leaf) : leaf,
  );
}

function deep(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => deep(each, change));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, deep(each, change)]));
  }
  return change(value);
}
