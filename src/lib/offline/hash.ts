/** Browsers compute hashes only on secure origins (https or localhost). Elsewhere no file can be checked. */
export function canHash(): boolean {
  return (crypto as Partial<Crypto>).subtle !== undefined;
}

/** SHA-256 as 64 lower-case hex digits. Rejects where `canHash` says no. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
