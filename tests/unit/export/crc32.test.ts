import { crc32 as expected } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '#lib/export/crc32.ts';

test('a checksum is that of zlib, whatever the length and wherever the bytes are cut', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 131 + (i >> 3)) & 0xff);
  for (const length of [0, 1, 2, 3, 4, 5, 8, 999, 1000]) {
    const part = bytes.subarray(0, length);
    expect(crc32(part)).toBe(expected(part));
    expect(crc32(bytes.subarray(length), crc32(part))).toBe(expected(bytes));
  }
});
