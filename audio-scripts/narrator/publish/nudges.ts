/** Word times that an author has moved by ear. They are valid only for the sound in which they were moved. */
import type { RenderedTrack } from '../assemble/render-track.ts';
import type { LockedParagraph } from '../parse/lock.ts';

type Nudges = NonNullable<LockedParagraph['nudges']>;
type Spoken = NonNullable<LockedParagraph['spoken']>;

/** What the lock keeps of a paragraph's words: how they sound, and how they were moved. */
export interface HeldNudges {
  readonly spoken: Spoken;
  readonly nudges?: Nudges;
}

/**
 * Nudges are kept as long as the words sound the same; what comes before them may become longer or shorter.
 * The words of `track` are not moved yet, unless its key is unchanged.
 */
export function holdNudges(
  before: LockedParagraph | undefined,
  key: string,
  spokenKey: string,
  { words }: RenderedTrack,
): HeldNudges {
  const firstSeconds = words[0]?.startSeconds ?? 0;
  const nudges = before?.nudges;
  if (before?.key === key)
    return {
      spoken: { key: spokenKey, firstSeconds: before.spoken?.firstSeconds ?? firstSeconds },
      ...(nudges && { nudges }),
    };
  const spoken = { key: spokenKey, firstSeconds };
  if (!nudges || before.spoken?.key !== spokenKey) return { spoken };
  const later = firstSeconds - before.spoken.firstSeconds;
  const shifted = Object.entries(nudges).map(([word, seconds]) => [word, seconds + later] as const);
  return { spoken, nudges: Object.fromEntries(shifted) };
}

/** Between the starts of two words at least: in a transcript each is later than the one before. */
export const closest = 0.03;

/** The track with its moved words; each stays between its neighbours. */
export function nudgeWords(track: RenderedTrack, { nudges }: Pick<HeldNudges, 'nudges'>): RenderedTrack {
  if (!nudges) return track;
  const starts = track.words.map(({ startSeconds }) => startSeconds);
  for (const [index, wanted] of Object.entries(nudges)) {
    const word = Number(index);
    if (starts[word] === undefined) continue;
    const [least, most] = [
      (starts[word - 1] ?? 0) + closest,
      (starts[word + 1] ?? track.durationSeconds) - closest,
    ];
    if (least < most) starts[word] = Math.min(Math.max(wanted, least), most);
  }
  const words = track.words.map((word, i) => {
    const startSeconds = starts[i] ?? word.startSeconds;
    const next = starts[i + 1] ?? Infinity;
    return { startSeconds, endSeconds: Math.min(Math.max(word.endSeconds, startSeconds + closest), next) };
  });
  return { ...track, words };
}
