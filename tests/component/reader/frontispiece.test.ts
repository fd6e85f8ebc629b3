import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Publication } from '#lib/core/publication/publication.ts';
import Frontispiece from '#lib/ui/reader/Frontispiece.svelte';
import { aPublication } from '../../support/a-publication.ts';

const children = createRawSnippet(() => ({ render: () => '<span></span>' }));
const show = (changes: Partial<Publication>) =>
  render(Frontispiece, {
    publication: { ...aPublication(), ...changes },
    picture: undefined,
    children,
  });

test('a story says who tells it and who reads it', async () => {
  await show({});
  await expect.element(page.getByText('Told by Teller')).toBeVisible();
  await expect.element(page.getByText('Read by A Voice.')).toBeVisible();
});

test('a book without a cast says who wrote it', async () => {
  await show({ cast: [], narrators: [] });
  await expect.element(page.getByText('By An Author')).toBeVisible();
  expect(document.body.textContent).not.toContain('Read by');
});
