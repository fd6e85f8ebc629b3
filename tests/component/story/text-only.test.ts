/** A story without sound shuts nobody out. A published story has sound, so that no page of the built site is like this. */
import '../../../src/app.css';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fakeApp } from '../../support/fake-app.ts';
import { aPlayer } from '../../support/a-player.ts';
import { aTextOnlyStory } from '../../support/a-publication.ts';
import { lookAtControls } from '../../support/look-at-controls.ts';
import StoryInApp from '../../support/StoryInApp.svelte';

const sentence = 'Nobody had ever seen the lamp go out, and so nobody had ever thought about the dark.';
const poem = aTextOnlyStory(
  Array.from({ length: 3 }, () => Array.from({ length: 12 }, () => sentence)),
  { title: 'A Poem' },
);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const sizes = [
  [390, 844],
  [1280, 800],
  [320, 568],
  [320, 200],
] as const;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  scrollTo(0, 0);
  await page.viewport(390, 844);
});

async function expectOpen(where: string): Promise<void> {
  // What is still fading in has too little contrast.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document, { runOnly: tags });
  expect
    .soft(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      where,
    )
    .toEqual([]);
  for (const [width, height] of sizes) {
    await page.viewport(width, height);
    expect.soft(await lookAtControls(), `${where}, ${width} x ${height}`).toEqual([]);
  }
  await page.viewport(390, 844);
}

test('a story without sound and its sheets shut nobody out', async () => {
  const { player } = aPlayer();
  await render(StoryInApp, { app: { ...fakeApp(), player }, story: poem });
  await expect.element(page.getByRole('button', { name: 'Download' })).toBeVisible();
  await expectOpen('at the top');
  scrollTo({ top: 1500, behavior: 'instant' });
  await expect.poll(() => document.querySelector('header.running')).not.toBeNull();
  await expectOpen('further down');
  for (const name of ['Search', 'Chapters', 'More']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect.element(page.getByRole('dialog', { name })).toBeVisible();
    await expectOpen(name);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name, exact: true })).toHaveFocus();
  }
});
