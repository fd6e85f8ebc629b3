/** How the app can be installed on this device; undefined where it is, or where the browser cannot. */
export type InstallWay = 'offer' | 'ios' | 'firefox-android';

export interface Browser {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** The page has a window with the browser's bars. */
  readonly isInBrowser: boolean;
  /** The browser has offered it. */
  readonly hasOffer: boolean;
}

export function installWay({
  userAgent,
  maxTouchPoints,
  isInBrowser,
  hasOffer,
}: Browser): InstallWay | undefined {
  if (!isInBrowser) return undefined;
  if (hasOffer) return 'offer';
  if (/Android.*Firefox\//.test(userAgent)) return 'firefox-android';
  // iPads call themselves Macintosh, but no Macintosh has a touch screen.
  const isIos = /iP(?:hone|ad|od)/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
  // Other browsers have the two steps in other places, and pages inside of apps have none.
  const isSafari =
    /Version\/[\d.]+ .*Safari\//.test(userAgent) && !/(?:CriOS|FxiOS|EdgiOS|OPT)\//.test(userAgent);
  return isIos && isSafari ? 'ios' : undefined;
}
