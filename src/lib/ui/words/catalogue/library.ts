/** The library: the page that lists the stories. */
import { plural } from '../plural.ts';

/** The link at the foot of the page. */
export const about = () => 'About Lamplight';

export const openingLibrary = () => 'Opening the library…';
// On a page without JavaScript.
export const withoutJavaScript = () =>
  'Lamplight’s player needs JavaScript. Turn it on for this site, then reload the page. Without it you can read the stories, and listen to one paragraph at a time:';

export const stories = () => 'Stories';
export const moreStories = () => 'More stories';

export const continueListening = () => 'Continue listening';
/** The button that continues the story. */
export const continueStory = () => 'Continue';
/** `left` is a length of time: "4 min". */
export const timeLeft = ({ left }: { left: string }) => `${left} left`;
export const timeLeftDownloaded = ({ left }: { left: string }) => `${left} left, downloaded`;

/** Said of a story that was heard before, where it is not known how much is left. */
export const begun = () => 'Started';
export const finished = () => 'Finished';
/** Below the story that the listener is in: others that were begun. */
export const alsoBegun = () => 'Also started';
export const playing = () => 'Playing';

/** The button of the story that the first screen shows. */
export const listen = () => 'Listen';
export const listenNamed = ({ title }: { title: string }) => `Listen to ${title}`;

export const downloaded = () => 'Downloaded';
export const damaged = () => 'Damaged';

/** What a screen reader says of a cover; `length` is "4 min". */
export const coverDownloaded = ({ title, length }: { title: string; length: string }) =>
  `${title}, ready for airplane mode, ${length}`;
export const coverUpdate = ({ title, length }: { title: string; length: string }) =>
  `${title}, downloaded, update available, ${length}`;
export const coverDamaged = ({ title, length }: { title: string; length: string }) =>
  `${title}, part of the download is damaged, ${length}`;
export const coverDamagedParagraphs = ({
  title,
  count,
  length,
}: {
  title: string;
  count: number;
  length: string;
}) =>
  plural(count, {
    one: `${title}, ${count} paragraph damaged, ${length}`,
    other: `${title}, ${count} paragraphs damaged, ${length}`,
  });

// Instead of the list, where there is none.
export const unreachableTitle = () => 'The library can’t be reached';
export const unreachableText = () =>
  'You may be offline, or the server may not be responding. There is no copy of the library on this device yet. The stories will appear here as soon as the library can be reached.';
export const signInTitle = () => 'You may need to sign in to this network';
export const signInText = () =>
  'It sent a page of its own instead of the library, and there is no copy of the library on this device yet. The stories will appear here once you have signed in.';
export const missingTitle = () => 'There is no library here';
export const missingText = () =>
  'The server is working, but it has no list of stories. If you know the address of a story, you can still open it.';
export const brokenTitle = () => 'The library can’t be read';
export const brokenText = () =>
  'There is a mistake in the list of stories on the server. If you know the address of a story, you can still open it.';
export const unusableTitle = () => 'No story can be shown';
export const unusableText = () =>
  'There are stories in this library, but there is a mistake in the entry for each of them.';
export const emptyTitle = () => 'No stories yet';
export const emptyText = () => 'Nothing has been published in this library so far.';

// Above the list, where it may not be up to date.
export const unreachableNote = () => 'The library can’t be reached. This is the copy on your device.';
export const signInNote = () =>
  'You may need to sign in to this network. Until you do, this is the copy of the library on your device.';
export const missingNote = () =>
  'The server has no list of stories at the moment. This is the copy on your device.';
export const brokenNote = () =>
  'The list of stories can’t be read at the moment. This is the copy on your device.';
export const incompleteNote = () =>
  'Part of the library couldn’t be loaded, so some stories may be missing here.';

// Stories that are listed with a mistake.
export const cannotBeShown = ({ names }: { names: string }) => `Can’t be shown: ${names}`;
/** Of a story whose title is not known. */
export const untitledStory = ({ number }: { number: number }) => `Story ${number}`;
/** `reason` is a technical sentence without its full stop. */
export const unusableStory = ({ name, reason }: { name: string; reason: string }) => `${name}: ${reason}.`;
export const unreadableEntry = ({ name, where, reason }: { name: string; where: string; reason: string }) =>
  `${name}: its entry in the library can’t be read (${where}: ${reason}).`;
export const moreUnusable = ({ count }: { count: number }) =>
  plural(count, { one: `And ${count} more.`, other: `And ${count} more.` });
export const unusableAdvice = () =>
  'Only the people who publish this library can fix this. Your places and downloads are safe.';
