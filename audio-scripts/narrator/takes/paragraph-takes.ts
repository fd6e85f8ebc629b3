/** Which paragraphs are told by a recording: a file of their own, or their part of one of the whole chapter. */
import { splitWords } from '#lib/core/transcript/words.ts';
import { resample } from '../assemble/resample.ts';
import { samplesIn } from '../assemble/sound.ts';
import type { Script, ScriptChapter, ScriptParagraph } from '../parse/script.ts';
import { sha256 } from '../publish/digest.ts';
import type { Speech, SpeechRequest, VoiceEngine, WordTime } from '../voices/voice-engine.ts';
import { alignTake } from './align-take.ts';
import { cutChapterTake } from './cut-chapter-take.ts';
import { decodeFit, openTake } from './open-take.ts';
import type { Recording, Recordings } from './recordings.ts';

export interface ParagraphTake {
  readonly file: string;
  /** Changes with the sound that it gives. */
  readonly fingerprint: string;
  /** Digest of the file alone. */
  readonly recording: string;
  /** Where the paragraph begins in the file, once its sound was asked for. */
  readonly startSeconds: () => number;
  /** Throws `UnusableTake` where the file is not fit to be used. */
  readonly inspect: () => Promise<unknown>;
  /** At the tracks' rate. Throws `UnusableTake`. */
  readonly samples: () => Promise<Float32Array>;
}

export function readingOf(text: string, language: string): SpeechRequest {
  return { voice: 'slt', text, words: splitWords(text, language), pronunciations: [], rate: 1, pitch: 1 };
}

/** What a recording is laid beside: the quick voice's reading of the same text. */
export async function readAloud(text: string, language: string, reader: VoiceEngine): Promise<Speech> {
  const speech = await reader.speak(readingOf(text, language));
  return { ...speech, samples: await resample(speech.samples, speech.sampleRate) };
}

export function takesOf(
  { chapters, language }: Script,
  { byParagraph, byChapter }: Recordings,
  reader: VoiceEngine,
): ReadonlyMap<string, ParagraphTake> {
  const takes = new Map<string, ParagraphTake>();
  for (const chapter of chapters) {
    const whole = byChapter.get(chapter.id);
    const parts = whole && new ChapterTake(whole, chapter, language, reader);
    for (const paragraph of chapter.paragraphs) {
      const own = byParagraph.get(paragraph.id);
      if (own)
        takes.set(paragraph.id, {
          file: own.file,
          fingerprint: own.digest,
          recording: own.digest,
          startSeconds: () => 0,
          inspect: () => decodeFit(own),
          samples: () => openTake(own),
        });
      else if (parts) takes.set(paragraph.id, parts.partOf(paragraph));
    }
  }
  return takes;
}

class ChapterTake {
  readonly #recording: Recording;
  readonly #chapter: ScriptChapter;
  readonly #language: string;
  readonly #reader: VoiceEngine;
  /** Cut once, when the first paragraph is asked for. */
  #parts: Promise<readonly (readonly [number, Float32Array])[]> | undefined;
  readonly #starts: number[] = [];

  constructor(recording: Recording, chapter: ScriptChapter, language: string, reader: VoiceEngine) {
    this.#recording = recording;
    this.#chapter = chapter;
    this.#language = language;
    this.#reader = reader;
  }

  partOf(paragraph: ScriptParagraph): ParagraphTake {
    const at = this.#chapter.paragraphs.indexOf(paragraph);
    // Where one paragraph ends depends on the words of the next.
    const texts = this.#chapter.paragraphs.map(({ text }) => text);
    return {
      file: this.#recording.file,
      fingerprint: sha256(JSON.stringify([this.#recording.digest, at, texts])),
      recording: this.#recording.digest,
      inspect: () => decodeFit(this.#recording),
      startSeconds: () => this.#starts[at] ?? 0,
      samples: async () => {
        this.#parts ??= this.#cut();
        const [start = 0, samples = new Float32Array()] = (await this.#parts)[at] ?? [];
        this.#starts[at] = start;
        return samples;
      },
    };
  }

  async #cut(): Promise<readonly (readonly [number, Float32Array])[]> {
    const take = await openTake(this.#recording);
    const readings = await Promise.all(
      this.#chapter.paragraphs.map(({ text }) => readAloud(text, this.#language, this.#reader)),
    );
    const { samples, words } = inOneRow(readings);
    const aligned = alignTake(take, samples, words);
    const counts = readings.map((reading) => reading.words.length);
    return cutChapterTake(take, aligned.words, counts);
  }
}

const betweenReadings = 0.6;

function inOneRow(readings: readonly Speech[]): {
  readonly samples: Float32Array;
  readonly words: readonly WordTime[];
} {
  const gap = samplesIn(betweenReadings);
  const length = readings.reduce((sum, { samples }) => sum + samples.length + gap, 0);
  const row = new Float32Array(length);
  const words: WordTime[] = [];
  let at = 0;
  for (const reading of readings) {
    row.set(reading.samples, at);
    const offset = at / samplesIn(1);
    words.push(
      ...reading.words.map(({ startSeconds, endSeconds }) => ({
        startSeconds: startSeconds + offset,
        endSeconds: endSeconds + offset,
      })),
    );
    at += reading.samples.length + gap;
  }
  return { samples: row, words };
}
