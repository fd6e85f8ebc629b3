/** What a browser must fetch before a page runs: the scripts and styles that its HTML names, gzipped. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../figure.ts';

/** `folder`: of a site built by SvelteKit; `page`: the folder of the HTML in it. */
export function measureNamedFiles(what: string, folder: string, page: string): readonly Figure[] {
  const html = readFileSync(path.join(folder, page, 'index.html'), 'utf8');
  const files = [
    ...new Set([...html.matchAll(/\/(_app\/immutable\/[^"']+\.(?:js|css))/g)].map(([, file = '']) => file)),
  ];
  const gzipped = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0);
  const [js, css] = [gzipped('.js'), gzipped('.css')];
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gzip`;
  return [
    { name: `Named by the HTML of ${what}, scripts`, value: kilobytes(js) },
    { name: `Named by the HTML of ${what}, styles`, value: kilobytes(css) },
    { name: `Named by the HTML of ${what}, both`, value: kilobytes(js + css) },
  ];
}
