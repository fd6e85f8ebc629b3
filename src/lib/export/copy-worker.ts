/** Makes one copy of a book, away from the page. It asks the page for the book's files, which knows where they are. */
import type { Block } from '#lib/core/transcript/block.ts';
import type { PlacedClip } from '#lib/core/publication/publication.ts';
import { err } from '#lib/core/result.ts';
import type { CopyBeginning, FromCopyWorker, ToCopyWorker } from './copy-messages.ts';
import { makeCopy, type CopyTarget } from './make-copy.ts';

/** What is used of a worker's scope: its types and those of a page cannot be had together. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToCopyWorker>) => void): void;
  postMessage(message: FromCopyWorker): void;
}
const worker: WorkerScope = globalThis;
const tell = (message: FromCopyWorker) => {
  worker.postMessage(message);
};

let beginning: CopyBeginning | undefined;
const texts: (readonly Block[])[] = [];
const clips: PlacedClip[] = [];
let answer: (content: Blob | undefined) => void = () => undefined;

worker.addEventListener('message', ({ data }) => {
  if ('content' in data) answer(data.content);
  else if ('begin' in data) beginning = data.begin;
  else {
    texts.push(data.chapter.blocks);
    for (const clip of data.chapter.clips) clips.push(clip);
    if (beginning && texts.length === beginning.publication.chapters.length) void make(beginning);
  }
});

async function make({ format, publication, now, to }: CopyBeginning): Promise<void> {
  const target = to && (await openTarget(to).catch(() => null));
  if (target === null) {
    tell({ outcome: err({ kind: 'not-written' }) });
    return;
  }
  const outcome = await makeCopy(
    format,
    { publication: { ...publication, clips }, texts },
    {
      content: (href) =>
        new Promise((resolve) => {
          answer = resolve;
          tell({ wanted: href });
        }),
      ...(target && { target }),
      onProgress: (progress) => {
        tell({ progress });
      },
      now,
    },
  );
  tell({ outcome });
}

async function openTarget(file: FileSystemFileHandle): Promise<CopyTarget> {
  const stream = await file.createWritable();
  return {
    write: (part) => stream.write(part),
    close: () => stream.close(),
    abort: () => stream.abort(),
  };
}
