import { browser, version } from '$app/environment';
import { base } from '$app/paths';
import { createApp } from '#lib/app/create-app.ts';
import type { App } from '#lib/app/app.ts';

export const prerender = true;
export const trailingSlash = 'always';

/** Before the first page is drawn, so that the storage is read meanwhile; undefined while the site is built. */
export function load(): { readonly app: App | undefined } {
  return { app: browser ? createApp(base, version) : undefined };
}
