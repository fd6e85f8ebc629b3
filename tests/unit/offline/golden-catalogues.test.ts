import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPages } from '#lib/offline/catalogue/catalogue-pages.ts';

const fixtures = 'tests/fixtures/catalogues';
const expectedEnd = '.expected.json';

/** Each catalogue has what must come out of it beside it. It lies at https://lamplight.example/stories/catalog.json. */
const names = readdirSync(fixtures)
  .filter((file) => file.endsWith(expectedEnd))
  .map((file) => file.slice(0, -expectedEnd.length));

test.each(names)('the catalogue %s lists what stands beside it', async (name) => {
  const source = readFileSync(`${fixtures}/${name}.json`, 'utf8');
  const listed = await readPages([source], {
    folder: 'https://lamplight.example/stories/',
    pause: () => Promise.resolve(),
  });
  expect(listed).toEqual(JSON.parse(readFileSync(`${fixtures}/${name}${expectedEnd}`, 'utf8')));
});
