import type { Translation } from '../../area.ts';
import type { words as english } from '../keys.ts';

export const words = {
  keyboard: () => 'Teclado',
  spaceKey: () => 'Espacio',
  escapeKey: () => 'Esc',
  undoKeys: () => 'Ctrl Z',
  playOrPause: () => 'Reproducir o pausar',
  backOrForward: () => 'Retroceder 15 segundos, avanzar 30 segundos',
  slowerOrFaster: () => 'Más lento, más rápido',
  repeatParagraph: () => 'Repetir este párrafo o dejar de repetirlo',
  setBookmark: () => 'Añadir un marcador en la palabra que se oye',
  undoJump: () => 'Deshacer un salto',
  shiftKey: () => 'Mayús',
  enterKey: () => 'Enter',
  byParagraph: () => 'En el texto: párrafo a párrafo; ← y → van palabra a palabra',
  bySentence: () => 'En el texto: frase a frase',
  playFromHere: () => 'En el texto: reproducir desde la palabra elegida',
  thisList: () => 'Mostrar esta lista',
  characterKeys: () => 'Usar B, R, [ ] y ?',
  aboutCharacterKeys: () =>
    'Desactívalo si controlas tu dispositivo con la voz o si pulsas teclas sin querer.',
  speedIs: ({ speed }) => `Velocidad ${speed}`,
} satisfies Translation<typeof english>;
