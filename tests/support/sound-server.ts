/** PulseAudio with a null sink at 48 kHz: a silent sound device that keeps time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { chromium as launchOptions } from '../../scripts/chromium.mjs';
import { endProgram, printed, startProgram } from './child-process.ts';

/** The recording of what is played. */
export const monitor = { name: 'speaker.monitor', rate: 48_000 };

/**
 * Without `norewinds` a null sink takes two seconds of sound at a time, and Firefox's clock stands still for up to 1.7 s
 * after a start: at twice the speed, the first two seconds passed at 0.74 to 0.79 in a bare <audio> (13 takes) and at
 * 0.76 to 0.88 in the app after a hand-over. With it the sink takes 50 ms.
 */
type SinkSettings = '' | 'norewinds=1';

export interface SoundServer {
  /** The environment for programs that play on it. */
  readonly env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** Rejects where PulseAudio is not installed. */
export async function startSoundServer(settings: SinkSettings): Promise<SoundServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-sound-'));
  const socket = path.join(folder, 'socket');
  const server = startProgram(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--exit-idle-time=-1',
      '--log-level=info',
      `--load=module-null-sink sink_name=speaker rate=${monitor.rate} ${settings}`,
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

/** Playwright mutes its browsers, which then play by a clock of their own and not to a device. */
export function launchAudibleChromium({ env }: SoundServer): Promise<Browser> {
  return chromium.launch({
    ...launchOptions(),
    ignoreDefaultArgs: ['--mute-audio'],
    env: { ...process.env, ...env },
  });
}
