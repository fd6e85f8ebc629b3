/** From when to when selected text is heard. */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { afterWord, type Span } from '#lib/core/playback/spoken-spans.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { offsetOf } from '../reader/paragraph-range.ts';
import type { SelectedText } from '../selection/watch-selection.ts';

/** In seconds on the story's timeline; undefined where it is not known. */
export function selectedSpan(
  { blocks }: OpenStory,
  { paragraph, offset, range }: SelectedText,
): Span | undefined {
  const first = blocks.of(paragraph);
  const end = endOf(range);
  const last = end && blocks.of(end.paragraph);
  const start = first?.clipStarts[first.clipAtOffset(offset)];
  if (!end || !last || start === undefined) return undefined;
  const clip = last.clips.findLastIndex(({ from }) => from < end.offset);
  if (clip < 0) return undefined;
  const until = afterWord(last, clip);
  return until > start ? { start, end: until } : undefined;
}

/** The last paragraph of a range, and how much of its text is in it. */
function endOf(range: Range): { readonly paragraph: BlockId; readonly offset: number } | undefined {
  const [node, at] = [range.endContainer, range.endOffset];
  const element = node instanceof Element ? node : node.parentElement;
  const inside = element?.closest<HTMLElement>('[data-paragraph]');
  const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const found = inside ?? paragraphs.findLast((one) => range.intersectsNode(one));
  const id = found?.dataset.paragraph as BlockId | undefined;
  return id === undefined
    ? undefined
    : { paragraph: id, offset: inside ? offsetOf(inside, node, at) : Infinity };
}
