import '#lib/ui/tokens.css';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { App } from '#lib/app/app.ts';
import type { Place } from '#lib/core/library/place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { locatorOfBlock } from '#lib/core/playback/reading-place.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { fakeApp } from '../../support/fake-app.ts';
import { aPlayer } from '../../support/a-player.ts';
import { aSoundOnlyStory, aTextOnlyStory } from '../../support/a-publication.ts';
import StoryInApp from '../../support/StoryInApp.svelte';

function anApp(kept?: Locator, isFinished = false) {
  const saved: Locator[] = [];
  const finished: Locator[] = [];
  const place: Place | undefined = kept && { locator: kept, sequence: 1, savedAtMs: 0, isFinished };
  const heard = aPlayer();
  const nothing = fakeApp();
  const app: App = {
    ...nothing,
    player: heard.player,
    places: {
      ...nothing.places,
      of: () => place,
      save: (locator, isFinished) => {
        (isFinished ? finished : saved).push(locator);
      },
    },
  };
  return { app, saved, finished, ...heard };
}

async function show(story: Story, { app, ...others } = anApp()) {
  const { unmount } = await render(StoryInApp, { app, story });
  return { app, unmount, ...others };
}

const paragraphs = () =>
  [...document.querySelectorAll('[data-paragraph]')].map((element) => element.textContent);
const buttonNames = () =>
  [...document.querySelectorAll('button, [role="slider"]')].map(
    (element) => element.getAttribute('aria-label') ?? element.textContent.trim(),
  );

const poem = aTextOnlyStory([['One for the road.', 'Two for the show.'], ['Three for the rest.']], {
  title: 'A Poem',
});

test('a story without sound can be read, and says calmly that there is no recording', async () => {
  await show(poem);
  await expect.element(page.getByRole('heading', { level: 1, name: 'A Poem' })).toBeVisible();
  await expect.element(page.getByText('This story has no recording.')).toBeVisible();
  await expect.poll(paragraphs).toEqual(['One for the road.', 'Two for the show.', 'Three for the rest.']);
});

test('a story without sound has no control that would fail', async () => {
  const { player, backend, bugs } = await show(poem);
  // The last that comes is what is shown of the download.
  const tools = ['Search', 'Chapters', 'Type and theme', 'More'];
  await expect.poll(buttonNames).toEqual([...tools, 'Download']);
  await userEvent.keyboard(' ');
  await userEvent.click(page.getByText('Two for the show.'));
  expect(player.state.current.status).toBe('empty');
  expect(backend.calls.filter((call) => /start|prepare/.test(call))).toEqual([]);
  expect(bugs).toEqual([]);
});

test('a story without sound can be read on at the same paragraph on another device', async () => {
  await show(poem);
  await userEvent.click(page.getByRole('button', { name: 'More' }).first());
  await userEvent.click(page.getByRole('button', { name: 'Continue on another device' }));
  await expect.element(page.getByRole('img', { name: 'QR code of the link below' })).toBeVisible();
  await expect.element(page.getByText(/[?]paragraph=p1$/)).toBeVisible();
});

test('a story that is heard continues while one without sound is read', async () => {
  const heard = anApp();
  await heard.playing();
  await show(poem, heard);
  await expect.poll(paragraphs).toHaveLength(3);
  await userEvent.keyboard(' ');
  expect(heard.player.state.current.status).toBe('playing');
  expect(buttonNames()).not.toContain('Pause');
});

test('a story without text is its chapters and its player', async () => {
  const { player } = await show(aSoundOnlyStory([600, 900], { title: 'A Talk' }));
  await expect.element(page.getByRole('heading', { level: 2, name: 'Chapter 2' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await expect
    .element(page.getByRole('slider', { name: 'Place in the story' }))
    .toHaveAttribute('aria-valuetext', 'Chapter 1, 0:00');
  player.seek(700);
  await expect
    .element(page.getByRole('slider', { name: 'Place in the story' }))
    .toHaveAttribute('aria-valuetext', 'Chapter 2, 1:40');
  expect(paragraphs()).toEqual([]);
});

describe('where a story without sound is read', () => {
  const long = aTextOnlyStory(
    Array.from({ length: 5 }, (_, chapter) =>
      Array.from({ length: 40 }, (_, i) => `Chapter ${chapter + 1}, sentence ${i + 1}.`),
    ),
  );
  const placeOf = (id: string) => locatorOfBlock(long, id as BlockId);
  const topOf = (id: string) =>
    document.querySelector(`[data-paragraph="${id}"]`)?.getBoundingClientRect().top ?? Infinity;
  const isAtReadingHeight = (id: string) => topOf(id) > 0.2 * innerHeight && topOf(id) < 0.45 * innerHeight;

  /** A scroll is reported in the next frame. */
  const framed = async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  };
  beforeEach(() => {
    scrollTo(0, 0);
  });

  test('is shown again', async () => {
    await show(long, anApp(placeOf('p150')));
    await expect.poll(() => isAtReadingHeight('p150')).toBe(true);
  });

  test('is where its contents lead', async () => {
    await show(long);
    await page.getByRole('button', { name: 'Chapters' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Chapter 4' }).click();
    await expect.poll(() => isAtReadingHeight('p121')).toBe(true);
    await page.getByRole('button', { name: 'Chapters' }).first().click();
    await expect
      .element(page.getByRole('dialog').getByRole('button', { name: 'Chapter 4' }))
      .toHaveAttribute('aria-current', 'location');
  });

  test('is kept when the page is left, and not before the listener has scrolled', async () => {
    const { saved, unmount } = await show(long, anApp(placeOf('p150')));
    await expect.poll(() => isAtReadingHeight('p150')).toBe(true);
    dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
    scrollTo(0, 0);
    await framed();
    await expect.poll(() => topOf('p20')).toBeLessThan(Infinity);
    scrollBy(0, topOf('p20') - 0.3 * innerHeight);
    await framed();
    expect(saved).toEqual([]);
    await unmount();
    expect(saved.map(({ text }) => text?.after)).toEqual(['Chapter 1, sentence 20.']);
  });

  test('stays where it was if the page is left without scrolling', async () => {
    const { saved, unmount } = await show(long, anApp(placeOf('p150')));
    await expect.poll(() => isAtReadingHeight('p150')).toBe(true);
    await unmount();
    expect(saved).toEqual([]);
  });

  const wheel = () => dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
  /** The end moves while text above it is laid out. */
  async function readToTheEnd() {
    wheel();
    await expect
      .poll(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return topOf('p200');
      })
      .toBeLessThan(innerHeight);
  }

  test('is finished once the last paragraph was on the screen', async () => {
    const { finished } = await show(long, anApp(placeOf('p150')));
    await expect.poll(() => isAtReadingHeight('p150')).toBe(true);
    wheel();
    scrollBy(0, 50);
    await framed();
    expect(finished).toEqual([]);
    await readToTheEnd();
    await expect.poll(() => finished.map(({ paragraph }) => paragraph)).toEqual(['p200']);
  });

  test('stays finished if the listener goes back a little, and not if they go far back', async () => {
    const { finished, saved, unmount } = await show(long, anApp(placeOf('p150')));
    await expect.poll(() => isAtReadingHeight('p150')).toBe(true);
    await readToTheEnd();
    await expect.poll(() => finished).toHaveLength(1);
    scrollBy(0, -innerHeight / 2);
    await framed();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect([finished.length, saved]).toEqual([1, []]);
    scrollTo(0, 0);
    await framed();
    await expect.poll(() => topOf('p20')).toBeLessThan(Infinity);
    scrollBy(0, topOf('p20') - 0.3 * innerHeight);
    await framed();
    await unmount();
    expect([finished.length, saved.map(({ paragraph }) => paragraph)]).toEqual([1, ['p20']]);
  });

  test('is the beginning of a story that is finished, which stays finished if it is only looked at', async () => {
    const { finished, saved, unmount } = await show(long, anApp(placeOf('p200'), true));
    await expect.poll(() => topOf('p1')).toBeLessThan(Infinity);
    await framed();
    expect(scrollY).toBe(0);
    await unmount();
    expect([...finished, ...saved]).toEqual([]);
  });
});
