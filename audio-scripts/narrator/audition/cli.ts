/** `npm run audition -- <story id> [character]`: one line of somebody's in several voices, to choose by ear. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { levelTrack } from '../assemble/level-track.ts';
import { leadIn } from '../assemble/pauses.ts';
import { requestOf, type Speaker } from '../cast/request.ts';
import { samplesIn } from '../signal/sound.ts';
import { speakUtterance, targetLoudness } from '../cast/speak-utterance.ts';
import { formatComplaint } from '../parse/complaint.ts';
import { suggest } from '../parse/nearest.ts';
import { parseScript } from '../parse/parse-script.ts';
import type { Script, ScriptCastMember } from '../parse/script.ts';
import { explain } from '../failures.ts';
import { findScript } from '../find-script.ts';
import { readScript } from '../read-script.ts';
import { SoundLibrary } from '../sounds/sound-library.ts';
import { cacheFolder } from '../voices/cache-folder.ts';
import { loadEngines } from '../voices/load-engines.ts';
import { storyFiles } from '../workplace.ts';

const scripts = path.join('audio-scripts', 'stories');
/** Long enough to know a voice by, short enough to compare. */
const wishedLetters = 140;

async function main(args: readonly string[]): Promise<number> {
  try {
    return await audition(args);
  } catch (error) {
    const said = explain(error, new AbortController().signal);
    if (said === undefined) throw error;
    console.error(said);
    return 1;
  }
}

async function audition([name = '', character, ...rest]: readonly string[]): Promise<number> {
  if (name === '' || rest.length > 0) {
    console.error('Usage: npm run audition -- <story id> [character]');
    return 2;
  }
  const found = await findScript(scripts, name);
  if ('complaint' in found) {
    console.error(found.complaint);
    return 1;
  }
  const { id } = found;
  const { script: file, sounds } = storyFiles(scripts, id);
  const source = await readScript(file);
  const { kinds } = await SoundLibrary.open(sounds);
  const parsed = source.ok ? parseScript(source.value, file, id, undefined, kinds) : source;
  if (!parsed.ok) {
    for (const complaint of parsed.error) console.error(formatComplaint(complaint));
    return 1;
  }
  const script = parsed.value;
  const member = script.cast.find((one) => one.id === (character ?? script.cast[0].id));
  if (!member) {
    console.error(
      `${character ?? ''} is not in the cast. ${suggest(
        character ?? '',
        script.cast.map((one) => one.id),
      )}`,
    );
    return 1;
  }
  return renderVoices(script, member);
}

async function renderVoices(script: Script, member: ScriptCastMember): Promise<number> {
  const line = findLine(script, member);
  if (!line) {
    console.error(`${member.name} says nothing in this story.`);
    return 1;
  }
  const cache = cacheFolder();
  const folder = path.join(cache, 'auditions', script.id, member.id);
  await mkdir(folder, { recursive: true });
  for (const engine of await loadEngines(cache)) {
    if (engine.absent.length > 0) {
      console.log(`Without ${engine.name}, which is not on this machine: ${engine.absent.join('; ')}`);
      continue;
    }
    for (const voice of engine.voices.filter((one) => isLikely(one, member.voice))) {
      const speaker: Speaker = { member, engine, voice };
      const request = requestOf(line.paragraph, line.utterance, new Map([[member.id, speaker]]), script);
      const { samples } = await speakUtterance(request, line.utterance, speaker);
      const padded = new Float32Array(samplesIn(2 * leadIn) + samples.length + samplesIn(0.4));
      padded.set(samples, samplesIn(leadIn));
      const file = path.join(folder, `${engine.name}-${voice}.mp3`);
      await writeFile(file, await levelTrack(padded, targetLoudness));
      console.log(file);
    }
  }
  return 0;
}

/** The line whose length is nearest to what one likes to hear. */
function findLine({ chapters }: Script, { id }: ScriptCastMember) {
  return chapters
    .flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.utterances.map((utterance) => ({ paragraph, utterance }))),
    )
    .filter(({ utterance }) => utterance.cast === id)
    .toSorted((one, other) => distance(one.utterance) - distance(other.utterance))[0];
}

function distance({ from, to }: { readonly from: number; readonly to: number }): number {
  return Math.abs(to - from - wishedLetters);
}

/** Kokoro's voices of the same sex and country, flite's counting as American; all of flite's. */
function isLikely(voice: string, cast: string): boolean {
  const [, wanted = cast === 'flite/slt' ? 'af' : 'am'] = /^kokoro\/(..)_/.exec(cast) ?? [];
  return !voice.includes('_') || voice.startsWith(wanted);
}

process.exitCode = await main(process.argv.slice(2));
