/** Whether a recording is fit to be used at all. */
import { findClipping } from './clipping.ts';
import type { DecodedTake, TakeProblem } from './take.ts';

const silentLevel = 0.001;
const shortestSeconds = 0.2;
const [leastRate, mostRate] = [8000, 384_000];
export function judgeTake(take: DecodedTake): TakeProblem | undefined {
  const { samples, sampleRate } = take;
  if (sampleRate < leastRate || sampleRate > mostRate)
    return {
      kind: 'not-audio',
      detail: `It says that it has ${sampleRate} samples a second, which no recorder makes. Save it again as WAV or FLAC.`,
    };
  if (samples.length < shortestSeconds * sampleRate)
    return { kind: 'too-short', detail: 'It is shorter than a word. Record the paragraph again.' };
  if (samples.every((sample) => Math.abs(sample) < silentLevel))
    return { kind: 'silent', detail: 'There is nothing to be heard in it. Was the microphone on?' };
  const clipped = findClipping(take);
  return (
    clipped && {
      kind: 'clipped',
      atSeconds: clipped.atSeconds,
      detail: `It was recorded too loud: ${clipped.peaks} peaks are cut off. Record it again, further from the microphone or with less gain.`,
    }
  );
}
