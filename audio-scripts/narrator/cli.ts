/** `npm run narrate -- <story id>`: the narrator's face on the command line. */
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { LevelPool } from './assemble/level-pool.ts';
import { FileCache } from './file-cache.ts';
import { explain } from './failures.ts';
import { narrate } from './narrate.ts';
import { formatComplaint, type Complaint } from './parse/complaint.ts';
import { suggest } from './parse/nearest.ts';
import { planStory } from './plan.ts';
import { serveReview } from './review/serve-review.ts';
import { Progress } from './progress.ts';
import { describeGuesses, describeNarrated } from './report.ts';
import { cacheFolder } from './voices/cache-folder.ts';
import { findReader, loadEngines } from './voices/load-engines.ts';
import { watchStory } from './watch-story.ts';
import type { Workplace } from './workplace.ts';

const scripts = path.join('audio-scripts', 'stories');
const stories = path.join('static', 'stories');

const usage = `Usage: npm run narrate -- <story id> [--check | --watch | --review] [--engine flite]

  --check          says what is wrong and what would be rendered; makes nothing
  --watch          narrates again each time the script is saved
  --review         a page on this machine to hear each paragraph and to move words
  --engine flite   small voices in place of the neural ones`;

async function main(args: readonly string[]): Promise<number> {
  const known = (await readdir(scripts, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const asked = readArguments(args);
  if (!asked) {
    console.error(`${usage}\n\nStories in ${scripts}: ${known.join(', ')}`);
    return 2;
  }
  const id = asId<PublicationId>(asked.name);
  if (id === undefined || !known.includes(asked.name)) {
    console.error(
      `There is no script ${path.join(scripts, asked.name, 'script.md')}. ${suggest(asked.name, known)}`,
    );
    return 1;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => {
    console.error('\nStopping…');
    stop.abort();
  });
  const pool = new LevelPool(availableParallelism());
  const cache = cacheFolder();
  const tracks = new FileCache(path.join(cache, 'tracks'));
  const engines = await loadEngines(cache);
  const workplace: Omit<Workplace, 'onProgress'> = {
    scripts,
    stories,
    engines,
    reader: findReader(engines),
    isFliteOnly: asked.isFliteOnly,
    cache: tracks,
    level: pool.level,
    parallel: availableParallelism(),
    signal: stop.signal,
    now: () => new Date(),
  };
  try {
    await tracks.clearOld(Date.now());
    if (asked.isCheck) return await check(id, { ...workplace, onProgress: () => undefined });
    if (asked.isReview) return await review(id, { ...workplace, onProgress: () => undefined });
    const code = await tell(id, workplace);
    if (!asked.isWatch) return code;
    console.log('Watching for changes. Ctrl-C ends it.');
    return await watchStory(path.join(scripts, id), stop.signal, () => tell(id, workplace));
  } catch (error) {
    const said = explain(error, stop.signal);
    if (said === undefined) throw error;
    console.error(said);
    return 1;
  } finally {
    await pool.close();
  }
}

interface Asked {
  readonly name: string;
  readonly isCheck: boolean;
  readonly isWatch: boolean;
  readonly isReview: boolean;
  readonly isFliteOnly: boolean;
}

function readArguments(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        check: { type: 'boolean' },
        watch: { type: 'boolean' },
        review: { type: 'boolean' },
        engine: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [name, ...rest] = positionals;
    const isEngineKnown = values.engine === undefined || values.engine === 'flite';
    if (name === undefined || rest.length > 0 || !isEngineKnown || (values.check && values.watch))
      return undefined;
    return {
      name,
      isCheck: values.check ?? false,
      isWatch: values.watch ?? false,
      isReview: values.review ?? false,
      isFliteOnly: values.engine === 'flite',
    };
  } catch {
    return undefined;
  }
}

async function tell(id: PublicationId, workplace: Omit<Workplace, 'onProgress'>): Promise<number> {
  const startMs = Date.now();
  const progress = new Progress(process.stderr, Date.now);
  const result = await narrate(id, {
    ...workplace,
    onProgress: (...step) => {
      progress.show(...step);
    },
  });
  progress.clear();
  if (!result.ok) return complain(result.error, 'Nothing was published; the story is as it was.');
  console.log(describeNarrated(path.join(stories, id), result.value, (Date.now() - startMs) / 1000));
  return 0;
}

/** Until it is stopped. */
async function review(id: PublicationId, workplace: Workplace): Promise<number> {
  const server = await serveReview(id, workplace, Number(process.env.PORT ?? 0));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  console.log(`Review of ${id}: http://127.0.0.1:${port}/ – Ctrl-C ends it.`);
  await once(workplace.signal, 'abort');
  server.close();
  server.closeAllConnections();
  return 0;
}

async function check(id: PublicationId, workplace: Workplace): Promise<number> {
  const plan = await planStory(id, workplace);
  if (!plan.ok) return complain(plan.error, 'Nothing was made.');
  const { guesses, toRender, work } = plan.value;
  for (const line of describeGuesses(guesses)) console.log(line);
  console.log(`The script is in order. ${toRender.length} of ${work.length} paragraphs would be rendered.`);
  return 0;
}

function complain(complaints: readonly Complaint[], end: string): number {
  for (const complaint of complaints) console.error(formatComplaint(complaint));
  console.error(end);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
