import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { parseManifest } from '#lib/core/published/manifest.ts';

const id = 'a-story' as PublicationId;

type Entry = Record<string, unknown>;
type List = 'readingOrder' | 'resources' | 'toc';

const good = () =>
  JSON.parse(readFileSync('tests/fixtures/manifests/good.json', 'utf8')) as Record<List, [Entry]>;

/** Leaves a list to the schema, without making it wrong. */
const notPlain: Readonly<Record<List, (list: Entry[]) => void>> = {
  readingOrder: ([first]) => Object.assign(first?.['properties'] ?? {}, { paragraph: ' toast-1 ' }),
  resources: ([first]) => Object.assign(first ?? {}, { rel: ['cover'] }),
  toc: ([first]) => Object.assign(first ?? {}, { children: [] }),
};

const values: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    '',
    ' ',
    'a',
    ' a ',
    'A/../b',
    'image/svg+xml',
    'image/png',
    'text/vtt',
    'cover',
  ],
  ...[-1, 0, 1, 1.5, 192, 65_000_000, 1e300, [], ['cover'], {}, [{}], 'a'.repeat(1001), '\u202Ea', 'A\nb'],
  ...['tracks/0123456789abcdef.mp3', 'chapters/a.vtt', 'chapters/A.vtt', '0'.repeat(64), 'A'.repeat(64)],
];

/** Places in which an entry may have a value, and has none in the good manifest. */
const missing: Readonly<Record<List, readonly (readonly string[])[]>> = {
  readingOrder: [['properties', 'scene']],
  resources: [['rel'], ['width'], ['height'], ['properties', 'own']],
  toc: [['children']],
};

/** Every place in an entry where a value stands. */
function pathsIn(entry: object): readonly (readonly string[])[] {
  return Object.entries<unknown>({ ...entry }).flatMap(([key, value]) => [
    [key],
    ...(typeof value === 'object' && value !== null ? pathsIn(value).map((path) => [key, ...path]) : []),
  ]);
}

function setAt(entry: Entry, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) entry[key] = value;
  else setAt(entry[key] as Entry, rest, value);
}

describe.each(['readingOrder', 'resources', 'toc'] as const)('the entries of %s', (list) => {
  const index = good()[list].length - 1;
  const fields = pathsIn(good()[list][index] ?? {});

  test.each([...fields, ...missing[list]].map((path) => [path.join('.'), path] as const))(
    'are read as the schema reads them, whatever is their %s',
    (_, path) => {
      for (const value of values) {
        const read = [() => undefined, notPlain[list]].map((change) => {
          const manifest = good();
          change(manifest[list]);
          const entry = manifest[list][index];
          if (entry) setAt(entry, path, value);
          return parseManifest(JSON.stringify(manifest), id);
        });
        expect(read[0], JSON.stringify(value)).toEqual(read[1]);
      }
    },
  );
});
