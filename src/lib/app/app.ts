/**
 * The interface between the screens and the app. `create-app.ts` builds it, `context.ts` provides it. The screens know
 * nothing of Howler, IndexedDB or fetch.
 */
import type { StoryInFile } from '#lib/core/library/bookmark-file.ts';
import type { Bookmark, MergeCounts, StoryBookmarks, StoryName } from '#lib/core/library/bookmarks.ts';
import type { HeardParts } from '#lib/core/library/heard.ts';
import type { HistoryEntry } from '#lib/core/library/history.ts';
import type { Listening } from '#lib/core/library/listening.ts';
import type { Room } from '#lib/core/library/room.ts';
import type { Place } from '#lib/core/library/place.ts';
import type { BookmarkPlace } from '#lib/core/playback/bookmark-place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Rehearsal } from '#lib/core/playback/rehearsal.ts';
import type { Repeat, RepeatEvent } from '#lib/core/playback/repeat.ts';
import type { SleepChoice, SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import type { Span } from '#lib/core/playback/spoken-spans.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { LostClips } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import type { Result } from '#lib/core/result.ts';
import type { Settings } from '#lib/core/settings/settings.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { Backups, ImportPlan, OpenBackup } from './backup-controls.ts';
import type { BookSource } from './book-source.ts';
import type { Copies } from './copy-controls.ts';
import type { OwnBooks } from './own-book-controls.ts';
import type { Clicks, Pauses, ReadAloudControls, ReadingAloud } from './sound-controls.ts';

export type {
  Backups,
  Clicks,
  Copies,
  ImportPlan,
  OpenBackup,
  OwnBooks,
  Pauses,
  ReadAloudControls,
  ReadingAloud,
};

export interface App {
  readonly player: PlayerControls;
  readonly library: Library;
  readonly downloads: Downloads;
  readonly ownBooks: OwnBooks;
  readonly places: Places;
  readonly settings: ChangeableSettings;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  records(): Promise<Records | undefined>;
  /** As `records`. */
  backups(): Promise<Backups | undefined>;
  /** As `records`. */
  copies(): Promise<Copies | undefined>;
  readonly sleep: Sleep;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  clicks(): Promise<Clicks | undefined>;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  pauses(): Promise<Pauses | undefined>;
  readonly readingAloud: ReadingAloud;
  readonly repeating: Repeating;
  readonly rehearsing: Rehearsing;
  readonly pictures: Pictures;
  readonly retries: Retries;
  readonly oneVoice: OneVoice;
  /** To be called in a tap: the browser asks whether to install the app. Undefined where it does not offer that. */
  readonly installation: Readable<(() => void) | undefined>;
  /** An older version of the app was opened last time. */
  readonly wasUpdated: boolean;
}

export interface PlayerControls {
  readonly state: Readable<PlayerState>;
  /** What is open in the player, playing or not. */
  readonly open: Readable<OpenStory | null>;
  /** 0.5 to 3.5; 1 is as recorded. */
  readonly rate: Readable<number>;
  /** The paragraph that was skipped last because its track could not be loaded. To be shown to the listener once. */
  readonly skipped: Readable<LostClips | null>;
  /** Seconds on the story's timeline, read from the media element; 0 while nothing is open. Cheap: for every frame. */
  position(): number;
  /** Prepares to play from `at` (or from the start), silently. If that story is already open, it keeps playing. */
  load(story: Story, at?: Locator): void;
  /** Called inside a tap, it lets the voice begin later, in browsers that allow sound in a tap only. */
  prime(): void;
  /** After a failure it tries again at the same place. */
  play(): void;
  pause(): void;
  /** Seconds on the story's timeline; clamped. Keeps playing or stays silent as before. */
  seek(position: number): void;
  /** Plays from there, also while paused. */
  playFrom(locator: Locator): void;
  previousParagraph(): void;
  nextParagraph(): void;
  setRate(rate: number): void;
}

export interface Library extends Pick<
  BookSource,
  'catalogue' | 'refresh' | 'stateOf' | 'isWithdrawn' | 'downloaded'
> {
  /** As `BookSource.open`; and the code that plays the story is loaded with it. */
  openStory(id: PublicationId, link?: Locator): Promise<Result<Story, OpeningProblem>>;
}

export type OpeningProblem =
  | StoryProblem
  /** The code that plays it could not be loaded. */
  | { readonly kind: 'app-incomplete' };

/** Of published stories; `Library.stateOf` says how far each has come. */
export interface Downloads {
  /** It is known what is stored, or that it cannot be read. */
  readonly isRead: Readable<boolean>;
  /** As it was when it was last looked at. */
  readonly room: Readable<Room>;
  refreshRoom(): Promise<void>;
  /** Asks the browser not to delete by itself what is stored. To be called in a tap. */
  askToKeep(): Promise<void>;
  /** Queues the download, or continues an interrupted one; repairs damaged stories and updates stale ones. */
  start(id: PublicationId): void;
  /** Stops the download. What was fetched stays stored for the next start. */
  cancel(id: PublicationId): void;
  /**
   * Shows the stories, or own books, as removed, and deletes nothing before the removal is finished. If the page is killed before, they
   * are there again. Also dismisses the message that the browser removed a story.
   */
  remove(ids: readonly PublicationId[]): Removal;
}

/** Does nothing more once it was finished. */
export interface Removal {
  undo(): void;
  /** Deletes them, at the next start if the page closes before that is done. */
  finish(): void;
}

export interface Places {
  /** Resolves once both copies are read, or the store has timed out. */
  readonly whenRead: Promise<void>;
  of(id: PublicationId): Place | undefined;
  /** Newest first. */
  all(): readonly Place[];
  readonly changed: Readable<number>;
  /** For a story without sound: the place of any other is saved while it plays. */
  save(locator: Locator, isFinished: boolean): void;
}

export interface ChangeableSettings {
  readonly current: Readable<Settings>;
  /** Stores what `part` names, and leaves the rest as it is. */
  change(part: Partial<Settings>): void;
}

/** The listener's bookmarks and notes, on this device only. Each change is seen at once; false: it lasts until the page closes. */
export interface Bookmarks {
  of(id: PublicationId): Readable<StoryBookmarks>;
  add(
    story: StoryName,
    place: BookmarkPlace,
  ): { readonly bookmark: Bookmark; readonly isStored: Promise<boolean> };
  /** Empty text is no note. */
  setNote(bookmark: Bookmark, note: string): Promise<boolean>;
  delete(bookmark: Bookmark): Promise<boolean>;
  /** Takes a deletion back. */
  restore(bookmark: Bookmark): Promise<boolean>;
  /** The whole address that opens the place. */
  readonly linkTo: (at: Locator) => string;
  /** Of all stories that have any. */
  all(): Promise<readonly StoryInFile[]>;
  /** Adds those of a file; the newer of two versions stays. */
  merge(
    stories: readonly StoryInFile[],
  ): Promise<{ readonly counts: MergeCounts; readonly isStored: boolean }>;
}

/** What is recorded of the listening, on this device only. */
export interface Records {
  /** The last places that the listener left by a pause or a long jump; the newest first. */
  historyOf(id: PublicationId): Readable<readonly HistoryEntry[]>;
  /** Which parts of the story were really played. */
  heardOf(id: PublicationId): Readable<HeardParts>;
  readonly bookmarks: Bookmarks;
  /** How long the voice was heard. Resolves once that was read from the device, or could not be. */
  listening(): Promise<Readable<Listening>>;
  /** Returns the function that brings back what was cleared. */
  clearListening(): () => void;
}

export interface Sleep {
  /** Undefined while no timer runs. */
  readonly status: Readable<SleepStatus | undefined>;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  controls(): Promise<SleepControls | undefined>;
}

export interface SleepControls {
  /** The system lets a page change the volume. */
  readonly canFade: boolean;
  /** The device reports its motion. */
  readonly canShake: boolean;
  /** Takes the place of a timer that runs. */
  set(choice: SleepChoice): void;
  /** Five minutes more than what is left. */
  addTime(): void;
  clear(): void;
  /** Called inside a tap. False if the listener or the system refuses. */
  askForMotion(): Promise<boolean>;
}

/** Parts of the story that are heard again and again, and pauses after sentences. */
export interface Repeating {
  /** Undefined while nothing is repeated and there are no pauses. */
  readonly status: Readable<RepeatStatus | undefined>;
  /** Counts how often the listener has left the part that was repeated, which ends it. */
  readonly left: Readable<number>;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  controls(): Promise<RepeatControls | undefined>;
}

export interface RepeatStatus {
  readonly repeat: Repeat;
  /** What is repeated, in seconds on the story's timeline. */
  readonly span?: Span;
  /** The voice is silent for as long as the sentence took. */
  readonly isYourTurn: boolean;
}

export interface RepeatControls {
  do(event: RepeatEvent): void;
  /** Nothing is repeated, and there are no pauses. */
  clear(): void;
}

/** One character's lines are the listener's. */
export interface Rehearsing {
  /** Undefined while nothing is rehearsed. */
  readonly status: Readable<RehearsalStatus | undefined>;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  controls(): Promise<RehearsalControls | undefined>;
}

export interface RehearsalStatus {
  readonly rehearsal: Rehearsal;
  /** The character's line passes in silence, or the voice waits before it. */
  readonly isYourTurn: boolean;
}

export interface RehearsalControls {
  begin(rehearsal: Rehearsal): void;
  end(): void;
}

export interface Retries {
  /** Calls `again` whenever the network may be back, until it resolves with true. Returns the function that ends it. */
  start(again: () => Promise<boolean>): () => void;
}

/** Of all windows of the app only one is heard. */
export interface OneVoice {
  /** Play has continued at the newer place of another window. To be shown to the listener once. */
  readonly leftBehind: Readable<LeftBehind | null>;
}

export interface LeftBehind {
  /** Where this window was, in seconds on the story's timeline. */
  readonly position: number;
}

export interface Pictures extends Pick<BookSource, 'stored'> {
  /** The author's own cover; undefined for a story without one. `href` is relative to the story's folder. */
  of(id: PublicationId, href: string | undefined): Picture | undefined;
}

export interface Picture {
  /** Undefined while it cannot be loaded. */
  readonly address: Readable<string | undefined>;
  /** The browser could not show what is at the address. */
  onFailed(): void;
}
