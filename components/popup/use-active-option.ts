import { useLayoutEffect, useState } from 'preact/hooks';
import type { Service } from '../../lib/panel/decode.ts';

/** Steps to move by; the ends of the list are `first` and `last`. */
export type Move = 1 | -1 | 'first' | 'last';

/**
 * The option that Enter would pick, moved by keys while the focus stays in the search. It is kept as a service, not as a
 * place, so that a catalogue that arrives meanwhile cannot put another one under the Enter key.
 */
export function useActiveOption(options: Service[], query: string) {
  const [chosen, choose] = useState<{ id: string; query: string } | null>(null);
  const found =
    chosen?.query === query
      ? options.findIndex((service) => service.id === chosen.id)
      : query.trim() === ''
        ? -1
        : 0;
  const option = options[found];
  const id = option === undefined ? undefined : `service-${found}`;
  useLayoutEffect(() => {
    if (id !== undefined) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return {
    option,
    id,
    /** From 0; -1 where none is active. */
    place: found,
    move(by: Move) {
      const target = options[targetOf(by, found, options.length)];
      if (target !== undefined) choose({ id: target.id, query });
    },
  };
}

function targetOf(by: Move, from: number, length: number): number {
  if (by === 'first') return 0;
  if (by === 'last') return length - 1;
  if (from < 0) return by === 1 ? 0 : length - 1;
  return (from + by + length) % length;
}
