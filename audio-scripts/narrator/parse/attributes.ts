/** What stands in braces behind an utterance or a pause. */
import type { Complaints, SourcePoint } from './complaint.ts';
import { suggest } from './nearest.ts';

/** As remark-directive gives them: `{rate=0.9 #id}` is rate and id. */
export type WrittenAttributes = Readonly<Record<string, string | null | undefined>>;

export interface UtteranceAttributes {
  readonly effect?: 'telephone';
  readonly rate: number;
  readonly gain: number;
}

const utteranceKeys = ['effect', 'rate', 'gain'];

export function readUtteranceAttributes(
  written: WrittenAttributes,
  at: SourcePoint,
  complaints: Complaints,
): UtteranceAttributes {
  for (const key of Object.keys(written))
    if (key !== 'id' && !utteranceKeys.includes(key))
      complaints.add(at, `${key} is unknown behind an utterance. ${suggest(key, utteranceKeys)}`);
  const { effect } = written;
  if (typeof effect === 'string' && effect !== 'telephone')
    complaints.add(at, `The effect ${effect} is unknown. ${suggest(effect, ['telephone'])}`);
  return {
    ...(effect === 'telephone' ? { effect } : {}),
    rate: readNumber(written, 'rate', 1, [0.5, 2], at, complaints),
    gain: readNumber(written, 'gain', 0, [-30, 12], at, complaints),
  };
}

/** Seconds of `::pause`; undefined where a complaint says why. */
export function readPause(
  written: WrittenAttributes,
  at: SourcePoint,
  complaints: Complaints,
): number | undefined {
  for (const key of Object.keys(written))
    if (key !== 'seconds') complaints.add(at, `${key} is unknown in a pause. ${suggest(key, ['seconds'])}`);
  if (written.seconds !== undefined) return readNumber(written, 'seconds', 1, [0, 30], at, complaints);
  complaints.add(at, 'A pause has a length, as in ::pause{seconds=1.5}.');
  return undefined;
}

function readNumber(
  written: WrittenAttributes,
  key: string,
  usual: number,
  [least, most]: readonly [number, number],
  at: SourcePoint,
  complaints: Complaints,
): number {
  const text = written[key];
  if (text === undefined) return usual;
  const number = text === null || text.trim() === '' ? NaN : Number(text);
  if (number >= least && number <= most) return number;
  complaints.add(at, `${key} is a number from ${least} to ${most}.`);
  return usual;
}
