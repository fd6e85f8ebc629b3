/** What can be done with selected text. */
import { area } from '../area.ts';

export const words = area('selection', {
  /** What a screen reader says of the buttons together. */
  selectedText: () => 'Selected text',
  /** Said once text is selected; the buttons come next in the order of the Tab key. */
  toolsByTab: () => 'Text selected. Press Tab for what you can do with it.',
  playFromHere: () => 'Play from here',
  copyQuote: () => 'Copy',
  shareLink: () => 'Share link',

  copied: () => 'Copied, with a link to this place.',
  linkCopied: () => 'Link copied.',
  notCopied: () => 'The browser did not allow copying. Copy the text with its own menu.',

  // What is copied.
  quoted: ({ text }: { text: string }) => `“${text}”`,
  quoteOfAuthor: ({
    quote,
    title,
    authors,
    link,
  }: {
    quote: string;
    title: string;
    authors: string;
    link: string;
  }) => `${quote}\n${title}, by ${authors}\n${link}`,
  quoteOfStory: ({ quote, title, link }: { quote: string; title: string; link: string }) =>
    `${quote}\n${title}\n${link}`,
});
