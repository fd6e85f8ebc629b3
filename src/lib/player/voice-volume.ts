/** How loud the voice is. Whoever makes it softer, or silent, has a part of its own: none undoes what another does. */
export type VolumeOwner = 'sleep-timer' | 'repeat' | 'rehearsal';

export class VoiceVolume {
  readonly #parts = new Map<VolumeOwner, number>();
  readonly #apply: (volume: number) => void;
  #volume = 1;

  constructor(apply: (volume: number) => void) {
    this.#apply = apply;
  }

  /** 0 to 1. */
  set(owner: VolumeOwner, part: number): void {
    this.#parts.set(owner, part);
    const volume = [...this.#parts.values()].reduce((product, each) => product * each, 1);
    if (volume === this.#volume) return;
    this.#volume = volume;
    this.#apply(volume);
  }
}
