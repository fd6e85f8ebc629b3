import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { untilAborted } from '#lib/offline/waiting.ts';
import type { Fetch } from '#lib/offline/network/http.ts';

/** What a captive portal answers to every request. */
export const portals = {
  'a web page': () =>
    new Response('<!doctype html>Welcome to our hotel', { headers: { 'Content-Type': 'text/html' } }),
  'a web page without its type': () => new Response(new TextEncoder().encode('\ufeff\r\n <html>Welcome')),
  'a redirect to its page': () =>
    new Response(null, { status: 302, headers: { Location: 'http://sign-in.example/' } }),
  'a demand to sign in': () => new Response('Sign in first', { status: 511 }),
} as const;

/** A file of the host itself, next to the stories. */
export const versionUrl = '/_app/version.json';

/** Twelve megabytes, read once for all tests. */
const published: ReadonlyMap<string, Uint8Array> = readFolder('static/stories');

/** A network that serves the published stories, and that tests can cut off or make answer wrongly. */
export class FakeNetwork {
  /** The files, by their path below the root. */
  readonly files = new Map(published);
  readonly requests: string[] = [];
  isReachable = true;
  /** Answers every request instead of the server. */
  portal: (() => Response) | undefined;
  /** What the server itself answers for a file that it does not have. */
  notFound = () => new Response('', { status: 404 });
  /** Awaited before each answer. */
  pause: (name: string) => Promise<void> = () => Promise.resolve();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  readonly fetch: Fetch = async (url, { signal }) => {
    const name = url === versionUrl ? url : url.slice(this.#root.length);
    if (url !== versionUrl) this.requests.push(name);
    const paused = this.pause(name);
    await (signal ? untilAborted(paused, signal) : paused);
    if (!this.isReachable) throw new TypeError('Failed to fetch');
    if (this.portal) return this.portal();
    if (url === versionUrl) return Response.json({ version: '1' });
    const bytes = this.files.get(name);
    return bytes ? new Response(new Uint8Array(bytes)) : this.notFound();
  };
}

function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      files.set(path.relative(folder, file), readFileSync(file));
    }
  return files;
}
