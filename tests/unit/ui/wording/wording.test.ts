import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { parts, type Part } from './examples.ts';

const heading = `# Wording

Every sentence that a listener reads or hears from a screen reader, with example values where it takes some. This file is
generated from \`src/lib/ui/words/catalogue/\`: change a sentence there, then run \`npm run wording\`.
`;

test('docs/wording.md lists every sentence of the catalogue', async () => {
  const wording = [heading, ...parts.map(partAsMarkdown)].join('\n');
  await expect(wording).toMatchFileSnapshot('../../../../docs/wording.md');
});

function partAsMarkdown({ title, catalogue, examples }: Part): string {
  const lines = Object.entries(catalogue).map(([name, sentence]) => {
    const said = (examples[name] ?? [undefined]).map((values) =>
      [sentence(values as never)].flat().join(', '),
    );
    return `- \`${name}\`: ${[...new Set(said)].join(' / ')}`;
  });
  return `## ${title}\n\n${lines.join('\n')}\n`;
}

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  // The letters of the name are set one by one around the dot of its i.
  .filter((file) => path.basename(file) !== 'Wordmark.svelte');

test.each(components)('%s takes all its words from the catalogue', (file) => {
  const { fragment, instance } = parse(readFileSync(path.join('src', file), 'utf8'), { modern: true });
  const sentences = stringsIn(instance).filter((text) => /^\p{Lu}.*\p{L} \p{L}/u.test(text));
  expect([...literalWords(fragment), ...sentences]).toEqual([]);
});

const readAloud = ['alt', 'aria-description', 'aria-label', 'aria-valuetext', 'placeholder', 'title'];
/** Properties of our own components that end in one of those, or as text. */
const shown = ['action', 'actionNamed', 'label', 'place', 'text'];

/** Texts with letters in a template: between tags, in attributes that are read, and in strings that are shown. */
function literalWords(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(literalWords);
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, data, value, expression } = node as Record<string, unknown>;
  if (type === 'Text') return wordsIn(data);
  if (type === 'ExpressionTag') return stringsIn(expression);
  if (type === 'StyleDirective' || type === 'ClassDirective') return [];
  if (type === 'Attribute' && ![...readAloud, ...shown].includes(String(name))) return [];
  if (type === 'Attribute') return literalWords(value);
  return Object.entries(node).flatMap(([key, child]) => (key === 'parent' ? [] : literalWords(child)));
}

/** Of an expression in a template: its strings, except those that it compares with. */
function stringsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(stringsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, operator } = node as Record<string, unknown>;
  if (type === 'Literal') return wordsIn(value);
  if (type === 'TemplateElement') return wordsIn((value as { cooked: unknown }).cooked);
  if (type === 'BinaryExpression' && operator !== '+') return [];
  return Object.values(node).flatMap(stringsIn);
}

function wordsIn(text: unknown): readonly string[] {
  return typeof text === 'string' && /\p{L}/u.test(text) ? [text.trim()] : [];
}
