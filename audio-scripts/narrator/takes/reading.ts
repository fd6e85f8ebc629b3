/** What a recording is laid beside: a quick voice's reading of the same text. */
import { splitWords } from '#lib/core/transcript/words.ts';
import type { Speech, SpeechRequest, VoiceEngine, WordTime } from '../voices/voice-engine.ts';
import { featuresOf, type Features } from './features.ts';

export interface Reading {
  readonly features: Features;
  /** In seconds of the reading. */
  readonly words: readonly WordTime[];
}

const betweenParagraphs = 0.6;

export function requestOfReading(text: string, language: string, voice = 'slt'): SpeechRequest {
  return { voice, text, words: splitWords(text, language), pronunciations: [], rate: 1, pitch: 1 };
}

/** By a woman and a man: what one of them says oddly, or begins early, the other need not. */
export async function readByTwo(
  text: string,
  language: string,
  reader: VoiceEngine,
): Promise<readonly [Reading, Reading]> {
  return [await readAloud([text], language, reader), await readAloud([text], language, reader, 'rms')];
}

/** Of some paragraphs, one behind the other. */
export async function readAloud(
  texts: readonly string[],
  language: string,
  reader: VoiceEngine,
  voice?: string,
): Promise<Reading> {
  const speeches = await Promise.all(
    texts.map((text) => reader.speak(requestOfReading(text, language, voice))),
  );
  const whole = inOneRow(speeches);
  const features = featuresOf(whole);
  if (!features) throw new Error(`nothing is spoken in the reading of “${texts.join(' ').slice(0, 60)}”`);
  return { features, words: whole.words };
}

/** All of one voice, and so of one rate. */
function inOneRow(speeches: readonly Speech[]): Speech {
  const sampleRate = speeches[0]?.sampleRate ?? 1;
  const gap = Math.round(betweenParagraphs * sampleRate);
  const row = new Float32Array(speeches.reduce((sum, { samples }) => sum + samples.length + gap, -gap));
  const words: WordTime[] = [];
  let at = 0;
  for (const speech of speeches) {
    row.set(speech.samples, at);
    const offset = at / sampleRate;
    words.push(
      ...speech.words.map(({ startSeconds, endSeconds }) => ({
        startSeconds: startSeconds + offset,
        endSeconds: endSeconds + offset,
      })),
    );
    at += speech.samples.length + gap;
  }
  return { samples: row, sampleRate, words };
}
