/**
 * A sound server of our own without a sound card: PulseAudio with a null sink at 48 kHz. What browsers play into it
 * can be recorded from the sink's monitor, with the moment at which each sample was due at the loudspeaker.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const recordedRate = 48_000;
const bytesPerSample = 2;

export interface Recording {
  /** Mono, -1 to 1. */
  readonly samples: Float32Array;
  /** When the first sample was due, in milliseconds since the epoch. */
  readonly startMs: number;
}

export class NullSink {
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(folder: string, server: ChildProcess) {
    this.#folder = folder;
    this.#server = server;
  }

  /** Rejects where PulseAudio is not installed. */
  static async start(): Promise<NullSink> {
    const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-sound-'));
    const server = spawn(
      'pulseaudio',
      [
        '-n',
        '--daemonize=no',
        '--exit-idle-time=-1',
        `--load=module-null-sink sink_name=speaker rate=${recordedRate}`,
        `--load=module-native-protocol-unix socket=${path.join(folder, 'socket')} auth-anonymous=1`,
      ],
      { env: { ...process.env, XDG_RUNTIME_DIR: folder, HOME: folder }, stdio: 'ignore' },
    );
    await once(server, 'spawn');
    const sink = new NullSink(folder, server);
    // Answers once the server does.
    while (!(await sink.#answers())) {
      if (server.exitCode !== null) throw new Error('PulseAudio ended at once');
    }
    return sink;
  }

  /** For whatever is to play into the sink. */
  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, PULSE_SERVER: `unix:${path.join(this.#folder, 'socket')}` };
  }

  /** Records until the returned function is called. */
  record(): () => Promise<Recording> {
    const recorder = spawn(
      'parec',
      ['-d', 'speaker.monitor', '--raw', `--rate=${recordedRate}`, '--channels=1', '--format=s16le'],
      { env: this.environment, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const chunks: Buffer[] = [];
    let samples = 0;
    // A chunk comes when its first sample is due, or a little later: the earliest of all says when recording began.
    let startMs = Infinity;
    recorder.stdout.on('data', (chunk: Buffer) => {
      const arrivedMs = performance.timeOrigin + performance.now();
      if (samples > recordedRate) startMs = Math.min(startMs, arrivedMs - (samples / recordedRate) * 1000);
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

  async stop(): Promise<void> {
    this.#server.kill();
    if (this.#server.exitCode === null) await once(this.#server, 'close');
    rmSync(this.#folder, { recursive: true });
  }

  async #answers(): Promise<boolean> {
    const asked = spawn('pactl', ['info'], { env: this.environment, stdio: 'ignore' });
    const [code] = (await once(asked, 'close')) as [number | null];
    return code === 0;
  }
}
