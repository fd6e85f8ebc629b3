/**
 * Finds words in a chapter by going through its text: one string is searched faster than an index could be made (see
 * `npm run bench -- search`), and parts of words and languages without spaces are found as well.
 */
import type { Parts } from '../in-parts.ts';
import { findInBlock, type Hit } from './find-in-block.ts';
import type { FoldedChapter } from './folded-chapter.ts';
import type { SearchWords } from './search-words.ts';

/** A part of the work is some milliseconds of a phone. */
const charactersOfPart = 20_000;

/** In reading order. */
export function* findInChapter(
  chapter: FoldedChapter,
  chapterIndex: number,
  words: SearchWords,
): Parts<readonly Hit[]> {
  const hits: Hit[] = [];
  let part = 0;
  // What does not have the longest has not all of them.
  let block = chapter.blockAt(chapter.text.indexOf(words.longest));
  while (block) {
    for (const hit of findInBlock(block, chapterIndex, words)) hits.push(hit);
    part += block.text.length;
    if (part >= charactersOfPart) {
      part = 0;
      yield;
    }
    block = chapter.blockAt(chapter.text.indexOf(words.longest, block.end));
  }
  return hits;
}
