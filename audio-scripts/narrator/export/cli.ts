/** `npm run export -- <story id>`: a published story as one file that other readers open. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copyFormats, formats, type CopyFormat } from '#lib/core/export/copy-format.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { AuthorProblem } from '../common/author-problem.ts';
import { readStory } from './read-story.ts';
import { writePackage } from './write-package.ts';

const usage = `Usage: npm run export -- <story id> [--format <format>] [--out <file>]

  --format   epub, with the voice and the lit words, if nothing is said
             lpf        a packaged audiobook, with the text as captions
             txt, md    the text alone; as a script for the narrator
             vtt, srt   captions along the whole story: WebVTT by word, SubRip by line
             vtt-lines, srt-words
  --out      <story id>.<ending of the format> if nothing is said`;
const stories = path.join('static', 'stories');

interface Asked {
  readonly id: PublicationId;
  readonly write: NonNullable<(typeof formats)[CopyFormat]['write']>;
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
    const copy = asked.write(book, new Date().toISOString());
    const isText = typeof copy === 'string';
    await writeFile(asked.out, isText ? copy : await writePackage(copy, path.join(stories, asked.id)));
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
    const format = copyFormats.find((one) => one === values.format);
    const { write, ending } = format ? formats[format] : {};
    if (id === undefined || rest.length > 0 || !write) return undefined;
    return { id, write, out: values.out ?? `${id}.${ending}` };
  } catch {
    return undefined;
  }
}

process.exitCode = await main(process.argv.slice(2));
