import { test } from '../support/engines/contract-page.ts';
import { inPage } from '../support/engines/engine.ts';
import { contract } from './contract/audio-backend-contract.ts';

const obeys = (rule: string) => window.obeys(rule);

for (const rule of Object.keys(contract))
  test(`the audio backend ${rule}`, async ({ engine, site }) => {
    await engine.open(site.origin);
    await engine.press('Prime');
    await inPage(engine, obeys, rule);
  });

test('the audio backend says that it is blocked, and plays after a gesture', async ({ engine, site }) => {
  await engine.open(site.origin);
  await inPage(engine, obeys, 'is blocked without a gesture');
  await engine.press('Resume');
  await inPage(engine, obeys, 'plays after a gesture');
});
