/** The cast stage: each member's voice found among the engines, or a complaint that says what there is. */
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Speakers, Speaker } from './request.ts';
import { Complaints, type Complaint } from '../parse/complaint.ts';
import { suggest } from '../parse/nearest.ts';
import type { Script } from '../parse/script.ts';
import type { VoiceEngine } from './voice-engine.ts';

/** `file` is how complaints call the script. */
export function resolveVoices(
  { cast }: Pick<Script, 'cast'>,
  engines: readonly VoiceEngine[],
  file: string,
): Result<Speakers, readonly Complaint[]> {
  const complaints = new Complaints(file);
  const speakers = new Map<string, Speaker>();
  for (const member of cast) {
    const [engineName = '', voice = '', ...rest] = member.voice.split('/');
    const engine = engines.find(({ name }) => name === engineName);
    if (engine?.voices.includes(voice) && rest.length === 0)
      speakers.set(member.id, { member, engine, voice });
    else
      complaints.add(
        member.voiceAt,
        `The voice ${member.voice} is unknown. ${suggest(member.voice, allVoices(engines))}`,
      );
  }
  return complaints.found.length > 0 ? err(complaints.found) : ok(speakers);
}

/** `--engine flite`: the small voices in place of the neural ones, women for women and men for men. */
export function castWithFlite({ cast }: Pick<Script, 'cast'>): Script['cast'] {
  const [narrator, ...others] = cast;
  const small = (member: typeof narrator): typeof narrator => ({
    ...member,
    voice: member.voice.replace(/^kokoro\/.f_.*/, 'flite/slt').replace(/^kokoro\/.m_.*/, 'flite/rms'),
  });
  return [small(narrator), ...others.map(small)];
}

function allVoices(engines: readonly VoiceEngine[]): readonly string[] {
  return engines.flatMap(({ name, voices }) => voices.map((voice) => `${name}/${voice}`));
}
