/** The small story in a folder of its own, and a narrator that tells it with a voice of tones. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { narrate } from '../../narrator/narrate.ts';
import type { Workplace } from '../../narrator/workplace.ts';
import { FakeVoiceEngine } from '../support/fake-voice-engine.ts';
import { aWorkplace } from '../support/a-workplace.ts';
import { id, newTaleFolder, writeScript } from '../tale.ts';

export let folder: string;
export let engine: FakeVoiceEngine;
let clock: Date;

beforeEach(() => {
  folder = newTaleFolder();
  engine = new FakeVoiceEngine();
  clock = new Date('2026-11-22T10:00:00Z');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

export const write = (source: string) => {
  writeScript(folder, source);
};

export const published = (...names: string[]) => path.join(folder, 'stories', ...names);

function workplace(changed: Partial<Workplace> = {}): Workplace {
  engine.requests.length = 0;
  return aWorkplace(folder, { engines: [engine], reader: engine, parallel: 2, now: () => clock, ...changed });
}

export const run = (changed?: Partial<Workplace>) => narrate(id, workplace(changed));
export const clearCache = () => {
  rmSync(path.join(folder, 'cache'), { recursive: true });
};

/** Every published file with its bytes. */
export function snapshot(): Record<string, string> {
  const files = readdirSync(published(), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(published(), file), readFileSync(file, 'base64')];
    }),
  );
}

export function setClock(time: string): void {
  clock = new Date(time);
}
