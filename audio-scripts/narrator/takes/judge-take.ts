/** Whether a recording is fit to be used at all. */
import type { DecodedTake, TakeProblem } from './take.ts';

const silentLevel = 0.001;
const shortestSeconds = 0.2;
/** So many samples at full scale side by side are a peak that was cut off; so many of those, a clipped take. */
const runLength = 4;
const mostRuns = 8;

export function judgeTake({ samples, sampleRate }: DecodedTake): TakeProblem | undefined {
  if (samples.length < shortestSeconds * sampleRate)
    return { kind: 'too-short', detail: 'It is shorter than a word. Record the paragraph again.' };
  if (samples.every((sample) => Math.abs(sample) < silentLevel))
    return { kind: 'silent', detail: 'There is nothing to be heard in it. Was the microphone on?' };
  const runs = fullScaleRuns(samples);
  const [first] = runs;
  if (first === undefined || runs.length < mostRuns) return undefined;
  return {
    kind: 'clipped',
    atSeconds: first / sampleRate,
    detail: `It was recorded too loud: ${runs.length} peaks are cut off. Record it again, further from the microphone or with less gain.`,
  };
}

/** Where runs of full-scale samples begin. */
function fullScaleRuns(samples: Float32Array): readonly number[] {
  const runs: number[] = [];
  let length = 0;
  samples.forEach((sample, i) => {
    length = Math.abs(sample) >= 0.999 ? length + 1 : 0;
    if (length === runLength) runs.push(i - runLength + 1);
  });
  return runs;
}
