/** A thread that levels and encodes tracks, one after the other, for `LevelPool`. */
import { parentPort } from 'node:worker_threads';
import { levelTrack } from './level-track.ts';

export interface LevelJob {
  readonly samples: Float32Array;
  /** LUFS. */
  readonly loudness: number;
}

export type LevelAnswer = { readonly bytes: Uint8Array } | { readonly problem: string };

parentPort?.on('message', ({ samples, loudness }: LevelJob) => {
  levelTrack(samples, loudness).then(
    (bytes) => {
      answer({ bytes: Uint8Array.from(bytes) });
    },
    (error: unknown) => {
      answer({ problem: String(error) });
    },
  );
});

function answer(message: LevelAnswer): void {
  parentPort?.postMessage(message);
}
