/** The table of contents, in a sheet or beside the page. */

export const chapters = () => 'Chapters';
export const previousChapter = () => 'Previous chapter';
export const nextChapter = () => 'Next chapter';
/** Of the story; `left` is "4 min", `speed` "1.25×". */
export const timeLeft = ({ left }: { left: string }) => `${left} left`;
export const timeLeftAtSpeed = ({ left, speed }: { left: string; speed: string }) =>
  `${left} left at ${speed}`;
/** Of a chapter that the voice is in, or of which a part was heard; `left` is "1:11". */
export const leftOfChapter = ({ left }: { left: string }) => `${left} left`;
/** What a screen reader says of a chapter that was played to its end. */
export const heard = () => 'heard';
