/** What stands in braces after an utterance or a pause. */
import type { Complaints, SourcePoint } from './complaint.ts';
import { suggest } from './nearest.ts';
import type { ScriptSound } from './script.ts';

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
      complaints.add(at, `${key} is unknown after an utterance. ${suggest(key, utteranceKeys)}`);
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

/** IPA of `:say`; undefined where a complaint says why. */
export function readSaid(
  written: WrittenAttributes,
  at: SourcePoint,
  complaints: Complaints,
): string | undefined {
  for (const key of Object.keys(written))
    if (key !== 'as') complaints.add(at, `${key} is unknown after :say. ${suggest(key, ['as'])}`);
  if (written.as?.trim()) return written.as.trim();
  complaints.add(at, 'A :say tells how its words sound, as in :say[read]{as="ɹɛd"}.');
  return undefined;
}

/** Kind and level of `::ambience` or `::sound`; undefined where a complaint says why. */
export function readSound(
  written: WrittenAttributes,
  {
    name,
    kinds,
    usualLevel,
  }: { readonly name: string; readonly kinds: readonly string[]; readonly usualLevel: number },
  at: SourcePoint,
  complaints: Complaints,
): ScriptSound | undefined {
  for (const key of Object.keys(written))
    if (key !== 'kind' && key !== 'level')
      complaints.add(at, `${key} is unknown after ::${name}. ${suggest(key, ['kind', 'level'])}`);
  const level = readNumber(written, 'level', usualLevel, [-60, -15], at, complaints);
  const { kind } = written;
  if (kind && kinds.includes(kind)) return { kind, level };
  complaints.add(
    at,
    kind
      ? `The kind of sound ${kind} is unknown. ${suggest(kind, kinds)} A sound of your own is a file in the folder sounds beside the script.`
      : `Say which sound, as in ::${name}{kind=${kinds[0] ?? 'rain'}}.`,
  );
  return undefined;
}

/** Of an attribute that is written twice remark-directive keeps the last. `written`: the whole directive. */
export function complainOfRepeats(written: string, at: SourcePoint, complaints: Complaints): void {
  const braces = written.slice(written.lastIndexOf('{')).replace(/"[^"]*"|'[^']*'/g, '');
  const keys = [...braces.matchAll(/[\s{]([a-z]+)(?==)/g)].map(([, key = '']) => key);
  const twice = keys.find((key, i) => key !== 'id' && keys.indexOf(key) < i);
  if (twice !== undefined) complaints.add(at, `${twice} stands here twice. Keep one.`);
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
