/** PulseAudio with a null sink: a sound device that keeps time and is heard by nobody. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endProgram, printed, startProgram } from './child-process.ts';

/**
 * Without `norewinds` a null sink takes two seconds of sound at a time, and Firefox's clock stands still for up to 1.7 s
 * after a start: at twice the speed, the first two seconds passed at 0.74 to 0.79 in a bare <audio> (13 takes) and at
 * 0.76 to 0.88 in the app after a hand-over. With it the sink takes 50 ms.
 */
const sink = 'module-null-sink sink_name=null rate=48000 norewinds=1';

export interface SoundServer {
  /** For the browsers that are to play on it. */
  readonly env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

export async function startSoundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-sound-'));
  const socket = path.join(folder, 'socket');
  const server = startProgram(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--log-level=info',
      `--load=${sink}`,
      `--load=module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
    ],
    { ...process.env, XDG_RUNTIME_DIR: folder, HOME: folder },
  );
  await printed(server, /(Daemon startup complete)/);
  return {
    env: { PULSE_SERVER: `unix:${socket}` },
    close: async () => {
      await endProgram(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
