const blockHeaderBytes = 4;
const id3HeaderBytes = 10;
const mostBlocks = 1000;

/**
 * Whether a FLAC file has sound after what it says of itself (RFC 9639, 8.1). Mediabunny never ends with one that has none:
 * where what stands before the sound is damaged, its length leads anywhere.
 */
export async function hasFlacFrames(file: Blob): Promise<boolean> {
  let at = (await lengthOfId3(file)) + blockHeaderBytes;
  for (let i = 0; i < mostBlocks; i++) {
    const [kind = 0, high = 0, middle = 0, low = 0] = await bytesAt(file, at, blockHeaderBytes);
    at += blockHeaderBytes + (high << 16) + (middle << 8) + low;
    const isLast = kind >= 0x80;
    if (!isLast) continue;
    const [first, second = 0] = await bytesAt(file, at, 2);
    return first === 0xff && (second & 0xfe) === 0xf8;
  }
  return false;
}

/** Some programs write MP3's tags in front of it. */
async function lengthOfId3(file: Blob): Promise<number> {
  let at = 0;
  for (let i = 0; i < mostBlocks; i++) {
    const header = await bytesAt(file, at, id3HeaderBytes);
    if (String.fromCharCode(...header.subarray(0, 3)) !== 'ID3') break;
    at += id3HeaderBytes + header.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  }
  return at;
}

async function bytesAt(file: Blob, at: number, count: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(at, at + count).arrayBuffer());
}
