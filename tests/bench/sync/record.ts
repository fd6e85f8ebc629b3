/** Records what is played on a sound server, with the moment at which each sample was due at the loudspeaker. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { monitor, type SoundServer } from '../../support/sound-server.ts';

const bytesPerSample = 2;

export interface Recording {
  /** Mono, -1 to 1. */
  readonly samples: Float32Array;
  /** When the first sample was due, in milliseconds since the epoch. */
  readonly startMs: number;
}

/** Until the returned function is called. */
export function record({ env }: SoundServer): () => Promise<Recording> {
  const recorder = spawn(
    'parec',
    ['-d', monitor.name, '--raw', `--rate=${monitor.rate}`, '--channels=1', '--format=s16le'],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const chunks: Buffer[] = [];
  let samples = 0;
  // A chunk comes when its first sample is due, or a little later: the earliest of all says when recording began.
  let startMs = Infinity;
  recorder.stdout.on('data', (chunk: Buffer) => {
    const arrivedMs = performance.timeOrigin + performance.now();
    if (samples > monitor.rate) startMs = Math.min(startMs, arrivedMs - (samples / monitor.rate) * 1000);
    chunks.push(chunk);
    samples += chunk.length / bytesPerSample;
  });
  return async () => {
    recorder.kill();
    await once(recorder, 'close');
    const bytes = Buffer.concat(chunks);
    return {
      samples: Float32Array.from({ length: bytes.length >> 1 }, (_, i) => bytes.readInt16LE(2 * i) / 32768),
      startMs,
    };
  };
}
