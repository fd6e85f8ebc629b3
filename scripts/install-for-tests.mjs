/** Installs what the tests need besides packages: a browser, and what neural voices run on. */
import { existsSync, readFileSync } from 'node:fs';
import { systemChromium } from './chromium.mjs';
import { fail, run } from './steps.mjs';

export async function installBrowser() {
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

/** Without a registry the tests that need it are skipped, with a message. */
export async function installNeuralRuntime() {
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
