/** What an engine's speech costs, each engine in a process of its own, so that its memory is its own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';
import type { SpeakingCost } from './speak-alone.ts';

const voices = ['flite/slt', 'kokoro/af_heart'];

export async function measureSpeaking(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const voice of voices) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'audio-scripts/bench/speak-alone.ts', voice],
      { maxBuffer: 1e6 },
    );
    const cost = JSON.parse(stdout) as SpeakingCost | null;
    figures.push({
      name: `Speaking, ${voice}`,
      value: cost ? describe(cost) : 'left out: not on this machine',
    });
  }
  return figures;
}

function describe({ workSeconds, speechSeconds, loadSeconds, peakBytes }: SpeakingCost): string {
  const perSecond = (workSeconds / speechSeconds).toFixed(3);
  return `${perSecond} s of work a second of speech (${speechSeconds.toFixed(0)} s spoken), ${loadSeconds.toFixed(1)} s to load, at most ${(peakBytes / 1e6).toFixed(0)} MB`;
}
