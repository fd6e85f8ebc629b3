import { afterEach, expect, test, vi } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import { TranscriptSlices } from '#lib/ui/reader/transcript-slices.ts';
import { TranscriptWindow } from '#lib/ui/reader/transcript-window.ts';
import { aStory } from '../../support/a-publication.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** All elements are near the screen; one of the class `seen` is on it. */
class EverythingIsNear {
  readonly #report: IntersectionObserverCallback;
  readonly #isNear: boolean;
  constructor(report: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    this.#report = report;
    this.#isNear = options?.rootMargin !== undefined;
  }
  observe(target: Element): void {
    const isIntersecting = this.#isNear || target.classList.contains('seen');
    const boundingClientRect = target.getBoundingClientRect();
    const entry = { target, isIntersecting, boundingClientRect } as IntersectionObserverEntry;
    this.#report([entry], this as unknown as IntersectionObserver);
  }
  unobserve(): void {}
}

test('near text waits while the sound starts, and what is on the screen does not', async () => {
  vi.stubGlobal('IntersectionObserver', EverythingIsNear);
  vi.stubGlobal('requestIdleCallback', () => 0);
  const slices = new TranscriptSlices(
    openStory(aStory({ chapters: [Array<number>(90).fill(9.984)] })),
  ).read();
  const keys = slices.map(({ key }) => key);
  const drawn = new TranscriptWindow(slices);
  drawn.arrange(slices, true);
  keys.forEach((key, i) => {
    const element = document.createElement('div');
    if (i < 2) element.className = 'seen';
    drawn.watch(key)(element);
  });
  const rendered = () => keys.filter((key) => drawn.isDrawn(key));
  await expect.poll(rendered).toEqual(keys.slice(0, 2));
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
  expect(rendered()).toEqual(keys.slice(0, 2));
  drawn.arrange(slices, false);
  await expect.poll(rendered).toEqual(keys);
});
