/** Parts of the script language that this release of the tool cannot render; it says so rather than skip them. */
const later = ['say', 'ambience', 'sound'];

export function isLater(directive: string): boolean {
  return later.includes(directive);
}

export function saidLater(directive: string): string {
  return `${directive} comes with a later release of the tool. Until then, leave it out.`;
}
