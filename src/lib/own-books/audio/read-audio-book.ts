/** Sound files as a book: chapters without text, from their marks, or one for each file. */
import type { ContentsEntry } from '#lib/core/publication/contents.ts';
import type { PlacedClip } from '#lib/core/publication/publication.ts';
import type {
  BookFiles,
  ImportedBook,
  ImportedChapter,
  ImportProblem,
} from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
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
  for (const path of paths) {
    const blob = imageNames.test(path) ? undefined : await files.blob(path);
    const sound = blob && (await readSoundFile(path, blob));
    if (sound) found.push(sound);
  }
  const [first, ...others] = orderSoundFiles(found);
  if (!first) return err({ kind: 'unknown-format' });
  return ok(bookOf([first, ...others], name, coverAmong(paths)));
}

function bookOf(
  sounds: readonly [SoundFile, ...SoundFile[]],
  name: string,
  coverPath: string | undefined,
): ImportedBook {
  const [first] = sounds;
  const marked = sounds.flatMap((sound) => clipsOf(sound, sounds.length > 1));
  const clips = marked.map(({ clip }, index): PlacedClip => ({ ...clip, index, chapterIndex: index }));
  const chapters = marked.map(({ title }): ImportedChapter => ({ title, blocks: [] }));
  const contents = chapters.map(({ title }, chapterIndex): ContentsEntry => ({
    title,
    place: { chapterIndex },
    children: [],
  }));
  const picture = sounds.find((sound) => sound.picture)?.picture;
  return {
    title: first.album ?? (sounds.length === 1 ? first.title : undefined) ?? name,
    authors: first.authors,
    narrators: first.narrators,
    ...(first.description !== undefined && { description: first.description }),
    chapters: chapters as unknown as ImportedBook['chapters'],
    contents,
    clips,
    ...(coverPath !== undefined && { cover: coverPath }),
    ...(coverPath === undefined && picture && { embeddedCover: picture }),
    notes: [],
  };
}

interface MarkedClip {
  readonly title: string;
  readonly clip: Omit<PlacedClip, 'index' | 'chapterIndex'>;
}

/** A clip for each chapter; what stands before the first mark belongs to it. */
function clipsOf(sound: SoundFile, isOneOfSeveral: boolean): readonly MarkedClip[] {
  const { path: href, mediaType, durationSeconds, sizeBytes, chapters } = sound;
  const resource = { href, mediaType, durationSeconds, sizeBytes };
  const nameOfFile = sound.title ?? stem(href);
  if (chapters.length === 0)
    return [
      {
        title: isOneOfSeveral ? nameOfFile : '',
        clip: { resource, startSeconds: 0, endSeconds: durationSeconds },
      },
    ];
  return chapters.map(({ title, startSeconds }, i) => ({
    title,
    clip: {
      resource,
      startSeconds: i === 0 ? 0 : startSeconds,
      endSeconds: chapters[i + 1]?.startSeconds ?? durationSeconds,
    },
  }));
}

function coverAmong(paths: readonly string[]): string | undefined {
  const images = paths.filter((path) => imageNames.test(path));
  return images.find((path) => coverNames.test(path)) ?? images[0];
}

/** `Sonnets/01 Sonnet I.mp3` is called *01 Sonnet I*. */
function stem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
