/** A paragraph that a person has recorded, as a single utterance, and what is suspect about it. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { fadeEdges } from '../signal/sound.ts';
import { treat, type SpokenUtterance } from '../cast/speak-utterance.ts';
import type { Complaint } from '../parse/complaint.ts';
import type { Script, ScriptParagraph } from '../parse/script.ts';
import type { VoiceEngine } from '../cast/voice-engine.ts';
import { alignTake, meanTimes } from './align-take.ts';
import { featuresOf } from './features.ts';
import { nobodySpeaks, unusable } from './open-take.ts';
import { isOtherText } from './other-text.ts';
import type { ParagraphTake } from './paragraph-takes.ts';
import { readByTwo, toRead } from './reading.ts';
import { findSuspects } from './suspect-words.ts';
import { trimSilence } from './trim-silence.ts';
import { wordsSaid } from './words-said.ts';

const edgeFade = 0.02;

export interface TakeSuspect extends Complaint {
  /** Index of the word. */
  readonly word: number;
  /** Of the file. */
  readonly atSeconds: number;
}

export interface ToldTake {
  readonly spoken: SpokenUtterance;
  /** Words that may be missing, said twice or said otherwise, with their time in the file. */
  readonly suspects: readonly TakeSuspect[];
}

/** Throws `UnusableTake`. */
export async function tellTake(
  paragraph: ScriptParagraph,
  take: ParagraphTake,
  script: Pick<Script, 'language' | 'pronounce'>,
  reader: VoiceEngine,
): Promise<ToldTake> {
  const { text, utterances } = paragraph;
  const samples = await take.samples();
  const features = featuresOf({ samples, sampleRate });
  const span = trimSilence(samples, sampleRate);
  if (!features || !span) throw nobodySpeaks(take.file, take.startSeconds());
  const readings = await readByTwo(toRead(paragraph, script), reader);
  const aligned = readings.map((reading) => ({ reading, words: alignTake(features, reading) }));
  const [reading] = readings;
  const wordTimes = meanTimes(aligned.map((one) => one.words));
  const words = splitWords(text, script.language).map((range) => text.slice(range.from, range.to));
  if (isOtherText(features, reading.features, wordTimes)) {
    const said = wordsSaid(features, reading);
    throw unusable(
      take.file,
      said === undefined
        ? {
            kind: 'other-text',
            atSeconds: take.startSeconds(),
            detail: `This is not the text of the paragraph (“${text.slice(0, 60)}…”). Record it again, or name the file after the paragraph that it tells.`,
          }
        : {
            kind: 'truncated',
            atSeconds: take.startSeconds() + span.to / sampleRate,
            detail: `It stops after “${words.slice(Math.max(said - 4, 0), said).join(' ')}” or so, and the paragraph goes on. Record it to its end, or save the file again, whole.`,
          },
    );
  }
  const from = span.from / sampleRate;
  const isOnTelephone = utterances.every(({ effect }) => effect === 'telephone');
  const spoken = await treat(
    {
      samples: fadeEdges(samples.slice(span.from, span.to), edgeFade),
      sampleRate,
      words: inOrder(wordTimes, from),
    },
    isOnTelephone ? 'telephone' : undefined,
    0,
  );
  return {
    spoken,
    suspects: findSuspects(features, aligned).map(({ word, kind }) => ({
      file: take.file,
      word,
      atSeconds: Math.round((take.startSeconds() + (wordTimes[word]?.startSeconds ?? 0)) * 1000) / 1000,
      message: `${words[word] ?? ''}: ${suspicions[kind]}`,
    })),
  };
}

const suspicions = {
  missing: 'it may be left out.',
  repeated: 'it may be said twice.',
  'other-text': 'something else may be said here.',
} as const;

/** Seconds from `from` on; no word begins before the one in front of it. */
function inOrder(words: ToldTake['spoken']['words'], from: number): ToldTake['spoken']['words'] {
  let last = 0;
  return words.map(({ startSeconds, endSeconds }) => {
    const start = Math.max(startSeconds - from, last);
    last = start;
    return { startSeconds: start, endSeconds: Math.max(endSeconds - from, start) };
  });
}
