import type { Translation } from '../../area.ts';
import type { words as english } from '../selection.ts';

export const words = {
  selectedText: () => 'Ausgewählter Text',
  toolsByTab: () => 'Text ausgewählt. Drücke Tab, um zu erfahren, was du damit tun kannst.',
  playFromHere: () => 'Ab hier abspielen',
  copyQuote: () => 'Kopieren',
  shareLink: () => 'Link teilen',

  copied: () => 'Kopiert, mit einem Link zu dieser Stelle.',
  linkCopied: () => 'Link kopiert.',
  notCopied: () => 'Der Browser hat das Kopieren nicht erlaubt. Kopiere den Text über das Menü des Browsers.',

  quoted: ({ text }) => `„${text}“`,
  quoteOfAuthor: ({ quote, title, authors, link }) => `${quote}\n${title}, von ${authors}\n${link}`,
  quoteOfStory: ({ quote, title, link }) => `${quote}\n${title}\n${link}`,
} satisfies Translation<typeof english>;
