/** Keeps where a story without sound is read: every few seconds of scrolling, and when the page is hidden or left. */
import { locatorOfBlock } from '#lib/core/playback/reading-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';

const longestGapMs = 5000;
/** What is read is taken to be this far down the screen; a place that is shown again stands there, too. */
const readingHeight = 0.31;

/** Returns the function that ends it. */
export function keepReading(story: Story, save: (at: Locator) => void): () => void {
  let read: BlockId | undefined;
  let kept: BlockId | undefined;
  let keptAtMs = Date.now();

  const keep = () => {
    const at = read === undefined || read === kept ? undefined : locatorOfBlock(story, read);
    if (!at) return;
    save(at);
    kept = read;
    keptAtMs = Date.now();
  };
  const onScroll = () => {
    read = blockAt(innerHeight * readingHeight) ?? read;
    if (Date.now() - keptAtMs >= longestGapMs) keep();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') keep();
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    removeEventListener('scroll', onScroll);
    removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', onHide);
    keep();
  };
}

function blockAt(y: number): BlockId | undefined {
  const paragraph = document.elementFromPoint(innerWidth / 2, y)?.closest<HTMLElement>('[data-paragraph]');
  return paragraph?.dataset['paragraph'] as BlockId | undefined;
}
