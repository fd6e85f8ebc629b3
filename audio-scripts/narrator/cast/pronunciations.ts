/** Which words of an utterance sound as the author wants: the script's table, and `:say` over it. */
import type { TextRange } from '#lib/core/transcript/words.ts';
import type { ScriptPronunciation } from '../parse/script.ts';
import type { Pronunciation } from './voice-engine.ts';

/** `words` are ranges of `text`; so are the ranges of `said`. */
export function pronunciationsOf(
  text: string,
  words: readonly TextRange[],
  table: Readonly<Record<string, string>>,
  said: readonly Pick<ScriptPronunciation, 'from' | 'to' | 'ipa'>[],
): readonly Pronunciation[] {
  const entries = byPlainWord(table);
  return words.flatMap(({ from, to }) => {
    const own = said.find((range) => range.from < to && range.to > from);
    if (own) {
      // One sound for each word: the parser has counted them.
      const inside = words.filter((word) => word.from < own.to && word.to > own.from);
      const ipa = own.ipa.split(/\s+/)[inside.findIndex((word) => word.from === from)];
      return ipa === undefined ? [] : [{ from, to, ipa }];
    }
    const word = text.slice(from, to);
    const entry = find(word, entries);
    const ipa = table[entry ?? ''];
    if (entry === undefined || ipa === undefined) return [];
    return [{ from, to, ipa: plain(entry) === plain(word) ? ipa : possessive(ipa) }];
  });
}

/** The word of the table that applies to a word: the same word, or its possessive. */
export function entryOf(word: string, table: Readonly<Record<string, string>>): string | undefined {
  return find(word, byPlainWord(table));
}

/** If several words compare as equal, the last one counts. */
function byPlainWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.keys(table).map((entry) => [plain(entry), entry]));
}

function find(word: string, entries: ReadonlyMap<string, string>): string | undefined {
  const wanted = plain(word);
  return entries.get(wanted) ?? (wanted.endsWith("'s") ? entries.get(wanted.slice(0, -2)) : undefined);
}

/** The form that is compared: no case, no punctuation around it, straight apostrophes. */
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
