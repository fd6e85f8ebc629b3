/** `npm run soak`: an hour of `tests/e2e/soak.spec.ts`, or as many minutes as `SOAK_MINUTES` says. */
import { buildSite } from './build-site.mjs';
import { installBrowser } from './install-for-tests.mjs';
import { checkNode, install, run } from './steps.mjs';

checkNode();
await install('all');
await installBrowser();
await buildSite();
const { SOAK_MINUTES = '60' } = process.env;
process.exitCode = await run('npx', ['playwright', 'test', '--project=e2e', 'tests/e2e/soak.spec.ts'], {
  env: { ...process.env, SOAK_MINUTES },
});
