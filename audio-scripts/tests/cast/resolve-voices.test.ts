import { expect, test } from 'vitest';
import { resolveVoices } from '../../narrator/cast/resolve-voices.ts';
import { formatComplaint } from '../../narrator/parse/complaint.ts';
import type { ScriptCastMember } from '../../narrator/parse/script.ts';
import type { VoiceEngine } from '../../narrator/cast/voice-engine.ts';
import { asId, type CastId } from '#lib/core/publication/ids.ts';

const engine: VoiceEngine = {
  name: 'flite',
  voices: ['slt', 'rms'],
  languages: ['en'],
  credit: 'Flite',
  fingerprint: '',
  absent: [],
  inspect: () => Promise.resolve([]),
  speak: () => Promise.reject(new Error('nobody speaks here')),
};

function member(id: string, voice: string, line: number): ScriptCastMember {
  const castId = asId<CastId>(id);
  if (castId === undefined) throw new Error(`${id} is not an id`);
  return {
    id: castId,
    name: id,
    voice,
    rate: 1,
    pitch: 1,
    gain: 0,
    voiceAt: { line, column: 23 },
    line,
    column: 3,
  };
}

test('each member of the cast gets the engine that has its voice', () => {
  const mark = member('mark', 'flite/rms', 8);
  const resolved = resolveVoices({ cast: [member('emily', 'flite/slt', 7), mark] }, [engine], 'script.md');
  expect(resolved.ok && resolved.value.get('mark')).toEqual({ member: mark, engine, voice: 'rms' });
});

test.for([
  ['flite/rsm', 'The voice flite/rsm is unknown. Did you mean flite/rms? Allowed are flite/slt, flite/rms.'],
  ['kokoro/af_heart', 'The voice kokoro/af_heart is unknown. Allowed are flite/slt, flite/rms.'],
  ['rms', 'The voice rms is unknown. Allowed are flite/slt, flite/rms.'],
  ['flite/rms/loud', 'The voice flite/rms/loud is unknown. Allowed are flite/slt, flite/rms.'],
] as const)('%s is refused at its place, and the voices that there are named', ([voice, message]) => {
  const cast = [member('emily', 'flite/slt', 7), member('mark', voice, 8)] as const;
  const resolved = resolveVoices({ cast }, [engine], 'script.md');
  expect(resolved.ok ? [] : resolved.error.map(formatComplaint)).toEqual([`script.md:8:23: ${message}`]);
});
