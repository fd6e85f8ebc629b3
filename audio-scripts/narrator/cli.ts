/** `npm run narrate -- <story id>`, or with a book or a text for a new script: the narrator's command line. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { readArguments, readPort, usage, type StoryAsked } from './arguments.ts';
import { LevelPool } from './assemble/level-pool.ts';
import { FileCache } from './common/file-cache.ts';
import { explain } from './failures.ts';
import { findScript, scriptNames } from './find-script.ts';
import { narrate } from './narrate.ts';
import { formatComplaint, type Complaint } from './parse/complaint.ts';
import { planStory } from './plan.ts';
import { serveReview } from './review/serve-review.ts';
import { Progress } from './progress.ts';
import { describeGuesses, describeSuspects, describeNarrated } from './report.ts';
import { cacheFolder } from './voices/cache-folder.ts';
import { findReader, loadEngines } from './voices/load-engines.ts';
import { watchStory } from './watch-story.ts';
import { storyFiles, type Workplace } from './workplace.ts';

const scripts = path.join('audio-scripts', 'stories');
const stories = path.join('static', 'stories');

async function main(args: readonly string[], stop: AbortController): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    console.error(`${usage}\n\nStories in ${scripts}: ${(await scriptNames(scripts)).join(', ')}`);
    return 2;
  }
  if ('file' in asked) {
    // Loaded only here: telling a story needs none of the code that reads books.
    const { importSource } = await import('./import/import-source.ts');
    const imported = await importSource(asked, scripts);
    if (imported.ok) console.log(imported.value);
    else console.error(imported.error);
    return imported.ok ? 0 : 1;
  }
  const found = await findScript(scripts, asked.name);
  if ('complaint' in found) {
    console.error(found.complaint);
    return 1;
  }
  const { id } = found;
  process.once('SIGINT', () => {
    console.error('\nStopping after this utterance; Ctrl-C once more stops at once.');
    stop.abort();
  });
  return work(id, asked, stop.signal);
}

async function work(id: PublicationId, asked: StoryAsked, signal: AbortSignal): Promise<number> {
  const cache = cacheFolder();
  const tracks = new FileCache(path.join(cache, 'tracks'));
  const engines = await loadEngines(cache);
  const pool = new LevelPool(availableParallelism());
  const workplace: Omit<Workplace, 'onProgress'> = {
    scripts,
    stories,
    engines,
    reader: findReader(engines),
    isFliteOnly: asked.isFliteOnly,
    cache: tracks,
    level: pool.level,
    parallel: availableParallelism(),
    signal,
    now: () => new Date(),
  };
  try {
    await tracks.clearOld(Date.now());
    const silent = { ...workplace, onProgress: () => undefined };
    if (asked.mode === 'check') return await check(id, silent);
    if (asked.mode === 'review') return await review(id, silent);
    const tellIt = () => explained(() => tell(id, workplace), signal);
    const code = await tellIt();
    if (asked.mode === 'tell' || signal.aborted) return code;
    console.log('Watching for changes. Press Ctrl-C to stop.');
    const { script, sounds, recordings } = storyFiles(scripts, id);
    return await watchStory([path.dirname(script), sounds, recordings], signal, tellIt);
  } finally {
    await pool.close();
  }
}

/** Prints what the author can fix; throws unexpected errors. */
async function explained(doIt: () => Promise<number>, signal: AbortSignal): Promise<number> {
  try {
    return await doIt();
  } catch (error) {
    const said = explain(error, signal);
    if (said === undefined) throw error;
    console.error(said);
    return 1;
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
  const server = await serveReview(id, workplace, readPort(process.env.PORT));
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
  const { guesses, toRender, work, kept } = plan.value;
  for (const line of describeGuesses(guesses)) console.log(line);
  const suspects = [...kept.values()].flatMap((track) => track.suspects ?? []);
  for (const line of describeSuspects(suspects)) console.log(line);
  console.log(`The script is in order. ${toRender.length} of ${work.length} paragraphs would be rendered.`);
  return 0;
}

function complain(complaints: readonly Complaint[], end: string): number {
  for (const complaint of complaints) console.error(formatComplaint(complaint));
  console.error(end);
  return 1;
}

const stop = new AbortController();
process.exitCode = await explained(() => main(process.argv.slice(2), stop), stop.signal);
