/**
 * The language of the pages that the service worker makes: the one that the browser asks for. What the listener has set is
 * in localStorage, which no worker can read.
 */
import { chooseLanguage } from '#lib/core/settings/language.ts';
import { english, readLanguageFrom, type Language } from '#lib/ui/words/area.ts';
import { words as germanApp } from '#lib/ui/words/catalogue/de/app.ts';
import { words as germanPages } from '#lib/ui/words/catalogue/de/pages.ts';
import { words as spanishApp } from '#lib/ui/words/catalogue/es/app.ts';
import { words as spanishPages } from '#lib/ui/words/catalogue/es/pages.ts';

const languages: Readonly<Record<ReturnType<typeof chooseLanguage>, Language>> = {
  en: english,
  de: { code: 'de', areas: { app: germanApp, pages: germanPages } },
  es: { code: 'es', areas: { app: spanishApp, pages: spanishPages } },
};

export function followBrowser(): void {
  readLanguageFrom(() => languages[chooseLanguage('device', navigator.languages)]);
}
