/** A language tag as manifests hold it: what BCP 47 (RFC 5646, 2.1) says of most tags, a language of two or three letters first. */
export const languageTagPattern = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
