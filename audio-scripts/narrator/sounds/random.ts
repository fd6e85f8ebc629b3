/** Chance that comes out the same each time: mulberry32 (Tommy Ettinger, public domain), reimplemented. */
export interface Chance {
  /** 0 to 1, 1 not included. */
  next(): number;
  between(from: number, to: number): number;
}

export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, between: (from, to) => from + (to - from) * next() };
}
