/** What the narrator works with: folders, engines, and the signal that stops it. */
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { LevelTrack } from './assemble/level-track.ts';
import type { FileCache } from './common/file-cache.ts';
import type { VoiceEngine } from './cast/voice-engine.ts';

export interface Workplace {
  /** `audio-scripts/stories` */
  readonly scripts: string;
  /** `static/stories` */
  readonly stories: string;
  readonly engines: readonly VoiceEngine[];
  /** Reads what recordings are laid beside; it has the voice `slt`. */
  readonly reader: VoiceEngine;
  /** Small voices in place of neural ones, whatever the script says. */
  readonly isFliteOnly: boolean;
  /** Of rendered tracks. */
  readonly cache: FileCache;
  readonly level: LevelTrack;
  /** How many paragraphs are rendered at once. */
  readonly parallel: number;
  /** Stops between two paragraphs; what is done stays in the cache. */
  readonly signal: AbortSignal;
  now(): Date;
  /** As each paragraph is done, and at the beginning with 0. */
  onProgress(done: number, total: number, paragraph: string): void;
}

/** The files of one story's author. */
export function storyFiles(scripts: string, id: PublicationId) {
  const folder = path.join(scripts, id);
  return {
    folder,
    script: path.join(folder, 'script.md'),
    lock: path.join(folder, 'script.lock.json'),
    sounds: path.join(folder, 'sounds'),
    recordings: path.join(folder, 'recordings'),
  };
}
