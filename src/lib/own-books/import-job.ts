/** Adds one book in a worker, which can be ended at any moment: what it has stored is then tidied up. */
import type { AddOutcome, StoringProgress } from '#lib/core/own-books/added-file.ts';
import type { GivenBook } from './given-book.ts';
import type { FromImportWorker } from './import-messages.ts';

export interface ImportJob {
  /** Undefined once it was cancelled. */
  readonly outcome: Promise<AddOutcome | undefined>;
  cancel(): void;
}

export function startImport(book: GivenBook, onProgress: (progress: StoringProgress) => void): ImportJob {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  let settle: (outcome: AddOutcome | undefined) => void = () => undefined;
  const outcome = new Promise<AddOutcome | undefined>((resolve) => (settle = resolve));
  const end = (result: AddOutcome | undefined) => {
    worker.terminate();
    settle(result);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromImportWorker>) => {
    if ('progress' in data) onProgress(data.progress);
    else end(data.outcome);
  });
  worker.addEventListener('error', (event) => {
    // A script that cannot be loaded has no message.
    const { message } = event as { readonly message?: string };
    end({
      status: 'failed',
      problem: message ? { kind: 'unexpected', detail: message } : { kind: 'app-incomplete' },
    });
  });
  worker.postMessage(book);
  return {
    outcome,
    cancel: () => {
      end(undefined);
    },
  };
}
