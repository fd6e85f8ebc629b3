/** An utterance of the script as what an engine is asked to speak. */
import { splitWords } from '#lib/core/transcript/words.ts';
import type { Script, ScriptCastMember, ScriptParagraph, ScriptUtterance } from '../parse/script.ts';
import type { SpeechRequest, VoiceEngine } from './voice-engine.ts';
import { pronunciationsOf } from './pronunciations.ts';

export interface Speaker {
  readonly member: ScriptCastMember;
  readonly engine: VoiceEngine;
  /** The engine's own name for the voice. */
  readonly voice: string;
}

export type Speakers = ReadonlyMap<string, Speaker>;

export function requestOf(
  { text: whole, pronunciations }: ScriptParagraph,
  { cast, from, to, rate }: ScriptUtterance,
  speakers: Speakers,
  { language, pronounce }: Pick<Script, 'language' | 'pronounce'>,
): SpeechRequest {
  const { member, voice } = speakerOf(speakers, cast);
  const text = whole.slice(from, to);
  const words = splitWords(text, language);
  const said = pronunciations.map((range) => ({ ...range, from: range.from - from, to: range.to - from }));
  return {
    voice,
    text,
    words,
    pronunciations: pronunciationsOf(text, words, pronounce, said),
    rate: member.rate * rate,
    pitch: member.pitch,
  };
}

export function speakerOf(speakers: Speakers, cast: string): Speaker {
  const speaker = speakers.get(cast);
  if (!speaker) throw new Error(`${cast} has no voice`);
  return speaker;
}
