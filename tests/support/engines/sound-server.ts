/** PulseAudio with a null sink: a sound device that keeps time and is heard by nobody. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endProgram, printed, startProgram } from './child-process.ts';

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
      '--load=module-null-sink sink_name=null rate=48000',
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
