/** Pairs of quantized values, read and written by one table of Huffman codes (ISO 11172-3, 2.4.1.7 and 2.4.2.7). */
import { readBits, writeBits } from './bits.ts';
import { pairTables } from './huffman-tables.ts';

/** Magnitudes and signs (1 is negative) of two lines beside each other. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly xSign: number;
  readonly ySign: number;
}

const escape = 15;
const inner = 0x100;
const unsayable = 1e6;

export class PairCode {
  readonly #linbits: number;
  readonly #most: number;
  /** By symbol (x in the high four bits, y in the low). Length 0: the table does not have this symbol. */
  readonly #lengths = new Uint8Array(256);
  readonly #codes = new Uint32Array(256);
  /** Two branches a node: a symbol, or the number of a node above `inner`. */
  readonly #tree: number[] = [0, 0];

  constructor(linbits: number, leaves: string) {
    this.#linbits = linbits;
    this.#most = escape + 2 ** linbits - 1;
    let start = 0;
    for (let at = 0; at < leaves.length; at += 3) {
      const symbol = parseInt(leaves.slice(at, at + 2), 16);
      const length = parseInt(leaves.charAt(at + 2), 36);
      const code = start * 2 ** length;
      this.#lengths[symbol] = length;
      this.#codes[symbol] = code;
      this.#plant(symbol, code, length);
      start += 2 ** -length;
    }
  }

  /** In bits, signs counted. */
  length({ x, y }: Pair): number {
    const code = this.#lengths[symbolOf(x, y)] ?? 0;
    if (code === 0 || Math.max(x, y) > this.#most) return unsayable;
    return code + this.#tailLength(x) + this.#tailLength(y);
  }

  read(bytes: Uint8Array, at: number): { readonly pair: Pair; readonly end: number } {
    let [node, end] = [inner, at];
    while (node >= inner) node = this.#tree[(node - inner) * 2 + readBits(bytes, end++, 1)] ?? 0;
    const tail = (magnitude: number) => {
      const linbits = magnitude === escape ? this.#linbits : 0;
      const value = magnitude + readBits(bytes, end, linbits);
      const signAt = end + linbits;
      end = signAt + (value > 0 ? 1 : 0);
      return [value, value > 0 ? readBits(bytes, signAt, 1) : 0] as const;
    };
    const [x, xSign] = tail(node >> 4);
    const [y, ySign] = tail(node & 0xf);
    return { pair: { x, y, xSign, ySign }, end };
  }

  write(bytes: Uint8Array, at: number, { x, y, xSign, ySign }: Pair): number {
    const symbol = symbolOf(x, y);
    const tail = (from: number, value: number, sign: number) => {
      const signAt = value < escape ? from : writeBits(bytes, from, this.#linbits, value - escape);
      return value > 0 ? writeBits(bytes, signAt, 1, sign) : signAt;
    };
    const codeEnd = writeBits(bytes, at, this.#lengths[symbol] ?? 0, this.#codes[symbol] ?? 0);
    return tail(tail(codeEnd, x, xSign), y, ySign);
  }

  #plant(symbol: number, code: number, length: number): void {
    let node = 0;
    for (let bit = length - 1; bit > 0; bit--) {
      const branch = node * 2 + ((code >> bit) & 1);
      if (!this.#tree[branch]) {
        this.#tree[branch] = inner + this.#tree.length / 2;
        this.#tree.push(0, 0);
      }
      node = (this.#tree[branch] ?? 0) - inner;
    }
    this.#tree[node * 2 + (code & 1)] = symbol;
  }

  #tailLength(value: number): number {
    return (value > 0 ? 1 : 0) + (value < escape ? 0 : this.#linbits);
  }
}

function symbolOf(x: number, y: number): number {
  return (Math.min(x, escape) << 4) | Math.min(y, escape);
}

/** By table_select. Table 0, which says nothing but zeros, is none of them. */
export const pairCodes = pairTables.map((table) => table && new PairCode(table.linbits, table.leaves));

/** Signs counted; more than any granule holds where the table cannot say the pair. */
export function bitsOf(pair: Pair, table: number): number {
  return pairCodes[table]?.length(pair) ?? (table === 0 && pair.x + pair.y === 0 ? 0 : unsayable);
}
