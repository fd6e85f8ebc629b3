/** -70 dBFS: below what anybody hears of a voice, above the noise that an engine may leave. */
const quietest = 10 ** (-70 / 20);

/** Whether there is anything to hear: a narrated text that makes no sound must never be published. */
export function isAudible(samples: Float32Array): boolean {
  return samples.some((sample) => Math.abs(sample) > quietest);
}
