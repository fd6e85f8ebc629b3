import type { HitPlace } from '#lib/core/search/hit-place.ts';
import * as words from '../words/catalogue/search.ts';
import { clockTime } from '../words/durations.ts';

/** "Mark, in The Kitchen, 1:36". */
export function placeOfHitInWords({ title, speaker, heard, paragraph }: HitPlace): string {
  const place = heard
    ? words.atTime({ title, time: clockTime(heard.secondsOfChapter) })
    : words.inParagraph({ title, number: paragraph });
  return speaker === undefined ? place : words.saidBy({ name: speaker, place });
}
