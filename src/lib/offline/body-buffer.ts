const leastBytes = 16_384;

/** The bytes of a body as they come, in one buffer that is made for the size that the server announces. */
export class BodyBuffer {
  readonly #limitBytes: number;
  #buffer: Uint8Array<ArrayBuffer>;
  #size = 0;

  /** `announcedBytes`: 0 where it is not known; a body that is sent compressed is larger. */
  constructor(limitBytes: number, announcedBytes: number) {
    this.#limitBytes = limitBytes;
    this.#buffer = new Uint8Array(Math.min(announcedBytes || leastBytes, limitBytes));
  }

  /** False, and nothing is added, where it would be more than the limit. */
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
