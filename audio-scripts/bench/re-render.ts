/** What one changed paragraph costs in a story of twenty, against the whole story. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { LevelPool } from '../narrator/assemble/level-pool.ts';
import { FileCache } from '../narrator/common/file-cache.ts';
import { narrate } from '../narrator/narrate.ts';
import type { VoiceEngine } from '../narrator/cast/voice-engine.ts';
import type { Workplace } from '../narrator/workplace.ts';
import { benchTexts } from './bench-texts.ts';
import { bareEngines } from './engines.ts';
import type { Figure } from './figure.ts';

const id = 'a-tale' as PublicationId;

export async function measureReRender(): Promise<readonly Figure[]> {
  const engines = await bareEngines();
  const figures: Figure[] = [];
  for (const [i, voice] of ['flite/slt', 'kokoro/af_heart'].entries()) {
    const isThere = engines[i]?.absent.length === 0;
    figures.push({
      name: `One of twenty paragraphs changed, ${voice}`,
      value: isThere ? await measure(engines, voice) : 'left out: not on this machine',
    });
  }
  return figures;
}

async function measure(engines: readonly [VoiceEngine, VoiceEngine], voice: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-bench-'));
  const pool = new LevelPool(availableParallelism());
  const workplace: Workplace = {
    scripts: path.join(folder, 'scripts'),
    stories: path.join(folder, 'stories'),
    engines,
    reader: engines[0],
    isFliteOnly: false,
    cache: new FileCache(path.join(folder, 'cache')),
    level: pool.level,
    parallel: availableParallelism(),
    signal: new AbortController().signal,
    now: () => new Date(),
    onProgress: () => undefined,
  };
  const tell = async (paragraphs: readonly string[]) => {
    mkdirSync(path.join(workplace.scripts, id), { recursive: true });
    writeFileSync(path.join(workplace.scripts, id, 'script.md'), scriptOf(voice, paragraphs));
    const startMs = performance.now();
    const narrated = await narrate(id, workplace);
    if (!narrated.ok) throw new Error(JSON.stringify(narrated.error));
    return { seconds: (performance.now() - startMs) / 1000, rendered: narrated.value.rendered };
  };
  try {
    const paragraphs = benchTexts(20);
    const whole = await tell(paragraphs);
    const one = await tell([...paragraphs.slice(0, -1), 'And then, all at once, it was morning.']);
    const share = ((one.seconds / whole.seconds) * 100).toFixed(0);
    return `${one.rendered} rendered in ${one.seconds.toFixed(1)} s, ${share} % of the ${whole.seconds.toFixed(1)} s of all ${whole.rendered}`;
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true });
  }
}

function scriptOf(voice: string, paragraphs: readonly string[]): string {
  const front = `title: A Tale\nauthor: Somebody\nlanguage: en-US\ncast:\n  teller: { name: Teller, voice: ${voice}, role: narrator }`;
  return `---\n${front}\n---\n\n# One\n\n${paragraphs.join('\n\n')}\n`;
}
