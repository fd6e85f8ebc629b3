import type { Remark, Speech, SpeechRequest, VoiceEngine } from '../../narrator/cast/voice-engine.ts';

const sampleRate = 16_000;
const wordSeconds = 0.3;

/** Says every word as a third of a second of tone, as high as the voice's name is long. Remembers what it was asked. */
export class FakeVoiceEngine implements VoiceEngine {
  readonly name = 'fake';
  readonly voices: readonly string[] = ['low', 'higher'];
  readonly languages: readonly string[] = ['en'];
  readonly credit = 'Nobody, a tone';
  readonly fingerprint = 'fake-1';
  readonly absent: string[] = [];
  readonly requests: SpeechRequest[] = [];
  /** Thrown by the next request. */
  failure: Error | undefined;

  /** Guesses every word that begins with a Q, and cannot say one with a digit. */
  inspect({ text, words }: SpeechRequest): Promise<readonly Remark[]> {
    return Promise.resolve(
      words.flatMap((range): readonly Remark[] => {
        const word = text.slice(range.from, range.to);
        if (/\d/.test(word)) return [{ kind: 'problem', range, message: `${word} cannot be said` }];
        return /^Q/.test(word) ? [{ kind: 'guess', range, message: `${word} is guessed` }] : [];
      }),
    );
  }

  speak(request: SpeechRequest): Promise<Speech> {
    this.requests.push(request);
    if (this.failure) return Promise.reject(this.failure);
    const hertz = 100 * request.voice.length * request.pitch;
    const samples = new Float32Array(request.words.length * wordSeconds * sampleRate);
    for (let i = 0; i < samples.length; i++)
      samples[i] = 0.2 * Math.sin((2 * Math.PI * hertz * i) / sampleRate);
    const words = request.words.map((_, i) => ({
      startSeconds: i * wordSeconds,
      endSeconds: (i + 1) * wordSeconds,
    }));
    return Promise.resolve({ samples, sampleRate, words });
  }
}
