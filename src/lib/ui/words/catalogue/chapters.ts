/** The table of contents, in a sheet or beside the page. */
import { area } from '../area.ts';

export const words = area('chapters', {
  chapters: () => 'Chapters',
  previousChapter: () => 'Previous chapter',
  nextChapter: () => 'Next chapter',
  /** Of the story; `left` is "4 min", `speed` "1.25×". */
  timeLeft: ({ left }: { left: string }) => `${left} left`,
  timeLeftAtSpeed: ({ left, speed }: { left: string; speed: string }) => `${left} left at ${speed}`,
  /** Of a chapter that the voice is in, or of which a part was heard; `left` is "1:11". */
  leftOfChapter: ({ left }: { left: string }) => `${left} left`,
  /** What a screen reader says of a chapter that was played to its end. */
  heard: () => 'heard',
});
