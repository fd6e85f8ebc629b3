/** The engines as they are, without the cache that the narrator puts before them. */
import { splitWords } from '#lib/core/transcript/words.ts';
import { cacheFolder } from '../narrator/voices/cache-folder.ts';
import { FliteEngine } from '../narrator/voices/flite/flite-engine.ts';
import { loadKokoro } from '../narrator/voices/kokoro/load-kokoro.ts';
import type { SpeechRequest, VoiceEngine } from '../narrator/cast/voice-engine.ts';

export async function bareEngines(): Promise<readonly [VoiceEngine, VoiceEngine]> {
  const flite = await FliteEngine.load();
  return [flite, loadKokoro(cacheFolder(), (words) => flite.phonesOf(words))];
}

export function requestFor(text: string, voice: string): SpeechRequest {
  return { voice, text, words: splitWords(text, 'en'), pronunciations: [], rate: 1, pitch: 1 };
}
