/** What a recording is compared with: a fast voice's reading of the same text. */
import { splitWords } from '#lib/core/transcript/words.ts';
import { pronunciationsOf } from '../cast/pronunciations.ts';
import type { Script, ScriptParagraph } from '../parse/script.ts';
import type { Speech, SpeechRequest, VoiceEngine, WordTime } from '../cast/voice-engine.ts';
import { featuresOf, type Features } from './features.ts';

export interface Reading {
  readonly features: Features;
  /** In seconds of the reading. */
  readonly words: readonly WordTime[];
}

const betweenParagraphs = 0.6;

/** What is read, and what the author says of how it sounds. */
export type ToRead = Pick<SpeechRequest, 'text' | 'words' | 'pronunciations'>;

export function toRead(
  { text, pronunciations }: Pick<ScriptParagraph, 'text' | 'pronunciations'>,
  { language, pronounce }: Pick<Script, 'language' | 'pronounce'>,
): ToRead {
  const words = splitWords(text, language);
  return { text, words, pronunciations: pronunciationsOf(text, words, pronounce, pronunciations) };
}

/** A pronunciation in symbols that the reader does not know is left out: nobody hears the reading. */
export async function requestOfReading(
  read: ToRead,
  reader: VoiceEngine,
  voice = 'slt',
): Promise<SpeechRequest> {
  const request = { ...read, voice, rate: 1, pitch: 1 };
  const problems = (await reader.inspect(request)).filter(({ kind }) => kind === 'problem');
  const pronunciations = read.pronunciations.filter(
    ({ from, to }) => !problems.some(({ range }) => range.from === from && range.to === to),
  );
  return { ...request, pronunciations };
}

/** By a woman and a man: a word that one of them says oddly or begins early is likely right in the other. */
export async function readByTwo(read: ToRead, reader: VoiceEngine): Promise<readonly [Reading, Reading]> {
  return [await readAloud([read], reader), await readAloud([read], reader, 'rms')];
}

/** Of some paragraphs, one after the other. */
export async function readAloud(
  paragraphs: readonly ToRead[],
  reader: VoiceEngine,
  voice?: string,
): Promise<Reading> {
  const speeches = await Promise.all(
    paragraphs.map(async (read) => reader.speak(await requestOfReading(read, reader, voice))),
  );
  const whole = inOneRow(speeches);
  const features = featuresOf(whole);
  const [first] = paragraphs;
  if (!features) throw new Error(`nothing is spoken in the reading of “${first?.text.slice(0, 60) ?? ''}”`);
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
