/** What a bookmark is made of: a place in a story, and its line of text. */
import type { BlockId } from '../publication/ids.ts';
import { isSilent } from '../publication/publication.ts';
import { Sentences } from '../search/sentences.ts';
import type { Block } from '../transcript/block.ts';
import { blockRead } from './contents-ruler.ts';
import { charactersAfter, charactersBefore, locatorOfClip } from './locate.ts';
import type { Locator } from './locator.ts';
import { placeAt, type OpenStory } from './open-story.ts';
import { locatorOfBlock } from './reading-place.ts';

export interface BookmarkPlace {
  readonly at: Locator;
  readonly text: string;
}

const longestLine = 280;

/**
 * At the word that is heard at a position; in a story without sound, where the position counts chapters, at the paragraph.
 * Undefined where the text of such a story is not loaded.
 */
export function bookmarkPlaceAt(open: OpenStory, position: number): BookmarkPlace | undefined {
  const { story, blocks } = open;
  if (isSilent(story.publication)) {
    const read = blockRead(story, position);
    return read && bookmarkPlaceOf(open, read.id, 0);
  }
  const place = blocks.at(position);
  const clip = place?.clips[Math.max(place.lastClipBefore(position), 0)];
  return { at: placeAt(open, position), text: place?.block ? lineAt(place.block, clip?.from ?? 0) : '' };
}

/** At an offset of a block's text. `selected`: what the bookmark covers; else the sentence. */
export function bookmarkPlaceOf(
  { story, blocks }: OpenStory,
  id: BlockId,
  offset: number,
  selected?: string,
): BookmarkPlace | undefined {
  const place = blocks.of(id);
  if (place) {
    const at = locatorOfClip(story.publication.id, blocks, place, place.clipAtOffset(offset));
    return { at, text: selected ?? (place.block ? lineAt(place.block, offset) : '') };
  }
  const at = locatorOfBlock(story, id);
  const block = [...story.texts.loaded.values()].flatMap((text) => text.blocks).find((one) => one.id === id);
  if (!at || !block) return undefined;
  const text = {
    before: block.text.slice(Math.max(offset - charactersBefore, 0), offset),
    after: block.text.slice(offset, offset + charactersAfter),
  };
  return { at: { ...at, text }, text: selected ?? lineAt(block, offset) };
}

/** The sentence, cut at a space where it is very long. */
function lineAt({ text }: Block, offset: number): string {
  const sentences = new Sentences(text);
  const { from, to } = sentences.rangeOf(sentences.indexAt(offset));
  if (to - from <= longestLine) return text.slice(from, to);
  const start = offset - from > longestLine / 2 ? text.lastIndexOf(' ', offset - longestLine / 4) + 1 : from;
  const space = text.lastIndexOf(' ', start + longestLine);
  const end = Math.min(space > start ? space : start + longestLine, to);
  return `${start > from ? '…' : ''}${text.slice(start, end)}${end < to ? '…' : ''}`;
}
