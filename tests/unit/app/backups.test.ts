import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ImportPlan } from '#lib/app/app.ts';
import { Backups } from '#lib/app/backups.ts';
import { mostBytes } from '#lib/core/backup/backup-file.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { PlaceStore } from '#lib/storage/place-store.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { twelveParagraphs, place } from '../../support/a-player.ts';
import { aTextStorage } from '../../support/a-text-storage.ts';
import { FakeStore } from '../../support/fake-store.ts';

const hour = 3_600_000;
const [lamp, dark] = ['lamp', 'dark'] as PublicationId[];
const at = (publication: string | undefined, paragraph: string): Locator => ({
  ...place(paragraph, 2),
  publication: publication as PublicationId,
  word: { text: 'was', index: 3 },
});
const entry = (paragraph: string, atMs: number) => ({ at: at(lamp, paragraph), how: 'pause', atMs });
const bookmark = { id: 'b1', at: at(lamp, 'p3'), text: 'was late', createdMs: 5, changedMs: 5 };
const bookmarks = (...all: readonly object[]) => ({ title: '', authors: [], bookmarks: all, deleted: [] });
const listening = (device: string, seconds: number) => ({
  device,
  devices: { [device]: { '2026-11-28': { lamp: seconds } } },
  stories: { lamp: { title: 'The Lamp' } },
  countedUntilMs: 5,
});

/** A device on which it is so many hours after the start. */
function aDevice({ downloaded = [] as readonly Story[] } = {}) {
  const [store, text] = [new FakeStore(), aTextStorage()];
  const time = { ms: Date.UTC(2026, 10, 28, 8) };
  const told: string[] = [];
  const places = new PlaceStore(store, text, () => time.ms);
  const settings = new SettingsStore(text);
  const backups = new Backups({
    store,
    tabs: { tell: (key) => told.push(key), listen: () => undefined },
    places,
    settings,
    downloaded: () => Promise.resolve(downloaded),
    nowMs: () => time.ms,
  });
  const make = async () => {
    const made = await backups.make();
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };
  const open = async (file: Blob) => {
    const opened = await backups.open(file);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  };
  const bringBack = async (file: Blob): Promise<ImportPlan> => {
    const done = await (await open(file)).carryOut();
    if (!done.ok) throw new Error(done.error);
    return done.value;
  };
  const paragraphOf = (id: PublicationId | undefined) => id && places.of(id)?.locator.paragraph;
  return { store, text, time, told, places, settings, backups, make, open, bringBack, paragraphOf };
}

/** A device with something of every kind. */
function aFullDevice() {
  const device = aDevice({ downloaded: [twelveParagraphs] });
  device.places.save(at(lamp, 'p4'), false, { touched: at(lamp, 'p2') });
  device.places.save(at(dark, 'p9'), true);
  device.settings.change({ theme: 'night', rate: 1.5, bookRates: { lamp: 2 } });
  device.store.entries.set('v1/bookmarks/lamp', bookmarks(bookmark));
  device.store.entries.set('v1/heard/lamp', { 'chapter-1': [[0, 9]], 'chapter-2': 'all' });
  device.store.entries.set('v1/history/lamp', [entry('p3', 7)]);
  device.store.entries.set('v1/listening', listening('phone', 600));
  device.store.entries.set('v1/download/lamp', { manifest: 'not the listener’s' });
  return device;
}

const asFile = (value: unknown) => new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);
const aBackup = (parts: object) => asFile({ format: 'lamplight-backup', version: 1, ...parts });

describe('a backup', () => {
  test('holds everything that is the listener’s, as its schema says, and is named after the day', async () => {
    const file = await aFullDevice().make();
    expect(file.name).toBe('lamplight-2026-11-28.json');
    const content: unknown = JSON.parse(await file.text());
    const schema = JSON.parse(readFileSync('docs/backup.schema.json', 'utf8')) as object;
    const ajv = new Ajv2020({ formats: { 'date-time': true } });
    expect(ajv.validate(schema, content), ajv.errorsText()).toBe(true);
    expect(content).toMatchObject({
      madeAt: '2026-11-28T08:00:00.000Z',
      settings: { theme: 'night' },
      downloads: [{ id: 'a-story' }],
      heard: { lamp: { 'chapter-2': 'all' } },
    });
    expect(Object.keys(content as object)).not.toContain('download');
  });

  test('gives a new device all of it, in the order in which the stories were heard', async () => {
    const [old, young] = [aFullDevice(), aDevice()];
    const plan = await young.bringBack(await old.make());
    expect(plan).toMatchObject({
      places: { added: 2, moved: 0, kept: 0 },
      records: { bookmarks: 1, heard: 1, history: 1, listening: 1 },
      settings: 3,
      isNothing: false,
      missing: [{ id: 'a-story', title: twelveParagraphs.publication.title }],
    });
    expect(young.places.all().map(({ locator }) => locator.publication)).toEqual(
      old.places.all().map(({ locator }) => locator.publication),
    );
    expect(young.places.of(lamp as PublicationId)?.sleep?.touched.paragraph).toBe('p2');
    expect(young.settings.current.current).toEqual(old.settings.current.current);
    for (const key of ['v1/bookmarks/lamp', 'v1/heard/lamp', 'v1/history/lamp'])
      expect(young.store.entries.get(key)).toEqual(old.store.entries.get(key));
    expect(young.told).toEqual(['v1/bookmarks/lamp', 'v1/heard/lamp', 'v1/history/lamp', 'v1/listening']);
  });

  test('a second time changes nothing', async () => {
    const young = aDevice();
    const file = await aFullDevice().make();
    await young.bringBack(file);
    const before = structuredClone([young.store.entries, young.places.all(), young.settings.current.current]);
    young.told.length = 0;
    expect(await young.bringBack(file)).toMatchObject({ isNothing: true, settings: 0, records: {} });
    expect([young.store.entries, young.places.all(), young.settings.current.current]).toEqual(before);
    expect(young.told).toEqual([]);
  });

  test('on the device that made it changes nothing', async () => {
    const device = aFullDevice();
    expect((await device.open(await device.make())).plan.isNothing).toBe(true);
  });

  test('is only read until it is carried out', async () => {
    const young = aDevice();
    await young.open(await aFullDevice().make());
    expect(young.places.all()).toEqual([]);
    expect([...young.store.entries.keys()]).toEqual([]);
  });

  test('cannot be made where the records cannot be read', async () => {
    const device = aFullDevice();
    device.store.readFailure = new Error('broken');
    expect(await device.backups.make()).toEqual({ ok: false, error: 'storage' });
  });
});

describe('an import', () => {
  test('keeps newer places, takes later ones, and leaves a finished story finished', async () => {
    const [old, here] = [aDevice(), aDevice()];
    old.places.save(at(lamp, 'p4'), false);
    here.time.ms -= hour;
    here.places.save(at(dark, 'p1'), true);
    here.time.ms += 2 * hour;
    here.places.save(at(lamp, 'p8'), false);
    old.places.save(at(dark, 'p5'), false);
    const plan = await here.bringBack(await old.make());
    expect(plan.places).toEqual({ added: 0, moved: 1, kept: 1 });
    expect([here.paragraphOf(lamp), here.paragraphOf(dark)]).toEqual(['p8', 'p5']);
    expect(here.places.of(dark as PublicationId)?.isFinished).toBe(true);
    // What was heard last here stays the last.
    expect(here.places.all().map(({ locator }) => locator.publication)).toEqual(['lamp', 'dark']);
  });

  test('is seen by another window, whose later places stay', async () => {
    const here = aDevice();
    const other = new PlaceStore(here.store, here.text, () => here.time.ms);
    await here.bringBack(await aFullDevice().make());
    other.onOtherWindow();
    expect(other.of(lamp as PublicationId)?.locator.paragraph).toBe('p4');
    other.save(at(dark, 'p2'), false);
    here.places.onOtherWindow();
    expect(here.paragraphOf(dark)).toBe('p2');
    expect(here.paragraphOf(lamp)).toBe('p4');
  });

  test('of one’s own places is no newer place of another window', async () => {
    const here = aDevice();
    here.places.save(at(lamp, 'p8'), false);
    const old = aDevice();
    old.time.ms -= hour;
    old.places.save(at(dark, 'p1'), false);
    await here.bringBack(await old.make());
    expect(here.places.newerElsewhere(lamp as PublicationId)).toBeUndefined();
  });

  test('unites what was heard, recent places and listening times', async () => {
    const here = aDevice();
    here.store.entries.set('v1/heard/lamp', { 'chapter-1': [[5, 20]], 'chapter-2': [[1, 2]] });
    here.store.entries.set('v1/history/lamp', [entry('p8', 9), entry('p3', 5)]);
    here.store.entries.set('v1/listening', listening('tablet', 60));
    await here.bringBack(await aFullDevice().make());
    expect(here.store.entries.get('v1/heard/lamp')).toEqual({ 'chapter-1': [[0, 20]], 'chapter-2': 'all' });
    expect(here.store.entries.get('v1/history/lamp')).toEqual([entry('p8', 9), entry('p3', 7)]);
    expect(here.store.entries.get('v1/listening')).toMatchObject({
      device: 'tablet',
      devices: { tablet: { '2026-11-28': { lamp: 60 } }, phone: { '2026-11-28': { lamp: 600 } } },
    });
  });

  test('keeps a later note, and what was deleted here later', async () => {
    const here = aDevice();
    const other = { ...bookmark, id: 'b2', note: 'here', changedMs: 9 };
    here.store.entries.set('v1/bookmarks/lamp', {
      ...bookmarks(other),
      deleted: [{ id: 'b1', deletedMs: 7 }],
    });
    const there = bookmarks(bookmark, { ...other, note: 'there', changedMs: 8 });
    const opened = await here.open(aBackup({ bookmarks: { lamp: there } }));
    expect(opened.plan.isNothing).toBe(true);
  });

  test('leaves alone what was set on this device', async () => {
    const here = aDevice();
    here.settings.change({ theme: 'sepia', bookRates: { lamp: 0.8 } });
    const plan = await here.bringBack(await aFullDevice().make());
    expect(plan.settings).toBe(1);
    expect(here.settings.current.current).toMatchObject({
      theme: 'sepia',
      rate: 1.5,
      bookRates: { lamp: 0.8 },
    });
  });

  test('that cannot be stored changes nothing', async () => {
    const here = aDevice();
    const opened = await here.open(await aFullDevice().make());
    here.store.failure = new Error('full');
    expect(await opened.carryOut()).toEqual({ ok: false, error: 'storage' });
    expect(here.places.all()).toEqual([]);
    expect(here.settings.current.current.theme).toBe('system');
  });

  test('does not let a date in the future win for ever', async () => {
    const here = aDevice();
    here.places.save(at(lamp, 'p8'), false);
    const savedAtMs = 8e15;
    const places = [
      { locator: at(lamp, 'p1'), sequence: 1, savedAtMs, isFinished: true },
      { locator: at(dark, 'p1'), sequence: 2, savedAtMs, isFinished: false },
    ];
    expect((await here.bringBack(aBackup({ places }))).places).toEqual({ added: 1, moved: 0, kept: 1 });
    expect(here.paragraphOf(lamp)).toBe('p8');
    expect(here.places.of(dark as PublicationId)?.savedAtMs).toBe(0);
  });
});

describe('a file that is no backup', () => {
  test.each([
    ['a text', 'hello', 'foreign'],
    ['nothing', '', 'foreign'],
    ['other JSON', [1, 2], 'foreign'],
    ['another format', { format: 'others', version: 1 }, 'foreign'],
    ['half of one', '{\n "format": "lamplight-backup",\n "version": 1,\n "places": [', 'damaged'],
    ['one without a version', { format: 'lamplight-backup', version: 'x' }, 'damaged'],
    ['one of a later version', { format: 'lamplight-backup', version: 2, places: [] }, 'newer'],
    ['a million lists', '['.repeat(3_000_000), 'too-large'],
  ])('is refused: %s', async (_, content, error) => {
    expect(await aDevice().backups.open(asFile(content))).toEqual({ ok: false, error });
  });

  test('is refused where it is huge, before it is read', async () => {
    const file = { size: mostBytes + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await aDevice().backups.open(file)).toEqual({ ok: false, error: 'too-large' });
  });

  test('is refused where the device cannot read it', async () => {
    const file = { size: 1, text: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await aDevice().backups.open(file)).toEqual({ ok: false, error: 'unreadable' });
  });
});

test('what cannot be read in a backup is left out, and does no harm', async () => {
  const here = aDevice();
  const hostile = JSON.parse(
    '{"__proto__": {"x": 1}, "constructor": {}, "../etc": {}, "lamp": {"__proto__": "all", "chapter-1": "all"}}',
  ) as object;
  const file = aBackup({
    madeAt: 7,
    settings: { theme: 'loud', rate: -1, __proto__: {} },
    places: [{ locator: { publication: '../x' } }, null, { locator: at(lamp, 'p1'), isFinished: false }],
    heard: hostile,
    history: { lamp: [null, { at: {} }], dark: 'x' },
    listening: { devices: { phone: 7 } },
    downloads: [{ id: 'A B', title: 'x' }, 3],
    unknown: {},
  });
  const plan = await here.bringBack(file);
  expect(plan).toMatchObject({ places: { added: 1 }, records: { heard: 1 }, settings: 0, missing: [] });
  expect([...here.store.entries.keys()].sort()).toEqual(['lamplight/places/v1', 'v1/heard/lamp']);
  expect(here.store.entries.get('v1/heard/lamp')).toEqual({ 'chapter-1': 'all' });
  expect(({} as { x?: number }).x).toBeUndefined();
});
