/** Gives the listener a file, which the browser puts with the downloads or offers to share. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads it only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
