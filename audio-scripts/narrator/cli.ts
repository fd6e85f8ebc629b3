/** `npm run narrate -- <story id>`: the narrator's face on the command line. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import { narrate } from './narrate.ts';
import { formatComplaint } from './parse/complaint.ts';
import { suggest } from './parse/nearest.ts';
import { Progress } from './progress.ts';
import { FliteEngine } from './voices/flite/flite-engine.ts';

const scripts = path.join('audio-scripts', 'stories');
const stories = path.join('static', 'stories');

async function main(args: readonly string[]): Promise<number> {
  const known = (await readdir(scripts, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const [name, ...rest] = args;
  if (name === undefined || rest.length > 0) {
    console.error(`Usage: npm run narrate -- <story id>\nStories in ${scripts}: ${known.join(', ')}`);
    return 2;
  }
  const id = asId<PublicationId>(name);
  if (id === undefined || !known.includes(name)) {
    console.error(`There is no script ${path.join(scripts, name, 'script.md')}. ${suggest(name, known)}`);
    return 1;
  }
  const startMs = Date.now();
  const progress = new Progress(process.stderr, Date.now);
  const result = await narrate(id, {
    scripts,
    stories,
    engines: [await FliteEngine.load()],
    now: () => new Date(),
    onProgress: (...step) => {
      progress.show(...step);
    },
  });
  progress.clear();
  if (!result.ok) {
    for (const complaint of result.error) console.error(formatComplaint(complaint));
    console.error('Nothing was published; the story is as it was.');
    return 1;
  }
  const { rendered, kept, isChanged, durationSeconds, sizeBytes } = result.value;
  const minutes = `${Math.floor(durationSeconds / 60)}:${String(Math.round(durationSeconds) % 60).padStart(2, '0')}`;
  console.log(
    `${isChanged ? 'Published' : 'Unchanged:'} ${path.join(stories, id)}, ${minutes} min, ${(sizeBytes / 1e6).toFixed(2)} MB. ` +
      `${rendered} paragraphs rendered, ${kept} kept, in ${((Date.now() - startMs) / 1000).toFixed(1)} s.`,
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
