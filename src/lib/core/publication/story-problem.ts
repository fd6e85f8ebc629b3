import type { NetworkProblem } from '../network-problem.ts';

/** Why a story, or the text of one of its chapters, cannot be shown. */
export type StoryProblem =
  /** The address is no story: the server says so, and nothing is stored under it. */
  | { readonly kind: 'absent' }
  /** The network does not bring it, and it is not on the phone. */
  | { readonly kind: NetworkProblem }
  /** It is the listener's own book, and the browser's storage does not answer. */
  | { readonly kind: 'storage' }
  /** The page came over an address that is not secure (http): the browser can check no file there. */
  | { readonly kind: 'insecure' }
  /** A file of it is not what the formats allow; `where` names the field or the line. */
  | { readonly kind: 'broken'; readonly file: string; readonly where: string; readonly problem: string };
