/** `node --import tsx audio-scripts/bench/speak-alone.ts kokoro/af_heart`: speaks some paragraphs and prints what it cost, as JSON. */
import { performance } from 'node:perf_hooks';
import { benchTexts } from './bench-texts.ts';
import { bareEngines, requestFor } from './engines.ts';

export interface SpeakingCost {
  readonly loadSeconds: number;
  readonly workSeconds: number;
  readonly speechSeconds: number;
  readonly peakBytes: number;
}

async function measure(name: string, voice: string): Promise<SpeakingCost | null> {
  const engine = (await bareEngines()).find((one) => one.name === name);
  if (!engine || engine.absent.length > 0) return null;
  // The first word loads the voice.
  let startMs = performance.now();
  await engine.speak(requestFor('One.', voice));
  const loadSeconds = (performance.now() - startMs) / 1000;
  let speechSeconds = 0;
  startMs = performance.now();
  for (const text of benchTexts(8)) {
    const { samples, sampleRate } = await engine.speak(requestFor(text, voice));
    speechSeconds += samples.length / sampleRate;
  }
  const workSeconds = (performance.now() - startMs) / 1000;
  return { loadSeconds, workSeconds, speechSeconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

const [name = '', voice = ''] = (process.argv[2] ?? '').split('/');
console.log(JSON.stringify(await measure(name, voice)));
