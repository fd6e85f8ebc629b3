/** Downloads: what is on the device, what is on its way, and what went wrong. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('downloads', {
  // Buttons.
  download: () => 'Download',
  update: () => 'Update',
  repair: () => 'Repair',
  stopDownload: () => 'Stop download',
  removeDownload: () => 'Remove download',
  dismiss: () => 'Dismiss',
  downloadNamed: ({ title }: { title: string }) => `Download ${title}`,
  stopDownloadNamed: ({ title }: { title: string }) => `Stop download of ${title}`,
  removeDownloadNamed: ({ title }: { title: string }) => `Remove download of ${title}`,
  dismissNamed: ({ title }: { title: string }) => `Dismiss the message about ${title}`,

  // The state of a download, and a line of facts below it.
  notDownloaded: () => 'Not downloaded',
  notAvailableOffline: () => 'Not available offline',
  stoppedAt: ({ percent }: { percent: number }) => `Stopped at ${percent}%`,
  waiting: () => 'Waiting to start',
  startsByItself: () => 'It will start automatically.',
  downloading: ({ percent }: { percent: number }) => `Downloading, ${percent}%`,
  /** Both are sizes: "2.3 MB". */
  doneOf: ({ done, total }: { done: string; total: string }) =>
    `${done} of ${total}. You can already listen.`,
  checking: ({ percent }: { percent: number }) => `Checking, ${percent}%`,
  checkingEveryFile: () => 'Making sure that every file is complete.',
  ready: () => 'Ready for airplane mode',
  /** `when` is "today at 9:00". */
  checked: ({ size, when }: { size: string; when: string }) => `${size}, checked ${when}.`,
  /** After a story that is ready, unless the browser has promised to keep it. */
  mayBeRemoved: () => 'The browser may remove it when space runs low.',
  /** Before a download; `free` is the room on the device. */
  sizeAndRoom: ({ size, free }: { size: string; free: string }) => `${size}. There is room for ${free}.`,
  tooLittleRoom: ({ size, free }: { size: string; free: string }) =>
    `${size}. There is not enough room: ${free} free.`,
  /** `names` are stories with their sizes. */
  couldRemove: ({ names }: { names: string }) => `To make room, you could remove ${names}.`,
  finishedNamed: ({ title, size }: { title: string; size: string }) => `${title} (finished, ${size})`,
  titleAndSize: ({ title, size }: { title: string; size: string }) => `${title} (${size})`,
  makeRoomElsewhere: () => 'Delete something else on this device to make room, then try again.',
  goToDownloads: () => 'Go to the downloads',
  updateAvailable: () => 'An update is available',
  updateSize: ({ size }: { size: string }) => `The version you have still plays. The update is ${size}.`,
  partDamaged: () => 'Part of the download is damaged',
  voiceIsWhole: () => 'You can still hear the whole story.',
  paragraphsDamaged: ({ count }: { count: number }) =>
    plural(count, {
      one: `${grouped(count)} paragraph is damaged`,
      other: `${grouped(count)} paragraphs are damaged`,
    }),
  otherParagraphsPlay: ({ count }: { count: number }) =>
    plural(count, {
      one: `The other paragraph still plays.`,
      other: `The other ${grouped(count)} still play.`,
    }),
  nothingPlays: () => 'Repair it to listen offline.',
  noLongerPublished: () => 'No longer published',
  noLongerPublishedButKept: () => 'No longer published. The story stays here until you remove the download.',

  // Why a download did not succeed.
  unreachable: () => 'Stopped: the server can’t be reached',
  signIn: () => 'Stopped: you may need to sign in to this network',
  deviceFull: () => 'Stopped: there isn’t enough space',
  storageFails: () => 'This device’s storage isn’t responding',
  storyMissing: () => 'Stopped: the story is missing on the server',
  partMissing: ({ number }: { number: number }) =>
    `Stopped: part ${number} of the audio is missing on the server`,
  fileMissing: ({ file }: { file: string }) => `Stopped: ${file} is missing on the server`,
  partWrong: ({ number }: { number: number }) =>
    `Stopped: part ${number} of the audio is damaged on the server`,
  fileWrong: ({ file }: { file: string }) => `Stopped: ${file} is damaged on the server`,
  brokenStory: () => 'Stopped: there is a mistake in the published story',
  appNotStored: () => 'The app itself isn’t stored on this device',
  cleared: () => 'The browser removed this story',
  damagedDownload: () => 'The download is damaged',
  insecure: () => 'This address is not secure',
  unexpected: () => 'Stopped: something went wrong in the app',

  // What that means, and what to do.
  nothingDownloaded: () => 'Nothing has been downloaded yet.',
  partDownloaded: ({ size }: { size: string }) => `${size} downloaded so far.`,
  spaceNeeded: ({ needed }: { needed: string }) => `${needed} needed.`,
  spaceNeededAndFree: ({ needed, free }: { needed: string; free: string }) =>
    `${needed} needed, ${free} free.`,
  moreSpaceNeeded: () => 'More space is needed on this device.',
  storageAdvice: () =>
    'Nothing can be stored or read at the moment. Try again, or close the app and open it again.',
  publisherAdvice: () => 'Only the people who publish the story can fix this.',
  appNotStoredAdvice: () =>
    'The story is downloaded, but it couldn’t be opened offline. Try again while you are online.',
  clearedAdvice: () => 'It deleted the downloaded files. You can download the story again.',
  damagedDownloadAdvice: () => 'Download it again. Files that are still good won’t be downloaded twice.',
  insecureAdvice: () =>
    'The browser can check stories only over a secure connection. Open the library at an address that begins with https.',
  unexpectedAdvice: () => 'Try again. If that doesn’t help, reload the page.',

  // What a screen reader says when a state changes; worded differently from what is on the page.
  saidAbsent: () => 'This story is not on this device',
  saidStopped: () => 'Download stopped',
  saidQueued: () => 'Download requested',
  saidDownloading: () => 'Download started',
  saidChecking: () => 'Checking the download',
  saidReady: () => 'Download complete',
  saidUpdate: () => 'A newer version can be downloaded',
  saidDamaged: () => 'The download is no longer complete',
  saidFailed: () => 'Download failed',

  // A book that the listener has added from a file.
  ownReady: () => 'On this device',
  /** `when` is "today at 9:00". */
  ownAdded: ({ size, when }: { size: string; when: string }) => `${size}, added ${when}.`,
  ownDamaged: () => 'This book is damaged',
  ownDamagedAdvice: () => 'Part of what was stored of it is gone. Remove it, then add its file again.',
  ownGone: () => 'This book is no longer on this device. Add its file in the library to have it back.',
  removeBook: () => 'Remove book',
  removeBookNamed: ({ title }: { title: string }) => `Remove book: ${title}`,
});
