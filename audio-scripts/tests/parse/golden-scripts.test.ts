import { readdirSync, readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { formatComplaint } from '../../narrator/parse/complaint.ts';
import { parseScript } from '../../narrator/parse/parse-script.ts';

const folder = 'audio-scripts/tests/fixtures/scripts';
const id = asId<PublicationId>('a-test');
if (id === undefined) throw new Error('not an id');

/** Each folder has a script and either its parsed form or the complaints that its author gets. */
const cases = readdirSync(folder).map((name) => {
  const file = (part: string) => path.join(folder, name, part);
  const parsed = parseScript(readFileSync(file('script.md'), 'utf8'), 'script.md', id, undefined, [
    'rain',
    'telephone',
  ]);
  return { name, parsed, script: file('expected.json'), complaints: file('complaints.txt') };
});

describe('a script without faults is parsed into what stands beside it', () => {
  test.for(cases.filter(({ script }) => existsSync(script)))('$name', ({ parsed, script }) => {
    expect(parsed.ok ? parsed.value : parsed.error).toEqual(JSON.parse(readFileSync(script, 'utf8')));
  });
});

describe('a script with faults gets every complaint at its line and column', () => {
  test.for(cases.filter(({ script }) => !existsSync(script)))('$name', ({ parsed, complaints }) => {
    const found = parsed.ok ? [] : parsed.error.map(formatComplaint);
    expect(found).toEqual(readFileSync(complaints, 'utf8').trimEnd().split('\n'));
  });
});
