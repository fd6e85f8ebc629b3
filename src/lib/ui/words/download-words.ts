/** What is said of a download: the truth in two lines. */
import {
  isRemovable,
  type DownloadFailure,
  type DownloadState,
  type FailedFile,
  type KeptState,
} from '#lib/core/library/download-state.ts';
import { plural } from './durations.ts';
import { onWhichDay } from './moments.ts';
import { megabytes } from './sizes.ts';

/** Of a story that was downloaded and has left the catalogue since. */
export const noLongerPublished = 'No longer published';

export interface DownloadWords {
  readonly title: string;
  readonly detail: string;
}

/** `sizeBytes`: of the whole story, where it is known. */
export function downloadWords(
  state: DownloadState,
  sizeBytes: number | undefined,
  nowMs: number,
): DownloadWords {
  switch (state.status) {
    case 'absent':
      return {
        title: 'Not downloaded',
        detail: sizeBytes === undefined ? 'Needs a signal' : megabytes(sizeBytes),
      };
    case 'stopped':
      return {
        title: `Stopped at ${percent(state.doneBytes, state.totalBytes)} %`,
        detail: `${megabytes(state.doneBytes)} kept`,
      };
    case 'queued':
      return { title: 'Waiting its turn', detail: 'It begins by itself' };
    case 'downloading':
      return {
        title: `Downloading, ${percent(state.doneBytes, state.totalBytes)} %`,
        detail: `${megabytes(state.doneBytes)} of ${megabytes(state.totalBytes)}. You can listen already.`,
      };
    case 'verifying':
      return {
        title: `Verifying, ${percent(state.doneFiles, state.totalFiles)} %`,
        detail: 'Reading every byte back',
      };
    case 'ready':
      return {
        title: 'Ready for airplane mode',
        detail: `${megabytes(state.sizeBytes)}, checked ${onWhichDay(state.checkedAtMs, nowMs)}${lastTry(state)}`,
      };
    case 'stale':
      return {
        title: 'A corrected version is out',
        detail: `The old one still plays. ${megabytes(state.newBytes)} new${lastTry(state)}`,
      };
    case 'damaged':
      return damagedWords(state.damagedParagraphs, state.otherParagraphs, lastTry(state));
    case 'failed':
      return failureWords(state.reason, state.keptBytes);
  }
}

/** On the story's own page. */
export function withdrawnWords(state: DownloadState): string {
  return isRemovable(state)
    ? `${noLongerPublished}. It is here for as long as you keep the download.`
    : noLongerPublished;
}

/**
 * What a screen reader says when the state changes, without figures that keep changing. It is worded differently from
 * the text on screen, which the screen reader reads as well.
 */
export function announcement(state: DownloadState): string {
  const spoken: Record<DownloadState['status'], string> = {
    absent: 'The phone keeps nothing of this story',
    stopped: 'The download was stopped',
    queued: 'The download has been asked for',
    downloading: 'The download has begun',
    verifying: 'The download has come and is being checked',
    ready: 'The download is finished and checked',
    stale: 'A newer version can be downloaded',
    damaged: 'The download is not whole any more',
    failed: 'The download did not succeed',
  };
  return spoken['failure' in state && state.failure ? 'failed' : state.status];
}

export function percent(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** How the last attempt to repair or update it failed, said after what is here. */
function lastTry({ failure }: KeptState): string {
  return failure ? `. ${failureWords(failure, 0).title}` : '';
}

function damagedWords(damaged: number, others: number, ending: string): DownloadWords {
  if (damaged === 0) return { title: 'A part of it is damaged', detail: `The voice is whole${ending}` };
  return {
    title: `${plural(damaged, 'paragraph')} ${damaged === 1 ? 'is' : 'are'} damaged`,
    detail: `The other ${others} play${ending}`,
  };
}

function failureWords(reason: DownloadFailure, keptBytes: number): DownloadWords {
  const kept = keptBytes > 0 ? `${megabytes(keptBytes)} kept` : 'Nothing of it is here';
  switch (reason.kind) {
    case 'unreachable':
      return { title: 'Stopped: the server can’t be reached', detail: kept };
    case 'captive-portal':
      return { title: 'Stopped: this network may ask you to sign in', detail: kept };
    case 'full': {
      const free = reason.freeBytes === undefined ? '' : `, ${megabytes(reason.freeBytes)} free`;
      const needed = reason.neededBytes === undefined ? 'More room is' : megabytes(reason.neededBytes);
      return { title: 'Stopped: the phone is full', detail: `${needed} needed${free}. ${kept}` };
    }
    case 'storage':
      return {
        title: 'The phone’s storage does not answer',
        detail: 'Nothing can be read or kept now. Try again, or close the app and open it again.',
      };
    case 'missing':
      return {
        title: `Stopped: the server does not have ${reason.file ? fileName(reason.file) : 'this story'}`,
        detail: kept,
      };
    case 'wrong-bytes':
      return {
        title: `Stopped: ${fileName(reason.file)} is not what it should be`,
        detail: `The server has other bytes than the story says. ${kept}`,
      };
    case 'broken':
      return { title: 'Stopped: the story is broken where it is published', detail: reason.detail };
    case 'no-shell':
      return {
        title: 'The app’s own pages are not stored',
        detail: 'The story is here, but offline it could not be opened. Try again while you are online.',
      };
    case 'cleared':
      return {
        title: 'The browser removed this story',
        detail: 'It deleted what was stored here. The story can be downloaded again.',
      };
    case 'broken-record':
      return {
        title: 'The download is damaged',
        detail: 'Download it again. What is still good is not fetched again.',
      };
    case 'insecure':
      return {
        title: 'This address is not secure',
        detail: 'The browser can check no story here. Open the app over https.',
      };
    case 'unexpected':
      return { title: 'Stopped: something broke in the app', detail: reason.detail };
  }
}

function fileName({ href, trackIndex }: FailedFile): string {
  return trackIndex === undefined ? `the file ${href}` : `paragraph ${trackIndex + 1}`;
}

/** What a cover's caption says of a downloaded story, after its title. */
export function shelfWords(state: DownloadState): string {
  switch (state.status) {
    case 'stale':
      return 'kept, a corrected version is out';
    case 'damaged':
      return state.damagedParagraphs === 0
        ? 'a part of it is damaged'
        : `${plural(state.damagedParagraphs, 'paragraph')} damaged`;
    default:
      return 'ready for airplane mode';
  }
}
