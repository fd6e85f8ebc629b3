/** A paragraph's text cut into pieces of one style each: a list for each utterance, and for the space between two. */
import type { Block, StyledRange } from '#lib/core/transcript/block.ts';

export interface TextPiece {
  readonly from: number;
  readonly text: string;
  readonly isItalic: boolean;
  readonly isBold: boolean;
  /** Where it is not the book's. */
  readonly language: string | undefined;
}

/** It is not plain text, as most pieces are. */
export function isMarked({ isItalic, isBold, language }: TextPiece): boolean {
  return isItalic || isBold || language !== undefined;
}

export interface SpokenPiece {
  /** Index of the utterance; undefined for the white space between two. */
  readonly utterance?: number;
  readonly from: number;
  readonly pieces: readonly TextPiece[];
}

export function spokenPieces({ text, utterances, styles }: Block): readonly SpokenPiece[] {
  const made: SpokenPiece[] = [];
  const cutter = new Cutter(text, styles);
  for (const [utterance, { from, to }] of utterances.entries()) {
    if (from > cutter.at) made.push({ from: cutter.at, pieces: cutter.cutTo(from) });
    made.push({ utterance, from, pieces: cutter.cutTo(to) });
  }
  if (cutter.at < text.length) made.push({ from: cutter.at, pieces: cutter.cutTo(text.length) });
  return made;
}

/** Goes through the text once, from border to border, as a paragraph may have hundreds of styles. */
class Cutter {
  at = 0;
  readonly #text: string;
  readonly #borders: readonly Border[];
  #passed = 0;
  /** How many styles of each kind are open; they may lie inside one another. */
  readonly #open = { italic: 0, bold: 0 };
  /** The innermost is the last. */
  readonly #languages: string[] = [];

  constructor(text: string, styles: readonly StyledRange[]) {
    this.#text = text;
    this.#borders = styles
      .flatMap((styled): Border[] => [
        { at: styled.from, styled, step: 1 },
        { at: styled.to, styled, step: -1 },
      ])
      .sort((a, b) => a.at - b.at);
  }

  cutTo(to: number): readonly TextPiece[] {
    const pieces: TextPiece[] = [];
    while (this.at < to) {
      const end = Math.min(this.#nextBorder() ?? to, to);
      pieces.push({
        from: this.at,
        text: this.#text.slice(this.at, end),
        isItalic: this.#open.italic > 0,
        isBold: this.#open.bold > 0,
        language: this.#languages.at(-1),
      });
      this.at = end;
    }
    return pieces;
  }

  /** The first border after `at`; those up to there are passed. */
  #nextBorder(): number | undefined {
    for (let border = this.#borders[this.#passed]; border; border = this.#borders[++this.#passed]) {
      if (border.at > this.at) return border.at;
      this.#pass(border);
    }
    return undefined;
  }

  #pass({ styled, step }: Border): void {
    if (styled.style !== 'language') this.#open[styled.style] += step;
    else if (step === 1) this.#languages.push(styled.language);
    else this.#languages.splice(this.#languages.lastIndexOf(styled.language), 1);
  }
}

interface Border {
  readonly at: number;
  readonly styled: StyledRange;
  readonly step: 1 | -1;
}
