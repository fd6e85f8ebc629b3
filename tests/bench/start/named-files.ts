/** What a browser must fetch before the story page runs: the scripts and styles that its HTML names, gzipped. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { storyId } from '../../support/site.ts';
import type { Figure } from '../figure.ts';

export function measureNamedFiles(): readonly Figure[] {
  const html = readFileSync(path.join('build', 'story', storyId, 'index.html'), 'utf8');
  const files = [
    ...new Set([...html.matchAll(/\/(_app\/immutable\/[^"']+\.(?:js|css))/g)].map(([, file = '']) => file)),
  ];
  const gzipped = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + gzipSync(readFileSync(path.join('build', file)), { level: 9 }).length, 0);
  const [js, css] = [gzipped('.js'), gzipped('.css')];
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gzip`;
  return [
    { name: 'Named by the HTML of the story page, scripts', value: kilobytes(js) },
    { name: 'Named by the HTML of the story page, styles', value: kilobytes(css) },
    { name: 'Named by the HTML of the story page, both', value: kilobytes(js + css) },
  ];
}
