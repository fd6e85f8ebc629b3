/** The power spectrum of real sound: an iterative radix-2 transform with its tables made once. */
export class PowerSpectrum {
  readonly #size: number;
  readonly #real: Float64Array;
  readonly #imaginary: Float64Array;
  readonly #cosines: Float64Array;
  readonly #sines: Float64Array;
  readonly #reversed: Uint32Array;

  /** `size` is a power of two. */
  constructor(size: number) {
    this.#size = size;
    this.#real = new Float64Array(size);
    this.#imaginary = new Float64Array(size);
    this.#cosines = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
    this.#sines = Float64Array.from({ length: size / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
    this.#reversed = new Uint32Array(size);
    for (let i = 1; i < size; i++)
      this.#reversed[i] = ((this.#reversed[i >> 1] ?? 0) >> 1) | (i & 1 ? size >> 1 : 0);
  }

  /**
   * Of two pieces of sound at once, each of at most `size` samples, the rest taken as silence; writes size / 2 + 1
   * powers of each. Two real signals fit into one complex one.
   */
  writeTwo(one: Float64Array, other: Float64Array, powers: Float64Array, otherPowers: Float64Array): void {
    const [real, imaginary, reversed, size] = [this.#real, this.#imaginary, this.#reversed, this.#size];
    for (let i = 0; i < size; i++) {
      const from = reversed[i] ?? 0;
      real[i] = one[from] ?? 0;
      imaginary[i] = other[from] ?? 0;
    }
    this.#transform();
    for (let i = 0; i <= size / 2; i++) {
      const mirrored = (size - i) & (size - 1);
      const [x, y] = [real[i] ?? 0, imaginary[i] ?? 0];
      const [u, v] = [real[mirrored] ?? 0, imaginary[mirrored] ?? 0];
      powers[i] = ((x + u) * (x + u) + (y - v) * (y - v)) / 4;
      otherPowers[i] = ((y + v) * (y + v) + (u - x) * (u - x)) / 4;
    }
  }

  #transform(): void {
    const real = this.#real;
    const imaginary = this.#imaginary;
    const cosines = this.#cosines;
    const sines = this.#sines;
    const size = this.#size;
    for (let half = 1; half < size; half *= 2) {
      const stride = size / (2 * half);
      for (let start = 0; start < size; start += 2 * half)
        for (let k = 0; k < half; k++) {
          const cosine = cosines[k * stride] ?? 0;
          const sine = sines[k * stride] ?? 0;
          const top = start + k;
          const bottom = top + half;
          const x = real[bottom] ?? 0;
          const y = imaginary[bottom] ?? 0;
          const r = x * cosine - y * sine;
          const i = x * sine + y * cosine;
          real[bottom] = (real[top] ?? 0) - r;
          imaginary[bottom] = (imaginary[top] ?? 0) - i;
          real[top] = (real[top] ?? 0) + r;
          imaginary[top] = (imaginary[top] ?? 0) + i;
        }
    }
  }
}
