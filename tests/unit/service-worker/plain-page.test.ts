import { afterEach, expect, test, vi } from 'vitest';
import { followBrowser } from '../../../src/service-worker/language.ts';
import { appIsGone, refuseStoryFile } from '../../../src/service-worker/plain-page.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [['fr', 'en-US'], 'en', 'The app is no longer on this device', 'Go to the library'],
  [['de-CH', 'en'], 'de', 'Die App ist nicht mehr auf diesem Gerät', 'Zur Bibliothek'],
  [['es-MX'], 'es', 'La aplicación ya no está en este dispositivo', 'Ir a la biblioteca'],
])(
  'pages of the service worker for a browser that asks for %j are in %s',
  async (languages, code, gone, link) => {
    vi.stubGlobal('navigator', { languages });
    followBrowser();
    const [page, refusal] = [await appIsGone().text(), await refuseStoryFile('/').text()];
    expect(page).toContain(`<html lang="${code}">`);
    expect(page).toContain(gone);
    expect(refusal).toContain(link);
  },
);
