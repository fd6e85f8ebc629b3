import '#lib/ui/tokens.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { App } from '#lib/app/app.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { Signal } from '#lib/core/signal.ts';
import { aPlayer } from '../../support/a-player.ts';
import { aSoundOnlyStory, aTextOnlyStory } from '../../support/a-publication.ts';
import StoryInApp from '../../support/StoryInApp.svelte';

function anApp() {
  const heard = aPlayer();
  const absent = new Signal<DownloadState>({ status: 'absent' });
  const app: App = {
    player: heard.player,
    library: {
      catalogue: new Signal({ status: 'loading' }),
      refresh: () => Promise.resolve(),
      openStory: () => Promise.reject(new Error('it is open')),
      stateOf: () => absent,
      isWithdrawn: () => Promise.resolve(false),
    },
    downloads: { start: () => undefined, cancel: () => undefined, remove: () => Promise.resolve() },
    places: {
      whenRead: Promise.resolve(),
      of: () => undefined,
      all: () => [],
      changed: new Signal(0),
    },
    pictures: { of: () => undefined },
    retries: { start: () => () => undefined },
    wasUpdated: false,
  };
  return { app, ...heard };
}

async function show(story: Story, { app, ...heard } = anApp()) {
  await render(StoryInApp, { app, story });
  return { app, ...heard };
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

test('a story without sound can be read, and says calmly that there is nothing to hear', async () => {
  await show(poem);
  await expect.element(page.getByRole('heading', { level: 1, name: 'A Poem' })).toBeVisible();
  await expect.element(page.getByText('There is nothing to hear in this story.')).toBeVisible();
  await expect.poll(paragraphs).toEqual(['One for the road.', 'Two for the show.', 'Three for the rest.']);
});

test('a story without sound has no control that would fail', async () => {
  const { player, backend, bugs } = await show(poem);
  // The last that comes is what is shown of the download.
  await expect.poll(buttonNames).toEqual(['Download']);
  await userEvent.keyboard(' ');
  await userEvent.click(page.getByText('Two for the show.'));
  expect(player.state.current.status).toBe('empty');
  expect(backend.calls.filter((call) => /start|prepare/.test(call))).toEqual([]);
  expect(bugs).toEqual([]);
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
