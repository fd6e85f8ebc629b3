/** The list of the keyboard's keys. */
import { area } from '../area.ts';

export const words = area('keys', {
  keyboard: () => 'Keyboard',
  spaceKey: () => 'Space',
  escapeKey: () => 'Esc',
  undoKeys: () => 'Ctrl Z',
  playOrPause: () => 'Play or pause',
  backOrForward: () => 'Back 15 seconds, forward 30 seconds',
  slowerOrFaster: () => 'Slower, faster',
  repeatParagraph: () => 'Repeat this paragraph, or stop repeating it',
  setBookmark: () => 'Bookmark the word that is heard',
  undoJump: () => 'Undo a jump',
  // Where the focus is in the text.
  shiftKey: () => 'Shift',
  enterKey: () => 'Enter',
  byParagraph: () => 'In the text: paragraph by paragraph; ← and → go by word',
  bySentence: () => 'In the text: sentence by sentence',
  playFromHere: () => 'In the text: play from the word that you chose',
  thisList: () => 'Show this list',
  /** A switch. */
  characterKeys: () => 'Use B, R, [ ] and ?',
  aboutCharacterKeys: () => 'Turn this off if you control your device by voice, or press keys by accident.',
  /** Said after a key has changed it; `speed` is "1.25×". */
  speedIs: ({ speed }: { speed: string }) => `Speed ${speed}`,
});
