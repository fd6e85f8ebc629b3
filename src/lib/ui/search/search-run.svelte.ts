/** One search after another, as the listener types: what comes of an older one is not shown. */
import { searchWords, type SearchWords } from '#lib/core/search/search-words.ts';

export class SearchRun<Result> {
  #result: Result | undefined = $state.raw();
  #isOver = $state(true);
  #newest = 0;
  readonly #find: (words: SearchWords, isWanted: () => boolean) => AsyncIterable<Result>;

  constructor(find: (words: SearchWords, isWanted: () => boolean) => AsyncIterable<Result>) {
    this.#find = find;
  }

  /** Undefined where nothing was searched for. Until something is found, it is what was found before. */
  get result(): Result | undefined {
    return this.#result;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  async search(typed: string): Promise<void> {
    const run = ++this.#newest;
    const words = searchWords(typed);
    this.#isOver = words === undefined;
    if (!words) {
      this.#result = undefined;
      return;
    }
    try {
      for await (const result of this.#find(words, () => run === this.#newest))
        if (run === this.#newest) this.#result = result;
    } finally {
      if (run === this.#newest) this.#isOver = true;
    }
  }

  stop(): void {
    this.#newest++;
  }
}
