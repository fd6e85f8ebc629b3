/** Bytes as text: as they say themselves, else UTF-8, else windows-1252, in which any bytes are text. */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of [byteOrderMark(bytes) ?? declared(bytes), 'utf-8']) {
    const text = encoding === undefined ? undefined : tryDecode(bytes, encoding);
    if (text !== undefined) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // "<?" or "<h" without a mark.
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}

/** The declaration of XML, or a `<meta>`, near the start. UTF-16 cannot be declared in bytes that were read as ASCII. */
function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const [, encoding] =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start) ??
    /<meta[^>]*\scharset\s*=\s*["']?([\w.:-]+)/i.exec(start) ??
    /<meta[^>]*\scontent\s*=\s*["'][^"'>]*charset=([\w.:-]+)/i.exec(start) ??
    [];
  return encoding === undefined || /^utf-?16/i.test(encoding) ? undefined : encoding;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not an encoding, or not these bytes'.
    return undefined;
  }
}
