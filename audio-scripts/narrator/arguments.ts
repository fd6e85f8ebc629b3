/** What is asked of `npm run narrate` on the command line. */
import { parseArgs } from 'node:util';
import { AuthorProblem } from './common/author-problem.ts';
import type { ImportAsked } from './import/import-source.ts';

export const usage = `Usage: npm run narrate -- <story id> [--check | --watch | --review] [--engine flite]
       npm run narrate -- <book.epub | text.txt | text.md> [--as <story id>] [--replace]

To tell a story:
  --check          says what is wrong and what would be rendered; makes nothing
  --watch          narrates again each time the script is saved
  --review         a page on this machine to hear each paragraph and to move words
  --engine flite   small voices in place of the neural ones

To make a new script of a book or a text:
  --as <story id>  the story's id; made of the book's title if nothing is said
  --replace        writes over a script that is there already`;

export type Asked = StoryAsked | ImportAsked;

export interface StoryAsked {
  readonly name: string;
  readonly mode: 'tell' | 'check' | 'watch' | 'review';
  readonly isFliteOnly: boolean;
}

/** The review page's port, from `PORT`; 0, for a free one, if it is not set. Throws `AuthorProblem`. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new AuthorProblem(
    `${text} is not a port. Write a number up to 65535, as in PORT=5000, or leave PORT out.`,
  );
}

/** No story has such an id. */
const fileName = /[./\\]/;

/** Undefined if the arguments are not understood. */
export function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        check: { type: 'boolean' },
        watch: { type: 'boolean' },
        review: { type: 'boolean' },
        engine: { type: 'string' },
        as: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [name, ...rest] = positionals;
    const modes = (['check', 'watch', 'review'] as const).filter((mode) => values[mode]);
    const isEngineKnown = values.engine === undefined || values.engine === 'flite';
    if (name === undefined || rest.length > 0 || modes.length > 1 || !isEngineKnown) return undefined;
    const { as, replace: replaces } = values;
    const isForStory = modes.length > 0 || values.engine !== undefined;
    const isForFile = as !== undefined || replaces;
    if (fileName.test(name)) return isForStory ? undefined : { file: name, as, replaces };
    if (isForFile) return undefined;
    return { name, mode: modes[0] ?? 'tell', isFliteOnly: values.engine === 'flite' };
  } catch {
    return undefined;
  }
}
