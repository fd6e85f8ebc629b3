import { language } from './area.ts';

/** "English (United Kingdom)", in the language of the page; a tag that `Intl` does not know as it is. */
export function languageName(tag: string): string {
  try {
    return (
      new Intl.DisplayNames(language(), { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
    );
  } catch {
    return tag;
  }
}
