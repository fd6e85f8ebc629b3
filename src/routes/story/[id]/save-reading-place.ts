/**
 * Saves the place up to which a story without sound was read: every few seconds of scrolling, and when the page is
 * hidden or left.
 */
import { locatorOfBlock } from '#lib/core/playback/reading-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { watchSeen } from '#lib/ui/watch-seen.ts';

const longestGapMs = 5000;
/** The listener is assumed to read the text at this share of the screen's height. A restored place is scrolled there. */
const readingHeight = 0.31;

/**
 * `end` comes right after the text. Once it has been on the screen, the story is finished, and stays so until the listener
 * goes back by more than a screen. Returns the function that stops it.
 */
export function saveReadingPlace(
  story: Story,
  end: Element,
  save: (at: Locator, isFinished: boolean) => void,
): () => void {
  let read: BlockId | undefined;
  let isFinished = false;
  let saved: BlockId | undefined;
  let savedAtMs = Date.now();

  const saveRead = () => {
    const id = isFinished ? lastBlock(story) : read;
    const at = id === undefined || id === saved ? undefined : locatorOfBlock(story, id);
    if (!at) return;
    save(at, isFinished);
    saved = id;
    savedAtMs = Date.now();
  };
  const setFinished = (value: boolean) => {
    isFinished = value;
    // The same block is a different place now.
    saved = undefined;
  };
  const onScroll = () => {
    read = blockOnScreen() ?? read;
    if (isFinished && end.getBoundingClientRect().top > 2 * innerHeight) setFinished(false);
    if (Date.now() - savedAtMs >= longestGapMs) saveRead();
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') saveRead();
  };
  const stopWatching = watchSeen(end, (isSeen) => {
    // The end is on the screen, too, while there is no text above it yet.
    if (!isSeen || isFinished || lastBlock(story) === undefined) return;
    setFinished(true);
    saveRead();
  });
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', saveRead);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    stopWatching();
    removeEventListener('scroll', onScroll);
    removeEventListener('pagehide', saveRead);
    document.removeEventListener('visibilitychange', onHide);
    saveRead();
  };
}

/** Undefined until the last chapter is loaded. */
function lastBlock({ publication, texts }: Story): BlockId | undefined {
  return texts.of(publication.chapters.length - 1)?.blocks.at(-1)?.id;
}

/** Where the listener is assumed to read; undefined between paragraphs. */
export function blockOnScreen(): BlockId | undefined {
  const element = document.elementFromPoint(innerWidth / 2, innerHeight * readingHeight);
  return element?.closest<HTMLElement>('[data-paragraph]')?.dataset['paragraph'] as BlockId | undefined;
}
