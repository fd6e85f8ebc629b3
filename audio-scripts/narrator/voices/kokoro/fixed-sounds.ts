import type { SpeechRequest } from '../../cast/voice-engine.ts';
import type { Accent } from '../english/numerals.ts';
import { fromIpa } from './kokoro-alphabet.ts';

/** The author's IPA by the index of the word. If it has not one part for each of several words, the first gets it all. */
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
