import { beforeEach, expect, test } from 'vitest';
import { ok } from '#lib/core/result.ts';
import { aPlayer, place } from '../../support/a-player.ts';
import { aFile, aStory } from '../../support/a-publication.ts';

/** Two files of 300 and 200 seconds. Each has something else in its first ten seconds, and after 70 and 50 seconds. */
const one = { ...aFile('one.m4b', 'audio/mp4', 7e8), durationSeconds: 300 };
const two = { ...aFile('two.m4b', 'audio/mp4', 7e8), durationSeconds: 200 };
/** Clips of 20 seconds: p1 to p3 in the first file, p4 and p5 in the second. */
const story = aStory({
  chapters: [[20, 20, 20, 20, 20]],
  partOf: (index) =>
    index < 3
      ? { resource: one, startSeconds: 10 + index * 20 }
      : { resource: two, startSeconds: 10 + (index - 3) * 20 },
});

let { backend, source, player, settled } = aPlayer();
let reads: string[];

beforeEach(() => {
  ({ backend, source, player, settled } = aPlayer());
  reads = [];
  source.read = (_, { href }) => {
    reads.push(href);
    const content = new Blob(['sound']);
    content.arrayBuffer = () => Promise.reject(new Error('it is read into memory'));
    return Promise.resolve(ok(content));
  };
});

async function playing(at: ReturnType<typeof place>) {
  player.load(story, at);
  await settled();
  player.play();
  backend.says('playing');
  // What follows is prefetched.
  await new Promise((resolve) => setImmediate(resolve));
}

test('plays a long file from where a clip lies in it, without reading it into memory', async () => {
  await playing(place('p2', 5));
  expect(backend.calls).toContain('prepare 300.0 at 35.0');
  expect(player.position()).toBe(25);
  backend.says('progressed', 51);
  expect(player.here()).toMatchObject({ paragraph: 'p3' });
  expect(reads).toEqual(['one.m4b', 'two.m4b']);
});

test('moves within a file without loading it again', async () => {
  await playing(place('p3'));
  player.playFrom(place('p1', 2));
  expect(backend.calls.at(-1)).toBe('resume at 12.0');
});

test('hands over to the next file where the last clip of the first one ends', async () => {
  await playing(place('p3', 15));
  expect(backend.calls.at(-1)).toBe('stop at 70.0');
  backend.says('reached', 70);
  expect(backend.calls.at(-1)).toBe('start 200.0 at 10.0');
  backend.says('playing');
  expect(player.position()).toBe(60);
});

test('ends where the last clip of the last file does', async () => {
  await playing(place('p5', 15));
  expect(backend.calls.at(-1)).toBe('stop at 50.0');
  backend.says('reached', 50);
  expect(player.state.current.status).toBe('ended');
});

test('leaves out a file that cannot be had, and names all that is in it', async () => {
  source.read = (_, { href }) =>
    Promise.resolve(
      href === 'one.m4b'
        ? { ok: false, error: { kind: 'missing', detail: 'it is gone' } }
        : ok(new Blob(['sound'])),
    );
  player.load(story, place('p2'));
  player.play();
  await new Promise((resolve) => setImmediate(resolve));
  expect(player.state.current).toMatchObject({
    status: 'failed',
    error: { kind: 'missing', skipTo: { paragraph: 'p4' } },
  });
});
