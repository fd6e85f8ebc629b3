/** The library: the page that lists the stories. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('library', {
  /** The link at the foot of the page. */
  about: () => 'About Lamplight',

  openingLibrary: () => 'Opening the library…',
  // On a page without JavaScript.
  withoutJavaScript: () =>
    'Lamplight’s player needs JavaScript. Turn it on for this site, then reload the page. Without it you can read the stories, and listen to one paragraph at a time:',

  stories: () => 'Stories',
  moreStories: () => 'More stories',

  continueListening: () => 'Continue listening',
  /** The button that continues the story. */
  continueStory: () => 'Continue',
  /** `left` is a length of time: "4 min". */
  timeLeft: ({ left }: { left: string }) => `${left} left`,
  timeLeftDownloaded: ({ left }: { left: string }) => `${left} left, downloaded`,

  /** Said of a story that was heard before, where it is not known how much is left. */
  begun: () => 'Started',
  finished: () => 'Finished',
  /** Below the story that the listener is in: others that were begun. */
  alsoBegun: () => 'Also started',
  playing: () => 'Playing',

  /** The button of the story that the first screen shows. */
  listen: () => 'Listen',
  listenNamed: ({ title }: { title: string }) => `Listen to ${title}`,

  downloaded: () => 'Downloaded',
  damaged: () => 'Damaged',

  /** What a screen reader says of a cover; `length` is "4 min". */
  coverDownloaded: ({ title, length }: { title: string; length: string }) =>
    `${title}, ready for airplane mode, ${length}`,
  coverUpdate: ({ title, length }: { title: string; length: string }) =>
    `${title}, downloaded, update available, ${length}`,
  coverDamaged: ({ title, length }: { title: string; length: string }) =>
    `${title}, part of the download is damaged, ${length}`,
  coverDamagedParagraphs: ({ title, count, length }: { title: string; count: number; length: string }) =>
    plural(count, {
      one: `${title}, ${grouped(count)} paragraph damaged, ${length}`,
      other: `${title}, ${grouped(count)} paragraphs damaged, ${length}`,
    }),

  // Instead of the list, where there is none.
  unreachableTitle: () => 'The library can’t be reached',
  unreachableText: () =>
    'You may be offline, or the server may not be responding. There is no copy of the library on this device yet. The stories will appear here as soon as the library can be reached.',
  signInTitle: () => 'You may need to sign in to this network',
  signInText: () =>
    'It sent a page of its own instead of the library, and there is no copy of the library on this device yet. The stories will appear here once you have signed in.',
  missingTitle: () => 'There is no library here',
  missingText: () =>
    'The server is working, but it has no list of stories. If you know the address of a story, you can still open it.',
  brokenTitle: () => 'The library can’t be read',
  brokenText: () =>
    'There is a mistake in the list of stories on the server. If you know the address of a story, you can still open it.',
  unusableTitle: () => 'No story can be shown',
  unusableText: () =>
    'There are stories in this library, but there is a mistake in the entry for each of them.',
  emptyTitle: () => 'No stories yet',
  emptyText: () => 'Nothing has been published in this library so far.',

  // Above the list, where it may not be up to date.
  unreachableNote: () => 'The library can’t be reached. This is the copy on your device.',
  signInNote: () =>
    'You may need to sign in to this network. Until you do, this is the copy of the library on your device.',
  missingNote: () => 'The server has no list of stories at the moment. This is the copy on your device.',
  brokenNote: () => 'The list of stories can’t be read at the moment. This is the copy on your device.',
  incompleteNote: () => 'Part of the library couldn’t be loaded, so some stories may be missing here.',

  // Stories that are listed with a mistake.
  cannotBeShown: ({ names }: { names: string }) => `Can’t be shown: ${names}`,
  /** Of a story whose title is not known. */
  untitledStory: ({ number }: { number: number }) => `Story ${number}`,
  /** `reason` is a technical sentence without its full stop. */
  unusableStory: ({ name, reason }: { name: string; reason: string }) => `${name}: ${reason}.`,
  unreadableEntry: ({ name, where, reason }: { name: string; where: string; reason: string }) =>
    `${name}: its entry in the library can’t be read (${where}: ${reason}).`,
  moreUnusable: ({ count }: { count: number }) =>
    plural(count, { one: `And ${count} more.`, other: `And ${count} more.` }),
  unusableAdvice: () =>
    'Only the people who publish this library can fix this. Your places and downloads are safe.',
});
