/** `npm run narrate -- --review <id>`: a page on this machine alone where an author hears each paragraph and moves words. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { narrate } from '../narrate.ts';
import { storyFiles, type Workplace } from '../workplace.ts';
import { asNudge, keepNudge, readReview } from './review-story.ts';

const mostBytes = 10_000;
const track = /^\/tracks\/[0-9a-f]{16}\.mp3$/;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** Listens on 127.0.0.1; `port` 0 takes a free one. */
export async function serveReview(id: PublicationId, workplace: Workplace, port: number): Promise<Server> {
  // One nudge after the other: each publishes.
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const turn = last.then(() => answer(request, id, workplace));
    last = turn.catch(() => undefined);
    turn.then(
      (given) => {
        send(response, given);
      },
      (error: unknown) => {
        send(response, plain(500, `It could not be done: ${String(error)}`));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function answer(request: IncomingMessage, id: PublicationId, workplace: Workplace): Promise<Answer> {
  // Another site may point its own host name at this machine (DNS rebinding): refuse it.
  const host = request.headers.host ?? '';
  if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(host))
    return plain(403, 'This page is for this machine alone.');
  const { pathname } = new URL(request.url ?? '/', `http://${host}`);
  if (request.method === 'POST' && pathname === '/nudge') return nudge(request, host, id, workplace);
  if (request.method !== 'GET') return plain(405, 'There is nothing to be done here.');
  if (pathname === '/')
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: await readFile(new URL('page.html', import.meta.url)),
    };
  if (pathname === '/story.json') {
    const story = await readReview(id, workplace);
    return story ? json(story) : plain(404, 'The story is not published yet. Narrate it first.');
  }
  if (!track.test(pathname)) return plain(404, 'There is no such page.');
  const bytes = await readFile(path.join(workplace.stories, id, pathname)).catch(() => undefined);
  return bytes ? { status: 200, type: 'audio/mpeg', body: bytes } : plain(404, 'There is no such track.');
}

async function nudge(
  request: IncomingMessage,
  host: string,
  id: PublicationId,
  workplace: Workplace,
): Promise<Answer> {
  const { origin } = request.headers;
  const isJson = request.headers['content-type'] === 'application/json';
  if (!isJson || (origin !== undefined && origin !== `http://${host}`))
    return plain(403, 'Not from this page.');
  const story = await readReview(id, workplace);
  const wanted = story && asNudge(parseJson(await readBody(request)), story);
  if (!wanted) return plain(400, 'There is no such word.');
  await keepNudge(storyFiles(workplace.scripts, id).lock, wanted);
  const narrated = await narrate(id, workplace);
  if (!narrated.ok)
    return plain(409, 'The script has changed and has a mistake. Mend it, and narrate it first.');
  const after = await readReview(id, workplace);
  return json({ words: after?.paragraphs.find((one) => one.id === wanted.paragraph)?.words ?? [] });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length > mostBytes) throw new Error('that is too long');
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Media elements can seek in a file that they have completely.
    'accept-ranges': 'none',
  });
  response.end(body);
}
