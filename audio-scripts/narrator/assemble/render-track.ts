/** A paragraph as the track that is published: its utterances one after the other, silent edges, one loudness. */
import { sampleRate, secondsOfBytes } from '#lib/core/mp3/track-format.ts';
import type { Script, ScriptParagraph } from '../parse/script.ts';
import type { ParagraphTake } from '../takes/paragraph-takes.ts';
import { tellTake, type TakeSuspect } from '../takes/tell-take.ts';
import type { VoiceEngine, WordTime } from '../cast/voice-engine.ts';
import type { SoundLibrary } from '../sounds/sound-library.ts';
import { afterCue, atLevel, bedLead, bedTail, fadeBed, mix } from './bed.ts';
import type { LevelTrack } from './level-track.ts';
import { betweenVoices, leadIn, sameVoice, shortestPause } from './pauses.ts';
import { requestOf, speakerOf, type Speakers } from '../cast/request.ts';
import { fadeEdges, fromDb, samplesIn, toDb } from '../signal/sound.ts';
import { speakUtterance, targetLoudness, type SpokenUtterance } from '../cast/speak-utterance.ts';

const edgeSeconds = 0.01;

export interface RenderedTrack {
  readonly bytes: Uint8Array;
  readonly durationSeconds: number;
  /** One for each word of the paragraph, in seconds of the track. */
  readonly words: readonly WordTime[];
  /** Of a recording: words that the author should listen to. */
  readonly suspects?: readonly TakeSuspect[];
}

export interface TrackWork {
  readonly paragraph: ScriptParagraph;
  readonly script: Script;
  readonly speakers: Speakers;
  readonly sounds: SoundLibrary;
  /** Recorded by a person instead of spoken by voices; aligned with the reading by `reader`. */
  readonly take?: ParagraphTake;
  readonly reader: VoiceEngine;
  /** Silence at the end. */
  readonly pauseSeconds: number;
}

/** Throws the signal's reason, between two utterances, when the work is stopped. */
export async function renderTrack(
  work: TrackWork,
  level: LevelTrack,
  signal: AbortSignal,
): Promise<RenderedTrack> {
  const { paragraph, script, speakers, take, reader } = work;
  if (take) {
    const recorded = await tellTake(paragraph, take, script, reader);
    return { ...(await finish(work, [recorded.spoken], level)), suspects: recorded.suspects };
  }
  const spoken: SpokenUtterance[] = [];
  for (const utterance of paragraph.utterances) {
    signal.throwIfAborted();
    const request = requestOf(paragraph, utterance, speakers, script);
    spoken.push(await speakUtterance(request, utterance, speakerOf(speakers, utterance.cast)));
  }
  return finish(work, spoken, level);
}

async function finish(
  work: TrackWork,
  spoken: readonly SpokenUtterance[],
  level: LevelTrack,
): Promise<RenderedTrack> {
  const { samples, words } = await lineUp(work, spoken);
  const bytes = await level(samples, targetLoudness + meanGain(spoken));
  return { bytes, words, durationSeconds: secondsOfBytes(bytes.length) };
}

async function lineUp({ paragraph, sounds, pauseSeconds }: TrackWork, spoken: readonly SpokenUtterance[]) {
  const { ambience, cue, utterances } = paragraph;
  const seed = seedOf(paragraph.id);
  const cueSound = cue && atLevel(await sounds.cue(cue.kind, seed), cue.level);
  const words: WordTime[] = [];
  const starts: number[] = [];
  const cueAt = samplesIn(ambience ? bedLead : leadIn);
  let at = cueSound ? cueAt + cueSound.length + samplesIn(afterCue) : cueAt;
  spoken.forEach((utterance, i) => {
    if (i > 0) at += samplesIn(utterances[i]?.cast === utterances[i - 1]?.cast ? sameVoice : betweenVoices);
    starts.push(at);
    const offset = at / sampleRate;
    words.push(
      ...utterance.words.map((word) => ({
        startSeconds: word.startSeconds + offset,
        endSeconds: word.endSeconds + offset,
      })),
    );
    at += utterance.samples.length;
  });
  // A bed's end is a part of the pause.
  const silence = ambience ? Math.max(pauseSeconds - bedTail, shortestPause) : pauseSeconds;
  const spokenEnd = at + samplesIn(ambience ? bedTail : 0);
  const samples = new Float32Array(spokenEnd + samplesIn(silence));
  if (cueSound) mix(samples, fadeEdges(cueSound, edgeSeconds), cueAt);
  spoken.forEach((utterance, i) => {
    mix(samples, utterance.samples, starts[i] ?? 0);
  });
  if (ambience) {
    const from = samplesIn(leadIn);
    const bed = await sounds.bed(ambience.kind, (spokenEnd - from) / sampleRate, seed);
    mix(samples, fadeBed(atLevel(bed, ambience.level)), from);
  }
  return { samples, words };
}

/** dB that the author has asked for, over all that is said: what is meant to be soft stays soft. */
function meanGain(spoken: readonly SpokenUtterance[]): number {
  const power = spoken.reduce((sum, { samples, gain }) => sum + samples.length * fromDb(gain) ** 2, 0);
  return toDb(Math.sqrt(power / spoken.reduce((sum, { samples }) => sum + samples.length, 0)));
}

/** The same paragraph has the same rain each time. */
function seedOf(id: string): number {
  return Array.from(id).reduce((seed, letter) => (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
}
