import type { Translation } from '../../area.ts';
import type { words as english } from '../selection.ts';

export const words = {
  selectedText: () => 'Texto seleccionado',
  toolsByTab: () => 'Texto seleccionado. Pulsa Tab para ver qué puedes hacer con él.',
  playFromHere: () => 'Reproducir desde aquí',
  copyQuote: () => 'Copiar',
  shareLink: () => 'Compartir enlace',

  copied: () => 'Copiado, con un enlace a este punto.',
  linkCopied: () => 'Enlace copiado.',
  notCopied: () => 'El navegador no ha permitido copiar. Copia el texto con su propio menú.',

  quoted: ({ text }) => `“${text}”`,
  quoteOfAuthor: ({ quote, title, authors, link }) => `${quote}\n${title}, de ${authors}\n${link}`,
  quoteOfStory: ({ quote, title, link }) => `${quote}\n${title}\n${link}`,
} satisfies Translation<typeof english>;
