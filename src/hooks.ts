import type { Reroute } from '@sveltejs/kit';

/** An address with a broken escape, such as `/story/%`, would throw while the app starts. */
export const reroute: Reroute = ({ url }) => {
  try {
    decodeURI(url.pathname);
    return undefined;
  } catch {
    return '/no-such-page';
  }
};
