/**
 * Saves the place up to which a story without sound was read: every few seconds of scrolling, and when the page is
 * hidden or left.
 */
import { locatorOfBlock } from '#lib/core/playback/reading-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';

const longestGapMs = 5000;
/** The listener is assumed to read the text at this share of the screen's height. A restored place is scrolled there. */
const readingHeight = 0.31;

/** Returns the function that stops it. */
export function saveReadingPlace(story: Story, save: (at: Locator) => void): () => void {
  let read: BlockId | undefined;
  let saved: BlockId | undefined;
  let savedAtMs = Date.now();

  const saveRead = () => {
    const at = read === undefined || read === saved ? undefined : locatorOfBlock(story, read);
    if (!at) return;
    save(at);
    saved = read;
    savedAtMs = Date.now();
  };
  const onScroll = () => {
    read = blockAt(innerHeight * readingHeight) ?? read;
    if (Date.now() - savedAtMs >= longestGapMs) saveRead();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') saveRead();
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', saveRead);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    removeEventListener('scroll', onScroll);
    removeEventListener('pagehide', saveRead);
    document.removeEventListener('visibilitychange', onHide);
    saveRead();
  };
}

function blockAt(y: number): BlockId | undefined {
  const paragraph = document.elementFromPoint(innerWidth / 2, y)?.closest<HTMLElement>('[data-paragraph]');
  return paragraph?.dataset['paragraph'] as BlockId | undefined;
}
