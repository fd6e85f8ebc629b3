import type { Cue } from '#lib/core/captions/cue.ts';
import { readJsonTranscript } from '#lib/core/captions/read-json-transcript.ts';
import { readLyrics } from '#lib/core/captions/read-lyrics.ts';
import { readSubtitles } from '#lib/core/captions/read-subtitles.ts';
import type { BookFiles } from '../book-files.ts';
import { decodeText } from '../decode-text.ts';
import type { SoundFile } from './read-sound-file.ts';

const captionNames = /\.(vtt|srt|lrc|json|txt|sbv)$/i;
export const mostCaptionBytes = 32 * 1024 ** 2;

/** The cues of each file that has captions, by its path. What of the captions is after the sound is left out. */
export async function readCaptions(
  sounds: readonly SoundFile[],
  paths: readonly string[],
  files: BookFiles,
): Promise<ReadonlyMap<string, readonly Cue[]>> {
  const captions = paths.filter((path) => captionNames.test(path));
  const found = new Map<string, readonly Cue[]>();
  for (const { path, durationSeconds } of sounds)
    for (const caption of captionsOf(path, captions, sounds.length === 1)) {
      const bytes = await files.bytes(caption, mostCaptionBytes);
      const cues = bytes ? readCues(decodeText(bytes), durationSeconds) : [];
      if (cues.length === 0) continue;
      found.set(path, cues);
      break;
    }
  return found;
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
