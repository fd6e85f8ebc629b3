/** A voice of the device reads a story without sound. */
import '../../../src/app.css';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ReadAloud } from '#lib/app/read-aloud.ts';
import type { TextPlace } from '#lib/core/playback/reading-place.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { Signal } from '#lib/core/signal.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { fakeApp } from '../../support/fake-app.ts';
import { aPlayer } from '../../support/a-player.ts';
import { aTextOnlyStory } from '../../support/a-publication.ts';
import { anna, FakeSpeech } from '../../support/fake-speech.ts';
import { lookAtControls } from '../../support/look-at-controls.ts';
import StoryInApp from '../../support/StoryInApp.svelte';

const sentences = ['The lamp was lit long before the ships came in.', 'Nobody saw who lit it.'];
const story = aTextOnlyStory(
  Array.from({ length: 3 }, () => Array.from({ length: 8 }, () => sentences.join(' '))),
  { title: 'A Lamp' },
);

beforeEach(async () => {
  document.documentElement.lang = 'en';
  scrollTo(0, 0);
  await page.viewport(390, 844);
});

async function openStory(speech = new FakeSpeech()) {
  const { player } = aPlayer();
  const settings = new SettingsStore(undefined);
  const state = new Signal<PlayerState>({ status: 'empty' });
  const said = new Signal<TextPlace | undefined>(undefined);
  const saved: string[] = [];
  const reader = new ReadAloud({
    speech,
    state,
    said,
    settings: settings.current,
    player,
    locks: undefined,
    savePlace: ({ paragraph }, isFinished) => saved.push(isFinished ? `${paragraph}, finished` : paragraph),
  });
  const readingAloud = { isOffered: true, state, said, controls: () => Promise.resolve(reader) };
  const screen = await render(StoryInApp, { app: { ...fakeApp(), player, settings, readingAloud }, story });
  await expect.element(bar()).toBeVisible();
  return { screen, speech, settings, saved, status: () => state.current.status };
}

const bar = () => page.getByRole('region', { name: 'Read aloud' });
const key = (name: string) => bar().getByRole('button', { name, exact: true });
const lit = () => {
  const [range] = [...(CSS.highlights.get('spoken-word') ?? [])];
  return range instanceof Range ? range.toString() : undefined;
};
const current = () => document.querySelector('[aria-current="true"]')?.getAttribute('data-paragraph');

test('Play reads from the beginning, lights what is said, marks the paragraph, and goes on to the next', async () => {
  const { speech, saved } = await openStory();
  await expect.element(bar()).toHaveTextContent('Voice: Anna');
  await key('Play').click();
  speech.start();
  await expect.poll(lit).toBe(sentences[0]);
  expect(current()).toBe('p1');
  speech.word(4);
  await expect.poll(lit).toBe('lamp');
  await expect.element(key('Pause')).toBeVisible();
  await speech.finish();
  await speech.finish();
  speech.start();
  await expect.poll(current).toBe('p2');
  expect(saved).toEqual(['p1', 'p2']);
  await key('Next paragraph').click();
  await expect.poll(current).toBe('p3');
  await key('Previous paragraph').click();
  await expect.poll(current).toBe('p2');
});

test('it begins where the listener reads, and the page follows the voice', async () => {
  const { speech } = await openStory();
  const top = () => document.querySelector('[data-paragraph="p13"]')?.getBoundingClientRect().top;
  await expect.poll(top).toBeGreaterThan(0);
  scrollTo({ top: (top() ?? 0) - 200, behavior: 'instant' });
  await expect.poll(top).toBeLessThan(300);
  await key('Play').click();
  await expect.poll(current).toBeDefined();
  const first = Number(current()?.slice(1));
  expect(first).toBeGreaterThan(10);
  const before = scrollY;
  for (let sentence = 0; sentence < 8; sentence++) await speech.finish();
  await expect.poll(() => scrollY).toBeGreaterThan(before + 100);
  expect(Number(current()?.slice(1))).toBe(first + 4);
});

test('a tap on a sentence goes on from there once the voice has begun, and not before', async () => {
  const { speech } = await openStory();
  const tap = async (id: string, text: string) => {
    const node =
      document.querySelector(`[data-paragraph="${id}"] [data-voice]`) ??
      document.querySelector(`[data-paragraph="${id}"]`);
    if (!node) throw new Error('no such paragraph');
    const range = document.createRange();
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      const from = at.textContent?.indexOf(text) ?? -1;
      if (from < 0) continue;
      range.setStart(at, from);
      range.setEnd(at, from + 4);
    }
    const { left, top, height } = range.getBoundingClientRect();
    const box = node.getBoundingClientRect();
    await userEvent.click(node, { position: { x: left - box.left + 5, y: top - box.top + height / 2 } });
  };
  await tap('p2', 'Nobody');
  expect(speech.texts).toEqual([]);
  await key('Play').click();
  await tap('p2', 'Nobody');
  await expect.poll(() => speech.texts).toEqual([sentences[0], sentences[1]]);
  await expect.poll(current).toBe('p2');
});

test('Space pauses and plays once the voice has begun', async () => {
  const { speech, status } = await openStory();
  await key('Play').click();
  speech.start();
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard(' ');
  await expect.poll(status).toBe('paused');
  await userEvent.keyboard(' ');
  await expect.poll(status).toBe('loading');
});

test('who scrolls away reads on, and has a way back to the voice', async () => {
  const { speech } = await openStory();
  await key('Play').click();
  speech.start();
  await expect.poll(lit).toBe(sentences[0]);
  await userEvent.wheel(document.querySelector('article') ?? document.body, { delta: { y: 1500 } });
  await expect.element(key('Back to the voice')).toBeVisible();
  await key('Back to the voice').click();
  await expect.element(key('Back to the voice')).not.toBeInTheDocument();
  await expect
    .poll(() => document.querySelector('[data-paragraph="p1"]')?.getBoundingClientRect().top)
    .toBeLessThan(500);
});

test('voice and speed are chosen in a sheet, and heard at once', async () => {
  const speech = new FakeSpeech();
  speech.voices.set([
    anna,
    { ...anna, uri: 'ben', name: 'Ben', language: 'en-GB', needsNetwork: true, isDefault: false },
    { ...anna, uri: 'chloe', name: 'Chloé', language: 'fr-FR', isDefault: false },
  ]);
  const { settings } = await openStory(speech);
  await key('Play').click();
  await key('Voice and speed').click();
  const sheet = page.getByRole('dialog', { name: 'Voice and speed' });
  await expect.element(sheet.getByRole('radio')).toHaveLength(2);
  await sheet.getByRole('radio', { name: 'Ben' }).click();
  await sheet.getByRole('button', { name: 'Faster' }).click();
  expect(speech.said.map(({ voice, rate }) => [voice?.name, rate])).toEqual([
    ['Anna', 1],
    ['Ben', 1],
    ['Ben', 1.05],
  ]);
  expect(settings.current.current).toMatchObject({ readingVoices: { en: 'ben' }, readAloudRate: 1.05 });
  await userEvent.keyboard('{Escape}');
  await expect.element(key('Voice and speed')).toHaveFocus();
  await expect.element(bar()).toHaveTextContent('Ben');
});

test('a device without a voice for the language says so', async () => {
  const speech = new FakeSpeech();
  speech.voices.set([{ ...anna, language: 'fr-FR' }]);
  await openStory(speech);
  await key('Play').click();
  await expect
    .element(bar().getByRole('status'))
    .toHaveTextContent('This device has no voice for English (United States).');
});

test('the voice is silent once the page is left', async () => {
  const { screen, speech, status } = await openStory();
  await key('Play').click();
  await screen.unmount();
  expect(speech.isSpeaking).toBe(false);
  expect(status()).toBe('empty');
});

test('the bar shuts nobody out, at any size', async () => {
  const { speech } = await openStory();
  const expectOpen = async (where: string) => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect
      .soft(
        violations.map(({ id }) => id),
        where,
      )
      .toEqual([]);
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
      [320, 568],
      [320, 200],
    ] as const) {
      await page.viewport(width, height);
      expect.soft(await lookAtControls(), `${where}, ${width} x ${height}`).toEqual([]);
    }
    await page.viewport(390, 844);
  };
  await expectOpen('before');
  await key('Play').click();
  speech.start();
  await expectOpen('reading');
  await key('Voice and speed').click();
  await expectOpen('the sheet');
});
