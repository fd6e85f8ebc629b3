/** The text of a chapter as it is searched: all of it folded into one string. */
import type { Parts } from '../in-parts.ts';
import { lastAtMost } from '../sorted.ts';
import type { Block } from '../transcript/block.ts';
import { foldText, type FoldedText } from './fold.ts';
import { Sentences } from './sentences.ts';

export interface FoldedBlock extends FoldedText {
  readonly block: Block;
  readonly sentences: Sentences;
  /** Where it ends in the text of the chapter. */
  readonly end: number;
}

/** A part of the work is some milliseconds of a phone. */
const charactersOfPart = 20_000;

export function* foldChapter(blocks: readonly Block[]): Parts<FoldedChapter> {
  const folded: FoldedText[] = [];
  let part = 0;
  for (const { text } of blocks) {
    folded.push(foldText(text));
    part += text.length;
    if (part < charactersOfPart) continue;
    part = 0;
    yield;
  }
  return new FoldedChapter(blocks, folded);
}

export class FoldedChapter {
  /** Each block stands between spaces. */
  readonly text: string;
  readonly #blocks: readonly Block[];
  /** Where in `text` each block begins, and last where it ends. */
  readonly #starts: readonly number[];
  /** As in the folded text of each block. */
  readonly #from: Uint32Array;
  readonly #sentences = new Map<number, Sentences>();

  /** `folded`: the text of each block. */
  constructor(blocks: readonly Block[], folded: readonly FoldedText[]) {
    this.text = folded.map(({ text }) => text).join('');
    this.#blocks = blocks;
    this.#from = new Uint32Array(this.text.length);
    const starts = [0];
    let start = 0;
    for (const { from } of folded) {
      this.#from.set(from, start);
      start += from.length;
      starts.push(start);
    }
    this.#starts = starts;
  }

  /** The block that a character of `text` belongs to. */
  blockAt(at: number): FoldedBlock | undefined {
    const index = lastAtMost(this.#starts, at, this.#starts.length - 1);
    const [block, start, end] = [this.#blocks[index], this.#starts[index], this.#starts[index + 1]];
    if (!block || start === undefined || end === undefined) return undefined;
    let sentences = this.#sentences.get(index);
    if (!sentences) this.#sentences.set(index, (sentences = new Sentences(block.text)));
    return {
      block,
      sentences,
      end,
      text: this.text.slice(start, end),
      from: this.#from.subarray(start, end),
    };
  }
}
