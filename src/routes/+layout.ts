import { browser, version } from '$app/environment';
import { base } from '$app/paths';
import { createApp } from '#lib/app/create-app.ts';
import { showLanguage } from '#lib/ui/words/language.svelte.ts';
import type { App } from '#lib/app/app.ts';

export const prerender = true;
export const trailingSlash = 'always';

interface Data {
  readonly app: App | undefined;
}

/** A first page in English is better than none: the language is shown as soon as it has come. */
const longestWaitMs = 2000;

/** Runs before the first page is rendered, so that storage is read early. Undefined while the site is being built. */
export function load(): Data | Promise<Data> {
  if (!browser) return { app: undefined };
  const app = createApp(base, version);
  const loading = showLanguage(app.settings.current.current.language);
  if (!loading) return { app };
  return Promise.race([loading, new Promise((resolve) => setTimeout(resolve, longestWaitMs))]).then(() => ({
    app,
  }));
}
