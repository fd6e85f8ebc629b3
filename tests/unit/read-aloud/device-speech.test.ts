import { beforeEach, expect, test } from 'vitest';
import { DeviceSpeech, lookEveryMs, type SpeechEvents } from '#lib/player/device-speech.ts';

/** What engines do, or leave out, is done by the test. */
class FakeSynthesis {
  speaking = false;
  pending = false;
  onvoiceschanged: (() => void) | undefined;
  voices: Partial<SpeechSynthesisVoice>[] = [];
  readonly log: string[] = [];
  utterance: SpeechSynthesisUtterance | undefined;

  getVoices() {
    return this.voices;
  }

  speak(utterance: SpeechSynthesisUtterance) {
    this.log.push(`speak ${utterance.text}`);
    this.utterance = utterance;
    this.speaking = true;
  }

  cancel() {
    this.log.push('cancel');
    this.speaking = false;
  }
}

interface Timer {
  readonly ms: number;
  readonly run: () => void;
}

let engine: FakeSynthesis;
let timers: Set<Timer>;
let heard: string[];
let speech: DeviceSpeech;

beforeEach(() => {
  engine = new FakeSynthesis();
  timers = new Set();
  heard = [];
  speech = aSpeech();
});

function aSpeech(): DeviceSpeech {
  return new DeviceSpeech({
    synthesis: engine as unknown as SpeechSynthesis,
    newUtterance: (text) => ({ text }) as SpeechSynthesisUtterance,
    onTimer: (ms, run) => {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
}

const events: SpeechEvents = {
  onStart: () => heard.push('start'),
  onWord: (offset) => heard.push(`word ${offset}`),
  onEnd: () => heard.push('end'),
  onFailed: (why, detail) => heard.push(`${why}: ${detail}`),
};

function say(text = 'The lamp was lit.', rate = 1) {
  speech.say({ text, language: 'en-GB', voice: undefined, rate }, events);
}

function pass(ms: number) {
  for (const timer of [...timers])
    if (timer.ms === ms) {
      timers.delete(timer);
      timer.run();
    }
}

const tells = (name: 'onstart' | 'onend' | 'onboundary' | 'onerror', event: object = {}) => {
  const listener = engine.utterance?.[name] as ((event: object) => void) | null | undefined;
  listener?.(event);
};

test('a sentence is said in the same turn, with its language and speed', () => {
  say('Hello.', 1.5);
  expect(engine.log).toEqual(['speak Hello.']);
  expect(engine.utterance).toMatchObject({ text: 'Hello.', lang: 'en-GB', rate: 1.5 });
  tells('onstart');
  tells('onboundary', { name: 'sentence', charIndex: 0 });
  tells('onboundary', { name: 'word', charIndex: 3 });
  engine.speaking = false;
  tells('onend');
  expect(heard).toEqual(['start', 'word 3', 'end']);
});

test('what is said in place of another sentence waits until that is cancelled', () => {
  say('One.');
  say('Two.');
  expect(engine.log).toEqual(['speak One.', 'cancel']);
  const first = engine.utterance;
  pass(0);
  expect(engine.log).toEqual(['speak One.', 'cancel', 'speak Two.']);
  first?.onerror?.({ error: 'canceled' } as SpeechSynthesisErrorEvent);
  expect(heard).toEqual([]);
});

test('nothing is heard of a sentence that was stopped, nor said of one that was to follow', () => {
  say('One.');
  say('Two.');
  speech.stop();
  pass(0);
  tells('onend');
  pass(lookEveryMs);
  expect(engine.log).toEqual(['speak One.', 'cancel']);
  expect(heard).toEqual([]);
});

test('an engine that does not report the end has ended once it is silent', () => {
  say();
  tells('onstart');
  pass(lookEveryMs);
  expect(heard).toEqual(['start']);
  engine.speaking = false;
  pass(lookEveryMs);
  expect(heard).toEqual(['start', 'end']);
});

test('an engine that claims to speak for ever is cut off after the time that the slowest voice needs', () => {
  const text = 'The lamp was lit, and nobody came.';
  say(text);
  tells('onstart');
  const looks = Math.ceil((text.length * 250) / lookEveryMs) + 1;
  for (let look = 1; look < looks; look++) pass(lookEveryMs);
  expect(heard).toEqual(['start']);
  pass(lookEveryMs);
  expect(heard).toEqual(['start', 'end']);
  expect(engine.log.at(-1)).toBe('cancel');
});

test('a voice that never begins has failed', () => {
  say();
  for (let look = 0; look < 4; look++) pass(lookEveryMs);
  expect(heard).toEqual(['failed: the voice did not begin to speak']);
});

test.each([
  ['not-allowed', 'blocked'],
  ['interrupted', 'stopped'],
  ['canceled', 'stopped'],
  ['synthesis-failed', 'failed'],
])('the error %s is told as %s', (error, why) => {
  say();
  tells('onerror', { error });
  expect(heard).toEqual([`${why}: ${error}`]);
});

test('voices that the browser learns of later are told, and the one that is wanted speaks', () => {
  expect(speech.voices.current).toEqual([]);
  const anna = { voiceURI: 'anna', name: 'Anna', lang: 'de_DE', localService: false, default: true };
  engine.voices = [anna];
  engine.onvoiceschanged?.();
  const [voice] = speech.voices.current;
  expect(voice).toEqual({
    uri: 'anna',
    name: 'Anna',
    language: 'de-DE',
    needsNetwork: true,
    isDefault: true,
  });
  speech.say({ text: 'Hallo.', language: 'de', voice, rate: 1 }, events);
  expect(engine.utterance).toMatchObject({ voice: anna, lang: 'de_DE' });
});
