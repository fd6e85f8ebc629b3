import type { Translation } from '../../area.ts';
import type { words as english } from '../pages.ts';

export const words = {
  storyFileTitle: () => 'Diese Datei gehört zu einer Geschichte',
  storyFileText: () =>
    'Sie ist keine Seite und lässt sich darum hier nicht öffnen. Öffne die Geschichte in der Bibliothek.',
  appGoneTitle: () => 'Die App ist nicht mehr auf diesem Gerät',
  appGoneText: () =>
    'Der Browser hat die Seiten der App gelöscht, und im Moment können sie nicht neu geladen werden. Deine Stellen und Downloads sind getrennt davon gespeichert. Versuche es noch einmal, wenn du online bist.',
} satisfies Translation<typeof english>;
