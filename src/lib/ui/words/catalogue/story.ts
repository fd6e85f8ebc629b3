/** The page of a story: its beginning, its text, and what stands there when it cannot be opened. */
import { area } from '../area.ts';
import { inWords } from '../durations.ts';

export const words = area('story', {
  /** The page's title until the story's own is known. */
  aStory: () => 'A story',
  opening: () => 'Opening…',

  /** `length` is "8 minutes". */
  lengthInChapters: ({ length, chapters }: { length: string; chapters: number }) =>
    `${length} in ${inWords(chapters)} chapters.`,
  lessThanAMinute: () => 'Less than a minute.',
  lengthAlone: ({ length }: { length: string }) => `${length}.`,
  nothingToHear: () => 'This story has no recording. You can read it here.',
  readBy: ({ names }: { names: string }) => `Read by ${names}.`,
  toldBy: ({ name }: { name: string }) => `Told by ${name}`,
  /** The other voices, after the name of the narrator. */
  withVoices: ({ names }: { names: string }) => `with ${names}`,
  writtenBy: ({ names }: { names: string }) => `By ${names}`,

  // On a page without JavaScript.
  withoutJavaScript: () =>
    'The player and downloads need JavaScript. Turn it on for this site, then reload the page. Without it you can read the story here, and listen to one paragraph at a time:',
  listenToChapter: ({ title }: { title: string }) => `Listen to ${title}`,
  paragraphSound: ({ number }: { number: number }) => `Paragraph ${number}`,

  /** Above the title of a chapter. */
  chapterHeading: ({ number }: { number: number }) => `Chapter ${inWords(number)}`,
  brokenTextOfChapter: () => 'The text of this chapter can’t be read. You can still listen.',
  missingTextOfChapter: () =>
    'The text of this chapter couldn’t be loaded. You can still listen, and the text will appear as soon as it can be loaded.',
  /** Before the words of somebody who is heard through a telephone. */
  onThePhone: ({ name }: { name: string }) => `${name}, on the phone`,
  downloadsNotLoaded: () => 'Part of the app couldn’t be loaded. Reload this page to download the story.',
  /** For those who come to the player before the text. */
  skipToText: () => 'Skip to the text',
  /** The name of the text, for those who choose a place in it by keys. */
  textByKeys: () => 'Text. Arrow keys choose a paragraph or a word, and Enter plays from there.',
  /** Said once, while a first story is heard. */
  tapHint: () => 'Tap any word to listen from there.',
  backToVoice: () => 'Back to the voice',

  // Where you were.
  whereYouWere: () => 'Where you were',
  /** `when` is "last night". */
  youWereHere: ({ when }: { when: string }) => `You were here ${when}`,
  placeInChapter: ({ number, title, left }: { number: number; title: string; left: string }) =>
    `Chapter ${inWords(number)}, ${title}, with ${left} left.`,
  placeInStory: ({ title, left }: { title: string; left: string }) => `${title}, with ${left} left.`,
  continueFromThere: () => 'Continue from there',
  playFromThere: () => 'Play: continue from there',
  /** The button that opens the sheet for both. */
  typeAndTheme: () => 'Type and theme',

  aLittleEarlier: () => 'A little earlier',
  fromBeginning: () => 'From the beginning',

  // Where a story begins.
  start: () => 'Start',
  anotherStoryIsPlaying: () => 'Another story is playing',
  youFinished: ({ when }: { when: string }) => `You finished this story ${when}`,
  paragraphIsGone: () => 'The paragraph where you stopped is no longer in the story',
  playThisStory: () => 'Play this story',
  playThisStoryNamed: ({ title }: { title: string }) => `Play this story: ${title}`,
  playFromLink: () => 'Play from the linked paragraph',
  playFromLinkNamed: ({ title }: { title: string }) => `Play from the linked paragraph: ${title}`,
  fromBeginningNamed: ({ title }: { title: string }) => `From the beginning: ${title}`,

  // Where a story is over.
  theEnd: () => 'The end',
  /** Before the title. */
  youHeardAll: () => 'You’ve heard all of',
  /** Above the title of the next story. */
  next: () => 'Next',
  hearAgain: () => 'Hear it again',

  // Instead of the story, where it cannot be opened.
  /** Of a link that another app has shared. */
  notOfThisLibraryTitle: () => 'This is not a story of this library',
  notOfThisLibraryText: () =>
    'What was shared has no link to a story here. You’ll find all the stories in the library.',
  notFoundTitle: () => 'Story not found',
  notFoundText: () => 'There is no story at this address. You’ll find all the stories in the library.',
  unreachableTitle: () => 'This story can’t be reached',
  unreachableText: () =>
    'You may be offline, or the server may not be responding. The story isn’t downloaded, but it will open as soon as it can be reached. If you have started it, your place is saved.',
  signInTitle: () => 'You may need to sign in to this network',
  signInText: () =>
    'It sent a page of its own instead of the story, and the story isn’t downloaded. Sign in or use another network, and the story will open. If you have started it, your place is saved.',
  appIncompleteTitle: () => 'Part of the app is missing',
  appIncompleteText: () =>
    'The part that plays the story couldn’t be loaded. It will be loaded as soon as you are online again. Your places and downloads are safe.',
  brokenTitle: () => 'This story can’t be read',
  brokenText: () =>
    'There is a mistake in the way it was published, so it can’t be opened. Other stories are not affected, and your places and downloads are safe. Only the people who publish the story can fix this.',
  insecureTitle: () => 'This address is not secure',
  insecureText: () =>
    'Every file of a story is checked before it is shown, and the browser can do that only over a secure connection. Open the library at an address that begins with https.',
  unexpectedTitle: () => 'This story couldn’t be opened',
  unexpectedText: () => 'Something went wrong in the app. Your places and downloads are safe.',

  // One of the listener's own books that cannot be opened.
  ownElsewhereTitle: () => 'This book isn’t on this device',
  ownElsewhereText: () =>
    'It was added from a file, on another device or before it was removed here. Add the same file in the library, and it opens where you left off.',
  storageTitle: () => 'This book can’t be read at the moment',
  storageText: () => 'This device’s storage isn’t responding. Try again, or close the app and open it again.',
});
