/** What is refused before it is read (formats.md): a hostile file must not take the phone's memory. */
export const manifestLimitBytes = 8_000_000;
export const transcriptLimitBytes = 4_000_000;
export const trackLimit = 20_000;
