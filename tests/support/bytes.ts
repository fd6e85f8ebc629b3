/** Bytes for files that tests write by hand. */

export type Content = string | number | readonly number[] | Uint8Array;

export function bytes(...parts: readonly Content[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === 'number') return [part];
      return typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part];
    }),
  );
}

/** Big-endian, in four bytes. */
export function u32(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

/** Big-endian, in eight bytes. */
export function u64(value: number): readonly number[] {
  return [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
}

/** A box of an MP4 file. */
export function mp4Box(type: string, ...content: readonly Content[]): Uint8Array<ArrayBuffer> {
  const inside = bytes(...content);
  return bytes(u32(inside.length + 8), type, inside);
}
