/** Hosts that answer in ways that matter to the service worker. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { notFound } from '../../scripts/site-server.mjs';

export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

const redirects =
  (status: number, to: (pathname: string) => string | undefined): Answer =>
  ({ url = '' }, response) => {
    const location = to(url);
    if (location === undefined) return false;
    response.writeHead(status, { Location: location }).end();
    return true;
  };

/** nginx with `error_page 404 /404.html` and that page `internal`, and GitHub Pages: 404.html comes with status 404. */
const hidesItsNotFoundPage: Answer = ({ url }, response) => {
  if (url !== '/404.html') return false;
  void notFound('build', response);
  return true;
};

/** Cloudflare Pages: no address ends with `.html` or `index.html`. */
const dropsHtml = redirects(308, (url) => {
  if (url.endsWith('/index.html')) return url.slice(0, -'index.html'.length);
  return url.endsWith('.html') ? url.slice(0, -'.html'.length) : undefined;
});

/** The pages of the shell that are not the library's. */
const shellPages = ['/shell', '/story/-'];

/** Hosts that redirect to the address without its slash and serve the page there. */
const dropsSlashes: Answer = (request, response) => {
  const { url = '' } = request;
  if (shellPages.includes(url)) {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(readFileSync(path.join('build', url, 'index.html')));
    return true;
  }
  return redirects(301, (pathname) => shellPages.find((page) => pathname === `${page}/`))(request, response);
};

/** Hosts for single-page apps: they answer unknown addresses with their index page and status 200. */
export const answersWithIndex: Answer = ({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  if (existsSync(path.join('build', pathname))) return false;
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(readFileSync(path.join('build', 'index.html')));
  return true;
};

export const hosts: Readonly<Record<string, Answer>> = {
  'answers /404.html with status 404': hidesItsNotFoundPage,
  'redirects every address that ends with .html': dropsHtml,
  'redirects the pages of the shell to addresses without a slash': dropsSlashes,
  'answers with its index page for what it does not have': answersWithIndex,
};

/** A host that sends no protective headers. */
export const sendsNoHeaders: Answer = (_, response) => {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    ['content-security-policy', 'x-content-type-options'].includes(name.toLowerCase())
      ? response
      : set(name, value);
  return false;
};

/** A slow network: each track comes so much later than it was asked for. */
export const bringsTracksLate =
  (ms: number): Answer =>
  ({ url = '' }, response) => {
    if (!url.endsWith('.mp3')) return false;
    setTimeout(() => {
      response.writeHead(200, { 'Content-Type': 'audio/mpeg' });
      response.end(readFileSync(path.join('build', url)));
    }, ms);
    return true;
  };
