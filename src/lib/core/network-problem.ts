/** Why the network brought nothing. It says nothing about the requested file, and may pass without anybody's doing. */
export type NetworkProblem =
  /** No signal, no answer in time, or a server in trouble. */
  | 'unreachable'
  /** The network answers in the server's place: with a page of its own, or by sending the request elsewhere. */
  | 'captive-portal';

export function isNetworkProblem(kind: string): kind is NetworkProblem {
  return kind === 'unreachable' || kind === 'captive-portal';
}
