import type { Translation } from '../../area.ts';
import type { words as english } from '../keys.ts';

export const words = {
  keyboard: () => 'Tastatur',
  spaceKey: () => 'Leertaste',
  escapeKey: () => 'Esc',
  undoKeys: () => 'Strg Z',
  playOrPause: () => 'Abspielen oder anhalten',
  backOrForward: () => '15 Sekunden zurück, 30 Sekunden vor',
  slowerOrFaster: () => 'Langsamer, schneller',
  repeatParagraph: () => 'Diesen Absatz wiederholen oder nicht mehr wiederholen',
  setBookmark: () => 'Lesezeichen bei dem Wort setzen, das gerade zu hören ist',
  undoJump: () => 'Einen Sprung rückgängig machen',
  shiftKey: () => 'Umschalt',
  enterKey: () => 'Eingabe',
  byParagraph: () => 'Im Text: Absatz für Absatz; ← und → gehen Wort für Wort',
  bySentence: () => 'Im Text: Satz für Satz',
  playFromHere: () => 'Im Text: ab dem gewählten Wort abspielen',
  thisList: () => 'Diese Liste zeigen',
  characterKeys: () => 'B, R, [ ] und ? verwenden',
  aboutCharacterKeys: () =>
    'Schalte das aus, wenn du dein Gerät mit der Stimme steuerst oder versehentlich Tasten drückst.',
  speedIs: ({ speed }) => `Tempo ${speed}`,
} satisfies Translation<typeof english>;
