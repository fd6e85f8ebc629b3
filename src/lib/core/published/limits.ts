/** Limits on what is read: a hostile file must use up neither the phone's memory nor its time. */
export const manifestLimitBytes = 8_000_000;
/** Of all pages of the catalogue together: ten thousand stories and more. */
export const catalogueLimitBytes = 8_000_000;
export const cataloguePageLimit = 50;
export const transcriptLimitBytes = 4_000_000;
/** Of all chapters together: the longest novels have a quarter of it. */
export const transcriptsLimitBytes = 64_000_000;
/** Of a track or a picture, which is read into memory as a whole; two hours of sound. */
export const fileLimitBytes = 64_000_000;
export const trackLimit = 20_000;
/** Characters of a title or a name. */
export const lineLimit = 1_000;
/** Of authors, narrators or characters. */
export const nameLimit = 1_000;
/** Characters of a paragraph: some twenty pages. It is laid out in one go, and that must not be felt. */
export const paragraphLimit = 50_000;
/** Styles and utterances of a paragraph: each is an element on the page. */
export const spanLimit = 500;
