/** Serves a built site as a static host does: files as they are, 404.html for the rest. For `npm start` and tests. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** @type {Record<string, string>} */
const types = { '.vtt': 'text/vtt', '.webmanifest': 'application/manifest+json' };
/** As static/_headers says; a file of a story is data: opened as a page it runs nothing. */
const storyPolicy = "default-src 'none'; sandbox";
const pagePolicy = "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";
/** Files whose names hold a hash of their bytes; all others are revalidated each time by their ETag. */
const neverChanges = /^\/_app\/immutable\//;

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 */

/**
 * `base`: as BASE_PATH. `port` 0 takes a free one. `answer`: answers as another host would; returns whether it has.
 * @param {{
 *   folder: string;
 *   base?: string;
 *   port?: number;
 *   answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
 * }} site
 * @returns {Promise<{ origin: string; port: number; close: () => Promise<void> }>}
 */
export async function serveSite({ folder, base = '', port = 0, answer = () => false }) {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response, pathname) {
      const type = types[path.extname(pathname)];
      if (type) response.setHeader('Content-Type', type);
      response.setHeader(
        'Content-Security-Policy',
        /^\/+stories\//i.test(pathname) ? storyPolicy : pagePolicy,
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (neverChanges.test(pathname)) response.setHeader('Cache-Control', 'max-age=31536000, immutable');
    },
  });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (base !== '' && !url.startsWith(`${base}/`)) {
      response.writeHead(302, { Location: `${base}/` }).end();
      return;
    }
    request.url = url.slice(base.length);
    if (answer(request, response)) return;
    files(request, response, () => void notFound(folder, response));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const taken = address !== null && typeof address === 'object' ? address.port : port;
  return {
    origin: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} folder
 * @param {ServerResponse} response
 */
export async function notFound(folder, response) {
  const page = await readFile(path.join(folder, '404.html'));
  response
    .writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(page);
}
