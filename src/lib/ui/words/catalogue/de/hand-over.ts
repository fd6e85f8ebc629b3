import type { Translation } from '../../area.ts';
import type { words as english } from '../hand-over.ts';

export const words = {
  handOver: () => 'Auf anderem Gerät weiterhören',
  handOverText: () =>
    'Richte die Kamera des anderen Geräts auf den Code oder sende ihm den Link. Die Geschichte öffnet sich dort bei diesen Worten:',
  handOverFrom: ({ title }) =>
    `Richte die Kamera des anderen Geräts auf den Code oder sende ihm den Link. Die Geschichte öffnet sich dort in „${title}“.`,
  code: () => 'QR-Code des Links darunter',
  link: () => 'Link',
  copyLink: () => 'Link kopieren',
  share: () => 'Teilen',
} satisfies Translation<typeof english>;
