import { beforeEach, describe, expect, test } from 'vitest';
import { FindPauses } from '#lib/app/find-pauses.ts';
import { frameBytes, frameSamples } from '#lib/core/mp3/track-format.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { PauseLevel } from '#lib/core/sound/pause-level.ts';
import { storeTimeoutMs } from '#lib/core/timeouts.ts';
import { aPublication } from '../../support/a-publication.ts';
import { FakeResourceSource } from '../../support/fake-resource-source.ts';
import { FakeStore } from '../../support/fake-store.ts';
import { FakeTimer } from '../../support/fake-timer.ts';

/** Tracks of 12 s whose files have hashes. */
const plain = aPublication({ chapters: [Array.from({ length: 25 }, () => 12)] });
const [first, ...rest] = plain.clips.map((clip) => ({
  ...clip,
  resource: { ...clip.resource, sha256: String(clip.index).padStart(16, '0').padEnd(64, '0') },
}));
if (!first) throw new Error('there are clips');
const publication = { ...plain, clips: [first, ...rest] as const };
const open = { publication, timeline: new Timeline(publication) };
const part = (clip: number) => ({
  resource: publication.clips[clip]?.resource ?? first.resource,
  firstClip: clip,
  lastClip: clip,
});
const id = 'a-story' as PublicationId;
const bytes = () => new ArrayBuffer(500 * frameBytes);

/** Voice, but for 2.4 s from frame 100 on. */
const sound = new Float32Array(500 * frameSamples).fill(0.2);
sound.fill(0, 100 * frameSamples, 200 * frameSamples);

let store: FakeStore;
let level: PauseLevel;
let decoded: number;
let timer: FakeTimer;
let decode: () => Promise<Float32Array>;

beforeEach(() => {
  store = new FakeStore();
  timer = new FakeTimer();
  level = 'medium';
  decoded = 0;
  decode = () => Promise.resolve(sound);
});

function find(source = new FakeResourceSource()): FindPauses {
  return new FindPauses({
    store,
    tabs: undefined,
    source,
    level: () => level,
    decode: () => {
      decoded++;
      return decode();
    },
    pause: () => Promise.resolve(),
    wait: timer.wait,
    idle: () => Promise.resolve(),
  });
}

const lengthOf = async (finding: FindPauses, clip = 0) => {
  const { content } = await finding.shorten(open, part(clip), bytes());
  return content instanceof Blob ? content.size / frameBytes : content.byteLength / frameBytes;
};

describe('a track that is read', () => {
  test('is cut to the level, and what was found in it is stored', async () => {
    const { leftOut } = await find().shorten(open, part(0), bytes());
    expect(leftOut).toEqual([{ at: 2.546, seconds: 1.992 }]);
    expect(await lengthOf(find())).toBe(500 - 83);
    expect(decoded).toBe(1);
    level = 'strong';
    expect(await lengthOf(find())).toBe(500 - 90);
    expect(decoded).toBe(1);
  });

  test('stays as it is where skipping is off, the file has no hash, or the browser cannot decode it', async () => {
    level = 'off';
    expect(await lengthOf(find())).toBe(500);
    level = 'medium';
    const { sha256: _, ...resource } = first.resource;
    const unknown = { ...part(0), resource };
    expect((await find().shorten(open, unknown, bytes())).leftOut).toBeUndefined();
    decode = () => Promise.reject(new Error('not decoded'));
    expect(await lengthOf(find())).toBe(500);
  });

  test('is cut at the same place where the decoder takes away the codec’s delay', async () => {
    decode = () => Promise.resolve(sound.subarray(1105));
    expect((await find().shorten(open, part(0), bytes())).leftOut).toEqual([{ at: 2.546, seconds: 1.992 }]);
  });

  test.each([['text'], [{ '0000000000000000': [5, 3, 2, 1] }], [{ '0000000000000000': [1, -4] }], [[1, 2]]])(
    'is looked at again where the stored map is damaged: %j',
    async (damaged) => {
      await store.set(`v1/pauses/${id}`, damaged);
      expect(await lengthOf(find())).toBe(500 - 83);
      expect(decoded).toBe(1);
    },
  );
});

test('a store that does not answer delays a track only for a moment', async () => {
  const answer = store.hang();
  const shortened = find().shorten(open, part(0), bytes());
  await timer.pass(storeTimeoutMs);
  expect((await shortened).leftOut).toEqual([{ at: 2.546, seconds: 1.992 }]);
  answer();
});

describe('a story on the device', () => {
  test('is looked at track by track, and never twice', async () => {
    const source = new FakeResourceSource();
    await find(source).lookAt(open);
    expect(decoded).toBe(25);
    const again = find();
    await again.lookAt(open);
    expect(decoded).toBe(25);
    expect(Object.keys(again.of(id).current)).toHaveLength(25);
  });

  test('keeps what was found before a track could not be read', async () => {
    const source = new FakeResourceSource();
    source.failures.set(3, { kind: 'missing', detail: 'gone' });
    await find(source).lookAt(open);
    const again = find();
    await again.lookAt(open);
    expect(decoded).toBe(25);
  });

  test('is left when another story is looked at', async () => {
    const finding = find();
    const one = finding.lookAt(open);
    const other = finding.lookAt({
      ...open,
      publication: { ...publication, id: 'another' as PublicationId },
    });
    await Promise.all([one, other]);
    expect(Object.keys(finding.of('another' as PublicationId).current)).toHaveLength(25);
    expect(Object.keys(finding.of(id).current).length).toBeLessThan(25);
  });
});
