/**
 * The screens and sheets in many of their states: nothing shuts anybody out (see `support/audit.ts`). One page goes through the
 * states of a table, one after the other.
 */
import { expect } from '@playwright/test';
import { shutsOut } from '../support/audit.ts';
import { cards } from '../support/screens/cards.ts';
import { downloads } from '../support/screens/downloads.ts';
import { library } from '../support/screens/library.ts';
import { pages } from '../support/screens/pages.ts';
import { player } from '../support/screens/player.ts';
import { sheets } from '../support/screens/sheets.ts';
import { test } from '../support/site.ts';
import { StoryPage } from '../support/story-page.ts';

// What moves has other colours on its way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const tables = {
  'The library': library,
  'A story': player,
  'Each card': cards,
  'Each sheet': sheets,
  'The page of downloads': downloads,
  'Each other page': pages,
};
const longestStateMs = 45_000;

for (const [where, states] of Object.entries(tables))
  test(`${where} shuts nobody out`, async ({ page, site }) => {
    test.setTimeout(Object.keys(states).length * longestStateMs);
    const at = { page, site, story: await StoryPage.listenTo(page) };
    for (const [name, open] of Object.entries(states))
      await test.step(name, async () => {
        await open(at);
        expect.soft(await shutsOut(page), name).toEqual([]);
      });
  });
