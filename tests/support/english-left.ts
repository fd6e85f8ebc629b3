/** Finds words of the app that are in English, or in another language that was left, on a page in a translation. */
import type { Page } from '@playwright/test';
import { englishAreas } from './english-areas.ts';

type Areas = Readonly<
  Record<string, Readonly<Record<string, (values: never) => string | readonly string[]>>>
>;

/** In place of a value that a sentence takes. */
const mark = '\u0001';
const marks = new Proxy({}, { get: () => mark });

/** Words of the page outside stories, where they are those of the catalogue that was left and not of the page's own. */
export async function englishLeft(
  page: Page,
  translation: Areas,
  left: Areas = englishAreas,
): Promise<readonly string[]> {
  const texts = await shownTexts(page);
  const translated = saidIn(texts, translation);
  return saidIn(texts, left).filter((text) => !translated.includes(text));
}

/** Those of the texts that are sentences of a catalogue. */
export function saidIn(texts: readonly string[], areas: Areas): readonly string[] {
  const sentences = patterns(areas);
  const parts = new Set(texts.flatMap((text) => text.split(' · ')));
  return [...parts].filter((text) => sentences.some((pattern) => pattern.test(text)));
}

function patterns(areas: Areas): readonly RegExp[] {
  return (
    Object.values(areas)
      .flatMap((sentences) => Object.values(sentences))
      .flatMap((sentence) => sentence(marks as never))
      // "… and …" would find the titles of stories.
      .filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) > 3)
      .map((text) => text.split(mark).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .map((parts) => new RegExp(`^${parts.join('.+')}$`, 'u'))
  );
}

/** Texts and names of controls, also those that only screen readers read. */
function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const isOfPage = (element: Element) => element.closest('[lang]') === root;
    const names = ['alt', 'aria-description', 'aria-label', 'aria-valuetext', 'placeholder', 'title'];
    const found = [document.title];
    for (const element of document.body.querySelectorAll('*')) {
      if (!isOfPage(element) || element.matches('script, style, noscript')) continue;
      found.push(...names.map((name) => element.getAttribute(name) ?? ''));
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      found.push(...own.map((node) => node.textContent ?? ''), own.map((node) => node.textContent).join(''));
    }
    return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}
