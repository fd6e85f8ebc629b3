import type { Reroute } from '@sveltejs/kit';

/** An address with a broken escape, such as `/story/%`, would end the app's start with an exception. */
export const reroute: Reroute = ({ url }) => {
  try {
    decodeURI(url.pathname);
    return undefined;
  } catch {
    return '/no-such-page';
  }
};
