import { rmSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkStories } from '../narrator/check/check-stories.ts';
import { sha256 } from '../narrator/common/digest.ts';
import { at, editCatalogue, editManifest, expectOne, folder, replaceResource } from './published-tale.ts';
import { id } from './tale.ts';

const picture = sharp({ create: { width: 90, height: 120, channels: 3, background: 'navy' } });

test('a cover of another size than the manifest says, or of another kind, is found', async () => {
  replaceResource('cover.webp', await picture.clone().webp().toBuffer());
  await expectOne(`${id}/cover.webp`, undefined, 'It is 90x120, the manifest says 900x1200');
  replaceResource('cover.webp', await picture.clone().png().toBuffer());
  await expectOne(`${id}/cover.webp`, undefined, 'It is image/png, the manifest says image/webp');
  replaceResource('cover.webp', Buffer.from('no picture'));
  await expectOne(`${id}/cover.webp`, undefined, 'cannot be read as a picture');
});

test('a cover that was not drawn by the narrator, and does not say so, is found', async () => {
  replaceResource('cover.webp', await picture.clone().webp().toBuffer());
  const size = { width: 90, height: 120 };
  editManifest(({ resources }) => {
    for (const resource of resources) if (resource.href === 'cover.webp') Object.assign(resource, size);
  });
  editCatalogue(({ publications: [entry] }) => {
    for (const image of entry?.images ?? [])
      if (image.href === `${id}/cover.webp`) Object.assign(image, size);
  });
  await expectOne(`${id}/cover.webp`, undefined, 'It is 90x120 and must be 900x1200');
});

test("an author's own cover may have any size", async () => {
  const bytes = await picture.avif().toBuffer();
  for (const href of ['cover.webp', 'artwork.png']) rmSync(at(id, href));
  writeFileSync(at(id, 'cover.avif'), bytes);
  const own = { href: 'cover.avif', type: 'image/avif', width: 90, height: 120 };
  editManifest((value) => {
    value.resources = value.resources.filter(({ type }) => type === 'text/vtt');
    const properties = { sha256: sha256(bytes), own: true };
    value.resources.push({ ...own, rel: 'cover', size: bytes.length, properties });
  });
  editCatalogue(({ publications: [entry] }) => {
    if (entry) entry.images = [{ ...own, href: `${id}/cover.avif` }];
  });
  expect(await checkStories(folder)).toEqual([]);
});
