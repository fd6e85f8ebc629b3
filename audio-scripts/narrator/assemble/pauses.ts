/**
 * Silences, in seconds. Those between tracks stand at the end of the track before, so that a player joins tracks as they
 * are.
 */
import type { ScriptParagraph } from '../parse/script.ts';

/** In front of a track's first word: edges are silent, and the codec smears a sharp attack to before it. */
export const leadIn = 0.08;

/** Between two utterances of a paragraph. */
export const betweenVoices = 0.32;
export const sameVoice = 0.14;

const afterParagraph = 0.62;
const beforeScene = 1.5;
const afterChapter = 1.8;
/** Any track can be the last of a stretch. */
export const shortestPause = 0.45;

/** After a paragraph; `next` is the one after it in its chapter. */
export function pauseAfter(paragraph: ScriptParagraph, next: ScriptParagraph | undefined): number {
  const usual = next === undefined ? afterChapter : next.opensScene ? beforeScene : afterParagraph;
  return Math.max(paragraph.pauseAfter ?? usual, shortestPause);
}
