/**
 * The lock screen, headphones and car: what the system shows of the story, and what its buttons do. Metadata,
 * handlers and position are applied anew at every `playing`, for WebKit drops them (reference e4, rule 20).
 */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Player } from './player.ts';

const backSeconds = 15;
const forwardSeconds = 30;

export interface SessionSurroundings {
  /** Undefined where the browser has none. */
  readonly session: MediaSession | undefined;
  /** On iOS a skip button would take the place of the 15 and 30 seconds (e1). */
  readonly isIos: boolean;
  /** Absolute address of a square PNG of 512 pixels, if there is one. */
  artworkOf(open: OpenStory): string | undefined;
}

/** Ties the session to the player for as long as the page lives. */
export function connectMediaSession(
  player: Player,
  { session, isIos, artworkOf }: SessionSurroundings,
): void {
  if (!session) return;
  const actions = sessionActions(player, isIos);
  player.state.subscribe((state) => {
    session.playbackState =
      state.status === 'empty'
        ? 'none'
        : state.status === 'playing' || state.status === 'waiting'
          ? 'playing'
          : 'paused';
    const open = player.open.current;
    if (!open) return;
    if (state.status === 'playing') {
      session.metadata = describe(open, player.position(), artworkOf(open));
      for (const [action, handler] of actions) setAction(session, action, handler);
    }
    showPosition(session, player, open);
  });
  player.rate.subscribe(() => {
    if (player.open.current) showPosition(session, player, player.open.current);
  });
}

type Action = readonly [MediaSessionAction, MediaSessionActionHandler];

function sessionActions(player: Player, isIos: boolean): readonly Action[] {
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
        seekBy(-(seekOffset ?? backSeconds));
      },
    ],
    [
      'seekforward',
      ({ seekOffset }) => {
        seekBy(seekOffset ?? forwardSeconds);
      },
    ],
    [
      'seekto',
      ({ seekTime }) => {
        const { timeline } = player.open.current ?? {};
        if (seekTime === undefined || !timeline) return;
        player.seek(timeline.chapterStart(timeline.chapterAt(player.position())) + seekTime);
      },
    ],
  ];
  if (isIos) return everywhere;
  return [
    ...everywhere,
    [
      'previoustrack',
      () => {
        player.previousParagraph();
      },
    ],
    [
      'nexttrack',
      () => {
        player.nextParagraph();
      },
    ],
  ];
}

function describe(
  { story, timeline }: OpenStory,
  position: number,
  artwork: string | undefined,
): MediaMetadata {
  const { publication } = story;
  return new MediaMetadata({
    title: publication.chapters[timeline.chapterAt(position)]?.title ?? publication.title,
    artist: publication.authors.join(', '),
    album: publication.title,
    artwork: artwork ? [{ src: artwork, sizes: '512x512', type: 'image/png' }] : [],
  });
}

/** The system's bar spans one chapter, as audiobook listeners expect (e2). */
function showPosition(session: MediaSession, player: Player, { timeline }: OpenStory): void {
  const position = player.position();
  const chapter = timeline.chapterAt(position);
  const start = timeline.chapterStart(chapter);
  const duration = timeline.chapterEnd(chapter) - start;
  // It throws at anything it finds odd, and a bar on the lock screen is not worth the voice (e3).
  try {
    session.setPositionState({
      duration,
      position: Math.min(Math.max(position - start, 0), duration),
      playbackRate: player.rate.current,
    });
  } catch {
    session.setPositionState();
  }
}

function setAction(
  session: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler,
): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // A browser that does not know the action says so by throwing; the others still work (rule 19).
  }
}
