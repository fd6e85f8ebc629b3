import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';

const folder = 'tests/fixtures/transcripts';
/** Of the stories that the fixtures belong to; all others are in English. */
const languages: Readonly<Record<string, string>> = {
  japanese: 'ja',
  'chinese-of-a-tag-unknown-to-intl': 'zh-x',
};
const speakers = new Set(['Teller', 'Mark', 'Emily & Co']);
const tracks = [
  { paragraph: 'one' as BlockId, durationSeconds: 3 },
  { paragraph: 'two' as BlockId, durationSeconds: 2.4 },
];

/** Each file has what is read from it beside it (`.expected.json`), or why it is refused (`.refused.txt`). */
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.vtt'))
  .map((file) => {
    const name = file.slice(0, -'.vtt'.length);
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    return {
      name,
      read: readWebvtt(source, { language: languages[name] ?? 'en-US', speakers, tracks }),
      expected: `${folder}/${name}.expected.json`,
      refused: `${folder}/${name}.refused.txt`,
    };
  });

describe('a transcript that is as it should be is read as what stands beside it', () => {
  test.for(cases.filter(({ expected }) => existsSync(expected)))('$name', ({ read, expected }) => {
    expect(read.ok ? read.value : read.error).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

describe('a transcript that is not is refused in the words beside it', () => {
  test.for(cases.filter(({ expected }) => !existsSync(expected)))('$name', ({ read, refused }) => {
    const words = read.ok ? 'it was read' : `${read.error.where}: ${read.error.problem}`;
    expect(words).toBe(readFileSync(refused, 'utf8').trimEnd());
  });
});
