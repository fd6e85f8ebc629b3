/** How tests start the browser: the system's Chromium where there is one, else Playwright's own. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

export function systemChromium() {
  return findOnPath(names);
}

/**
 * The first of these programs that is on the PATH.
 * @param {readonly string[]} programs
 * @returns {string | undefined}
 */
export function findOnPath(programs) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return programs.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/** Launch options of Playwright, without the requests that a browser sends to its maker at every start. */
export function chromium() {
  const executablePath = systemChromium();
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  // Chromium refuses its sandbox to root, as in a container.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return executablePath ? { executablePath, args } : { args };
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
