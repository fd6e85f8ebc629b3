import type { StoryProblem } from '../publication/story-problem.ts';
import type { Result } from '../result.ts';
import { Signal, type Readable } from '../signal.ts';
import type { Block } from './block.ts';

/** The text of one chapter. */
export interface ChapterText {
  /** In reading order; empty if the text could not be loaded. */
  readonly blocks: readonly Block[];
  /** Why the text could not be loaded. The chapter plays without it. */
  readonly problem?: StoryProblem;
}

/** Reads a chapter, whose index counts from 0. */
export type ReadChapter = (chapterIndex: number) => Promise<Result<readonly Block[], StoryProblem>>;

/** The text of a story, chapter by chapter: each is read when it is first needed, and kept from then on. */
export class ChapterTexts {
  readonly #read: ReadChapter;
  readonly #texts = new Map<number, ChapterText>();
  readonly #loading = new Map<number, Promise<ChapterText>>();
  readonly #changed = new Signal(0);

  /** `known`: chapters that need not be read, from the first on. */
  constructor(read: ReadChapter, known: readonly ChapterText[] = []) {
    this.#read = read;
    for (const [index, text] of known.entries()) this.#texts.set(index, text);
  }

  /** Changes with every chapter that is read. */
  get changed(): Readable<number> {
    return this.#changed;
  }

  /** The chapters that have been read so far, or could not be read. */
  get loaded(): ReadonlyMap<number, ChapterText> {
    return this.#texts;
  }

  /** Why chapters could not be loaded, one problem for each. */
  get problems(): readonly StoryProblem[] {
    return [...this.#texts.values()].flatMap(({ problem }) => (problem ? [problem] : []));
  }

  /** Undefined until the chapter is read. */
  of(chapterIndex: number): ChapterText | undefined {
    return this.#texts.get(chapterIndex);
  }

  /** Rejects only if reading throws. The next call then tries again. */
  load(chapterIndex: number): Promise<ChapterText> {
    const known = this.#texts.get(chapterIndex);
    return known ? Promise.resolve(known) : this.#readOnce(chapterIndex);
  }

  /** Reads again the chapters that could not be loaded. */
  async retry(): Promise<void> {
    const missing = [...this.#texts].flatMap(([index, { problem }]) => (problem ? [index] : []));
    await Promise.all(missing.map((index) => this.#readOnce(index)));
  }

  #readOnce(chapterIndex: number): Promise<ChapterText> {
    const loading = this.#loading.get(chapterIndex) ?? this.#readNow(chapterIndex);
    this.#loading.set(chapterIndex, loading);
    return loading;
  }

  async #readNow(chapterIndex: number): Promise<ChapterText> {
    try {
      const read = await this.#read(chapterIndex);
      const text = read.ok ? { blocks: read.value } : { blocks: [], problem: read.error };
      this.#texts.set(chapterIndex, text);
      return text;
    } finally {
      this.#loading.delete(chapterIndex);
      this.#changed.set(this.#changed.current + 1);
    }
  }
}
