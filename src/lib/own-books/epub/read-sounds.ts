import type { BookClip } from '#lib/core/epub/narrate.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { BookFiles } from '../book-files.ts';
import { soundFacts } from '../sound-facts.ts';

export interface BookSounds {
  /** By their paths. */
  readonly usable: ReadonlyMap<string, Resource>;
  readonly damaged: readonly string[];
}

/** What the sounds of the clips are by their own bytes: books name wrong types, and clips that end after their sound. */
export async function readSounds(clips: readonly BookClip[], files: BookFiles): Promise<BookSounds> {
  const usable = new Map<string, Resource>();
  const damaged: string[] = [];
  for (const [path, lastEnd] of lastEnds(clips)) {
    const file = await files.blob(path);
    const facts = file && (await soundFacts(file, lastEnd));
    if (file && facts) usable.set(path, { href: path, sizeBytes: file.size, ...facts });
    else damaged.push(path);
  }
  return { usable, damaged };
}

/** Where the last clip of each sound ends; never, if one goes on to the sound's end. */
function lastEnds(clips: readonly BookClip[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { audio, endSeconds = Infinity } of clips)
    if (audio !== '') ends.set(audio, Math.max(ends.get(audio) ?? 0, endSeconds));
  return ends;
}
