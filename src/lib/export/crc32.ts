/**
 * The checksum of zip and gzip (ISO 3309), of four bytes at a time: table `n` says what a byte becomes after `n` more bytes
 * (Intel, *Slicing-by-8*). A book may have hundreds of megabytes.
 */
const tables = [firstTable()];
for (let n = 1; n < 4; n++) {
  const before = tables[n - 1] ?? firstTable();
  tables.push(before.map((c) => (c >>> 8) ^ (tables[0]?.[c & 0xff] ?? 0)));
}
const [first, second, third, fourth] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];

/** `before`: of the bytes that come before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let c = ~before;
  for (let at = 0; at < whole; at += 4) {
    c ^= view.getInt32(at, true);
    c =
      at32(fourth, c & 0xff) ^
      at32(third, (c >>> 8) & 0xff) ^
      at32(second, (c >>> 16) & 0xff) ^
      at32(first, c >>> 24);
  }
  for (let at = whole; at < bytes.length; at++) c = at32(first, (c ^ view.getUint8(at)) & 0xff) ^ (c >>> 8);
  return ~c >>> 0;
}

function at32(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

function firstTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
}
