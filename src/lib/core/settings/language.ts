/** The language of the app's own words. Stories keep theirs. */

/** BCP 47. The first is the one in which the words are written, and which every listener has. */
export const languages = ['en', 'de', 'es'] as const;
export type LanguageCode = (typeof languages)[number];

/** As the listener has set it, or else the first of those that the browser asks for ("de-AT", "en") that there is. */
export function chooseLanguage(set: LanguageCode | 'device', wanted: readonly string[]): LanguageCode {
  if (set !== 'device') return set;
  const primary = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return primary.flatMap((code) => languages.find((known) => known === code) ?? [])[0] ?? 'en';
}
