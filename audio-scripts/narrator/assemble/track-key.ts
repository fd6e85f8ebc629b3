/**
 * The key of a track: a digest of all that its sound depends on. While it is unchanged, rendering would give the
 * published track again.
 */
import type { ScriptSound } from '../parse/script.ts';
import { toRead } from '../takes/reading.ts';
import { sha256 } from '../common/digest.ts';
import { requestOf, speakerOf } from '../cast/request.ts';
import type { TrackWork } from './render-track.ts';

/** Raised with every change to how sound is made, so that older tracks are rendered again. */
const pipelineVersion = 4;
const takesVersion = 3;

export function trackKey({ paragraph, script, speakers, sounds, take, pauseSeconds }: TrackWork): string {
  const effects = paragraph.utterances.map(({ effect }) => effect);
  const recorded = take && { take: take.fingerprint, read: toRead(paragraph, script), effects, takesVersion };
  const spoken = paragraph.utterances.map((utterance) => {
    const { member, engine } = speakerOf(speakers, utterance.cast);
    return {
      request: requestOf(paragraph, utterance, speakers, script),
      speaker: utterance.cast,
      engine: engine.fingerprint,
      effect: utterance.effect,
      gain: member.gain + utterance.gain,
    };
  });
  const soundKey = (sound: ScriptSound | undefined) =>
    sound && { ...sound, id: paragraph.id, fingerprint: sounds.fingerprint(sound.kind) };
  return sha256(
    JSON.stringify({
      pipelineVersion,
      language: script.language,
      pauseSeconds,
      utterances: recorded ?? spoken,
      ambience: soundKey(paragraph.ambience),
      cue: soundKey(paragraph.cue),
    }),
  );
}
