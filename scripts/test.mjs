/**
 * `npm test`: installs what is missing, then runs every check. `npm run lint` and its like run one check alone; what
 * stands after `--` is given to its last tool: `npm run test:e2e -- tests/e2e/offline.spec.ts`.
 */
import { checks } from './checks.mjs';
import { leftOutEngines } from './engines.mjs';
import { installBrowser, installNeuralRuntime } from './install-for-tests.mjs';
import { checkNode, install, run } from './steps.mjs';

const [only, ...extraArgs] = process.argv.slice(2);
const wanted = Object.entries(checks).filter(([name]) => only === undefined || name === only);

checkNode();
await install('all');
const needs = wanted.map(([, check]) => check.needs);
if (needs.includes('a browser')) await installBrowser();
if (needs.includes('neural voices')) await installNeuralRuntime();

const steps = wanted.flatMap(([, check]) => check.steps);
const totals = { passed: 0, failed: 0 };
/** @type {string[]} */
const failedSteps = [];
for (const step of steps) {
  const { name, command, counts } = step;
  const args = step === steps.at(-1) ? [...step.args, ...extraArgs] : step.args;
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
if (wanted.some(([name]) => name === 'test:e2e'))
  for (const sentence of leftOutEngines()) console.log(sentence);
if (failedSteps.length > 0) console.error(`Not in order: ${failedSteps.join(', ')}.`);
if (steps.some(({ counts }) => counts))
  console.log(`${totals.passed} passed, ${Math.max(totals.failed, failedSteps.length > 0 ? 1 : 0)} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

/**
 * @param {string} output
 * @param {RegExp} pattern
 */
function sumOf(output, pattern) {
  return [...output.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);
}
