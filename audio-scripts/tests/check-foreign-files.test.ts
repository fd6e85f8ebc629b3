import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkStories } from '../narrator/check/check-stories.ts';
import { sha256 } from '../narrator/common/digest.ts';
import { at, editManifest, expectOne, folder } from './published-tale.ts';
import { id } from './tale.ts';

test.each(['evil.html', 'evil.SVG', 'tracks/evil.xhtml', 'evil.xml', 'evil.js', 'evil.pdf', 'evil'])(
  'a file that a browser may open as a page or run is refused: %s',
  async (name) => {
    writeFileSync(at(id, name), '<script>alert(1)</script>');
    await expectOne(`${id}/${name}`, undefined, 'A browser may open it as a page or run it');
  },
);

test('such a file is refused also where the manifest lists it, and where the manifest cannot be read', async () => {
  const page = Buffer.from('<script>alert(1)</script>');
  writeFileSync(at(id, 'evil.html'), page);
  editManifest(({ resources }) => {
    const [one] = resources;
    if (!one) throw new Error('the story has no resources');
    resources.push({
      href: 'evil.html',
      type: 'text/html',
      size: page.length,
      properties: { ...one.properties, sha256: sha256(page) },
    });
  });
  await expectOne(`${id}/evil.html`, undefined, 'A browser may open it');
  writeFileSync(at(id, 'manifest.json'), '{');
  const found = (await checkStories(folder)).find(({ file }) => file === `${id}/evil.html`);
  expect(found?.message).toContain('A browser may open it');
});
