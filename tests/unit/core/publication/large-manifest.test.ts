import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Timeline } from '#lib/core/playback/timeline.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { parseManifest } from '#lib/core/publication/manifest.ts';
import { growthOf, linearGrowth } from '../../../support/growth.ts';

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

/** As many chapters, of one paragraph each. */
function manifestOf(chapters: number): string {
  const [track] = good.readingOrder;
  const [cover, artwork, transcript] = good.resources;
  const each = Array.from({ length: chapters }, (_, i) => i);
  const { sha256 } = track['properties'] as { readonly sha256: string };
  return JSON.stringify({
    metadata: { ...good.metadata, duration: track.duration * chapters },
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

test('thousands of chapters are read and found in a time that grows with their number', () => {
  expect(
    growthOf((chapters) => {
      const source = manifestOf(chapters);
      return () => {
        const publication = read(source);
        const timeline = new Timeline(publication);
        return publication.tracks.map(({ index }) => timeline.chapterOfTrack(index));
      };
    }, 900),
  ).toBeLessThan(linearGrowth);
});

test('each of thousands of tracks knows its chapter', () => {
  const publication = read(manifestOf(9000));
  const timeline = new Timeline(publication);
  for (const { index, chapterIndex } of publication.tracks)
    expect([chapterIndex, timeline.chapterOfTrack(index)]).toEqual([index, index]);
});
