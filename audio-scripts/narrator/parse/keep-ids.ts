/**
 * Which paragraph of the last rendering each paragraph is, so that it keeps its id and listeners keep their place
 * when the text around it is edited: the same words first, then likeness, helped by neighbours that were found.
 */
import type { LockedParagraph } from './lock.ts';
import { likeness } from './likeness.ts';

export interface Unsettled {
  readonly text: string;
  /** The author's own id; it is not searched for. */
  readonly fixedId: string | undefined;
}

/** Enough to be the same paragraph: half of the words, or no word at all between the same two neighbours. */
const enough = 0.5;
const neighbour = 0.25;

/** For each paragraph, in the order of the story, the locked one that it was; undefined for a new one. */
export function keepIds(
  paragraphs: readonly Unsettled[],
  locked: readonly LockedParagraph[],
): readonly (LockedParagraph | undefined)[] {
  const found = new Matches(paragraphs.length);
  for (const [i, { fixedId }] of paragraphs.entries())
    if (fixedId !== undefined)
      found.take(
        i,
        locked.findIndex(({ id }) => id === fixedId),
      );
  const isOpen = (i: number) => paragraphs[i]?.fixedId === undefined && found.of(i) === undefined;
  for (const [i, { text }] of paragraphs.entries())
    if (isOpen(i))
      found.take(
        i,
        locked.findIndex((other, at) => other.text === text && !found.has(at)),
      );
  const candidates = paragraphs.flatMap(({ text }, i) =>
    isOpen(i)
      ? locked.flatMap((other, at) =>
          found.has(at)
            ? []
            : [
                {
                  i,
                  at,
                  score: likeness(text, other.text) + neighbour * found.neighbours(i, at, locked.length),
                },
              ],
        )
      : [],
  );
  for (const { i, at, score } of candidates.toSorted((a, b) => b.score - a.score))
    if (score >= enough && isOpen(i) && !found.has(at)) found.take(i, at);
  return paragraphs.map((_, i) => locked[found.of(i) ?? -1]);
}

class Matches {
  readonly #lockedOf: (number | undefined)[];
  readonly #taken = new Set<number>();

  constructor(count: number) {
    this.#lockedOf = Array.from({ length: count });
  }

  of(paragraph: number): number | undefined {
    return this.#lockedOf[paragraph];
  }

  has(locked: number): boolean {
    return this.#taken.has(locked);
  }

  /** -1, as array searches give it, takes nothing. */
  take(paragraph: number, locked: number): void {
    if (locked < 0) return;
    this.#lockedOf[paragraph] = locked;
    this.#taken.add(locked);
  }

  /** How many of the two paragraphs around stood around the locked one; the story's two ends are neighbours too. */
  neighbours(paragraph: number, locked: number, lockedCount: number): number {
    const isFirst = paragraph === 0 && locked === 0;
    const isLast = paragraph === this.#lockedOf.length - 1 && locked === lockedCount - 1;
    const before = isFirst || this.#lockedOf[paragraph - 1] === locked - 1;
    const after = isLast || this.#lockedOf[paragraph + 1] === locked + 1;
    return Number(before) + Number(after);
  }
}
