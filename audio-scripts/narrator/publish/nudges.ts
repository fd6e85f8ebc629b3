/** Word times that an author has moved by ear. They hold for the sound that they were moved in. */
import type { RenderedTrack } from '../assemble/render-track.ts';
import type { LockedParagraph } from './lock.ts';

/** Between the starts of two words at least; formats.md wants them increasing. */
const closest = 0.03;

/** The track with its moved words; each stays between its neighbours. */
export function nudgeWords(track: RenderedTrack, { nudges }: Pick<LockedParagraph, 'nudges'>): RenderedTrack {
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
