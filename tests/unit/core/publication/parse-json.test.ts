import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parseJson } from '#lib/core/publication/parse-json.ts';

const anything = v.unknown();
const problemOf = (source: string) => {
  const parsed = parseJson(source, anything);
  return parsed.ok ? undefined : parsed.error.problem;
};

test.each([
  ['nests without end', '['.repeat(8_000_000)],
  ['nests as deep as it is long', `${'{"a":'.repeat(1e6)}0${'}'.repeat(1e6)}`],
  ['is all empty lists', `[${'[],'.repeat(2_000_000)}0]`],
])('JSON that %s is refused unread', (_, source) => {
  expect(problemOf(source)).toBe('it has more than 250000 lists and objects');
});

test('brackets within a text are letters', () => {
  const text = `${'['.repeat(250_000)}"\\${'{'.repeat(250_000)}`;
  expect(parseJson(JSON.stringify({ text }), anything)).toEqual({ ok: true, value: { text } });
});

test('a list of many short lists is read', () => {
  const lists = Array.from({ length: 1000 }, () => [[{}]]);
  expect(parseJson(JSON.stringify(lists), anything)).toEqual({ ok: true, value: lists });
});
