import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';

const folder = 'tests/fixtures/manifests';
const id = 'a-story' as PublicationId;
const expectedEnd = '.expected.json';

/** Each manifest has the story that it is beside it (`.expected.json`), or why it is refused (`.refused.txt`). */
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.endsWith(expectedEnd))
  .map((file) => {
    const name = file.slice(0, -'.json'.length);
    const at = `${folder}/${name}`;
    return {
      name,
      parsed: parseManifest(readFileSync(`${folder}/${file}`, 'utf8'), id),
      expected: `${at}${expectedEnd}`,
      refused: `${at}.refused.txt`,
    };
  });

describe('a manifest that is as it should be is the story beside it', () => {
  test.for(cases.filter(({ expected }) => existsSync(expected)))('$name', ({ parsed, expected }) => {
    expect(parsed.ok ? parsed.value : parsed.error).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

describe('a manifest that is not is refused in the words beside it', () => {
  test.for(cases.filter(({ expected }) => !existsSync(expected)))('$name', ({ parsed, refused }) => {
    const words = parsed.ok ? 'it was read' : `${parsed.error.where}: ${parsed.error.problem}`;
    // What is wrong with JSON is said in the engine's words.
    expect(words.replace(/(it is not JSON): .*/, '$1')).toBe(readFileSync(refused, 'utf8').trimEnd());
  });
});
