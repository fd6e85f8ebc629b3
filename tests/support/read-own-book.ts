import type { ImportedBook, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import type { Result } from '#lib/core/result.ts';
import type { SpokenClip } from '#lib/core/transcript/block.ts';
import { readBook } from '#lib/own-books/read-book.ts';
import { openZip } from '#lib/own-books/zip.ts';

export async function readZip(zip: Blob): Promise<Result<ImportedBook, ImportProblem>> {
  const files = await openZip(zip);
  return files.ok ? readBook(files.value, 'The name') : files;
}

/** The book of a zip that can be read. */
export async function bookIn(zip: Blob): Promise<ImportedBook> {
  const read = await readZip(zip);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export interface SpokenText {
  readonly text: string;
  readonly clip: SpokenClip;
}

/** What is lit while it is heard, in the order of the text. */
export function spokenTexts({ chapters }: ImportedBook): readonly SpokenText[] {
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap(({ text, clips }) =>
      clips.map((clip) => ({ text: text.slice(clip.from, clip.to), clip })),
    ),
  );
}

/** Each clip as `text from start to end`. */
export function lights(book: ImportedBook): readonly string[] {
  return spokenTexts(book).map(
    ({ text, clip: { startSeconds, endSeconds } }) => `${text} ${startSeconds}-${endSeconds}`,
  );
}
