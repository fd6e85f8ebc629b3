/** Fields of up to 31 bits, the highest bit first, at any bit of some bytes. */
export function readBits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let bit = at; bit < at + count; bit++)
    value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
  return value;
}

/** The bit after what was written. */
export function writeBits(bytes: Uint8Array, at: number, count: number, value: number): number {
  for (let i = 0; i < count; i++) {
    const bit = at + i;
    const mask = 0x80 >> (bit & 7);
    const byte = bytes[bit >> 3] ?? 0;
    bytes[bit >> 3] = (value >> (count - 1 - i)) & 1 ? byte | mask : byte & ~mask;
  }
  return at + count;
}
