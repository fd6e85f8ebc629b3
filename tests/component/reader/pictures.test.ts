/** Pictures of a book's text: they are in memory while they are near the screen, and never move what is on it. */
import '#lib/ui/tokens.css';
import '../../../src/app.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { App } from '#lib/app/app.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { Block, BlockPicture } from '#lib/core/transcript/block.ts';
import { VoiceFollower } from '#lib/ui/reader/voice-follower.svelte.ts';
import TranscriptInApp from '../../support/TranscriptInApp.svelte';
import { aStory, knownTexts } from '../../support/a-publication.ts';
import { fakeApp } from '../../support/fake-app.ts';

/** A white drawing. */
const drawing = (width: number, height: number, inside = '') =>
  new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`], {
    type: 'image/svg+xml',
  });

type Row = Partial<Block> & Pick<Block, 'kind' | 'text'>;

const image = (text: string, parts: Partial<BlockPicture> = {}): Row => ({
  kind: 'image',
  text,
  picture: {
    resource: { href: `${text || 'picture'}.svg`, mediaType: 'image/svg+xml' },
    width: 300,
    height: 150,
    ...parts,
  },
});
const paragraph = (text: string): Row => ({ kind: 'paragraph', text });

async function show(
  rows: readonly Row[],
  parts: { position?: number; stored?: App['pictures']['stored'] } = {},
) {
  const whole = aStory({ chapters: [rows.map(() => 10)] });
  const blocks = (whole.texts.of(0)?.blocks ?? []).map((block, i): Block => ({
    ...block,
    utterances: [],
    ...(rows[i] ?? paragraph('')),
    clips: block.clips.slice(0, 1).map((clip) => ({ ...clip, from: 0, to: rows[i]?.text.length ?? 0 })),
  }));
  const { position, stored = () => Promise.resolve(drawing(300, 150)) } = parts;
  return render(TranscriptInApp, {
    app: fakeApp({ pictures: { of: () => undefined, stored } }),
    given: {
      open: openStory({ ...whole, texts: knownTexts([{ blocks }]) }),
      position,
      isSpeaking: position !== undefined,
      follower: new VoiceFollower(),
    },
  });
}

const plates = () => [...document.querySelectorAll<HTMLElement>('.plate')];
const images = () => [...document.querySelectorAll('img')];
const loaded = () => images().filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);

let open: Set<string>;
beforeEach(() => {
  open = new Set();
  const [create, revoke] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    const address = create(content);
    open.add(address);
    return address;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => {
    open.delete(address);
    revoke(address);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a picture', () => {
  test('is shown with what is said of it, in the room that was kept for it', async () => {
    let bring: (content: Blob) => void = () => undefined;
    const stored = () => new Promise<Blob>((resolve) => (bring = resolve));
    await show([paragraph('Before.'), image('A map'), paragraph('After.')], { stored });
    const picture = page.getByRole('img', { name: 'A map' });
    await expect.element(picture).toBeInTheDocument();
    const before = plates()[0]?.getBoundingClientRect();
    expect(before).toMatchObject({ width: 300, height: 150 });
    const below = () => document.querySelector('[data-paragraph="p3"]')?.getBoundingClientRect().top;
    const top = below();
    await expect
      .poll(() => {
        bring(drawing(300, 150));
        return loaded().length;
      })
      .toBe(1);
    expect(plates()[0]?.getBoundingClientRect()).toEqual(before);
    expect(below()).toBe(top);
  });

  test('is never larger than the column and the screen', async () => {
    await page.viewport(320, 568);
    await show([image('Wide', { width: 6000, height: 300 }), image('High', { width: 300, height: 6000 })]);
    await expect.poll(() => plates().length).toBe(2);
    const [wide, high] = plates().map((plate) => plate.getBoundingClientRect());
    expect(wide?.right).toBeLessThanOrEqual(320);
    expect((wide?.width ?? 0) / (wide?.height ?? 1)).toBeCloseTo(20, 0);
    expect(high?.height).toBeLessThanOrEqual(568 * 0.75 + 1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  test('that is an ornament says nothing, and one that the book does not describe is a picture', async () => {
    await show([image('', { isDecorative: true }), image('')]);
    await expect.poll(() => loaded().length).toBe(2);
    await expect.element(page.getByRole('img', { name: 'Picture' })).toBeInTheDocument();
    expect(document.querySelectorAll('img[alt=""]')).toHaveLength(1);
    expect(page.getByRole('img').elements()).toHaveLength(1);
    expect(page.getByRole('figure').elements()).toHaveLength(1);
  });

  test('has its caption below it', async () => {
    await show([image('A map'), { kind: 'paragraph', role: 'caption', text: 'The isle' }, paragraph('On.')]);
    await expect.element(page.getByRole('figure')).toHaveTextContent('The isle');
    expect(document.querySelectorAll('figure p')).toHaveLength(1);
    await expect.element(page.getByText('On.')).toBeVisible();
  });

  test.each([
    ['is not stored any more', () => Promise.resolve(undefined)],
    ['cannot be read', () => Promise.reject(new Error('the storage fails'))],
    ['is broken', () => Promise.resolve(new Blob(['no picture'], { type: 'image/png' }))],
  ])('that %s is what is said of it', async (_, stored) => {
    await show([image('A map'), image('', { isDecorative: true })], { stored });
    await expect.element(page.getByText('A map')).toBeVisible();
    await expect.poll(() => plates().length).toBe(0);
    await expect.element(page.getByRole('img', { name: 'A map' })).toBeVisible();
  });

  test('that is described by the voice is tinted and followed meanwhile', async () => {
    await page.viewport(390, 844);
    const rows = [
      ...Array.from({ length: 30 }, (_, i) => paragraph(`Line ${i}. `.repeat(20))),
      image('A map'),
    ];
    await show(rows, { position: 305 });
    const spoken = () => document.querySelector('[aria-current="true"]');
    await expect.poll(() => spoken()?.querySelector('img')?.alt).toBe('A map');
    await expect.poll(() => spoken()?.getBoundingClientRect().top ?? Infinity).toBeLessThan(844);
  });

  test('runs and loads nothing', async () => {
    const harm =
      '<script>parent.harmed = 1; globalThis.harmed = 1</script><image href="https://attacker.example/i.png" width="9" height="9" onload="parent.harmed = 1"/><style>@import "https://attacker.example/s.css";</style><foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://attacker.example/"/></foreignObject>';
    await show([image('A map')], { stored: () => Promise.resolve(drawing(300, 150, harm)) });
    await expect.poll(() => loaded().length).toBe(1);
    expect('harmed' in window).toBe(false);
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('attacker'))).toEqual([]);
  });
});

test('of ten thousand pictures only those near the screen are in memory', async () => {
  await page.viewport(390, 844);
  const { unmount } = await show(
    Array.from({ length: 10_000 }, () => image('A map', { width: 600, height: 600 })),
  );
  await expect.poll(() => loaded().length).toBeGreaterThan(1);
  expect(document.querySelectorAll('.slice').length).toBeGreaterThan(1000);
  const seen = () =>
    loaded().some((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
  for (const share of [0.3, 0.9, 0]) {
    scrollTo(0, document.documentElement.scrollHeight * share);
    await expect.poll(seen).toBe(true);
    await expect.poll(() => open.size).toBeLessThan(40);
  }
  await unmount();
  expect(open.size).toBe(0);
});
