/** Which words of an utterance sound as the author wants: the script's table, and `:say` over it. */
import type { TextRange } from '#lib/core/transcript/words.ts';
import type { ScriptPronunciation } from '../parse/script.ts';
import type { Pronunciation } from '../voices/voice-engine.ts';

/** `words` are ranges of `text`; so are the ranges of `said`. */
export function pronunciationsOf(
  text: string,
  words: readonly TextRange[],
  table: Readonly<Record<string, string>>,
  said: readonly Pick<ScriptPronunciation, 'from' | 'to' | 'ipa'>[],
): readonly Pronunciation[] {
  const byWord = new Map(Object.entries(table).map(([word, ipa]) => [plain(word), ipa]));
  return words.flatMap(({ from, to }) => {
    const own = said.find((range) => range.from < to && range.to > from);
    if (own) {
      // One sound a word: the parser has counted them.
      const inside = words.filter((word) => word.from < own.to && word.to > own.from);
      const ipa = own.ipa.split(/\s+/)[inside.findIndex((word) => word.from === from)];
      return ipa === undefined ? [] : [{ from, to, ipa }];
    }
    const word = plain(text.slice(from, to));
    const whole = byWord.get(word);
    if (whole !== undefined) return [{ from, to, ipa: whole }];
    const owner = word.endsWith("'s") ? byWord.get(word.slice(0, -2)) : undefined;
    return owner === undefined ? [] : [{ from, to, ipa: possessive(owner) }];
  });
}

/** As it is compared: no case, no punctuation around it, straight apostrophes. */
function plain(word: string): string {
  return word
    .replace(/[‘’]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();
}

function possessive(ipa: string): string {
  if (/[szʃʒʧʤ]$/.test(ipa)) return `${ipa}ɪz`;
  return `${ipa}${/[ptkfθ]$/.test(ipa) ? 's' : 'z'}`;
}
