/** The small story, narrated once; each test gets a copy of it to damage. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { decodeTrack, encodeTrack } from '../narrator/assemble/codec.ts';
import { checkStories } from '../narrator/check/check-stories.ts';
import { narrate } from '../narrator/narrate.ts';
import { sha256 } from '../narrator/common/digest.ts';
import { formatJson } from '../narrator/publish/publish-story.ts';
import { aWorkplace } from './support/a-workplace.ts';
import { id, newTaleFolder } from './tale.ts';

interface Manifest {
  metadata: { title: string; duration: number };
  readingOrder: {
    href: string;
    duration: number;
    size: number;
    properties: Digest & { paragraph: string };
  }[];
  resources: Resource[];
  toc: { href: string }[];
}
interface Resource {
  href: string;
  type: string;
  rel?: string;
  width?: number;
  height?: number;
  size: number;
  properties: Digest & { own?: boolean };
}
interface Digest {
  sha256: string;
}
export interface Catalogue {
  metadata: { numberOfItems: number };
  links: { rel: string; href: string }[];
  publications: {
    metadata: Record<string, unknown>;
    links: { href: string; type: string }[];
    images: { href: string; width: number; properties?: { own: boolean } }[];
  }[];
}

/** Where it was narrated, in `stories`. */
export let root: string;
/** A copy of the sound story for each test to damage. */
export let folder: string;

beforeAll(async () => {
  root = newTaleFolder();
  const narrated = await narrate(id, aWorkplace(root, { parallel: 2 }));
  expect(narrated.ok).toBe(true);
});

beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'copy-'));
  cpSync(path.join(root, 'stories'), folder, { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

export const at = (...names: string[]) => path.join(folder, ...names);
export const read = (...names: string[]) => readFileSync(at(...names));

function editJson<T>(file: string, change: (value: T) => void): void {
  const value = JSON.parse(read(file).toString('utf8')) as T;
  change(value);
  writeFileSync(at(file), formatJson(value));
}
export const editManifest = (change: (manifest: Manifest) => void) => {
  editJson(`${id}/manifest.json`, change);
};
export const editCatalogue = (change: (catalogue: Catalogue) => void) => {
  editJson('catalog.json', change);
};
const manifest = () => JSON.parse(read(id, 'manifest.json').toString('utf8')) as Manifest;

export function trackOf(paragraph: string): Manifest['readingOrder'][number] {
  const found = manifest().readingOrder.find(({ properties }) => properties.paragraph === paragraph);
  if (!found) throw new Error(`there is no ${paragraph}`);
  return found;
}

/** Publishes other bytes of the same length in a track's place, and gives its new address. */
export function replaceTrack(paragraph: string, bytes: Uint8Array): string {
  const before = trackOf(paragraph);
  const digest = sha256(bytes);
  const href = `tracks/${digest.slice(0, 16)}.mp3`;
  expect(bytes).toHaveLength(before.size);
  rmSync(at(id, before.href));
  writeFileSync(at(id, href), bytes);
  editManifest(({ readingOrder, toc }) => {
    for (const track of readingOrder)
      if (track.href === before.href)
        Object.assign(track, { href, properties: { ...track.properties, sha256: digest } });
    for (const entry of toc) if (entry.href === before.href) entry.href = href;
  });
  return `${id}/${href}`;
}

/** The same with the track's sound changed. */
export async function soundOtherwise(paragraph: string, change: (samples: Float32Array) => Float32Array) {
  const bytes = read(id, trackOf(paragraph).href);
  const changed = change(await decodeTrack(bytes));
  const padded = new Float32Array(changed.length + 3000);
  padded.set(changed);
  return replaceTrack(paragraph, (await encodeTrack(padded)).subarray(0, bytes.length));
}

/** Publishes other bytes in the place of a transcript or a cover. */
export function replaceResource(href: string, bytes: Uint8Array): void {
  writeFileSync(at(id, href), bytes);
  editManifest(({ resources }) => {
    for (const resource of resources)
      if (resource.href === href)
        Object.assign(resource, {
          size: bytes.length,
          properties: { ...resource.properties, sha256: sha256(bytes) },
        });
  });
}

export function editTranscript(change: (source: string) => string): void {
  const source = read(id, 'chapters', 'one.vtt').toString('utf8');
  expect(change(source)).not.toBe(source);
  replaceResource('chapters/one.vtt', Buffer.from(change(source)));
}

export async function expectOne(file: string, where: string | undefined, ...parts: string[]): Promise<void> {
  const findings = await checkStories(folder);
  expect(findings).toEqual([
    { file, message: expect.any(String) as string, ...(where !== undefined && { where }) },
  ]);
  for (const part of parts) expect(findings[0]?.message).toContain(part);
}
