import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { parseScript } from '../../narrator/parse/parse-script.ts';
import type { Lock, LockedParagraph } from '../../narrator/parse/lock.ts';
import { lockedParagraphs } from '../support/locked-paragraphs.ts';

const head = `---
title: A Test
author: Nobody
language: en-US
cast:
  emily: { name: Emily, voice: flite/slt, role: narrator }
---
`;

function lockOf(paragraphs: readonly LockedParagraph[]): Lock {
  return {
    version: 1,
    identifier: 'urn:uuid:x',
    modified: '2026-01-01T00:00:00Z',
    contentSha256: '',
    paragraphs,
  };
}

function chaptersOf(body: string, locked: readonly LockedParagraph[] = [], source = head + body) {
  const id = asId<PublicationId>('a-test');
  const parsed = id && parseScript(source, 'script.md', id, lockOf(locked), []);
  if (!parsed?.ok) throw new Error(JSON.stringify(parsed?.error));
  return parsed.value.chapters.map((chapter) => [chapter.id, ...chapter.paragraphs.map((each) => each.id)]);
}

test('new chapters and paragraphs are named after the title', () => {
  expect(chaptersOf("# Emily's café, 2\n\nOne.\n\nTwo.")).toEqual([
    ['emilys-cafe-2', 'emilys-cafe-2-1', 'emilys-cafe-2-2'],
  ]);
});

test('two chapters with one title get two ids', () => {
  expect(chaptersOf('# Rain\n\nOne.\n\n# Rain\n\nTwo.')).toEqual([
    ['rain', 'rain-1'],
    ['rain-2', 'rain-2-1'],
  ]);
});

test('a title without Latin letters still gets an id', () => {
  expect(chaptersOf('# 雨\n\nOne.')).toEqual([['chapter', 'chapter-1']]);
});

test('a chapter keeps its id when its title changes', () => {
  const locked = lockedParagraphs({ 'kitchen-1': 'One.', 'kitchen-2': 'Two.' });
  expect(chaptersOf('# The cellar\n\nOne.\n\nTwo.', locked)).toEqual([['kitchen', 'kitchen-1', 'kitchen-2']]);
});

test('a new paragraph never gets an id that another one has or had', () => {
  const locked = lockedParagraphs({
    'kitchen-1': 'A dog barked.',
    'kitchen-2': 'A cat slept.',
    'kitchen-7': 'It rained.',
  });
  expect(
    chaptersOf('# Kitchen\n\nA dog barked.\n\nSnow fell.\n\nThen more.\n\nA cat slept.', locked),
  ).toEqual([['kitchen', 'kitchen-1', 'kitchen-8', 'kitchen-9', 'kitchen-2']]);
});

test('an id may be fixed that the tool had given to another paragraph', () => {
  const locked = lockedParagraphs({ 'kitchen-1': 'A dog barked.', 'kitchen-2': 'A cat slept.' });
  const [chapter] = chaptersOf('# Kitchen\n\nA cat slept. {#kitchen-1}\n\nA dog barked.', locked);
  expect(new Set(chapter).size).toBe(3);
  expect(chapter?.[1]).toBe('kitchen-1');
});

test('a chapter and a paragraph get no id that the other has, for recordings are named after both', () => {
  expect(chaptersOf('# One\n\nA dog barked.\n\nA cat slept.\n\n# One 2\n\nIt rained.')).toEqual([
    ['one', 'one-1', 'one-2'],
    ['one-2-2', 'one-2-2-1'],
  ]);
  expect(chaptersOf('# One\n\nA dog barked.\n\n# Two {#one-1}\n\nIt rained.')).toEqual([
    ['one', 'one-2'],
    ['one-1', 'one-1-1'],
  ]);
});

test('words that YAML takes for numbers or for nothing may be pronounced', () => {
  const source = head.replace(/---\n$/, 'pronounce:\n  1984: ˈɔɹwɛl\n  null: nʌl\n  true: tɹuː\n---\n');
  const id = asId<PublicationId>('a-test');
  const parsed = id && parseScript(`${source}# One\n\nOne.`, 'script.md', id, undefined, []);
  expect(parsed?.ok && parsed.value.pronounce).toEqual({ 1984: 'ˈɔɹwɛl', null: 'nʌl', true: 'tɹuː' });
});

test('a title that YAML cuts off at a # is refused, and a comment is not', () => {
  const id = asId<PublicationId>('a-test');
  const complaintsOf = (title: string) => {
    const source = `${head.replace('A Test', title)}# One\n\nOne.`;
    const parsed = id && parseScript(source, 'script.md', id, undefined, []);
    return parsed?.ok ? [] : parsed?.error;
  };
  expect(complaintsOf('Room #9')).toMatchObject([
    { line: 2, column: 8, message: 'YAML reads #9 as a comment. Put the whole text in quotes.' },
  ]);
  expect(complaintsOf('"Room #9"')).toEqual([]);
  expect(complaintsOf('Room 9 # as it was called')).toEqual([]);
});

test('a script may have Windows line endings and a byte order mark', () => {
  const source = `\uFEFF${head}# One {#one}\n\nA line\nand more. {#a}\n`.replaceAll('\n', '\r\n');
  expect(chaptersOf('', [], source)).toEqual([['one', 'a']]);
});

test('a cast id that is a property of every JavaScript object is simply unknown', () => {
  const id = asId<PublicationId>('a-test');
  const parsed = id && parseScript(`${head}# One\n\n:constructor["Hello."]`, 'script.md', id, lockOf([]), []);
  expect(JSON.stringify(parsed)).toContain('constructor is not in the cast');
});

test('the first story of the library has no fault', async () => {
  const source = await readFile('audio-scripts/stories/when-love-and-ambition-collide/script.md', 'utf8');
  const chapters = chaptersOf('', [], source);
  expect(chapters.map(([id]) => id)).toEqual(['toast', 'drive', 'seat', 'chicago', 'cup']);
});
