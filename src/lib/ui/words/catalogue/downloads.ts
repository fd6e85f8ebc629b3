/** Downloads: what is on the device, what is on its way, and what went wrong. */
import { plural } from '../plural.ts';

// Buttons.
export const download = () => 'Download';
export const update = () => 'Update';
export const repair = () => 'Repair';
export const stopDownload = () => 'Stop download';
export const removeDownload = () => 'Remove download';
export const dismiss = () => 'Dismiss';
export const downloadNamed = ({ title }: { title: string }) => `Download ${title}`;
export const stopDownloadNamed = ({ title }: { title: string }) => `Stop download of ${title}`;
export const removeDownloadNamed = ({ title }: { title: string }) => `Remove download of ${title}`;
export const dismissNamed = ({ title }: { title: string }) => `Dismiss the message about ${title}`;

// The state of a download, and a line of facts below it.
export const notDownloaded = () => 'Not downloaded';
export const notAvailableOffline = () => 'Not available offline';
export const stoppedAt = ({ percent }: { percent: number }) => `Stopped at ${percent}%`;
export const waiting = () => 'Waiting to start';
export const startsByItself = () => 'It will start automatically.';
export const downloading = ({ percent }: { percent: number }) => `Downloading, ${percent}%`;
/** Both are sizes: "2.3 MB". */
export const doneOf = ({ done, total }: { done: string; total: string }) =>
  `${done} of ${total}. You can already listen.`;
export const checking = ({ percent }: { percent: number }) => `Checking, ${percent}%`;
export const checkingEveryFile = () => 'Making sure that every file is complete.';
export const ready = () => 'Ready for airplane mode';
/** `when` is "today at 9:00". */
export const checked = ({ size, when }: { size: string; when: string }) => `${size}, checked ${when}.`;
/** After a story that is ready, unless the browser has promised to keep it. */
export const mayBeRemoved = () => 'The browser may remove it when space runs low.';
/** Before a download; `free` is the room on the device. */
export const sizeAndRoom = ({ size, free }: { size: string; free: string }) =>
  `${size}. There is room for ${free}.`;
export const tooLittleRoom = ({ size, free }: { size: string; free: string }) =>
  `${size}. There is not enough room: ${free} free.`;
/** `names` are stories with their sizes. */
export const couldRemove = ({ names }: { names: string }) => `To make room, you could remove ${names}.`;
export const finishedNamed = ({ title, size }: { title: string; size: string }) =>
  `${title} (finished, ${size})`;
export const titleAndSize = ({ title, size }: { title: string; size: string }) => `${title} (${size})`;
export const makeRoomElsewhere = () => 'Delete something else on this device to make room, then try again.';
export const goToDownloads = () => 'Go to the downloads';
export const updateAvailable = () => 'An update is available';
export const updateSize = ({ size }: { size: string }) =>
  `The version you have still plays. The update is ${size}.`;
export const partDamaged = () => 'Part of the download is damaged';
export const voiceIsWhole = () => 'You can still hear the whole story.';
export const paragraphsDamaged = ({ count }: { count: number }) =>
  plural(count, { one: `${count} paragraph is damaged`, other: `${count} paragraphs are damaged` });
export const otherParagraphsPlay = ({ count }: { count: number }) =>
  plural(count, { one: `The other paragraph still plays.`, other: `The other ${count} still play.` });
export const nothingPlays = () => 'Repair it to listen offline.';
export const noLongerPublished = () => 'No longer published';
export const noLongerPublishedButKept = () =>
  'No longer published. The story stays here until you remove the download.';

// Why a download did not succeed.
export const unreachable = () => 'Stopped: the server can’t be reached';
export const signIn = () => 'Stopped: you may need to sign in to this network';
export const deviceFull = () => 'Stopped: there isn’t enough space';
export const storageFails = () => 'This device’s storage isn’t responding';
export const storyMissing = () => 'Stopped: the story is missing on the server';
export const partMissing = ({ number }: { number: number }) =>
  `Stopped: part ${number} of the audio is missing on the server`;
export const fileMissing = ({ file }: { file: string }) => `Stopped: ${file} is missing on the server`;
export const partWrong = ({ number }: { number: number }) =>
  `Stopped: part ${number} of the audio is damaged on the server`;
export const fileWrong = ({ file }: { file: string }) => `Stopped: ${file} is damaged on the server`;
export const brokenStory = () => 'Stopped: there is a mistake in the published story';
export const appNotStored = () => 'The app itself isn’t stored on this device';
export const cleared = () => 'The browser removed this story';
export const damagedDownload = () => 'The download is damaged';
export const insecure = () => 'This address is not secure';
export const unexpected = () => 'Stopped: something went wrong in the app';

// What that means, and what to do.
export const nothingDownloaded = () => 'Nothing has been downloaded yet.';
export const partDownloaded = ({ size }: { size: string }) => `${size} downloaded so far.`;
export const spaceNeeded = ({ needed }: { needed: string }) => `${needed} needed.`;
export const spaceNeededAndFree = ({ needed, free }: { needed: string; free: string }) =>
  `${needed} needed, ${free} free.`;
export const moreSpaceNeeded = () => 'More space is needed on this device.';
export const storageAdvice = () =>
  'Nothing can be stored or read at the moment. Try again, or close the app and open it again.';
export const publisherAdvice = () => 'Only the people who publish the story can fix this.';
export const appNotStoredAdvice = () =>
  'The story is downloaded, but it couldn’t be opened offline. Try again while you are online.';
export const clearedAdvice = () => 'It deleted the downloaded files. You can download the story again.';
export const damagedDownloadAdvice = () =>
  'Download it again. Files that are still good won’t be downloaded twice.';
export const insecureAdvice = () =>
  'The browser can check stories only over a secure connection. Open the library at an address that begins with https.';
export const unexpectedAdvice = () => 'Try again. If that doesn’t help, reload the page.';

// What a screen reader says when a state changes; worded differently from what is on the page.
export const saidAbsent = () => 'This story is not on this device';
export const saidStopped = () => 'Download stopped';
export const saidQueued = () => 'Download requested';
export const saidDownloading = () => 'Download started';
export const saidChecking = () => 'Checking the download';
export const saidReady = () => 'Download complete';
export const saidUpdate = () => 'A newer version can be downloaded';
export const saidDamaged = () => 'The download is no longer complete';
export const saidFailed = () => 'Download failed';
