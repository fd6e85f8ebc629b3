/** The sheet that opens the story at this word on another device. */
import { area } from '../area.ts';

export const words = area('hand-over', {
  handOver: () => 'Continue on another device',
  handOverText: () =>
    'Point the other device’s camera at the code, or send it the link. The story opens there at these words:',
  /** `title` is the part of the story. */
  handOverFrom: ({ title }: { title: string }) =>
    `Point the other device’s camera at the code, or send it the link. The story opens there in ${title}.`,
  /** What the code is, for screen readers. */
  code: () => 'QR code of the link below',
  link: () => 'Link',
  copyLink: () => 'Copy link',
  share: () => 'Share',
});
