/** What can be done with selected text. */

/** What a screen reader says of the buttons together. */
export const selectedText = () => 'Selected text';
/** Said once text is selected; the buttons come next in the order of the Tab key. */
export const toolsByTab = () => 'Text selected. Press Tab for what you can do with it.';
export const playFromHere = () => 'Play from here';
export const copyQuote = () => 'Copy';
export const shareLink = () => 'Share link';

export const copied = () => 'Copied, with a link to this place.';
export const linkCopied = () => 'Link copied.';
export const notCopied = () => 'The browser did not allow copying. Copy the text with its own menu.';

// What is copied.
export const quoted = ({ text }: { text: string }) => `“${text}”`;
export const quoteOfAuthor = ({
  quote,
  title,
  authors,
  link,
}: {
  quote: string;
  title: string;
  authors: string;
  link: string;
}) => `${quote}\n${title}, by ${authors}\n${link}`;
export const quoteOfStory = ({ quote, title, link }: { quote: string; title: string; link: string }) =>
  `${quote}\n${title}\n${link}`;
