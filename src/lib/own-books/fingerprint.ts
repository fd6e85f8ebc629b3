/** What tells files apart without reading all of them: their size, their beginning and their end. A zip's list is at its end. */
const beginningBytes = 8 * 1024 * 1024;
const endBytes = 1024 * 1024;

/** 64 hex digits. Rejects where the file cannot be read. */
export async function fingerprint(file: Blob): Promise<string> {
  const end = Math.max(file.size - endBytes, beginningBytes);
  const parts = [`${file.size} `, file.slice(0, beginningBytes), file.slice(end)];
  return sha256(await new Blob(parts).arrayBuffer());
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers compute hashes only on secure origins (https or localhost). */
export function canHash(): boolean {
  return (crypto as { readonly subtle?: SubtleCrypto }).subtle !== undefined;
}
