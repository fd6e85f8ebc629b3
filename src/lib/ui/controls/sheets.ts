/** The sheets that the player's controls open. Each is loaded when it is first asked for. */
import type { Component } from 'svelte';
import type { PlayerControls } from '#lib/app/app.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';

export interface SheetProps {
  readonly player: PlayerControls;
  readonly open: OpenStory;
  readonly rate: number;
  /** Seconds on the story's timeline. */
  readonly position: number;
  /** Runs `move`, and offers to undo it. */
  readonly onJump: (move: () => void) => void;
  /** Moves the voice to a position, and the page with it; offers to undo it. */
  readonly onGo: (position: number) => void;
  /** Opens another sheet in the place of this one. */
  readonly onSheet: (name: SheetName) => void;
  /** Shows the screen for the car; only where there is sound. */
  readonly onCar?: () => void;
  readonly onClose: () => void;
}

export type SheetName = keyof typeof loaders;

const loaders = {
  bookmarks: () => import('../bookmarks/BookmarksSheet.svelte'),
  cast: () => import('../cast/CastSheet.svelte'),
  chapters: () => import('../contents/ChaptersSheet.svelte'),
  'hand-over': () => import('../hand-over/HandOverSheet.svelte'),
  history: () => import('./HistorySheet.svelte'),
  more: () => import('./MoreSheet.svelte'),
  rehearse: () => import('../practice/RehearseSheet.svelte'),
  repeat: () => import('../practice/RepeatSheet.svelte'),
  'save-copy': () => import('../save-copy/SaveStorySheet.svelte'),
  'skip-silence': () => import('./SkipSilenceSheet.svelte'),
  sleep: () => import('./SleepSheet.svelte'),
  speed: () => import('./SpeedSheet.svelte'),
  timing: () => import('./TimingSheet.svelte'),
};

/** Rejects where the code cannot be loaded; the next call tries again. */
export async function loadSheet(name: SheetName): Promise<Component<SheetProps>> {
  return (await loaders[name]()).default;
}
