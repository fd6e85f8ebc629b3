import { describe, expect, test } from 'vitest';
import { pairTables } from '../../../narrator/assemble/mp3/huffman-tables.ts';
import { bitsOf, pairCodes } from '../../../narrator/assemble/mp3/pair-code.ts';

/** Of a side of the square of symbols (ISO 11172-3, Table B.7), by table_select below 16. */
const sides = [0, 2, 3, 3, 0, 4, 4, 6, 6, 6, 8, 8, 8, 16, 0, 16];

describe.each(pairTables.flatMap((table, select) => (table ? [{ ...table, select }] : [])))(
  'Huffman table $select',
  ({ leaves, linbits, select }) => {
    const triples = leaves.match(/.../g) ?? [];
    const side = sides[select] ?? 16;
    const code = pairCodes[select];

    test('has every symbol once', () => {
      const symbols = triples.map((triple) => triple.slice(0, 2)).sort();
      const all = Array.from({ length: side ** 2 }, (_, i) => [Math.floor(i / side), i % side]);
      expect(symbols).toEqual(all.map(([x, y]) => `${x?.toString(16)}${y?.toString(16)}`));
    });

    test('is complete and free of prefixes', () => {
      let start = 0;
      for (const triple of triples) {
        const length = parseInt(triple.charAt(2), 36);
        expect(start * 2 ** length).toBe(Math.floor(start * 2 ** length));
        start += 2 ** -length;
      }
      expect(start).toBe(1);
    });

    test('reads what it writes, as long as it said', () => {
      const most = side === 16 ? 14 + 2 ** linbits : side - 1;
      for (const x of [0, 1, side - 1, most])
        for (const y of [0, 1, side - 1, most]) {
          const pair = { x, y, xSign: x > 0 ? 1 : 0, ySign: 0 };
          const bytes = new Uint8Array(16);
          const end = code?.write(bytes, 5, pair) ?? 0;
          expect(end - 5).toBe(bitsOf(pair, select));
          expect(code?.read(bytes, 5)).toEqual({ pair, end });
        }
      expect(bitsOf({ x: most + 1, y: 0, xSign: 0, ySign: 0 }, select)).toBeGreaterThan(4095);
    });
  },
);

// ISO 11172-3, Table B.7: some codes, as a check that the leaves stand in the standard's order.
test.each([
  [1, 1, 1, '000'],
  [7, 5, 5, '000000000000'],
  [13, 0, 0, '1'],
  [15, 0, 0, '111'],
  [16, 15, 15, '00000011'],
  [24, 15, 15, '0011'],
])('table %i codes %i and %i as %s', (select, x, y, bits) => {
  const bytes = new Uint8Array(8);
  pairCodes[select]?.write(bytes, 0, { x, y, xSign: 0, ySign: 0 });
  const written = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  expect(written.slice(0, bits.length)).toBe(bits);
});
