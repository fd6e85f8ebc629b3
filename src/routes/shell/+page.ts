/**
 * The page with which the service worker answers all addresses that are not a story's. It has no content: the app
 * reads the address and shows the page for it. `404.html` would not do, because hosts redirect it or serve it with
 * status 404, and the service worker could not be installed.
 */
import { error } from '@sveltejs/kit';

export const ssr = false;

/** Under its own address there is no page. */
export function load() {
  error(404);
}
