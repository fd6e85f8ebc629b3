import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { PlaybackFailure } from '#lib/core/playback/state.ts';
import type { BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import FailureCard from '#lib/ui/controls/FailureCard.svelte';

const skipTo: Locator = {
  publication: 'a-story' as PublicationId,
  paragraph: 'p7' as BlockId,
  seconds: 0,
};

async function show(error: PlaybackFailure) {
  const asked: string[] = [];
  await render(FailureCard, {
    error,
    libraryHref: '/',
    onRetry: () => asked.push('again'),
    onSkip: ({ paragraph }: Locator) => asked.push(`on at ${paragraph}`),
  });
  return asked;
}

test('what is missing is named as missing, not as damaged, and can be skipped', async () => {
  const asked = await show({ kind: 'missing', detail: 'paragraph 4: 404', skipTo });
  await expect.element(page.getByRole('heading')).toHaveTextContent('These paragraphs have no sound');
  await page.getByRole('button', { name: 'Skip them' }).click();
  expect(asked).toEqual(['on at p7']);
});

test('one paragraph that the browser refuses can be skipped', async () => {
  const asked = await show({ kind: 'unplayable', detail: 'decode', skipTo });
  await page.getByRole('button', { name: 'Skip this paragraph' }).click();
  expect(asked).toEqual(['on at p7']);
});

test('where nothing comes after it, there is nothing to skip', async () => {
  const asked = await show({ kind: 'missing', detail: 'paragraph 9: 404' });
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(asked).toEqual(['again']);
  expect(page.getByRole('button', { name: 'Skip them' }).query()).toBeNull();
});

test.each([
  ['no-device', 'No sound device was found'],
  ['silent', 'The voice fell silent'],
  ['internal', 'Something went wrong in the app'],
] as const)(
  'what other paragraphs would not mend, %s, can be tried again and not skipped',
  async (kind, title) => {
    const asked = await show({ kind, detail: 'what the browser said' });
    await expect.element(page.getByRole('heading')).toHaveTextContent(title);
    await expect.element(page.getByRole('button', { name: /Skip/ })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(asked).toEqual(['again']);
  },
);
