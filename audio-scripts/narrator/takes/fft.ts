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

  /** Of at most `size` samples, the rest taken as silence; writes size / 2 + 1 powers. */
  write(samples: Float64Array, powers: Float64Array): void {
    const [real, imaginary] = [this.#real, this.#imaginary];
    imaginary.fill(0);
    for (let i = 0; i < this.#size; i++) real[i] = samples[this.#reversed[i] ?? 0] ?? 0;
    this.#transform();
    for (let i = 0; i <= this.#size / 2; i++) powers[i] = (real[i] ?? 0) ** 2 + (imaginary[i] ?? 0) ** 2;
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
