/** `npm run export -- <story id>`: a published story as one file that other readers open. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeEpub } from '#lib/core/export/epub.ts';
import { writePlainText } from '#lib/core/export/plain-text.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { AuthorProblem } from '../common/author-problem.ts';
import { readStory } from './read-story.ts';
import { writePackage } from './write-package.ts';

const usage = `Usage: npm run export -- <story id> [--format epub|txt] [--out <file>]

  --format   epub, with the voice and the lit words, if nothing is said; txt, the text alone
  --out      <story id>.<format> if nothing is said`;
const stories = path.join('static', 'stories');

interface Asked {
  readonly id: PublicationId;
  readonly format: 'epub' | 'txt';
  readonly out: string;
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  try {
    const book = await readStory(stories, asked.id);
    const bytes =
      asked.format === 'txt'
        ? writePlainText(book)
        : await writePackage(writeEpub(book, new Date().toISOString()), path.join(stories, asked.id));
    await writeFile(asked.out, bytes);
    console.log(`${asked.out}: ${book.publication.title}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AuthorProblem)) throw error;
    console.error(error.message);
    return 1;
  }
}

function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { format: { type: 'string', default: 'epub' }, out: { type: 'string' } },
      allowPositionals: true,
    });
    const [name, ...rest] = positionals;
    const id = name === undefined ? undefined : asId<PublicationId>(name);
    const { format } = values;
    if (id === undefined || rest.length > 0 || (format !== 'epub' && format !== 'txt')) return undefined;
    return { id, format, out: values.out ?? `${id}.${format}` };
  } catch {
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));
