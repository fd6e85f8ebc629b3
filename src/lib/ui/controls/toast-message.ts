/** What a toast says, and the one thing to do about it. */
export interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}
