/** Boxes of an MP4 file as bytes (ISO/IEC 14496-12). */

/** Numbers of four bytes each. */
export function table(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (let i = 0; i < values.length; i++) view.setUint32(i * 4, values[i] ?? 0);
  return new Uint8Array(view.buffer);
}

export function box(type: string, ...content: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const inside = join(...content);
  return join(u32(inside.length + 8), text(type), inside);
}

export function full(version = 0, flags = 0): readonly number[] {
  return [version, 0, 0, flags];
}

export function join(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function text(characters: string): readonly number[] {
  return Array.from(characters, (character) => character.charCodeAt(0));
}

export function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}

export function u16(value: number): readonly number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

export function u32(value: number): readonly number[] {
  return [...u16(value >>> 16), ...u16(value & 0xffff)];
}

export function u64(value: number): readonly number[] {
  return [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
}
