import path from 'node:path';
import { FileCache } from '../common/file-cache.ts';
import { CachedEngine } from './cached-engine.ts';
import { FliteEngine } from './flite/flite-engine.ts';
import { loadKokoro } from './kokoro/load-kokoro.ts';
import type { VoiceEngine } from '../cast/voice-engine.ts';

/** All engines that a script may name. `cache`: the folder that the neural voices were added to. */
export async function loadEngines(cache: string): Promise<readonly VoiceEngine[]> {
  const flite = await FliteEngine.load();
  const speech = new FileCache(path.join(cache, 'speech'));
  await speech.clearOld(Date.now());
  return [flite, loadKokoro(cache, (words) => flite.phonesOf(words))].map(
    (engine) => new CachedEngine(engine, speech),
  );
}

/** The fast engine that every install has. */
export function findReader(engines: readonly VoiceEngine[]): VoiceEngine {
  const reader = engines.find(({ name }) => name === 'flite');
  if (!reader) throw new Error('flite is missing');
  return reader;
}
