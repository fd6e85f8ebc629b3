/** The sheet that opens the story at this word on another device. */

export const handOver = () => 'Continue on another device';
export const handOverText = () =>
  'Point the other device’s camera at the code, or send it the link. The story opens there at these words:';
/** `title` is the part of the story. */
export const handOverFrom = ({ title }: { title: string }) =>
  `Point the other device’s camera at the code, or send it the link. The story opens there in ${title}.`;
/** What the code is, for screen readers. */
export const code = () => 'QR code of the link below';
export const link = () => 'Link';
export const copyLink = () => 'Copy link';
export const share = () => 'Share';
