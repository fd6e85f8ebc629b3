import type { HitPlace } from '#lib/core/search/hit-place.ts';
import { words } from '../words/catalogue/search.ts';
import { clockTime } from '../words/durations.ts';

/** "Mark, in The Kitchen, 1:36". */
export function placeOfHitInWords(hit: HitPlace): string {
  const place = placeInWords(hit);
  return hit.speaker === undefined ? place : words.saidBy({ name: hit.speaker, place });
}

/** "The Kitchen, 1:36". */
export function placeInWords({ title, heard, paragraph }: HitPlace): string {
  return heard
    ? words.atTime({ title, time: clockTime(heard.secondsOfChapter) })
    : words.inParagraph({ title, number: paragraph });
}
