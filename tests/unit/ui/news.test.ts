import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '#lib/ui/words/catalogue/app.ts';

test('what the app says is new is what the newest version in the changelog says in one line', () => {
  const [, newest = ''] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  const [, line = ''] = newest.split(/\n{2,}/);
  expect(words.whatIsNew()).toBe(line.replaceAll('\n', ' '));
});
