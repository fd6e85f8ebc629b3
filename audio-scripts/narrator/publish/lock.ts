/**
 * `script.lock.json`, beside the script and committed: what must stay the same from one rendering to the next.
 * It keeps the story's identifier, every paragraph's id (so that listeners keep their place when text is edited) and
 * the key that each track was rendered from (so that nothing is rendered twice).
 */
export interface Lock {
  readonly version: 1;
  /** `urn:uuid:…` */
  readonly identifier: string;
  /** RFC 3339; changes only when another byte of the story does. */
  readonly modified: string;
  /** SHA-256 over everything published but `modified`; tells whether it must change. */
  readonly contentSha256: string;
  readonly paragraphs: readonly LockedParagraph[];
}

export interface LockedParagraph {
  readonly id: string;
  readonly chapter: string;
  /** The text that the id was given to; a changed paragraph keeps its id by likeness and neighbours. */
  readonly text: string;
  /** SHA-256 of all that its sound depends on: text, voices, settings, engine. */
  readonly key: string;
  /** SHA-256 of the track that was rendered from that key. */
  readonly track: string;
}
