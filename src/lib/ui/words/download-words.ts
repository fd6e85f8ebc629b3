/** The messages for each state of a download: a title and a line of facts. */
import {
  isOwn,
  isRemovable,
  type DownloadFailure,
  type DownloadState,
  type FailedFile,
} from '#lib/core/library/download-state.ts';
import { isRoomFor, type Room } from '#lib/core/library/room.ts';
import { words } from './catalogue/downloads.ts';
import { onWhichDay } from './moments.ts';
import { megabytes, percent, storageSize } from './numbers.ts';

export interface DownloadWords {
  readonly title: string;
  readonly detail: string;
}

/**
 * `sizeBytes`: of the whole story, if it is known. `room`: where it is to be said what the browser promises, and whether
 * there is room for the story.
 */
export function downloadWords(
  state: DownloadState,
  sizeBytes: number | undefined,
  nowMs: number,
  room: Room = { promise: 'unknown' },
): DownloadWords {
  const { title, detail } = withRoom(state, stateWords(state, sizeBytes, nowMs), sizeBytes, room);
  if (!('failure' in state) || !state.failure) return { title, detail };
  // How the last attempt to repair or update it failed.
  return { title, detail: `${detail} ${failureWords(state.failure, 0).title}` };
}

function withRoom(
  { status }: DownloadState,
  said: DownloadWords,
  sizeBytes: number | undefined,
  { promise, freeBytes }: Room,
): DownloadWords {
  const mayBeRemoved = promise === 'none' || promise === 'refused';
  if (mayBeRemoved && (status === 'ready' || status === 'stale'))
    return { ...said, detail: `${said.detail} ${words.mayBeRemoved()}` };
  if (status !== 'absent' || sizeBytes === undefined || freeBytes === undefined) return said;
  const [size, free] = [megabytes(sizeBytes), storageSize(freeBytes)];
  return isRoomFor(sizeBytes, { freeBytes })
    ? { ...said, detail: words.sizeAndRoom({ size, free }) }
    : { ...said, detail: words.tooLittleRoom({ size, free }) };
}

function stateWords(state: DownloadState, sizeBytes: number | undefined, nowMs: number): DownloadWords {
  switch (state.status) {
    case 'absent':
      return {
        title: words.notDownloaded(),
        detail: sizeBytes === undefined ? words.notAvailableOffline() : megabytes(sizeBytes),
      };
    case 'stopped':
      return {
        title: words.stoppedAt({ percent: percent(state.doneBytes, state.totalBytes) }),
        detail: words.partDownloaded({ size: megabytes(state.doneBytes) }),
      };
    case 'queued':
      return { title: words.waiting(), detail: words.startsByItself() };
    case 'downloading':
      return {
        title: words.downloading({ percent: percent(state.doneBytes, state.totalBytes) }),
        detail: words.doneOf({ done: megabytes(state.doneBytes), total: megabytes(state.totalBytes) }),
      };
    case 'verifying':
      return {
        title: words.checking({ percent: percent(state.doneFiles, state.totalFiles) }),
        detail: words.checkingEveryFile(),
      };
    case 'ready':
      if (state.isOwn) return ownWords(state.sizeBytes, state.checkedAtMs, nowMs);
      return {
        title: words.ready(),
        detail: words.checked({
          size: megabytes(state.sizeBytes),
          when: onWhichDay(state.checkedAtMs, nowMs),
        }),
      };
    case 'stale':
      return {
        title: words.updateAvailable(),
        detail: words.updateSize({ size: megabytes(state.newBytes) }),
      };
    case 'damaged':
      return state.damagedParagraphs === 0
        ? { title: words.partDamaged(), detail: words.voiceIsWhole() }
        : {
            title: words.paragraphsDamaged({ count: state.damagedParagraphs }),
            detail:
              state.otherParagraphs === 0
                ? words.nothingPlays()
                : words.otherParagraphsPlay({ count: state.otherParagraphs }),
          };
    case 'failed':
      return failureWords(state.reason, state.storedBytes);
  }
}

function ownWords(sizeBytes: number, addedAtMs: number, nowMs: number): DownloadWords {
  const when = onWhichDay(addedAtMs, nowMs);
  return { title: words.ownReady(), detail: words.ownAdded({ size: storageSize(sizeBytes), when }) };
}

/** On the story's own page, once it has left the library. */
export function withdrawnWords(state: DownloadState): string {
  return isRemovable(state) ? words.noLongerPublishedButKept() : words.noLongerPublished();
}

const announcements: Record<DownloadState['status'], () => string> = {
  absent: words.saidAbsent,
  stopped: words.saidStopped,
  queued: words.saidQueued,
  downloading: words.saidDownloading,
  verifying: words.saidChecking,
  ready: words.saidReady,
  stale: words.saidUpdate,
  damaged: words.saidDamaged,
  failed: words.saidFailed,
};

/**
 * What a screen reader says when the state changes, without figures that keep changing. It is worded differently from
 * the text on screen, which the screen reader reads as well.
 */
export function announcement(state: DownloadState): string {
  // An own book is there, or it is not.
  if (isOwn(state)) return '';
  return announcements['failure' in state && state.failure ? 'failed' : state.status]();
}

function failureWords(reason: DownloadFailure, storedBytes: number): DownloadWords {
  const amount =
    storedBytes > 0 ? words.partDownloaded({ size: megabytes(storedBytes) }) : words.nothingDownloaded();
  switch (reason.kind) {
    case 'unreachable':
      return { title: words.unreachable(), detail: amount };
    case 'captive-portal':
      return { title: words.signIn(), detail: amount };
    case 'full':
      return { title: words.deviceFull(), detail: `${spaceWords(reason)} ${amount}` };
    case 'storage':
      return { title: words.storageFails(), detail: words.storageAdvice() };
    case 'missing':
      return { title: reason.file ? missingFile(reason.file) : words.storyMissing(), detail: amount };
    case 'wrong-bytes':
      return { title: wrongFile(reason.file), detail: `${words.publisherAdvice()} ${amount}` };
    case 'broken':
      return { title: words.brokenStory(), detail: `${words.publisherAdvice()} (${reason.detail})` };
    case 'no-shell':
      return { title: words.appNotStored(), detail: words.appNotStoredAdvice() };
    case 'cleared':
      return { title: words.cleared(), detail: words.clearedAdvice() };
    case 'broken-record':
      return { title: words.damagedDownload(), detail: words.damagedDownloadAdvice() };
    case 'own-damaged':
      return { title: words.ownDamaged(), detail: words.ownDamagedAdvice() };
    case 'insecure':
      return { title: words.insecure(), detail: words.insecureAdvice() };
    case 'unexpected':
      return { title: words.unexpected(), detail: words.unexpectedAdvice() };
  }
}

function spaceWords({ neededBytes, freeBytes }: Extract<DownloadFailure, { kind: 'full' }>): string {
  if (neededBytes === undefined) return words.moreSpaceNeeded();
  const needed = megabytes(neededBytes);
  return freeBytes === undefined
    ? words.spaceNeeded({ needed })
    : words.spaceNeededAndFree({ needed, free: megabytes(freeBytes) });
}

function missingFile({ href, trackIndex }: FailedFile): string {
  return trackIndex === undefined
    ? words.fileMissing({ file: href })
    : words.partMissing({ number: trackIndex + 1 });
}

function wrongFile({ href, trackIndex }: FailedFile): string {
  return trackIndex === undefined
    ? words.fileWrong({ file: href })
    : words.partWrong({ number: trackIndex + 1 });
}
