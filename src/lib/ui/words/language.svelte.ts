/** Which language the page is in. */
import type { Retries } from '#lib/app/app.ts';
import { chooseLanguage, type LanguageCode } from '#lib/core/settings/language.ts';
import { english, readLanguageFrom, type Language } from './area.ts';

const translations: Readonly<Record<Exclude<LanguageCode, 'en'>, () => Promise<{ language: Language }>>> = {
  de: () => import('./catalogue/de/all.ts'),
  es: () => import('./catalogue/es/all.ts'),
};

let inUse = $state.raw(english);
/** The one that was asked for last: another may arrive later. */
let asked: LanguageCode = 'en';

/**
 * Shows the page in what is set: at once, where that is English or is shown already. Another language is loaded first,
 * and the page stays as it is where that fails: then it resolves with false.
 */
export function showLanguage(set: LanguageCode | 'device'): Promise<boolean> | undefined {
  const code = chooseLanguage(set, navigator.languages);
  asked = code;
  if (code === inUse.code) return undefined;
  if (code !== 'en') return load(code);
  use(english);
  return undefined;
}

/**
 * Shows what is set, and follows the browser where its language is changed while the page is open. `onMissing`: it could
 * not be loaded; tried again until it can. Returns the function that ends that.
 */
export function keepLanguage(
  set: LanguageCode | 'device',
  retries: Retries,
  onMissing: (isMissing: boolean) => void,
): () => void {
  let isOver = false;
  let endRetries = () => {};
  const show = async () => {
    const isShown = (await showLanguage(set)) ?? true;
    if (!isOver) onMissing(!isShown);
    return isShown;
  };
  const keep = () => {
    void show().then((isShown) => {
      endRetries();
      if (!isShown && !isOver) endRetries = retries.start(show);
    });
  };
  keep();
  addEventListener('languagechange', keep);
  return () => {
    isOver = true;
    endRetries();
    removeEventListener('languagechange', keep);
  };
}

async function load(code: Exclude<LanguageCode, 'en'>): Promise<boolean> {
  try {
    const { language } = await translations[code]();
    if (asked === code) use(language);
    return true;
  } catch {
    return false;
  }
}

function use(language: Language): void {
  inUse = language;
  document.documentElement.lang = language.code;
}

readLanguageFrom(() => inUse);
