/** The review of a story as its page uses it: over HTTP, on this machine alone. */
import { rmSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { narrate } from '../../narrator/narrate.ts';
import { readLock } from '../../narrator/parse/lock.ts';
import type { ReviewStory } from '../../narrator/review/review-story.ts';
import { serveReview } from '../../narrator/review/serve-review.ts';
import { aWorkplace } from '../support/a-workplace.ts';
import { id, newTaleFolder } from '../tale.ts';

const script = `---
title: A Tale
author: Somebody
language: en-US
cast:
  teller: { name: Teller, voice: fake/low, role: narrator }
---

# One {#one}

It began well enough, as such things do. {#one-1}
`;

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = newTaleFolder(script);
  const workplace = aWorkplace(folder);
  await narrate(id, workplace);
  server = await serveReview(id, workplace, 0);
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: Buffer;
}

/** `fetch` lets nobody choose a Host. */
function ask(where: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({ host: '127.0.0.1', port, path: where, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const type = response.headers['content-type'];
        resolve({ status: response.statusCode, type, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const nudge = (value: unknown, headers: Record<string, string> = {}) =>
  ask('/nudge', { ...json, ...headers }, JSON.stringify(value));
const story = async () => JSON.parse((await ask('/story.json')).body.toString('utf8')) as ReviewStory;

test('the story comes with its words, and each paragraph with its sound', async () => {
  const { title, paragraphs } = await story();
  expect(title).toBe('A Tale');
  expect(paragraphs[0]?.words).toHaveLength(8);
  const track = await ask(`/${paragraphs[0]?.track ?? ''}`);
  expect(track).toMatchObject({ status: 200, type: 'audio/mpeg' });
  expect(track.body.length).toBeGreaterThan(1000);
  expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
});

test('a word that is moved is published and answered, and one that is moved too far stays between its neighbours', async () => {
  const words = (await story()).paragraphs[0]?.words ?? [];
  const wanted = (words[2]?.startSeconds ?? 0) + 0.02;
  const moved = await nudge({ paragraph: 'one-1', word: 2, startSeconds: wanted });
  expect(moved.status).toBe(200);
  expect((await story()).paragraphs[0]?.words[2]).toMatchObject({ isMoved: true });
  expect((await story()).paragraphs[0]?.words[2]?.startSeconds).toBeCloseTo(wanted, 2);
  await ask('/nudge', json, '{"paragraph":"one-1","word":2,"startSeconds":1e308}');
  const lock = await readLock(path.join(folder, 'scripts', id, 'script.lock.json'));
  const kept = lock?.paragraphs[0]?.nudges?.[2];
  expect(kept).toBeGreaterThan(wanted);
  expect(kept).toBeLessThan(words[3]?.startSeconds ?? 0);
});

test.each<[string, () => Promise<Answer>, number]>([
  ['another name for this machine', () => ask('/story.json', { host: 'elsewhere.example' }), 403],
  ['a page elsewhere', () => nudge({}, { origin: 'http://elsewhere.example' }), 403],
  ['a form', () => ask('/nudge', { 'content-type': 'text/plain' }, '{}'), 403],
  ['what is no JSON', () => ask('/nudge', json, '{'), 400],
  ['a word that is not there', () => nudge({ paragraph: 'one-1', word: 99, startSeconds: 1 }), 400],
  ['a paragraph that is not there', () => nudge({ paragraph: 'two', word: 0, startSeconds: 1 }), 400],
  ['no time', () => nudge({ paragraph: 'one-1', word: 0, startSeconds: null }), 400],
  ['another file', () => ask('/tracks/..%2fmanifest.json'), 404],
  ['another method', () => ask('/story.json', json, ''), 405],
])('%s is refused', async (_, asking, status) => {
  expect((await asking()).status).toBe(status);
});
