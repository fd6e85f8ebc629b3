/**
 * Detects captive portals: networks that ask their users to sign in answer every request themselves, with a web page or
 * with a redirect to one. No file that is fetched here is a web page, and static hosts redirect none of them. Some
 * hosts answer in the same way for files that they do not have, but they still serve the files that they have.
 */
const networkAuthenticationRequired = 511;
const webPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
/** The types that servers use for files of unknown type. */
const typeOfAnything = /^\s*(?:text\/plain|application\/octet-stream)\b/i;
const lessThan = 0x3c;
/** Tab, line feed, form feed, carriage return and space, and the three bytes of a UTF-8 byte order mark. */
const mayStandBefore = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

/** By status and headers. The redirect itself was not followed. */
export function isPortalResponse({ type, status, headers }: Response): boolean {
  const isRedirect = type === 'opaqueredirect' || (status >= 300 && status < 400);
  return (
    isRedirect ||
    status === networkAuthenticationRequired ||
    (status === 200 && webPage.test(headers.get('Content-Type') ?? ''))
  );
}

/** The media type does not say what the body is. */
export function isUntyped({ headers }: Response): boolean {
  const type = headers.get('Content-Type') ?? '';
  return type === '' || typeOfAnything.test(type);
}

/**
 * Decides by the first bytes of a body: JSON, WebVTT, MP3 and pictures never begin with a tag. Undefined if there are
 * too few bytes to decide.
 */
export function beginsWithTag(bytes: Uint8Array): boolean | undefined {
  const first = bytes.find((byte) => !mayStandBefore.has(byte));
  return first === undefined ? undefined : first === lessThan;
}

/** The file that every build has, `_app/version.json`, as SvelteKit writes it. */
export function isVersionFile(body: ArrayBuffer): boolean {
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof file === 'object' && file !== null && 'version' in file && typeof file.version === 'string';
  } catch {
    return false;
  }
}
