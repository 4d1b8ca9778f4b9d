import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of the window: what a quick scroll and the Tab key come to next. */
const BEYOND = 8;
/** How high a row is before all of them were measured: `--row`. */
const USUAL_ROW = 44;
/** How much of the window stands above the first row at least. */
const ABOVE = 160;

interface RowsInSight {
  /** Of what holds the rows, and is as high as all of them together. */
  body: RefObject<HTMLDivElement | null>;
  first: number;
  /** The first that is not drawn any more. */
  end: number;
}

/** Which of `count` rows, all of one height, are drawn: those in the window, and a few more once these are there. */
export function useRowsInSight(count: number): RowsInSight {
  const body = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ first: 0, end: Math.ceil((innerHeight - ABOVE) / USUAL_ROW) });
  useLayoutEffect(() => {
    const place = body.current;
    if (!place) return;
    const look = () => {
      const { top, height } = place.getBoundingClientRect();
      const row = height / count || USUAL_ROW;
      const first = Math.max(0, Math.floor(-top / row) - BEYOND);
      const end = Math.ceil((innerHeight - top) / row) + BEYOND;
      setSight((now) => (now.first === first && now.end === end ? now : { first, end }));
    };
    // Its own height follows from the density, the width of the window, and how many rows there are.
    const sized = new ResizeObserver(() => requestAnimationFrame(look));
    sized.observe(place);
    addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      removeEventListener('scroll', look);
    };
  }, [count]);
  // Fewer rows than before: the window moves up to them, which it tells a frame later.
  const end = Math.min(sight.end, count);
  return { body, first: Math.max(0, Math.min(sight.first, end - (sight.end - sight.first))), end };
}
