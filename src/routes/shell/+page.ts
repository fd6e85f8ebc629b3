/**
 * The page that the service worker answers other addresses than those of stories with: without content of its own, so
 * that the app looks at the address and shows what belongs there. A page of its own, because hosts redirect `404.html`
 * or serve it with status 404, and the service worker could not be installed.
 */
import { error } from '@sveltejs/kit';

export const ssr = false;

/** Opened by its own address it is no page of the app. */
export function load() {
  error(404);
}
