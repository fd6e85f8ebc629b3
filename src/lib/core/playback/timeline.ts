/**
 * A story as one line of seconds: which track stands where. It comes from the manifest, never from the media element,
 * whose duration is up to 46 ms short.
 */
import type { ParagraphId } from '../publication/ids.ts';
import type { Publication } from '../publication/publication.ts';

export class Timeline {
  readonly durationSeconds: number;
  /** Start of each track, followed by the story's end. */
  readonly #starts: readonly number[];
  readonly #trackOfParagraph: ReadonlyMap<ParagraphId, number>;
  readonly #chapterFirstTracks: readonly number[];

  constructor(publication: Publication) {
    // Added up in milliseconds: durations are given to 1 ms, and integers do not drift over 20,000 tracks.
    let ms = 0;
    const starts = [0];
    for (const track of publication.tracks) {
      ms += Math.round(track.durationSeconds * 1000);
      starts.push(ms / 1000);
    }
    this.#starts = starts;
    this.durationSeconds = ms / 1000;
    this.#trackOfParagraph = new Map(publication.tracks.map((track) => [track.paragraph, track.index]));
    this.#chapterFirstTracks = publication.chapters.map((chapter) => chapter.firstTrack);
  }

  get trackCount(): number {
    return this.#starts.length - 1;
  }

  /** Start of a track in seconds; the story's end for the index after the last. Throws beyond. */
  startOf(trackIndex: number): number {
    const start = this.#starts[trackIndex];
    if (start === undefined) throw new RangeError(`no track ${trackIndex}`);
    return start;
  }

  /** Exact length of a track in seconds. */
  durationOf(trackIndex: number): number {
    return this.startOf(trackIndex + 1) - this.startOf(trackIndex);
  }

  /** The track that is heard at a position: one that has begun and not ended; the last at or after the end. */
  trackAt(position: number): number {
    return Math.max(lastAtMost(this.#starts, position, this.trackCount - 1), 0);
  }

  /** Seconds from the start of the track that is heard at a position; exact to a microsecond, so that a word's own start falls to it. */
  secondsIntoTrack(position: number): number {
    return Math.max(Math.round((position - this.startOf(this.trackAt(position))) * 1e6) / 1e6, 0);
  }

  trackOf(paragraph: ParagraphId): number | undefined {
    return this.#trackOfParagraph.get(paragraph);
  }

  chapterAt(position: number): number {
    return this.chapterOfTrack(this.trackAt(position));
  }

  chapterOfTrack(trackIndex: number): number {
    return lastAtMost(this.#chapterFirstTracks, trackIndex, this.#chapterFirstTracks.length - 1);
  }

  /** The chapter's first track; the count of all tracks after the last chapter. */
  firstTrackOf(chapterIndex: number): number {
    return this.#chapterFirstTracks[chapterIndex] ?? this.trackCount;
  }

  chapterStart(chapterIndex: number): number {
    const first = this.#chapterFirstTracks[chapterIndex];
    return first === undefined ? this.durationSeconds : this.startOf(first);
  }

  chapterEnd(chapterIndex: number): number {
    return this.chapterStart(chapterIndex + 1);
  }

  clamp(position: number): number {
    return Math.min(Math.max(position, 0), this.durationSeconds);
  }
}

/** Index of the last of the rising numbers up to `high` that is at most `limit`; -1 where none is. */
function lastAtMost(numbers: readonly number[], limit: number, high: number): number {
  let low = -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
