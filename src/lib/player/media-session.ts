/**
 * The lock screen, headphones and car: what the system shows of the story, and what its buttons do. Metadata,
 * handlers and position are set again at every `playing`, because WebKit drops them, and whenever another chapter
 * begins, which does not change the player's state.
 */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { nextChapter, previousChapter, skipBackSeconds, skipOnSeconds } from '#lib/core/playback/controls.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { TrackSkip } from '#lib/core/settings/settings.ts';
import type { Player } from './player.ts';

/** What is asked of the browser's session. */
export type SystemSession = Pick<
  MediaSession,
  'metadata' | 'playbackState' | 'setActionHandler' | 'setPositionState'
>;

export interface SessionSurroundings {
  /** Undefined where the browser has none. */
  readonly session: SystemSession | undefined;
  /** On iOS the buttons for the previous and next track would replace those for 15 and 30 seconds. */
  readonly isIos: boolean;
  /** What the buttons for the previous and the next track skip by. */
  trackSkip(): TrackSkip;
  /** A square picture at an absolute address, if there is one. */
  artworkOf(open: OpenStory): MediaImage | undefined;
}

/** The lock screen has one line for them. */
const mostAuthors = 5;

/** Connects the session to the player for as long as the page lives. */
export function connectMediaSession(
  player: Player,
  { session, isIos, trackSkip, artworkOf }: SessionSurroundings,
): void {
  if (!session) return;
  /** The chapter that the system's bar spans; its seeks count from that chapter's start. */
  let shownChapter: number | undefined;
  let shownStory: PublicationId | undefined;
  const actions = sessionActions(player, isIos, trackSkip, () => shownChapter ?? 0);

  const showStory = (open: OpenStory) => {
    shownStory = open.story.publication.id;
    session.metadata = describe(open, player.position(), artworkOf(open));
  };
  const showPosition = (open: OpenStory) => {
    shownChapter = open.timeline.chapterAt(player.position());
    setPosition(session, player, open, shownChapter);
  };

  player.state.subscribe((state) => {
    // The system shows the window that is heard.
    if (state.status === 'paused' && state.cause === 'elsewhere') {
      clear(session, actions);
      return;
    }
    session.playbackState =
      state.status === 'empty'
        ? 'none'
        : state.status === 'playing' || state.status === 'waiting'
          ? 'playing'
          : 'paused';
    const open = player.open.current;
    if (!open) return;
    if (state.status === 'playing') {
      showStory(open);
      for (const [action, handler] of actions) setAction(session, action, handler);
    }
    showPosition(open);
  });
  player.open.subscribe((open) => {
    // Its title may have changed. Another story is shown once it is heard.
    if (open && session.metadata && open.story.publication.id === shownStory) showStory(open);
  });
  player.rate.subscribe(() => {
    if (player.open.current) showPosition(player.open.current);
  });
  player.heartbeat.subscribe(() => {
    const open = player.open.current;
    if (!open || open.timeline.chapterAt(player.position()) === shownChapter) return;
    showStory(open);
    showPosition(open);
  });
}

function clear(session: SystemSession, actions: readonly Action[]): void {
  session.metadata = null;
  session.playbackState = 'none';
  session.setPositionState();
  for (const [action] of actions) setAction(session, action, null);
}

type Action = readonly [MediaSessionAction, MediaSessionActionHandler];

function sessionActions(
  player: Player,
  isIos: boolean,
  trackSkip: () => TrackSkip,
  shownChapter: () => number,
): readonly Action[] {
  const seekBy = (seconds: number) => {
    player.seek(player.position() + seconds);
  };
  const everywhere: readonly Action[] = [
    [
      'play',
      () => {
        player.play();
      },
    ],
    [
      'pause',
      () => {
        player.pause();
      },
    ],
    [
      'seekbackward',
      ({ seekOffset }) => {
        seekBy(-(seekOffset ?? skipBackSeconds));
      },
    ],
    [
      'seekforward',
      ({ seekOffset }) => {
        seekBy(seekOffset ?? skipOnSeconds);
      },
    ],
    [
      'seekto',
      ({ seekTime }) => {
        const { timeline } = player.open.current ?? {};
        if (seekTime === undefined || !timeline) return;
        player.seek(timeline.chapterStart(shownChapter()) + seekTime);
      },
    ],
  ];
  if (isIos) return everywhere;
  return [
    ...everywhere,
    [
      'previoustrack',
      () => {
        const { timeline } = player.open.current ?? {};
        if (trackSkip() === 'paragraph' || !timeline) player.previousParagraph();
        else player.seek(previousChapter(timeline, player.position()));
      },
    ],
    [
      'nexttrack',
      () => {
        const { timeline } = player.open.current ?? {};
        if (trackSkip() === 'paragraph' || !timeline) player.nextParagraph();
        // A seek to no number does nothing.
        else player.seek(nextChapter(timeline, player.position()) ?? NaN);
      },
    ],
  ];
}

function describe(
  { story, timeline }: OpenStory,
  position: number,
  artwork: MediaImage | undefined,
): MediaMetadata {
  const { publication } = story;
  return new MediaMetadata({
    title: publication.chapters[timeline.chapterAt(position)]?.title ?? publication.title,
    artist: publication.authors.slice(0, mostAuthors).join(', '),
    album: publication.title,
    artwork: artwork ? [artwork] : [],
  });
}

/** The system's bar spans one chapter, as audiobook listeners expect. */
function setPosition(session: SystemSession, player: Player, { timeline }: OpenStory, chapter: number): void {
  const start = timeline.chapterStart(chapter);
  const duration = timeline.chapterEnd(chapter) - start;
  // It throws at values that it does not accept; a bar on the lock screen must not stop the voice.
  try {
    session.setPositionState({
      duration,
      position: Math.min(Math.max(player.position() - start, 0), duration),
      playbackRate: player.rate.current,
    });
  } catch {
    session.setPositionState();
  }
}

function setAction(
  session: SystemSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // A browser throws at an action that it does not know; the other actions still work.
  }
}
