/**
 * Finds gains that make a whole chapter louder or softer than the others. They are refused, not corrected: a track never
 * depends on its chapter, so that changing one paragraph changes only one track.
 */
import { decodeJoined } from '../assemble/decode-joined.ts';
import { integratedLoudness } from '../signal/loudness.ts';
import type { RenderedTrack, TrackWork } from '../assemble/render-track.ts';
import { speakerOf } from '../cast/request.ts';
import { chapterTolerance, targetLoudness } from '../cast/speak-utterance.ts';
import { Complaints, type Complaint, type SourcePoint } from '../parse/complaint.ts';
import type { Script } from '../parse/script.ts';

/** `tracks` by paragraph; `file` is how complaints call the script. */
export async function complainOfGains(
  { script, work }: { readonly script: Script; readonly work: readonly TrackWork[] },
  tracks: ReadonlyMap<string, RenderedTrack>,
  file: string,
): Promise<readonly Complaint[]> {
  const complaints = new Complaints(file);
  const workOf = new Map<string, TrackWork>(work.map((one) => [one.paragraph.id, one]));
  for (const { title, paragraphs } of script.chapters) {
    const gains = gainsOf(paragraphs.flatMap(({ id }) => workOf.get(id) ?? []));
    if (gains.length === 0) continue;
    const heard = await decodeJoined(paragraphs.flatMap(({ id }) => tracks.get(id)?.bytes ?? []));
    const off = integratedLoudness(heard) - targetLoudness;
    const [worst] = gains
      .filter(({ weight }) => Math.sign(weight) === Math.sign(off))
      .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
    if (worst && Math.abs(off) > chapterTolerance)
      complaints.add(
        worst.at,
        `The chapter ${title} would be at ${(targetLoudness + off).toFixed(1)} LUFS, and all chapters are at ${targetLoudness}, give or take ${chapterTolerance}. ` +
          `Most of that is the gain of ${worst.gain} here. Bring it nearer to 0: a gain is for what is louder or softer than the rest.`,
      );
  }
  return complaints.found;
}

interface Gain {
  readonly at: SourcePoint;
  readonly gain: number;
  /** dB times the letters that are said with it. */
  readonly weight: number;
}

/** One for each place that has a gain: a member of the cast, or an utterance. A recording has none. */
function gainsOf(work: readonly TrackWork[]): readonly Gain[] {
  const found = new Map<SourcePoint, Gain>();
  const add = (at: SourcePoint, gain: number, letters: number) => {
    if (gain !== 0) found.set(at, { at, gain, weight: (found.get(at)?.weight ?? 0) + gain * letters });
  };
  for (const { paragraph, speakers, take } of work)
    for (const utterance of take ? [] : paragraph.utterances) {
      const { member } = speakerOf(speakers, utterance.cast);
      add(member, member.gain, utterance.to - utterance.from);
      add(utterance, utterance.gain, utterance.to - utterance.from);
    }
  return [...found.values()];
}
