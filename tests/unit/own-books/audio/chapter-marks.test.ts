import { describe, expect, it } from 'vitest';
import { usableMarks } from '#lib/own-books/audio/chapter-marks.ts';

function mark(title: string, startSeconds: number) {
  return { title, startSeconds };
}

describe('chapter marks', () => {
  it('are put in the order of time', () => {
    expect(usableMarks([mark('b', 5), mark('a', 0)], 10)).toEqual([mark('a', 0), mark('b', 5)]);
  });

  it('are left out where they are at the end of the file or after it', () => {
    expect(usableMarks([mark('a', 0), mark('end', 9.95), mark('after', 12)], 10)).toEqual([mark('a', 0)]);
  });

  it('are left out where an earlier one is at the same place', () => {
    expect(usableMarks([mark('a', 0), mark('b', 0), mark('c', 0)], 10)).toEqual([mark('a', 0)]);
  });

  it('are left out where they are no time', () => {
    expect(usableMarks([mark('a', NaN), mark('b', -1), mark('c', 1)], 10)).toEqual([mark('c', 1)]);
  });
});
