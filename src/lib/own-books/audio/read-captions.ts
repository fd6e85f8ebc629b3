import type { Cue } from '#lib/core/captions/cue.ts';
import { readJsonTranscript } from '#lib/core/captions/read-json-transcript.ts';
import { readLyrics } from '#lib/core/captions/read-lyrics.ts';
import { readSubtitles } from '#lib/core/captions/read-subtitles.ts';
import { usableLanguage } from '#lib/core/publication/language-tag.ts';
import type { BookFiles } from '../book-files.ts';
import { decodeText } from '../decode-text.ts';
import { readChapterFile } from './chapter-files.ts';
import { usableMarks } from './chapter-marks.ts';
import type { SoundFile } from './read-sound-file.ts';

const captionNames = /\.(vtt|srt|lrc|json|txt|sbv)$/i;
const chapterNames = /\.(json|txt|psc|xml|cue|labels|chapters|ffmeta(?:data)?)$/i;
export const mostCaptionBytes = 32 * 1024 ** 2;

export interface Captions {
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  /** Of their text, BCP 47. */
  readonly language?: string;
}

/** The cues of each file that has captions, by its path. What of the captions is after the sound is left out. */
export async function readCaptions(
  sounds: readonly SoundFile[],
  paths: readonly string[],
  files: BookFiles,
): Promise<Captions> {
  const captions = paths.filter((path) => captionNames.test(path));
  const found = new Map<string, readonly Cue[]>();
  let language: string | undefined;
  for (const { path, durationSeconds } of sounds)
    for (const caption of captionsOf(path, captions, sounds.length === 1)) {
      const bytes = await files.bytes(caption, mostCaptionBytes);
      const source = bytes ? decodeText(bytes) : '';
      const cues = readCues(source, durationSeconds);
      if (cues.length === 0) continue;
      found.set(path, cues);
      language ??= languageOf(caption, source);
      break;
    }
  return { cues: found, ...(language !== undefined && { language }) };
}

/** As the file says (WebVTT's header as YouTube writes it, Whisper's JSON), or its name: `one.en.vtt`. */
function languageOf(path: string, source: string): string | undefined {
  const start = source.slice(0, 300);
  const [, said] =
    /^Language:\s*([\w-]+)/m.exec(start) ?? /"language"\s*:\s*"([a-z-]{2,11})"/i.exec(source) ?? [];
  const [, named] = /\.([a-z]{2,3}(?:-[a-z\d]{2,4})?)\.[^./]+$/i.exec(path) ?? [];
  return [said, named]
    .map((tag) => tag && usableLanguage(tag))
    .find((tag) => tag !== undefined && isWritten(tag));
}

/** Whether there is such a language: other endings have two or three letters as well. */
function isWritten(tag: string): boolean {
  return new Intl.Locale(tag).maximize().script !== undefined;
}

/** The same sounds with the chapters that are in files beside them, where they have none of their own. */
export async function withChapterFiles(
  sounds: readonly [SoundFile, ...SoundFile[]],
  paths: readonly string[],
  files: BookFiles,
): Promise<readonly [SoundFile, ...SoundFile[]]> {
  const beside = paths.filter((path) => chapterNames.test(path));
  const read = async (sound: SoundFile): Promise<SoundFile> => {
    if (sound.chapters.length > 0) return sound;
    for (const path of captionsOf(sound.path, beside, sounds.length === 1)) {
      const bytes = await files.bytes(path, mostCaptionBytes);
      const chapters = usableMarks(bytes ? readChapterFile(decodeText(bytes)) : [], sound.durationSeconds);
      if (chapters.length > 0) return { ...sound, chapters };
    }
    return sound;
  };
  const [first, ...others] = sounds;
  return [await read(first), ...(await Promise.all(others.map(read)))];
}

/** Those named like the sound, with a language or the sound's own ending between; or any, where there is one sound. */
function captionsOf(sound: string, captions: readonly string[], isOnly: boolean): readonly string[] {
  const stem = withoutEnding(sound);
  const named = captions.filter((path) => {
    const name = withoutEnding(path);
    return name === stem || name === sound || withoutEnding(name) === stem;
  });
  const exact = named.filter((path) => withoutEnding(path) === stem);
  return [...new Set([...exact, ...named, ...(isOnly ? captions : [])])];
}

/** They are what their content says that they are. */
export function readCues(source: string, durationSeconds: number): readonly Cue[] {
  const start = source.replace(/^[\uFEFF\s]+/, '').slice(0, 1);
  const isJson = start === '{' || (start === '[' && !/^[\uFEFF\s]*\[[a-z\d]+:/i.test(source));
  if (isJson) return readJsonTranscript(source);
  const cues = readSubtitles(source);
  return cues.length > 0 ? cues : readLyrics(source, durationSeconds);
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
