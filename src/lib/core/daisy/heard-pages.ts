import type { BookPage } from '../publication/pages.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { PlayedEntry, PlayedPair } from './play-order.ts';

/** A clip, and when it begins in its chapter. */
interface TimedClip {
  readonly clip: PlacedClip;
  readonly seconds: number;
}

/** Pages of a book without text, at the times at which they are heard. Those that are never heard are left out. */
export function heardPages(
  pages: readonly PlayedEntry[],
  pairs: readonly PlayedPair[],
  clips: readonly PlacedClip[],
): readonly BookPage[] {
  const bySound = timesOf(clips);
  const found = pages.flatMap(({ title, pair: index }) => {
    const pair = index === undefined ? undefined : heardFrom(pairs, index);
    const begin = pair?.beginSeconds ?? 0;
    const heard = bySound
      .get(pair?.audio ?? '')
      ?.find(({ clip }) => begin >= clip.startSeconds && begin < clip.endSeconds);
    if (!heard) return [];
    const { chapterIndex, startSeconds } = heard.clip;
    return [
      { label: title, place: { chapterIndex, from: { seconds: heard.seconds + begin - startSeconds } } },
    ];
  });
  return found.sort(
    ({ place: a }, { place: b }) => a.chapterIndex - b.chapterIndex || a.from.seconds - b.from.seconds,
  );
}

function heardFrom(pairs: readonly PlayedPair[], start: number): PlayedPair | undefined {
  for (let index = start; index < pairs.length; index++)
    if (pairs[index]?.audio !== undefined) return pairs[index];
  return undefined;
}

function timesOf(clips: readonly PlacedClip[]): ReadonlyMap<string, readonly TimedClip[]> {
  const bySound = new Map<string, TimedClip[]>();
  let [chapter, seconds] = [0, 0];
  for (const clip of clips) {
    if (clip.chapterIndex !== chapter) [chapter, seconds] = [clip.chapterIndex, 0];
    const { href } = clip.resource;
    const known = bySound.get(href);
    if (known) known.push({ clip, seconds });
    else bySound.set(href, [{ clip, seconds }]);
    seconds += clip.endSeconds - clip.startSeconds;
  }
  return bySound;
}
