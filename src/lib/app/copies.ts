/** Makes copies of published stories and own books from what is on the device. */
import { holdsSound } from '#lib/core/export/copy-format.ts';
import type { CopyProgress } from '#lib/core/export/copy-problem.ts';
import { isOwnBook } from '#lib/core/own-books/own-book-id.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { isSilent } from '#lib/core/publication/publication.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { err } from '#lib/core/result.ts';
import { copyInWorker } from '#lib/export/copy-job.ts';
import type { CopiedChapter } from '#lib/export/copy-messages.ts';
import type { OriginalBook } from '#lib/own-books/own-books.ts';
import type { BookSource } from './book-source.ts';
import type { Copies, WantedCopy } from './copy-controls.ts';

export interface CopiesPorts {
  readonly published: Pick<BookSource, 'downloaded' | 'read'>;
  own(id: PublicationId): Promise<OriginalBook | undefined>;
  readonly copy: typeof copyInWorker;
  now(): string;
}

export function createCopies(ports: Pick<CopiesPorts, 'published' | 'own'>): Copies {
  const now = () => new Date().toISOString();
  return { make: (...all) => makeCopy({ ...ports, copy: copyInWorker, now }, ...all) };
}

export async function makeCopy(
  ports: CopiesPorts,
  wanted: WantedCopy,
  onProgress: (progress: CopyProgress) => void,
  signal: AbortSignal,
): ReturnType<Copies['make']> {
  const { format, to } = wanted;
  const book = await onDevice(ports, wanted, signal).catch(() => undefined);
  if (!book) return err({ kind: holdsSound(format) ? 'no-sound' : 'no-text' });
  const { publication } = book;
  return ports.copy(
    {
      format,
      publication: { ...publication, clips: [], files: [] },
      now: ports.now(),
      ...(to && { to }),
    },
    { chapters: chaptersOf(book), content: (href) => book.content(href), onProgress },
    signal,
  );
}

async function onDevice(
  ports: CopiesPorts,
  { id, story, format }: WantedCopy,
  signal: AbortSignal,
): Promise<OriginalBook | undefined> {
  if (isOwnBook(id)) return ports.own(id);
  const stories = await ports.published.downloaded();
  const mayBeElsewhere = story && (!holdsSound(format) || isSilent(story.publication));
  const found =
    stories.find(({ publication }) => publication.id === id) ?? (mayBeElsewhere ? story : undefined);
  if (!found) return undefined;
  const { publication, texts } = found;
  return {
    publication,
    texts,
    content: async (href) => {
      const file = publication.files.find((one) => one.href === href);
      if (!file) return undefined;
      const read = await ports.published.read(publication, file, signal, () => undefined);
      return read.ok ? new Blob([read.value], { type: file.mediaType }) : undefined;
    },
  };
}

/** Undefined of a chapter whose text cannot be read. */
async function* chaptersOf({ publication, texts }: Story): AsyncGenerator<CopiedChapter | undefined> {
  for (const { index, firstClip, clipCount } of publication.chapters) {
    const { blocks, problem } = await texts.load(index);
    yield problem ? undefined : { clips: publication.clips.slice(firstClip, firstClip + clipCount), blocks };
  }
}
