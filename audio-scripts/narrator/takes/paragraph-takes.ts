/** Which paragraphs have a recording: their own file, or their part of a recording of the whole chapter. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import type { Script, ScriptChapter, ScriptParagraph } from '../parse/script.ts';
import { sha256 } from '../common/digest.ts';
import type { VoiceEngine } from '../cast/voice-engine.ts';
import { alignTake } from './align-take.ts';
import { cutChapterTake } from './cut-chapter-take.ts';
import { featuresOf } from './features.ts';
import { decodeFit, nobodySpeaks, openTake } from './open-take.ts';
import { readAloud, toRead, type ToRead } from './reading.ts';
import type { Recording, Recordings } from './recordings.ts';

export interface ParagraphTake {
  readonly file: string;
  /** Changes with the sound that it gives. */
  readonly fingerprint: string;
  /** Digest of the file alone. */
  readonly recording: string;
  /** Where the paragraph begins in the file, once its sound was asked for. */
  readonly startSeconds: () => number;
  /** Throws `UnusableTake` if the file cannot be used. */
  readonly inspect: () => Promise<unknown>;
  /** At the tracks' rate. Throws `UnusableTake`. */
  readonly samples: () => Promise<Float32Array>;
}

export function takesOf(
  script: Script,
  { byParagraph, byChapter }: Recordings,
  reader: VoiceEngine,
): ReadonlyMap<string, ParagraphTake> {
  const takes = new Map<string, ParagraphTake>();
  for (const chapter of script.chapters) {
    const whole = byChapter.get(chapter.id);
    const parts = whole && new ChapterTake(whole, chapter, script, reader);
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
  readonly #script: Script;
  readonly #reader: VoiceEngine;
  /** Cut once, when the first paragraph is asked for. */
  #parts: Promise<readonly (readonly [number, Float32Array])[]> | undefined;
  readonly #starts: number[] = [];

  constructor(recording: Recording, chapter: ScriptChapter, script: Script, reader: VoiceEngine) {
    this.#recording = recording;
    this.#chapter = chapter;
    this.#script = script;
    this.#reader = reader;
  }

  partOf(paragraph: ScriptParagraph): ParagraphTake {
    const at = this.#chapter.paragraphs.indexOf(paragraph);
    return {
      file: this.#recording.file,
      fingerprint: sha256(JSON.stringify([this.#recording.digest, at, this.#texts()])),
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

  /** Of the whole chapter: where one paragraph ends depends on the words of the next. */
  #texts(): readonly ToRead[] {
    return this.#chapter.paragraphs.map((paragraph) => toRead(paragraph, this.#script));
  }

  async #cut(): Promise<readonly (readonly [number, Float32Array])[]> {
    const samples = await openTake(this.#recording);
    const features = featuresOf({ samples, sampleRate });
    if (!features) throw nobodySpeaks(this.#recording.file, 0);
    const texts = this.#texts();
    const reading = await readAloud(texts, this.#reader);
    const counts = texts.map(({ words }) => words.length);
    return cutChapterTake(samples, alignTake(features, reading), counts);
  }
}
