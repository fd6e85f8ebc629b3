import '#lib/ui/tokens.css';
import '../../../src/app.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { App } from '#lib/app/app.ts';
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';
import { fakeApp } from '../../support/fake-app.ts';
import LibraryInApp from '../../support/LibraryInApp.svelte';

const count = 3000;

/** A library of stories that are all downloaded. */
function anApp(): App {
  const ready = new Signal<DownloadState>({ status: 'ready', sizeBytes: 100, checkedAtMs: 0 });
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `s${i + 1}` as PublicationId,
    title: `Story ${i + 1}`,
    durationSeconds: 60,
  }));
  const app = fakeApp();
  return {
    ...app,
    library: {
      ...app.library,
      catalogue: new Signal<CatalogueState>({ status: 'ready', entries, unusable: [] }),
      stateOf: () => ready,
    },
  };
}

async function showShelf() {
  await render(LibraryInApp, { app: anApp() });
  const list = document.querySelector('main ul');
  if (!list) throw new Error('there is no shelf');
  return list;
}

const story = (number: number) => page.getByRole('link', { name: `Story ${number},` });
const drawn = () => document.querySelectorAll('main li a').length;

test('thousands of downloaded stories are drawn where their shelf is scrolled to', async () => {
  const list = await showShelf();
  await expect.element(story(1)).toBeInViewport();
  const width = list.scrollWidth;
  list.scrollLeft = width;
  await expect.element(story(count)).toBeInViewport();
  await expect.element(story(count)).toHaveTextContent('ready for airplane mode');
  expect(document.querySelector(`[aria-posinset="${count}"]`)?.getAttribute('aria-setsize')).toBe(`${count}`);
  expect(list.scrollWidth).toBe(width);
  expect(drawn()).toBeLessThan(200);
  list.scrollLeft = width / 2;
  await expect.poll(() => document.querySelector('[aria-posinset="1500"]')).not.toBeNull();
});

test('somebody who tabs along a long shelf finds the next story, past those that are drawn together', async () => {
  await showShelf();
  (story(1).element() as HTMLElement).focus();
  for (let number = 2; number <= 45; number++) {
    await expect.element(story(number)).toBeInTheDocument();
    await userEvent.keyboard('{Tab}');
    await expect.element(story(number)).toHaveFocus();
  }
});
