/** A narrator's workplace in a folder of its own: `scripts`, `stories` and `cache` below it, a voice of tones. */
import path from 'node:path';
import { levelTrack } from '../../narrator/assemble/level-track.ts';
import { FileCache } from '../../narrator/common/file-cache.ts';
import type { Workplace } from '../../narrator/workplace.ts';
import { FakeVoiceEngine } from './fake-voice-engine.ts';

export function aWorkplace(folder: string, changed: Partial<Workplace> = {}): Workplace {
  const engine = new FakeVoiceEngine();
  return {
    scripts: path.join(folder, 'scripts'),
    stories: path.join(folder, 'stories'),
    engines: [engine],
    reader: engine,
    isFliteOnly: false,
    cache: new FileCache(path.join(folder, 'cache')),
    level: levelTrack,
    parallel: 1,
    signal: new AbortController().signal,
    now: () => new Date('2026-11-22T10:00:00Z'),
    onProgress: () => undefined,
    ...changed,
  };
}
