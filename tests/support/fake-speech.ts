/** The device's speech as a test needs it: it says what is asked for, and tells of it when the test says so. */
import type { DeviceVoice } from '#lib/core/read-aloud/device-voices.ts';
import { Signal } from '#lib/core/signal.ts';
import type { Sentence, SpeechEvents } from '#lib/player/device-speech.ts';

export const anna: DeviceVoice = {
  uri: 'anna',
  name: 'Anna',
  language: 'en-US',
  needsNetwork: false,
  isDefault: true,
};

export class FakeSpeech {
  readonly voices = new Signal<readonly DeviceVoice[]>([anna]);
  readonly said: Sentence[] = [];
  #events: SpeechEvents | undefined;

  say(sentence: Sentence, events: SpeechEvents): void {
    this.said.push(sentence);
    this.#events = events;
  }

  stop(): void {
    this.#events = undefined;
  }

  get isSpeaking(): boolean {
    return this.#events !== undefined;
  }

  get texts(): readonly string[] {
    return this.said.map(({ text }) => text);
  }

  start(): void {
    this.#events?.onStart();
  }

  word(offset: number): void {
    this.#events?.onWord(offset);
  }

  fail(why: 'blocked' | 'stopped' | 'failed'): void {
    const events = this.#events;
    this.#events = undefined;
    events?.onFailed(why, 'as the test wants it');
  }

  /** Says all of the sentence; what follows has begun when this resolves. */
  async finish(): Promise<void> {
    const events = this.#events;
    this.#events = undefined;
    events?.onStart();
    events?.onEnd();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  }
}
