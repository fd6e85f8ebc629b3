/** Builds what reads stories without sound. This code is loaded with the page of such a story. */
import { DeviceSpeech } from '#lib/player/device-speech.ts';
import { browserPart } from './browser-part.ts';
import { ReadAloud, type ReadAloudPorts } from './read-aloud.ts';
import { keepScreenOn } from './wake-lock.ts';

export function createReadAloud(ports: Omit<ReadAloudPorts, 'speech' | 'locks'>): ReadAloud {
  keepScreenOn({
    wakeLock: browserPart(() => navigator.wakeLock),
    state: ports.state,
    settings: ports.settings,
    isSeen: () => document.visibilityState === 'visible',
    onSeen: (listener) => {
      document.addEventListener('visibilitychange', listener);
    },
  });
  const speech = new DeviceSpeech({
    synthesis: speechSynthesis,
    newUtterance: (text) => new SpeechSynthesisUtterance(text),
    onTimer: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  const readAloud = new ReadAloud({ ...ports, speech, locks: browserPart(() => navigator.locks) });
  // The browser would go on speaking.
  addEventListener('pagehide', () => {
    readAloud.pause();
  });
  return readAloud;
}
