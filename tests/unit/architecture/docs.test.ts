import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const documents = ['.', 'docs', 'docs/hosting', 'audio-scripts'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name)),
);

test.each(documents)('every link in %s to a file of this repository leads to one', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)|src="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
  expect(links.filter((link) => !existsSync(path.join(path.dirname(document), link)))).toEqual([]);
});

test('every module that docs/architecture.md names exists', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const modules = [...text.matchAll(/\b(?:core|player|offline|storage|app|ui)\/[a-z][\w./-]*\w/g)].map(
    ([name]) => name,
  );
  expect(modules.length).toBeGreaterThan(10);
  const isThere = (name: string) => ['', '.ts', '.svelte'].some((end) => existsSync(`src/lib/${name}${end}`));
  expect(modules.filter((name) => !isThere(name))).toEqual([]);
});
