import { test } from '../support/engines/contract-page.ts';
import { inPage } from '../support/engines/engine.ts';
import { audiobookRules, longFileRules } from './contract/long-file-rules.ts';

const obeys = (rule: string) => window.obeys(rule);
const canPlay = (mediaType: string) => new Audio().canPlayType(mediaType) !== '';

for (const rule of Object.keys(longFileRules))
  test(`the player ${rule}`, async ({ engine, site }) => {
    await engine.open(site.origin);
    await engine.press('Prime');
    await inPage(engine, obeys, rule);
  });

for (const rule of Object.keys(audiobookRules))
  test(`the player ${rule}`, async ({ engine, site }) => {
    await engine.open(site.origin);
    const decodesAac = await inPage(engine, canPlay, 'audio/mp4; codecs="mp4a.40.2"');
    test.skip(!decodesAac, 'this browser finds no decoder for AAC');
    await engine.press('Prime');
    await inPage(engine, obeys, rule);
  });
