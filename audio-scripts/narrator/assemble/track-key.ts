/**
 * The key of a track: a digest of all that its sound depends on. Where it is unchanged the published track still is
 * what would be rendered.
 */
import type { ScriptParagraph } from '../parse/script.ts';
import { sha256 } from '../publish/digest.ts';
import type { Speaker } from './speak-utterance.ts';

/** Raised with every change to how sound is made, so that older tracks are rendered anew. */
const pipelineVersion = 1;

export function trackKey(
  paragraph: ScriptParagraph,
  pauseSeconds: number,
  speakerOf: (cast: string) => Speaker,
  language: string,
): string {
  const utterances = paragraph.utterances.map(({ cast, from, to, effect, rate, gain }) => {
    const { member, engine, voice } = speakerOf(cast);
    return {
      text: paragraph.text.slice(from, to),
      speaker: cast,
      engine: engine.fingerprint,
      voice,
      effect,
      rate: member.rate * rate,
      pitch: member.pitch,
      gain: member.gain + gain,
    };
  });
  return sha256(JSON.stringify({ pipelineVersion, language, pauseSeconds, utterances }));
}
