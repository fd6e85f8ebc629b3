/** A mistake of the narrator's own, found before it did any harm; the message says in plain words what came out wrong. */
export class NarratorFault extends Error {
  override readonly name = 'NarratorFault';
}
