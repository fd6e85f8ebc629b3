/** The folder for what an author has added or made: models, the runtime, rendered tracks that are not published yet. */
import { homedir } from 'node:os';
import path from 'node:path';

/** The user's cache folder on each system; `XDG_CACHE_HOME` takes precedence on all of them. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  return path.join(env.XDG_CACHE_HOME || usualCache(env, platform), 'lamplight');
}

function usualCache(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env.LOCALAPPDATA || path.join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return path.join(homedir(), '.cache');
}
