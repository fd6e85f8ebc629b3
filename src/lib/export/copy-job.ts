/** Makes a copy in a worker, which can be ended at any moment. */
import type { CopyProblem, CopyProgress } from '#lib/core/export/copy-problem.ts';
import { err, type Result } from '#lib/core/result.ts';
import type { CopiedChapter, CopyBeginning, FromCopyWorker, ToCopyWorker } from './copy-messages.ts';

export interface CopyPorts {
  /** In their order, as many as the publication has. Undefined of a chapter whose text cannot be had. */
  readonly chapters: AsyncIterable<CopiedChapter | undefined>;
  /** A file of the book; undefined where it cannot be had. */
  content(href: string): Promise<Blob | undefined>;
  onProgress(progress: CopyProgress): void;
}

export type CopyOutcome = Result<Blob | undefined, CopyProblem>;

/** Resolves with undefined once `signal` has aborted: nothing is left of the copy then. */
export async function copyInWorker(
  beginning: CopyBeginning,
  ports: CopyPorts,
  signal: AbortSignal,
): Promise<CopyOutcome | undefined> {
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), { type: 'module' });
  const tell = (message: ToCopyWorker) => {
    worker.postMessage(message);
  };
  tell({ begin: beginning });
  const outcome = new Promise<CopyOutcome | undefined>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(undefined);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromCopyWorker>) => {
      if ('progress' in data) ports.onProgress(data.progress);
      else if ('outcome' in data) resolve(data.outcome);
      else
        void ports.content(data.wanted).then(
          (content) => {
            tell({ content });
          },
          () => {
            tell({ content: undefined });
          },
        );
    });
    worker.addEventListener('error', (event) => {
      // A script that cannot be loaded has no message.
      const { message } = event as { readonly message?: string };
      resolve(err(message ? { kind: 'unexpected', detail: message } : { kind: 'app-incomplete' }));
    });
    void tellChapters(ports.chapters, tell, signal).then((isWhole) => {
      if (!isWhole) resolve(err({ kind: 'no-text' }));
    });
  });
  const result = await outcome;
  worker.terminate();
  if (!result?.ok && beginning.to) await removeEmpty(beginning.to);
  return result;
}

async function tellChapters(
  chapters: CopyPorts['chapters'],
  tell: (message: ToCopyWorker) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for await (const chapter of chapters) {
    if (!chapter) return false;
    if (signal.aborted) return true;
    tell({ chapter });
  }
  return true;
}

/** The browser makes an empty file as soon as the listener has chosen a name. */
async function removeEmpty(file: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<void> {
  try {
    if ((await file.getFile()).size === 0) await file.remove?.();
  } catch {
    // It is gone, or may not be removed: the listener sees an empty file.
  }
}
