const leastBytes = 16_384;

/** Collects the bytes of a body in one buffer, which is allocated for the size that the server announces. */
export class BodyBuffer {
  readonly #limitBytes: number;
  #buffer: Uint8Array<ArrayBuffer>;
  #size = 0;

  /** `announcedBytes`: 0 if it is not known. A compressed body becomes larger than announced. */
  constructor(limitBytes: number, announcedBytes: number) {
    this.#limitBytes = limitBytes;
    this.#buffer = new Uint8Array(Math.min(announcedBytes || leastBytes, limitBytes));
  }

  /** Returns false and adds nothing if the limit would be exceeded. */
  add(part: Uint8Array): boolean {
    const size = this.#size + part.byteLength;
    if (size > this.#limitBytes) return false;
    if (size > this.#buffer.byteLength) this.#grow(size);
    this.#buffer.set(part, this.#size);
    this.#size = size;
    return true;
  }

  get size(): number {
    return this.#size;
  }

  bytes(): ArrayBuffer {
    const { buffer } = this.#buffer;
    return buffer.byteLength === this.#size ? buffer : buffer.slice(0, this.#size);
  }

  #grow(neededBytes: number): void {
    const larger = Math.min(Math.max(neededBytes, 2 * this.#buffer.byteLength), this.#limitBytes);
    const grown = new Uint8Array(larger);
    grown.set(this.#buffer.subarray(0, this.#size));
    this.#buffer = grown;
  }
}
