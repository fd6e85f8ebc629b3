/** Limits on what is read, so that a hostile file cannot use up the phone's memory or block the page. */
export const manifestLimitBytes = 8_000_000;
/** Of all pages of the catalogue together: room for more than ten thousand stories. */
export const catalogueLimitBytes = 8_000_000;
export const cataloguePageLimit = 50;
export const transcriptLimitBytes = 4_000_000;
/** Of all chapters together: four times as much as the longest novels have. */
export const transcriptsLimitBytes = 64_000_000;
/** Of a track or a picture, which is read into memory as a whole: two hours of sound. */
export const fileLimitBytes = 64_000_000;
export const trackLimit = 20_000;
/** Characters of a title or a name. */
export const lineLimit = 1_000;
/** Of authors, narrators or characters. */
export const nameLimit = 1_000;
/** Characters of a paragraph: about twenty pages. A paragraph is laid out in one go, which must not block the page. */
export const paragraphLimit = 50_000;
/** Styles and utterances of a paragraph: each is an element on the page. */
export const spanLimit = 500;
