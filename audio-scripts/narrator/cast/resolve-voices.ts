/** The cast stage: each member's voice found among the engines, or a complaint that says what there is. */
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Speaker } from '../assemble/speak-utterance.ts';
import { Complaints, type Complaint } from '../parse/complaint.ts';
import { suggest } from '../parse/nearest.ts';
import type { Script } from '../parse/script.ts';
import type { VoiceEngine } from '../voices/voice-engine.ts';

/** By cast id. `file` is how complaints call the script. */
export function resolveVoices(
  { cast }: Pick<Script, 'cast'>,
  engines: readonly VoiceEngine[],
  file: string,
): Result<ReadonlyMap<string, Speaker>, readonly Complaint[]> {
  const complaints = new Complaints(file);
  const speakers = new Map<string, Speaker>();
  for (const member of cast) {
    const [engineName = '', voice = ''] = member.voice.split('/');
    const engine = engines.find(({ name }) => name === engineName);
    if (!engine)
      complaints.add(
        member,
        `${member.voice}: there is no engine ${engineName}. A voice is written as in flite/slt. ${suggest(
          engineName,
          engines.map(({ name }) => name),
        )}`,
      );
    else if (!engine.voices.includes(voice))
      complaints.add(
        member,
        `${member.voice}: ${engineName} has no voice ${voice}. ${suggest(voice, engine.voices)}`,
      );
    else speakers.set(member.id, { member, engine, voice });
  }
  return complaints.found.length > 0 ? err(complaints.found) : ok(speakers);
}
