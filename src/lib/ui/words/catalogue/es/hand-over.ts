import type { Translation } from '../../area.ts';
import type { words as english } from '../hand-over.ts';

export const words = {
  handOver: () => 'Seguir en otro dispositivo',
  handOverText: () =>
    'Apunta al código con la cámara del otro dispositivo, o envíale el enlace. La historia se abre allí en estas palabras:',
  handOverFrom: ({ title }) =>
    `Apunta al código con la cámara del otro dispositivo, o envíale el enlace. La historia se abre allí en “${title}”.`,
  code: () => 'Código QR del enlace de abajo',
  link: () => 'Enlace',
  copyLink: () => 'Copiar el enlace',
  share: () => 'Compartir',
} satisfies Translation<typeof english>;
