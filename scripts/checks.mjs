/** What `npm test` checks, in its order, and the command that runs each part alone. */

/**
 * `counts`: its output says how many tests passed and failed. `needs`: what npm does not install.
 * @typedef {{ name: string; command: string; args: readonly string[]; counts?: boolean }} Step
 * @typedef {{ steps: readonly Step[]; needs?: 'a browser' | 'neural voices' }} Check
 */

/** @param {string} name @param {...string} args @returns {Step} */
const tool = (name, ...args) => ({ name, command: 'npx', args });

/** @type {Readonly<Record<string, Check>>} */
export const checks = {
  typecheck: {
    steps: [
      tool('kit', 'svelte-kit', 'sync'),
      tool('types of the core', 'tsc', '-p', 'src/lib/core'),
      tool('types of the narrator', 'tsc', '-p', 'audio-scripts'),
      tool('types of the service worker', 'tsc', '-p', 'src/service-worker.tsconfig.json'),
      tool('types of the app and its tests', 'svelte-check', '--fail-on-warnings'),
      tool('types of the other tests', 'tsc', '-p', 'tests'),
    ],
  },
  lint: {
    steps: [
      // ESLint reads the types of Kit's own modules.
      tool('kit', 'svelte-kit', 'sync'),
      tool('lint', 'eslint', '--max-warnings', '0', '.'),
      tool('format', 'prettier', '--check', '--log-level', 'warn', '.'),
    ],
  },
  'test:unit': {
    needs: 'neural voices',
    steps: [
      {
        // No browser beside them, so every core may have a worker.
        ...tool('unit tests', 'vitest', 'run', '--project=unit', '--project=narrator', '--maxWorkers=100%'),
        counts: true,
      },
    ],
  },
  'test:component': {
    needs: 'a browser',
    steps: [{ ...tool('component tests', 'vitest', 'run', '--project=component'), counts: true }],
  },
  'check:stories': {
    steps: [{ name: 'check of the stories', command: 'npm', args: ['run', '-s', 'check:stories'] }],
  },
  'test:e2e': {
    needs: 'a browser',
    steps: [
      { name: 'build', command: 'node', args: ['scripts/build.mjs'] },
      { ...tool('end-to-end tests', 'playwright', 'test'), counts: true },
    ],
  },
};
