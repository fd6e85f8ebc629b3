/** A small story in a folder of its own, and a narrator that tells it with a voice of tones. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { narrate } from '../../../../audio-scripts/narrator/narrate.ts';
import type { Workplace } from '../../../../audio-scripts/narrator/workplace.ts';
import { FakeVoiceEngine } from '../../../support/fake-voice-engine.ts';
import { aWorkplace } from '../../../support/a-workplace.ts';

export const id = 'a-tale' as PublicationId;
export const script = `---
title: A Tale
author: Somebody
language: en-US
cast:
  teller: { name: Teller, voice: fake/low, role: narrator }
  other: { name: Other, voice: fake/higher }
---

# One {#one}

It began well enough. {#one-1}

:other["Did it,"] said somebody. {#one-2}

***

Nobody answered that. {#one-3}

# Two {#two}

And so it ended. {#two-1}
`;

export let folder: string;
export let engine: FakeVoiceEngine;
let clock: Date;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lamplight-narrator-'));
  mkdirSync(path.join(folder, 'scripts', id), { recursive: true });
  engine = new FakeVoiceEngine();
  clock = new Date('2026-11-22T10:00:00Z');
  write(script);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

export function write(source: string): void {
  writeFileSync(path.join(folder, 'scripts', id, 'script.md'), source);
}

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
