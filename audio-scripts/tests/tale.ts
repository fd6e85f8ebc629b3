/** A small story, and a folder of its own to tell it in. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';

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

It began well enough, as such things do, and for quite a while nothing came of it. {#one-1}

:other["Did it,"] said somebody. {#one-2}

***

Nobody answered that. {#one-3}

# Two {#two}

And so it ended, as such things do. {#two-1}
`;

/** Where `aWorkplace` looks for the script; the test removes it. */
export function newTaleFolder(source: string = script): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-tale-'));
  mkdirSync(path.join(folder, 'scripts', id), { recursive: true });
  writeScript(folder, source);
  return folder;
}

export function writeScript(folder: string, source: string): void {
  writeFileSync(path.join(folder, 'scripts', id, 'script.md'), source);
}
