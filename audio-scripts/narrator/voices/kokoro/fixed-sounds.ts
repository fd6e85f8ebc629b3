import type { SpeechRequest } from '../../cast/voice-engine.ts';
import type { Accent } from '../english/numerals.ts';
import { fromIpa } from './kokoro-alphabet.ts';

/** By word: what the author has written in IPA. Of several words in one, the first carries what cannot be shared out. */
export function fixedSounds(
  { words, pronunciations }: Pick<SpeechRequest, 'words' | 'pronunciations'>,
  accent: Accent,
): ReadonlyMap<number, string> {
  const fixed = new Map<number, string>();
  for (const { from, to, ipa } of pronunciations) {
    const inside = words.flatMap((word, i) => (word.from < to && word.to > from ? [i] : []));
    const parts = ipa.trim().split(/\s+/);
    inside.forEach((word, k) => {
      const part = parts.length === inside.length ? parts[k] : k === 0 ? parts.join(' ') : '';
      const mapped = fromIpa(part ?? '', accent);
      fixed.set(word, 'phonemes' in mapped ? mapped.phonemes : '');
    });
  }
  return fixed;
}
