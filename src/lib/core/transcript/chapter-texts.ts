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

/** Chapters that nobody uses any more, and that are kept for whoever goes back. */
export const mostUnused = 12;

interface ChapterRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The text of a story, chapter by chapter: each is read when it is needed. It is kept as long as it is in use, and of the
 * others those that were asked for last: the texts of a long book take more memory than all else.
 */
export class ChapterTexts {
  readonly #read: ReadChapter;
  /** Those that were asked for last are the last. */
  readonly #texts = new Map<number, ChapterText>();
  readonly #used = new Set<ChapterRange>();
  readonly #loading = new Map<number, Promise<ChapterText>>();
  readonly #changed = new Signal(0);

  /** `known`: chapters that need not be read, from the first on. */
  constructor(read: ReadChapter, known: readonly ChapterText[] = []) {
    this.#read = read;
    for (const [index, text] of known.entries()) this.#texts.set(index, text);
  }

  /** Changes with every chapter that is read, and when some are given up. */
  get changed(): Readable<number> {
    return this.#changed;
  }

  /** The chapters that are here, or could not be read. */
  get loaded(): ReadonlyMap<number, ChapterText> {
    return this.#texts;
  }

  /** Why chapters could not be loaded, one problem for each. */
  get problems(): readonly StoryProblem[] {
    return [...this.#texts.values()].flatMap(({ problem }) => (problem ? [problem] : []));
  }

  /** Undefined until the chapter is read, and after it was given up. */
  of(chapterIndex: number): ChapterText | undefined {
    return this.#texts.get(chapterIndex);
  }

  /** Rejects only if reading throws. The next call then tries again. */
  load(chapterIndex: number): Promise<ChapterText> {
    const known = this.#texts.get(chapterIndex);
    if (!known) return this.#readOnce(chapterIndex);
    this.#keep(chapterIndex, known);
    return Promise.resolve(known);
  }

  /** These chapters are kept once they are loaded, all of the story if nothing is said. Returns what ends that. */
  use(first = 0, last = Infinity): () => void {
    const range = { first, last };
    this.#used.add(range);
    return () => {
      this.#used.delete(range);
      // Whoever needs the same next can say so first.
      void Promise.resolve().then(() => {
        if (this.#giveUp()) this.#change();
      });
    };
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
      this.#keep(chapterIndex, text);
      this.#giveUp();
      return text;
    } finally {
      this.#loading.delete(chapterIndex);
      this.#change();
    }
  }

  #change(): void {
    this.#changed.set(this.#changed.current + 1);
  }

  #keep(chapterIndex: number, text: ChapterText): void {
    this.#texts.delete(chapterIndex);
    this.#texts.set(chapterIndex, text);
  }

  /** What could not be read takes no room, and is read again. Returns whether there was anything to give up. */
  #giveUp(): boolean {
    const ranges = [...this.#used];
    const unused = [...this.#texts].flatMap(([index, { problem }]) =>
      problem || ranges.some(({ first, last }) => index >= first && index <= last) ? [] : [index],
    );
    const superfluous = unused.slice(0, -mostUnused);
    for (const index of superfluous) this.#texts.delete(index);
    return superfluous.length > 0;
  }
}
