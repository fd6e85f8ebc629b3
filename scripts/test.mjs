/** `npm test`: installs what is missing, the browser included, then types, lint, unit, component and end-to-end tests. */
import { existsSync, readFileSync } from 'node:fs';
import { checkNode, fail, install, run } from './steps.mjs';
import { systemChromium } from './chromium.mjs';
import { leftOutEngines } from './engines.mjs';

checkNode();
await install();
await installBrowser();
await installRuntime();

/** @type {{ name: string; command: string; args: string[]; counts?: boolean }[]} */
const steps = [
  { name: 'kit', command: 'npx', args: ['svelte-kit', 'sync'] },
  { name: 'types of the core', command: 'npx', args: ['tsc', '-p', 'src/lib/core'] },
  { name: 'types of the narrator', command: 'npx', args: ['tsc', '-p', 'audio-scripts/narrator'] },
  {
    name: 'types of the service worker',
    command: 'npx',
    args: ['tsc', '-p', 'src/service-worker.tsconfig.json'],
  },
  { name: 'types of the app and its tests', command: 'npx', args: ['svelte-check', '--fail-on-warnings'] },
  { name: 'types of the other tests', command: 'npx', args: ['tsc', '-p', 'tests'] },
  { name: 'lint', command: 'npx', args: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'format', command: 'npx', args: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'unit and component tests', command: 'npx', args: ['vitest', 'run'], counts: true },
  { name: 'check of the stories', command: 'npm', args: ['run', '-s', 'check:stories'] },
  { name: 'build', command: 'node', args: ['scripts/build.mjs'] },
  { name: 'end-to-end tests', command: 'npx', args: ['playwright', 'test'], counts: true },
];

const totals = { passed: 0, failed: 0 };
/** @type {string[]} */
const failedSteps = [];
for (const { name, command, args, counts } of steps) {
  const startMs = Date.now();
  let output = '';
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' };
  const code = await run(command, args, { env, ...(counts && { onOutput: (text) => (output += text) }) });
  totals.passed += sumOf(output, /^\s*(?:Tests\s.*?)?(\d+) (?:passed|flaky)\b/gm);
  totals.failed += sumOf(output, /^\s*(?:Tests\s.*?)?(\d+) failed\b/gm);
  if (code !== 0) {
    failedSteps.push(name);
    if (!counts) totals.failed++;
  }
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}, ${((Date.now() - startMs) / 1000).toFixed(1)} s\n`);
  if (code !== 0 && name === 'build') break;
}
for (const sentence of leftOutEngines()) console.log(sentence);
if (failedSteps.length > 0) console.error(`Not in order: ${failedSteps.join(', ')}.`);
console.log(`${totals.passed} passed, ${Math.max(totals.failed, failedSteps.length > 0 ? 1 : 0)} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

async function installBrowser() {
  if (systemChromium()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isDebian()) {
    console.log('Installing Chromium from Debian…');
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', 'chromium']);
    if (systemChromium()) return;
  }
  console.log('Installing Playwright’s Chromium…');
  const libraries = isRoot && existsSync('/usr/bin/apt-get') ? ['--with-deps'] : [];
  if ((await run('npx', ['playwright', 'install', ...libraries, 'chromium'])) !== 0)
    fail(
      'There is no Chromium, and none could be installed. Install Chromium or Chrome so that it is on the PATH.',
    );
}

/** What neural voices run on. Without a registry the tests that need it are left out, and say so. */
async function installRuntime() {
  if ((await run('npx', ['tsx', 'audio-scripts/narrator/voices/cli.ts', 'add', 'runtime'])) !== 0)
    console.log('onnxruntime-node could not be installed: the tests of neural voices are left out.');
}

/** Debian itself: Ubuntu's package of that name is a stub that needs snap. */
function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * @param {string} output
 * @param {RegExp} pattern
 */
function sumOf(output, pattern) {
  return [...output.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);
}
