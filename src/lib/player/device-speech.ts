/**
 * Speaks one sentence at a time with the voices of the device (Web Speech API). Its engines differ and are not to be
 * relied on: pausing cancels on Android, the end of an utterance may never be reported, and what is spoken while another
 * utterance is being cancelled may be lost.
 */
import type { DeviceVoice } from '#lib/core/read-aloud/device-voices.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';

/** The engine is looked at so often while it says nothing of itself, in milliseconds. */
export const lookEveryMs = 4000;
/** A network voice may take its time; so many looks without any sound are too many. */
const mostLooksBeforeStart = 4;
/** Nobody speaks more slowly, in milliseconds per character at normal speed. */
const slowestMsPerCharacter = 250;

export interface Sentence {
  readonly text: string;
  readonly language: string | undefined;
  readonly voice: DeviceVoice | undefined;
  /** 1 is normal. */
  readonly rate: number;
}

export interface SpeechEvents {
  onStart(): void;
  /** The voice is at this offset in the text. Not all engines tell, and not all tell the truth. */
  onWord(offset: number): void;
  onEnd(): void;
  /** `blocked`: it wants a tap. `stopped`: another page or app has ended it. */
  onFailed(why: 'blocked' | 'stopped' | 'failed', detail: string): void;
}

export interface SpeechPorts {
  readonly synthesis: SpeechSynthesis;
  newUtterance(text: string): SpeechSynthesisUtterance;
  /** Calls `run` once, unless the function that it returned was called first. */
  onTimer(ms: number, run: () => void): () => void;
}

export class DeviceSpeech {
  readonly #ports: SpeechPorts;
  readonly #voices = new Signal<readonly DeviceVoice[]>([]);
  /** Chromium forgets the events of an utterance that nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #stopWaiting: () => void = () => undefined;

  constructor(ports: SpeechPorts) {
    this.#ports = ports;
    // Not `addEventListener`: in Safari before 17 it is no event target.
    ports.synthesis.onvoiceschanged = () => {
      this.#readVoices();
    };
    this.#readVoices();
  }

  /** Empty at first in browsers that read them later. */
  get voices(): Readable<readonly DeviceVoice[]> {
    return this.#voices;
  }

  /** In place of what is being said. The first time in a tap. */
  say(sentence: Sentence, events: SpeechEvents): void {
    const { synthesis, onTimer } = this.#ports;
    const isBusy = synthesis.speaking || synthesis.pending;
    this.stop();
    const utterance = this.#utteranceOf(sentence);
    this.#utterance = utterance;
    const speak = () => {
      this.#listen(utterance, sentence, events);
      synthesis.speak(utterance);
    };
    // In a task of its own, or some engines drop it with what was cancelled. Otherwise at once, while the tap still counts.
    if (isBusy) this.#stopWaiting = onTimer(0, speak);
    else speak();
  }

  stop(): void {
    const { synthesis } = this.#ports;
    this.#forget();
    if (synthesis.speaking || synthesis.pending) synthesis.cancel();
  }

  #forget(): void {
    this.#utterance = undefined;
    this.#stopWaiting();
    this.#stopWaiting = () => undefined;
  }

  #listen(utterance: SpeechSynthesisUtterance, { text, rate }: Sentence, events: SpeechEvents): void {
    let hasStarted = false;
    const isCurrent = () => this.#utterance === utterance;
    const start = () => {
      if (!isCurrent() || hasStarted) return;
      hasStarted = true;
      events.onStart();
    };
    const end = () => {
      if (!isCurrent()) return;
      this.#forget();
      events.onEnd();
    };
    const fail = (why: 'blocked' | 'stopped' | 'failed', detail: string) => {
      if (!isCurrent()) return;
      this.#forget();
      events.onFailed(why, detail);
    };
    utterance.onstart = start;
    utterance.onboundary = ({ name, charIndex }) => {
      start();
      if (isCurrent() && name === 'word') events.onWord(charIndex);
    };
    utterance.onend = end;
    utterance.onerror = ({ error }) => {
      if (error === 'not-allowed') fail('blocked', error);
      else fail(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'failed', error);
    };
    const { synthesis, onTimer } = this.#ports;
    const mostLooks = Math.ceil((text.length * slowestMsPerCharacter) / rate / lookEveryMs) + 1;
    let looks = 0;
    const look = () => {
      looks++;
      const isBusy = synthesis.speaking || synthesis.pending;
      if (!hasStarted && looks >= mostLooksBeforeStart) {
        synthesis.cancel();
        fail('failed', 'the voice did not begin to speak');
      } else if (hasStarted && (!isBusy || looks >= mostLooks)) {
        if (isBusy) synthesis.cancel();
        end();
      } else this.#stopWaiting = onTimer(lookEveryMs, look);
    };
    this.#stopWaiting = onTimer(lookEveryMs, look);
  }

  #utteranceOf({ text, language, voice, rate }: Sentence): SpeechSynthesisUtterance {
    const utterance = this.#ports.newUtterance(text);
    const chosen = this.#ports.synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice?.uri);
    if (chosen) utterance.voice = chosen;
    const spoken = chosen?.lang ?? language;
    if (spoken !== undefined) utterance.lang = spoken;
    utterance.rate = rate;
    return utterance;
  }

  #readVoices(): void {
    const voices = this.#ports.synthesis.getVoices();
    this.#voices.set(
      voices.map(({ voiceURI, name, lang, localService, default: isDefault }) => ({
        uri: voiceURI,
        name,
        language: lang.replaceAll('_', '-'),
        needsNetwork: !localService,
        isDefault,
      })),
    );
  }
}
