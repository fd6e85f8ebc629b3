/** The voices of a device, and which of them reads a book. */

export interface DeviceVoice {
  /** The name that the browser knows it by. */
  readonly uri: string;
  /** As the system calls it. */
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** The text is sent to a server, and there is no voice without a network. */
  readonly needsNetwork: boolean;
  /** The one that the system prefers. */
  readonly isDefault: boolean;
}

/** Those that speak the language, the best first; all voices where the book does not say its language. */
export function voicesFor(
  voices: readonly DeviceVoice[],
  language: string | undefined,
): readonly DeviceVoice[] {
  const wanted = language?.toLowerCase();
  const able = voices.filter((voice) => wanted === undefined || speaks(voice, wanted));
  const rank = (voice: DeviceVoice) =>
    (voice.needsNetwork ? 4 : 0) +
    (voice.language.toLowerCase() === wanted ? 0 : 2) +
    (voice.isDefault ? 0 : 1);
  return [...able].sort((one, other) => rank(one) - rank(other));
}

/** `chosen`: by the primary language, the `uri` of the voice that the listener has chosen. */
export function voiceFor(
  voices: readonly DeviceVoice[],
  language: string | undefined,
  chosen: Readonly<Record<string, string | undefined>>,
): DeviceVoice | undefined {
  const able = voicesFor(voices, language);
  const wanted = chosen[primaryLanguage(language)];
  return able.find(({ uri }) => uri === wanted) ?? able[0];
}

/** `en` of `en-GB`; empty where the language is not known. */
export function primaryLanguage(language: string | undefined): string {
  return language?.toLowerCase().split(/[-_]/)[0] ?? '';
}

function speaks({ language }: DeviceVoice, wanted: string): boolean {
  return primaryLanguage(language) === primaryLanguage(wanted);
}
