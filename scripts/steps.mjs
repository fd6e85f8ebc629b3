/** What `npm start` and `npm test` have in common: they use only Node until the packages are installed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const oldestNode = [20, 19];
const installedStamp = 'node_modules/.lamplight-lockfile';
const workspaceLinks = 'node_modules/@lamplight';

/**
 * Ends the program in plain words.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    fail(
      `Lamplight needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Get one from https://nodejs.org`,
    );
}

/**
 * Installs what the lockfile names, unless it is installed already: `site` is what builds and serves the site; `all` adds
 * the narrator and the tools that check the code, which are workspaces. A folder that has everything keeps it.
 * @param {'site' | 'all'} wanted
 */
export async function install(wanted) {
  const scope = existsSync(workspaceLinks) ? 'all' : wanted;
  const lockfile = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = `${scope} ${lockfile}`;
  if (existsSync(installedStamp) && readFileSync(installedStamp, 'utf8') === stamp) return;
  console.log('Installing packages…');
  const workspaces = scope === 'site' ? ['--workspaces=false'] : [];
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', ...workspaces]);
  if (code !== 0)
    fail('The packages could not be installed. Look at what npm said above; most often there is no network.');
  writeFileSync(installedStamp, stamp);
}

/**
 * Runs a command with its output shown; resolves with its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; onOutput?: (text: string) => void }} [options] `onOutput` is given what it prints, too.
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', (bytes) => {
      process.stdout.write(bytes);
      onOutput?.(String(bytes));
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
