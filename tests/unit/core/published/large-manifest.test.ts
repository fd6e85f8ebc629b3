import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Timeline } from '#lib/core/playback/timeline.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';
import { quickest } from '../../../support/quickest.ts';

interface Manifest {
  readonly metadata: Record<string, unknown>;
  readonly readingOrder: readonly [
    Record<string, unknown> & { readonly duration: number; readonly href: string },
  ];
  readonly resources: readonly [object, object, object];
  readonly toc: readonly [Record<string, unknown>];
}

const id = 'a-story' as PublicationId;
const good = JSON.parse(readFileSync('tests/fixtures/manifests/good.json', 'utf8')) as Manifest;

/** So many tracks, each of which begins a chapter. */
function manifestOf(tracks: number): string {
  const [track] = good.readingOrder;
  const [cover, artwork, transcript] = good.resources;
  const each = Array.from({ length: tracks }, (_, i) => i);
  const { sha256 } = track['properties'] as { readonly sha256: string };
  return JSON.stringify({
    metadata: { ...good.metadata, duration: track.duration * tracks },
    readingOrder: each.map((i) => ({ ...track, properties: { paragraph: `p${i}`, sha256 } })),
    resources: [cover, artwork, ...each.map((i) => ({ ...transcript, href: `chapters/c${i}.vtt` }))],
    toc: each.map((i) => ({
      title: 'A chapter',
      href: track.href,
      properties: { paragraph: `p${i}` },
      alternate: [{ href: `chapters/c${i}.vtt`, type: 'text/vtt' }],
    })),
  });
}

function read(source: string) {
  const parsed = parseManifest(source, id);
  if (!parsed.ok) throw new Error(`${parsed.error.where}: ${parsed.error.problem}`);
  return parsed.value;
}

/** Reading takes seconds on a busy machine. */
const busyMs = 60_000;

test('thousands of chapters are not searched for each of thousands of tracks', { timeout: busyMs }, () => {
  const openAll = (source: string) => () => {
    const publication = read(source);
    const timeline = new Timeline(publication);
    return publication.clips.map(({ index }) => timeline.chapterOfClip(index));
  };
  const [few, many] = [manifestOf(1500), manifestOf(12_000)].map((source) => quickest(openAll(source)));
  // Eight times as much to read; a search for each would make it thirty.
  expect((many ?? 0) / (few ?? 0)).toBeLessThan(20);
});

test('each of thousands of tracks knows its chapter', () => {
  const publication = read(manifestOf(3000));
  const timeline = new Timeline(publication);
  const wrong = publication.clips.filter(
    ({ index, chapterIndex }) => chapterIndex !== index || timeline.chapterOfClip(index) !== index,
  );
  expect(wrong).toEqual([]);
});
