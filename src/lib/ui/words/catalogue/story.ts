/** The page of a story: its beginning, its text, and what stands there when it cannot be opened. */
import { inWords } from '../durations.ts';

/** The page's title until the story's own is known. */
export const aStory = () => 'A story';
export const opening = () => 'Opening…';

/** `length` is "8 minutes". */
export const lengthInChapters = ({ length, chapters }: { length: string; chapters: number }) =>
  `${length} in ${inWords(chapters)} chapters.`;
export const lessThanAMinute = () => 'Less than a minute.';
export const lengthAlone = ({ length }: { length: string }) => `${length}.`;
export const nothingToHear = () => 'There is nothing to hear in this story. You can read it here.';
export const readBy = ({ names }: { names: string }) => `Read by ${names}.`;
export const toldBy = ({ name }: { name: string }) => `Told by ${name}`;
/** The other voices, after the name of the narrator. */
export const withVoices = ({ names }: { names: string }) => `with ${names}`;
export const writtenBy = ({ names }: { names: string }) => `By ${names}`;

// On a page without JavaScript.
export const withoutJavaScript = () =>
  'The player and downloads need JavaScript. Turn it on for this site, then reload the page. Without it you can read the story here, and listen to one paragraph at a time:';
export const listenToChapter = ({ title }: { title: string }) => `Listen to ${title}`;
export const paragraphSound = ({ number }: { number: number }) => `Paragraph ${number}`;

/** Above the title of a chapter. */
export const chapterHeading = ({ number }: { number: number }) => `Chapter ${inWords(number)}`;
export const brokenTextOfChapter = () => 'The text of this chapter can’t be read. You can still listen.';
export const missingTextOfChapter = () =>
  'The text of this chapter couldn’t be loaded. You can still listen, and the text will appear as soon as it can be loaded.';
/** Before the words of somebody who is heard through a telephone. */
export const onThePhone = ({ name }: { name: string }) => `${name}, on the phone`;
export const downloadsNotLoaded = () =>
  'Part of the app couldn’t be loaded. Reload this page to download the story.';
/** For those who come to the player before the text. */
export const skipToText = () => 'Skip to the text';
/** The name of the text, for those who choose a place in it by keys. */
export const textByKeys = () => 'Text. Arrow keys choose a paragraph or a word, and Enter plays from there.';
/** Said once, while a first story is heard. */
export const tapHint = () => 'Tap any word to listen from there.';
export const backToVoice = () => 'Back to the voice';

// Where you were.
export const whereYouWere = () => 'Where you were';
/** `when` is "last night". */
export const youWereHere = ({ when }: { when: string }) => `You were here ${when}`;
export const placeInChapter = ({ number, title, left }: { number: number; title: string; left: string }) =>
  `Chapter ${inWords(number)}, ${title}, with ${left} left.`;
export const placeInStory = ({ title, left }: { title: string; left: string }) =>
  `${title}, with ${left} left.`;
export const continueFromThere = () => 'Continue from there';
export const playFromThere = () => 'Play: continue from there';
/** The button that opens the sheet for both. */
export const typeAndTheme = () => 'Type and theme';

export const aLittleEarlier = () => 'A little earlier';
export const fromBeginning = () => 'From the beginning';

// Where a story begins.
export const start = () => 'Start';
export const anotherStoryIsPlaying = () => 'Another story is playing';
export const youFinished = ({ when }: { when: string }) => `You finished this story ${when}`;
export const paragraphIsGone = () => 'The paragraph where you stopped is no longer in the story';
export const playThisStory = () => 'Play this story';
export const playThisStoryNamed = ({ title }: { title: string }) => `Play this story: ${title}`;
export const playFromLink = () => 'Play from the linked paragraph';
export const playFromLinkNamed = ({ title }: { title: string }) => `Play from the linked paragraph: ${title}`;
export const fromBeginningNamed = ({ title }: { title: string }) => `From the beginning: ${title}`;

// Where a story is over.
export const theEnd = () => 'The end';
/** Before the title. */
export const youHeardAll = () => 'You’ve heard all of';
/** Above the title of the next story. */
export const next = () => 'Next';
export const hearAgain = () => 'Hear it again';

// Instead of the story, where it cannot be opened.
/** Of a link that another app has shared. */
export const notOfThisLibraryTitle = () => 'This is not a story of this library';
export const notOfThisLibraryText = () =>
  'What was shared has no link to a story here. You’ll find all the stories in the library.';
export const notFoundTitle = () => 'Story not found';
export const notFoundText = () =>
  'There is no story at this address. You’ll find all the stories in the library.';
export const unreachableTitle = () => 'This story can’t be reached';
export const unreachableText = () =>
  'You may be offline, or the server may not be responding. The story isn’t downloaded, but it will open as soon as it can be reached. If you have started it, your place is saved.';
export const signInTitle = () => 'You may need to sign in to this network';
export const signInText = () =>
  'It sent a page of its own instead of the story, and the story isn’t downloaded. Sign in or use another network, and the story will open. If you have started it, your place is saved.';
export const appIncompleteTitle = () => 'Part of the app is missing';
export const appIncompleteText = () =>
  'The part that plays the story couldn’t be loaded. It will be loaded as soon as you are online again. Your places and downloads are safe.';
export const brokenTitle = () => 'This story can’t be read';
export const brokenText = () =>
  'There is a mistake in the way it was published, so it can’t be opened. Other stories are not affected, and your places and downloads are safe. Only the people who publish the story can fix this.';
export const insecureTitle = () => 'This address is not secure';
export const insecureText = () =>
  'Every file of a story is checked before it is shown, and the browser can do that only over a secure connection. Open the library at an address that begins with https.';
export const unexpectedTitle = () => 'This story couldn’t be opened';
export const unexpectedText = () => 'Something went wrong in the app. Your places and downloads are safe.';
