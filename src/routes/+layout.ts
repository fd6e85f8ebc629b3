import { browser, version } from '$app/environment';
import { base } from '$app/paths';
import { createApp } from '#lib/app/create-app.ts';
import type { App } from '#lib/app/app.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** Runs before the first page is rendered, so that storage is read early. Undefined while the site is being built. */
export function load(): { readonly app: App | undefined } {
  return { app: browser ? createApp(base, version) : undefined };
}
