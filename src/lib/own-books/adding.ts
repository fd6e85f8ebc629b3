/** The books that the listener adds from files, one after another, and what came of them. */
import type { AddedFile, StoringProgress } from '#lib/core/own-books/added-file.ts';
import { groupFiles } from '#lib/core/own-books/group-files.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Signal } from '#lib/core/signal.ts';
import { withAlbums } from './audio/with-albums.ts';
import type { GivenBook, GivenFile } from './given-book.ts';
import type { ImportJob } from './import-job.ts';
import type { Share } from './shared-files.ts';

export interface AddingPorts {
  /** What the screens see. */
  readonly files: Signal<readonly AddedFile[]>;
  start(book: GivenBook, onProgress: (progress: StoringProgress) => void): ImportJob;
  takeShares(): Promise<readonly Share[]>;
  /** A removal of this book that is not finished is given up. */
  keep(id: PublicationId): Promise<void>;
  /** Looks which books there are now, and tidies up. */
  refresh(): Promise<void>;
  tellOtherTabs(): void;
}

type State = AddedFile['state'];

const isOver = ({ status }: State) => ['added', 'known', 'failed'].includes(status);

export class Adding {
  readonly #ports: AddingPorts;
  readonly #contents = new Map<number, GivenBook>();
  #last = 0;
  #running: { readonly number: number; readonly job: ImportJob } | undefined;
  #isBusy = false;

  constructor(ports: AddingPorts) {
    this.#ports = ports;
  }

  /** What is left of those before is dismissed. Returns how many books these files are. */
  async add(files: readonly GivenFile[]): Promise<number> {
    return this.#give(await withAlbums(files)).size;
  }

  /**
   * Adds what other apps have shared. A share is forgotten once all its books are over, so that the next page goes on where
   * this one is closed before. Returns how many books these are.
   */
  async addShared(): Promise<number> {
    const shares = await this.#ports.takeShares();
    let count = 0;
    for (const { files, forget } of shares) {
      const numbers = this.#give(await withAlbums(files.map((file) => ({ path: file.name, file }))));
      void this.#whenOver(numbers).then(forget);
      count += numbers.size;
    }
    return count;
  }

  #give(files: readonly GivenFile[]): ReadonlySet<number> {
    const added = groupFiles(files).map((book): AddedFile => {
      const number = ++this.#last;
      this.#contents.set(number, book);
      return { number, name: book.name, fileCount: book.files.length, state: { status: 'waiting' } };
    });
    const shown = this.#ports.files.current.filter(({ state }) => !isOver(state));
    this.#ports.files.set([...shown, ...added]);
    void this.#run();
    return new Set(added.map(({ number }) => number));
  }

  #whenOver(numbers: ReadonlySet<number>): Promise<void> {
    const { files } = this.#ports;
    return new Promise((resolve) => {
      const look = () => {
        if (files.current.some(({ number, state }) => numbers.has(number) && !isOver(state))) return;
        stop();
        resolve();
      };
      const stop = files.subscribe(look);
      look();
    });
  }

  /** Of a file that is waiting or being added, or the message about one that is over. */
  dismiss(number: number): void {
    this.#contents.delete(number);
    this.#ports.files.set(this.#ports.files.current.filter((file) => file.number !== number));
    if (this.#running?.number === number) this.#running.job.cancel();
  }

  async #run(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#addOne(...next);
    } finally {
      this.#isBusy = false;
    }
  }

  #next() {
    return [...this.#contents][0];
  }

  async #addOne(number: number, content: GivenBook): Promise<void> {
    const { start, keep, refresh, tellOtherTabs } = this.#ports;
    this.#set(number, { status: 'reading' });
    const job = start(content, (progress) => {
      this.#set(number, { status: 'storing', ...progress });
    });
    this.#running = { number, job };
    const outcome = await job.outcome;
    this.#running = undefined;
    this.#contents.delete(number);
    const id = outcome && 'id' in outcome ? outcome.id : undefined;
    if (id !== undefined) await keep(id);
    // The book is listed before it is said that it was added.
    await refresh();
    if (outcome) this.#set(number, outcome);
    if (outcome?.status === 'added') tellOtherTabs();
  }

  #set(number: number, state: State): void {
    const { files } = this.#ports;
    files.set(files.current.map((file) => (file.number === number ? { ...file, state } : file)));
  }
}
