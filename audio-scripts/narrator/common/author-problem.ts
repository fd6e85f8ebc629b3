/** Something that the author can fix; the message says in plain words what is wrong and what to do. */
export class AuthorProblem extends Error {
  override readonly name: string = 'AuthorProblem';
}
