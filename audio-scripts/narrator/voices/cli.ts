/** `npm run voices`: lists the voices and adds more. */
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './cache-folder.ts';
import { addPack } from './kokoro/add-pack.ts';
import { addRuntime } from './kokoro/add-runtime.ts';
import { adviceFor, findPack, missingFiles, modelsVariable } from './kokoro/pack.ts';
import { packFiles } from './kokoro/pack-files.ts';
import { diskFull, isDiskFull, PackProblem } from './kokoro/pack-problem.ts';
import { hasRuntime, runtimeFolder } from './kokoro/runtime.ts';
import { loadEngines } from './load-engines.ts';

const usage = `Usage: npm run voices [-- add runtime | add kokoro --from <folder or URL>]

  without arguments  lists the voices
  add runtime        installs what the neural voices run on (290 MB) into your cache folder
  add kokoro         copies the neural voices (103 MB) there, from a folder or a web address that has them`;

async function main(args: readonly string[]): Promise<number> {
  const cache = cacheFolder();
  const asked = readArguments(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  const [verb, what] = asked.words;
  if (verb === undefined) return list(cache);
  if (what === 'kokoro') return installKokoro(cache, asked.from);
  if (asked.from === undefined) return installRuntime(cache);
  console.error('--from goes with add kokoro: the runtime comes from npm.');
  return 2;
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' } },
      allowPositionals: true,
    });
    const command = positionals.join(' ');
    if (command !== '' && command !== 'add runtime' && command !== 'add kokoro') return undefined;
    return { words: positionals, from: values.from };
  } catch {
    return undefined;
  }
}

async function list(cache: string): Promise<number> {
  for (const { name, voices, absent } of await loadEngines(cache)) {
    console.log(`${name}: ${voices.map((voice) => `${name}/${voice}`).join(', ')}`);
    if (absent.length > 0) console.log(`  not on this machine yet: ${absent.join('; ')}`);
  }
  const pack = findPack(cache);
  const missing = pack === undefined ? [] : await missingFiles(pack);
  if (pack !== undefined && missing.length > 0)
    console.log(
      `In ${pack} these are missing or damaged: ${missing.map((file) => file.path).join(', ')}. ${adviceFor(pack)}`,
    );
  console.log('Kokoro: a is American, b British; f a woman, m a man.');
  return 0;
}

function sayAlreadyThere(what: string): number {
  console.log(`${what} is already there.`);
  return 0;
}

async function installRuntime(cache: string): Promise<number> {
  if (hasRuntime(cache)) return sayAlreadyThere('The runtime');
  const code = await addRuntime(cache).catch((error: unknown) => {
    throw isDiskFull(error) ? diskFull(cache, runtimeMegabytes) : error;
  });
  // npm prints the error, but does not explain that ENOSPC means a full disk.
  if (code !== 0 && (await isNearlyFull(runtimeFolder(cache)))) throw diskFull(cache, runtimeMegabytes);
  return code;
}

const runtimeMegabytes = 290;

async function isNearlyFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < runtimeMegabytes * 1e6;
}

async function installKokoro(cache: string, from: string | undefined): Promise<number> {
  const to = path.join(cache, 'models', 'kokoro');
  if (from === undefined) {
    const missing = await missingFiles(to);
    if (missing.length === 0) return sayAlreadyThere('Kokoro');
    console.error(
      `${missing.length} of ${packFiles.length} files are missing in ${to}. Say where they are: --from <folder or URL>. ` +
        'No public address is known to have exactly these files.',
    );
    return 1;
  }
  await addPack(from, to, (file, done) => {
    console.log(`${done + 1} of ${packFiles.length}: ${file.path}, ${(file.size / 1e6).toFixed(1)} MB`);
  });
  console.log(`Kokoro is in ${to}.`);
  const used = findPack(cache);
  if (used !== undefined && used !== to)
    console.log(`But ${modelsVariable} is set, so the one in ${used} is used until you unset it.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof PackProblem)) throw error;
  console.error(error.message);
  return 1;
});
