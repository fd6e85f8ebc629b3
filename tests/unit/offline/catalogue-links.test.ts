import { expect, test } from 'vitest';
import { followLink } from '#lib/offline/catalogue/catalogue-links.ts';

const folder = 'https://lamplight.example/my%20library/stories/';

test.each([
  ['page-2.json', 'catalog.json', 'page-2.json', ''],
  ['?page=3', 'catalog.json?page=2', 'catalog.json', '?page=3'],
  ['page-2.json', 'more/page-1.json', 'more/page-2.json', ''],
  ['../a-story/manifest.json', 'more/page-1.json', 'a-story/manifest.json', ''],
  ['/my library/stories/a-story/manifest.json', 'catalog.json', 'a-story/manifest.json', ''],
  ['/%6Dy%20library/stories/a-story/manifest.json?v=3', 'catalog.json', 'a-story/manifest.json', '?v=3'],
])('the link %s on the page %s leads to %s%s', (href, page, path, query) => {
  expect(followLink(href, page, folder)).toEqual({ ok: true, value: { path, query } });
});

test.each([
  ['/stories/a-story/manifest.json', 'its link leads outside the folder of the stories'],
  ['../../stories/a-story/manifest.json', 'its link leads outside the folder of the stories'],
  [
    'blob:https://lamplight.example/my%20library/stories/x',
    'its link leads outside the folder of the stories',
  ],
  ['https://example.com/my%20library/stories/x', 'its link leads to another website'],
])('the link %s is not followed', (href, error) => {
  expect(followLink(href, 'catalog.json', folder)).toEqual({ ok: false, error });
});
