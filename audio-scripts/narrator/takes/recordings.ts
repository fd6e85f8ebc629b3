/** The recordings of people beside a script, each found by the paragraph or the chapter that it is named after. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Complaint } from '../parse/complaint.ts';
import { readIfFile } from '../common/read-if-file.ts';
import { suggest } from '../parse/nearest.ts';
import type { Script } from '../parse/script.ts';
import { soundEndings } from './decode-take.ts';
import { sha256 } from '../common/digest.ts';

export interface Recording {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

export interface Recordings {
  readonly byParagraph: ReadonlyMap<string, Recording>;
  readonly byChapter: ReadonlyMap<string, Recording>;
  /** Files that belong to nothing. */
  readonly complaints: readonly Complaint[];
}

/** `folder` may be missing. Hidden files are nobody's recordings. */
export async function readRecordings(folder: string, { chapters }: Script): Promise<Recordings> {
  const chapterIds = new Set<string>(chapters.map(({ id }) => id));
  const paragraphIds = new Set<string>(chapters.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
  const byParagraph = new Map<string, Recording>();
  const byChapter = new Map<string, Recording>();
  const complaints: Complaint[] = [];
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => !one.startsWith('.')).toSorted()) {
    const file = path.join(folder, name);
    const id = name.replace(soundEndings, '');
    const map = paragraphIds.has(id) ? byParagraph : chapterIds.has(id) ? byChapter : undefined;
    if (id === name)
      complaints.push({
        file,
        message: 'A recording is a file that ends in .wav, .flac, .mp3, .m4a or .ogg.',
      });
    else if (!map)
      complaints.push({
        file,
        message: `No paragraph or chapter is called ${id}. ${suggest(id, [...chapterIds, ...paragraphIds])}`,
      });
    else if (paragraphIds.has(id) && chapterIds.has(id))
      complaints.push({
        file,
        message: `${id} is a paragraph and a chapter. Give one of them another id, with {#...}, and name the file after what it tells.`,
      });
    else if (map.has(id)) complaints.push({ file, message: `There are two recordings of ${id}. Keep one.` });
    else {
      const bytes = await readIfFile(file);
      if (bytes) map.set(id, { file, bytes, digest: sha256(bytes) });
      else complaints.push({ file, message: 'It is a folder. A recording is one file.' });
    }
  }
  return { byParagraph, byChapter, complaints };
}
