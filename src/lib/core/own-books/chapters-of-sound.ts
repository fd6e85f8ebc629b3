/** Chapters of a book that has sound and no text: from its table of contents, or one for each file. */
import type { ContentsEntry, ContentsPlace } from '../publication/contents.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { Resource } from '../publication/resource.ts';
import { lastAtMost } from '../sorted.ts';

export interface SoundTrack {
  readonly resource: Resource;
  readonly durationSeconds: number;
  readonly title: string;
}

export interface SoundEntry {
  readonly title: string;
  /** Undefined for an entry that only has others below it, or leads nowhere. */
  readonly place?: SoundPlace;
  readonly children: readonly SoundEntry[];
}

export interface SoundPlace {
  /** Counts from 0. */
  readonly track: number;
  /** From the start of that track. */
  readonly seconds: number;
}

export interface ChaptersOfSound {
  /** At least one. */
  readonly titles: readonly string[];
  readonly clips: readonly PlacedClip[];
  readonly contents: readonly ContentsEntry[];
}

/** Places that are closer than this are one. */
const sameSeconds = 0.05;

interface Start {
  readonly seconds: number;
  readonly title: string;
}

/**
 * A chapter begins at each entry that is inside no other, and the first one at the start of the sound. Where no entry has a
 * place, each track is a chapter. `tracks`: at least one.
 */
export function chaptersOfSound(
  tracks: readonly SoundTrack[],
  entries: readonly SoundEntry[],
): ChaptersOfSound {
  const trackStarts = startsOf(tracks);
  const secondsOf = ({ track, seconds }: SoundPlace) => (trackStarts[track] ?? 0) + seconds;
  const starts =
    chapterStarts(entries, secondsOf) ??
    tracks.map(({ title }, i) => ({ seconds: trackStarts[i] ?? 0, title }));
  const starting = starts.map(({ seconds }) => seconds);
  const placeOf = (place: SoundPlace): ContentsPlace => {
    const seconds = secondsOf(place);
    const chapterIndex = Math.max(0, lastAtMost(starting, seconds + sameSeconds, starting.length - 1));
    const after = seconds - (starting[chapterIndex] ?? 0);
    return after <= sameSeconds ? { chapterIndex } : { chapterIndex, from: { seconds: after } };
  };
  const listed =
    entries.length > 0
      ? entries
      : starts.map(({ title }, i) => ({ title, place: { track: i, seconds: 0 }, children: [] }));
  return {
    titles: starts.map(({ title }) => title),
    clips: clipsOf(tracks, trackStarts, starting),
    contents: contentsOf(listed, placeOf),
  };
}

function startsOf(tracks: readonly SoundTrack[]): readonly number[] {
  let seconds = 0;
  return tracks.map(({ durationSeconds }) => {
    const start = seconds;
    seconds += durationSeconds;
    return start;
  });
}

function chapterStarts(
  entries: readonly SoundEntry[],
  secondsOf: (place: SoundPlace) => number,
): readonly Start[] | undefined {
  const starts = entries
    .flatMap(({ title, ...entry }): readonly Start[] => {
      const place = firstPlace({ title, ...entry });
      return place ? [{ title, seconds: secondsOf(place) }] : [];
    })
    .sort((one, other) => one.seconds - other.seconds)
    .filter(({ seconds }, i, all) => i === 0 || seconds - (all[i - 1]?.seconds ?? 0) > sameSeconds);
  const [first, ...others] = starts;
  return first && [{ ...first, seconds: 0 }, ...others];
}

function firstPlace({ place, children }: SoundEntry): SoundPlace | undefined {
  return place ?? children.map(firstPlace).find((one) => one !== undefined);
}

/** Each chapter's part of each track. */
function clipsOf(
  tracks: readonly SoundTrack[],
  trackStarts: readonly number[],
  chapterStartsAt: readonly number[],
): readonly PlacedClip[] {
  const clips: PlacedClip[] = [];
  for (const [chapterIndex, start] of chapterStartsAt.entries()) {
    const end = chapterStartsAt[chapterIndex + 1] ?? Infinity;
    for (let i = lastAtMost(trackStarts, start, tracks.length - 1); (trackStarts[i] ?? Infinity) < end; i++) {
      const track = tracks[i];
      const trackStart = trackStarts[i] ?? 0;
      if (!track) break;
      const startSeconds = Math.max(0, start - trackStart);
      const endSeconds = Math.min(track.durationSeconds, end - trackStart);
      if (startSeconds < endSeconds)
        clips.push({ resource: track.resource, startSeconds, endSeconds, index: clips.length, chapterIndex });
    }
  }
  return clips;
}

function contentsOf(
  entries: readonly SoundEntry[],
  placeOf: (place: SoundPlace) => ContentsPlace,
): readonly ContentsEntry[] {
  return entries.map(({ title, place, children }) => ({
    title,
    ...(place && { place: placeOf(place) }),
    children: contentsOf(children, placeOf),
  }));
}
