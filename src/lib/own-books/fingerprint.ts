/** What tells files apart without reading all of them: their size, their beginning and their end. A zip's list is at its end. */
const beginningBytes = 8 * 1024 * 1024;
const endBytes = 1024 * 1024;
/** Of each file where a book has several: of hundreds, less must do. */
const beginningOfEach = 256 * 1024;
const endOfEach = 64 * 1024;

/**
 * 64 hex digits, of all files of a book. They are the same in whatever order the files come, and whatever these are called.
 * Rejects where a file cannot be read.
 */
export async function fingerprint([file, ...others]: readonly [Blob, ...Blob[]]): Promise<string> {
  if (others.length === 0) return fingerprintOf(file, beginningBytes, endBytes);
  const each: string[] = [];
  for (const one of [file, ...others]) each.push(await fingerprintOf(one, beginningOfEach, endOfEach));
  return sha256(new TextEncoder().encode(each.sort().join(' ')).buffer);
}

function fingerprintOf(file: Blob, beginning: number, end: number): Promise<string> {
  const from = Math.max(file.size - end, beginning);
  const parts = [`${file.size} `, file.slice(0, beginning), file.slice(from)];
  return new Blob(parts).arrayBuffer().then(sha256);
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers compute hashes only on secure origins (https or localhost). */
export function canHash(): boolean {
  return (crypto as { readonly subtle?: SubtleCrypto }).subtle !== undefined;
}
