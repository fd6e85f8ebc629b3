import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explain } from '../../narrator/failures.ts';
import { NarratorFault } from '../../narrator/common/narrator-fault.ts';
import { checkComposed } from '../../narrator/publish/check-composed.ts';
import type { StoryManifest } from '../../narrator/publish/compose-story.ts';
import { published, run, write } from './a-tale.ts';
import { id, script } from '../tale.ts';

test('a story that the player would refuse is not published, and the message says so in plain words', async () => {
  write(script.replace('Somebody', 'Somebody '.repeat(2300)));
  const fault: unknown = await run().catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(NarratorFault);
  expect(explain(fault, new AbortController().signal)).toMatch(
    /manifest\.json, metadata\.author: .*Nothing was published.*please report it/s,
  );
  expect(existsSync(published())).toBe(false);
});

test('a transcript that the player would refuse is named with its line', async () => {
  await run();
  const read = (href: string) => readFileSync(published(id, href));
  const manifest = JSON.parse(read('manifest.json').toString()) as StoryManifest;
  const hrefs = ['chapters/one.vtt', 'chapters/two.vtt'];
  const files = new Map(hrefs.map((href) => [href, read(href)]));
  checkComposed(id, { manifest, files });
  files.set(
    'chapters/two.vtt',
    Buffer.from(read('chapters/two.vtt').toString().replace('<v Teller>', '<v Nobody>')),
  );
  expect(() => {
    checkComposed(id, { manifest, files });
  }).toThrow(/chapters\/two\.vtt, line 3: Nobody is not in the cast/);
});
