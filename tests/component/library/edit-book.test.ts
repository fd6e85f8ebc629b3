/** The sheet in which the listener changes a book of their own. */
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { BookEdits, OwnBookControls } from '#lib/app/own-book-controls.ts';
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { BookDetails, EditableBook } from '#lib/core/own-books/book-details.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok } from '#lib/core/result.ts';
import { Signal } from '#lib/core/signal.ts';
import { coverPicture } from '#lib/own-books/pictures/cover-picture.ts';
import { fakeApp } from '../../support/fake-app.ts';
import LibraryInApp from '../../support/LibraryInApp.svelte';
import '../../../src/app.css';

const id = asId<PublicationId>('own-0123456789abcdef') as PublicationId;
const inFile: BookDetails = {
  title: 'The Night Ferry',
  authors: ['A. Mariner'],
  language: 'en',
  cover: 'drawn',
};

async function aSheet(now: Partial<BookDetails> = {}) {
  const book: EditableBook = { inFile, now: { ...inFile, ...now } };
  const { title, language } = book.now;
  const entries = [{ id, title, language, durationSeconds: 90 }];
  const catalogue = new Signal<CatalogueState>({ status: 'ready', entries, unusable: [] });
  const own: DownloadState = { status: 'ready', sizeBytes: 9e6, checkedAtMs: 0, isOwn: true };
  const edits = {
    open: () => Promise.resolve(book),
    picture: coverPicture,
    save: vi.fn<BookEdits['save']>(() => Promise.resolve(ok(undefined))),
  };
  const controls: OwnBookControls = {
    add: () => Promise.resolve(0),
    addShared: () => Promise.resolve(0),
    dismiss: () => undefined,
    edits,
  };
  const app = fakeApp();
  await render(LibraryInApp, {
    app: {
      ...app,
      library: { ...app.library, catalogue, stateOf: () => new Signal(own) },
      ownBooks: { ...app.ownBooks, catalogue, controls: () => Promise.resolve(controls) },
    },
  });
  await page.getByRole('button', { name: `Edit book: ${title}` }).click();
  await expect.element(page.getByRole('dialog', { name: 'Edit book' })).toBeVisible();
  return edits;
}

const save = () => page.getByRole('button', { name: 'Save' }).click();
const closed = () => expect.element(page.getByRole('dialog')).not.toBeInTheDocument();

beforeEach(() => page.viewport(390, 844));

test('only what was changed is saved, and the focus returns to the button', async () => {
  const edits = await aSheet();
  await page.getByLabelText('Title').fill('  Night Crossing ');
  await page.getByLabelText('Author').fill('B. Writer\n\nC. Writer');
  await save();
  await closed();
  expect(edits.save.mock.calls).toEqual([
    [id, { title: 'Night Crossing', authors: ['B. Writer', 'C. Writer'] }],
  ]);
  await expect.element(page.getByRole('button', { name: 'Edit book: The Night Ferry' })).toHaveFocus();
});

test('a language is chosen by its name', async () => {
  const edits = await aSheet();
  await page.getByLabelText('Language of the book').selectOptions('Hebrew');
  await save();
  await closed();
  expect(edits.save).toHaveBeenCalledWith(id, { language: 'he' });
});

test('a book without a title is not saved, and says so where it is missing', async () => {
  const edits = await aSheet();
  await page.getByLabelText('Title').fill(' ');
  await save();
  await expect.element(page.getByRole('alert')).toHaveTextContent('A book needs a title.');
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await expect.element(page.getByLabelText('Title')).toHaveAccessibleDescription('A book needs a title.');
  expect(edits.save).not.toHaveBeenCalled();
});

test('what is in the file can be had again', async () => {
  const edits = await aSheet({ title: 'Night Crossing', authors: [], language: 'xx-nonsense!' });
  await page.getByRole('button', { name: 'As in the file: The Night Ferry' }).click();
  await expect.element(page.getByLabelText('Title')).toHaveValue('The Night Ferry');
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await page.getByRole('button', { name: 'As in the file: A. Mariner' }).click();
  await page.getByRole('button', { name: 'As in the file: English' }).click();
  await expect.element(page.getByRole('button', { name: /^As in the file/ })).not.toBeInTheDocument();
  await save();
  expect(edits.save).toHaveBeenCalledWith(id, {
    title: 'The Night Ferry',
    authors: ['A. Mariner'],
    language: 'en',
  });
});

test('a picture becomes the cover, no larger than a cover needs', async () => {
  const edits = await aSheet();
  const canvas = new OffscreenCanvas(3000, 1500);
  canvas.getContext('2d')?.fillRect(0, 0, 3000, 1500);
  const file = new File([await canvas.convertToBlob()], 'picture.png');
  await page.getByLabelText('Choose a picture').last().upload(file);
  await expect.element(page.getByRole('radio', { name: 'Your picture' })).toBeChecked();
  await save();
  await closed();
  expect(edits.save).toHaveBeenCalledWith(id, {
    cover: {
      bytes: expect.any(ArrayBuffer) as ArrayBuffer,
      mediaType: 'image/jpeg',
      width: 1024,
      height: 512,
    },
  });
});

test('what is no picture is refused, and the cover stays', async () => {
  const edits = await aSheet();
  const file = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'picture.png', { type: 'image/png' });
  await page.getByLabelText('Choose a picture').last().upload(file);
  await expect.element(page.getByText('This isn’t a picture that can be shown.')).toBeVisible();
  await save();
  expect(edits.save).toHaveBeenCalledWith(id, {});
});

test('what could not be saved stays in the sheet, and says why', async () => {
  const edits = await aSheet();
  edits.save.mockResolvedValueOnce(err('full'));
  await page.getByLabelText('Title').fill('Night Crossing');
  await save();
  await expect.element(page.getByRole('alert')).toHaveTextContent('There isn’t enough room on this device');
  await expect.element(page.getByLabelText('Title')).toHaveValue('Night Crossing');
  await save();
  await closed();
});
