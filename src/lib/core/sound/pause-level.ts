/** How much of long pauses is left out. A file of its own: the settings are read before the first page is drawn. */
export const pauseLevels = ['off', 'light', 'medium', 'strong'] as const;
export type PauseLevel = (typeof pauseLevels)[number];
export type SkippingLevel = Exclude<PauseLevel, 'off'>;
