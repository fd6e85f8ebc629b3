/** Sound files as a book: chapters without text, from their marks, or one for each file. */
import { captionText } from '#lib/core/own-books/caption-text.ts';
import { chaptersOfSound, type SoundEntry, type SoundTrack } from '#lib/core/own-books/chapters-of-sound.ts';
import { withoutDisc } from '#lib/core/own-books/group-files.ts';
import type { ImportedBook, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { nameOfFile, type BookFiles } from '../book-files.ts';
import { isLocked } from './locked-sound.ts';
import { readCaptions, withChapterFiles, type Captions } from './read-captions.ts';
import { isOfTheBook, orderSoundFiles } from './order-sound-files.ts';
import { readSoundFile, type SoundFile } from './read-sound-file.ts';

const mostFiles = 5000;
const imageNames = /\.(jpe?g|png|webp)$/i;
const coverNames = /(^|\/)(cover|folder|front)\.[a-z]+$/i;

/** `name`: of the file or folder that the listener chose; the title where the files have none. */
export async function readAudioBook(
  files: BookFiles,
  name: string,
): Promise<Result<ImportedBook, ImportProblem>> {
  const paths = files.paths.filter(isOfTheBook);
  if (paths.length > mostFiles) return err({ kind: 'too-much', what: `${paths.length} files` });
  const found: SoundFile[] = [];
  let hasLocked = false;
  for (const path of paths) {
    const blob = imageNames.test(path) ? undefined : await files.blob(path);
    const isOpen = blob && !(await isLocked(blob));
    hasLocked ||= isOpen === false;
    const sound = isOpen && (await readSoundFile(path, blob));
    if (sound) found.push(sound);
  }
  const [first, ...others] = orderSoundFiles(found);
  if (!first) return err(hasLocked ? { kind: 'locked', scheme: 'unknown' } : { kind: 'unknown-format' });
  const sounds = await withChapterFiles([first, ...others], paths, files);
  const captions = await readCaptions(sounds, paths, files);
  return ok(bookOf(sounds, captions, name, coverAmong(paths)));
}

function bookOf(
  sounds: readonly [SoundFile, ...SoundFile[]],
  { cues, language }: Captions,
  name: string,
  coverPath: string | undefined,
): ImportedBook {
  const [first] = sounds;
  const isOne = sounds.length === 1;
  const hasDiscs = sounds.some(({ album }) => album !== first.album);
  const album = first.album && ((hasDiscs && withoutDisc(first.album)) || first.album);
  const { titles, clips, contents } = chaptersOfSound(sounds.map(trackOf), entriesOf(sounds));
  const text = captionText(clips, titles.length, cues);
  const [chapter, ...others] = titles.map((title, i) => ({ title, blocks: text.blocks[i] ?? [] }));
  if (!chapter) throw new Error('there are no chapters');
  const picture = sounds.find((sound) => sound.picture)?.picture;
  return {
    title: album ?? (isOne ? first.title : undefined) ?? name,
    authors: first.authors,
    narrators: first.narrators,
    ...(first.description !== undefined && { description: first.description }),
    ...(language !== undefined && { language }),
    chapters: [chapter, ...others],
    contents,
    clips: text.clips,
    ...(coverPath !== undefined && { cover: coverPath }),
    ...(coverPath === undefined && picture && { coverBytes: picture }),
    notes: [],
  };
}

function trackOf({ path: href, mediaType, durationSeconds, sizeBytes, title }: SoundFile): SoundTrack {
  return {
    resource: { href, mediaType, durationSeconds, sizeBytes },
    durationSeconds,
    title: title ?? nameOfFile(href),
  };
}

/** The marks of all files; a file without any is a chapter, too. None where no file has marks. */
function entriesOf(sounds: readonly SoundFile[]): readonly SoundEntry[] {
  if (sounds.every(({ chapters }) => chapters.length === 0)) return [];
  return sounds.flatMap(({ path, title, chapters }, track): readonly SoundEntry[] => {
    if (chapters.length === 0)
      return [{ title: title ?? nameOfFile(path), place: { track, seconds: 0 }, children: [] }];
    // What stands before the first mark belongs to it.
    return chapters.map(({ title: name, startSeconds }, i) => ({
      title: name,
      place: { track, seconds: i === 0 ? 0 : startSeconds },
      children: [],
    }));
  });
}

function coverAmong(paths: readonly string[]): string | undefined {
  const images = paths.filter((path) => imageNames.test(path));
  return images.find((path) => coverNames.test(path)) ?? images[0];
}
