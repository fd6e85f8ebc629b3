/** The list of the keyboard's keys. */

export const keyboard = () => 'Keyboard';
export const spaceKey = () => 'Space';
export const escapeKey = () => 'Esc';
export const undoKeys = () => 'Ctrl Z';
export const playOrPause = () => 'Play or pause';
export const backOrForward = () => 'Back 15 seconds, forward 30 seconds';
export const slowerOrFaster = () => 'Slower, faster';
export const repeatParagraph = () => 'Repeat this paragraph, or stop repeating it';
export const setBookmark = () => 'Bookmark the word that is heard';
export const undoJump = () => 'Undo a jump';
// Where the focus is in the text.
export const shiftKey = () => 'Shift';
export const enterKey = () => 'Enter';
export const byParagraph = () => 'In the text: paragraph by paragraph; ← and → go by word';
export const bySentence = () => 'In the text: sentence by sentence';
export const playFromHere = () => 'In the text: play from the word that you chose';
export const thisList = () => 'Show this list';
/** A switch. */
export const characterKeys = () => 'Use B, R, [ ] and ?';
export const aboutCharacterKeys = () =>
  'Turn this off if you control your device by voice, or press keys by accident.';
/** Said after a key has changed it; `speed` is "1.25×". */
export const speedIs = ({ speed }: { speed: string }) => `Speed ${speed}`;
