/** A recording's file as sound at the tracks' rate. */
import { resample } from '../signal/resample.ts';
import { decodeTake } from './decode-take.ts';
import { judgeTake } from './judge-take.ts';
import type { Recording } from './recordings.ts';
import type { DecodedTake, TakeProblem } from './take.ts';
import { UnusableTake } from './unusable-take.ts';

/** Throws `UnusableTake`. */
export async function openTake(recording: Recording): Promise<Float32Array> {
  const { samples, sampleRate } = await decodeFit(recording);
  return resample(samples, sampleRate);
}

/** As it was recorded. Throws `UnusableTake`. */
export async function decodeFit({ file, bytes }: Recording): Promise<DecodedTake> {
  const decoded = await decodeTake(bytes);
  if (!decoded.ok) throw unusable(file, decoded.error);
  const problem = judgeTake(decoded.value);
  if (problem) throw unusable(file, problem);
  return decoded.value;
}

export function nobodySpeaks(file: string, atSeconds: number): UnusableTake {
  return unusable(file, { kind: 'silent', detail: 'Nobody speaks in it.', atSeconds });
}

export function unusable(file: string, { detail, atSeconds }: TakeProblem): UnusableTake {
  return new UnusableTake({ file, message: detail, ...(atSeconds !== undefined && { atSeconds }) });
}
