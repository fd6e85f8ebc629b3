import { test } from '../support/engines/contract-page.ts';
import { inPage } from '../support/engines/engine.ts';
import { longFileRules } from './contract/long-file-rules.ts';

const obeys = (rule: string) => window.obeys(rule);

for (const rule of Object.keys(longFileRules))
  test(`the player ${rule}`, async ({ engine, site }) => {
    await engine.open(site.origin);
    await engine.press('Prime');
    await inPage(engine, obeys, rule);
  });
