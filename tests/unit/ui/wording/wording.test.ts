import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { parts } from './examples.ts';
import type { Part } from './part.ts';
import { sentencesIn, shownProperties } from './sentences-in-code.ts';

const heading = `# Wording

Every sentence that a listener reads or hears from a screen reader, with example values where it takes some. This file is
generated from \`src/lib/ui/words/catalogue/\`: change a sentence there, then run \`npm run wording\`.
`;

const technicalHeading = `## Technical details

These stand below *Technical details*, and in brackets after a sentence that says the same in plain words. They are for
the people who publish stories or who look for a mistake in the app, and are written where the mistake is found, with …
for the value in question.
`;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).sort();
/** What `core/export` writes goes into files, and is markup. */
const elsewhere = /^lib\/(?:ui\/words\/catalogue|core\/export)\//;
const code = files.filter((file) => file.endsWith('.ts') && !elsewhere.test(file));
/** The layers that have no words for listeners: what they say is shown as technical details. */
const [technical, shown] = [
  code.filter((file) => /^lib\/(?:core|offline|own-books|player|storage)\//.test(file)),
  code.filter((file) => !/^lib\/(?:core|offline|own-books|player|storage)\//.test(file)),
];

/** Fails until it is written again: `npm run wording`. */
test('docs/wording.md lists every sentence of the catalogue, and every technical detail', async () => {
  const details = technical.flatMap(detailsAsMarkdown).join('\n');
  const wording = [heading, ...parts.map(partAsMarkdown), technicalHeading, details].join('\n');
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

function detailsAsMarkdown(file: string): readonly string[] {
  const details = [...new Set(sentencesIn(readFileSync(path.join('src', file), 'utf8')))].sort();
  return details.length === 0
    ? []
    : [`### \`src/${file}\`\n\n${details.map((one) => `- ${one.replaceAll('<', '\\<')}`).join('\n')}\n`];
}

const components = files
  .filter((file) => file.endsWith('.svelte'))
  // The letters of the name are set one by one around the dot of its i.
  .filter((file) => path.basename(file) !== 'Wordmark.svelte');

test.each(components)('%s takes all its words from the catalogue', (file) => {
  const { fragment, instance, module } = parse(readFileSync(path.join('src', file), 'utf8'), {
    modern: true,
  });
  const sentences = stringsIn([instance, module]).filter((text) => /^\p{Lu}.*\p{L} \p{L}/u.test(text));
  expect([...literalWords(fragment), ...sentences]).toEqual([]);
});

test.each(shown)('%s takes all its words from the catalogue', (file) => {
  expect(sentencesIn(readFileSync(path.join('src', file), 'utf8'))).toEqual([]);
});

test.each(technical)('%s says nothing to listeners', (file) => {
  const sentences = sentencesIn(readFileSync(path.join('src', file), 'utf8'));
  // A detail is no sentence of its own: it follows the name of a file, a place in it, or a paragraph.
  expect(sentences.filter((text) => /^\p{Lu}|[.!?]$/u.test(text))).toEqual([]);
});

test('sentences in code are found wherever they stand', () => {
  const source = `
    const reasons = { missing: 'its sound is missing', kind: 'captive-portal' };
    const text = \`Paragraph \${number} was skipped\`;
    const button = { label: 'Undo', type: 'button' };
    if (element.closest('button, summary, a')) throw new Error('for the console only');
  `;
  expect(sentencesIn(source)).toEqual(['its sound is missing', 'Paragraph … was skipped', 'Undo']);
});

test.each(parts)('$title: every sentence of the catalogue is used', ({ catalogue }) => {
  const others = files.filter((file) => /\.(?:ts|svelte)$/.test(file) && !file.includes('/words/catalogue/'));
  const used = [...others, '../vite.config.ts'].map((file) => readFileSync(path.join('src', file), 'utf8'));
  const unused = Object.keys(catalogue).filter((name) => {
    const mention = new RegExp(`\\b${name}\\b`);
    return !used.some((source) => mention.test(source));
  });
  expect(unused).toEqual([]);
});

/** Texts with letters in a template: between tags, in attributes that are read, and in strings that are shown. */
function literalWords(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(literalWords);
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, data, value, expression } = node as Record<string, unknown>;
  if (type === 'Text') return wordsIn(data);
  if (type === 'ExpressionTag') return stringsIn(expression);
  if (type === 'StyleDirective' || type === 'ClassDirective') return [];
  if (type === 'Attribute' && !shownProperties.includes(String(name))) return [];
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
