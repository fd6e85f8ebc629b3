/**
 * Networks that ask their guests to sign in answer every request themselves: with a web page, or with a redirect to
 * one. No file that is fetched here is a web page, and static hosts redirect none of them.
 */
const networkAuthenticationRequired = 511;
const webPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
/** What servers say of files that they know nothing of. */
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

/** By the first bytes of a body whose type says nothing: JSON, WebVTT, MP3 and pictures never begin with a tag. */
export function isUntypedWebPage({ headers }: Response, bytes: Uint8Array): boolean {
  const type = headers.get('Content-Type') ?? '';
  return (
    (type === '' || typeOfAnything.test(type)) && bytes.find((byte) => !mayStandBefore.has(byte)) === lessThan
  );
}
