/** Which requests would open a story's file as a page or run it, instead of reading it as data. */

const running = new Set<RequestDestination>([
  'document',
  'embed',
  'frame',
  'iframe',
  'object',
  'script',
  'sharedworker',
  'style',
  'worker',
  'xslt',
]);

export function opensStoryFile(request: Request, base: string): boolean {
  if (request.mode !== 'navigate' && !running.has(request.destination)) return false;
  const path = decoded(new URL(request.url).pathname).toLowerCase();
  return path.startsWith(`${base.toLowerCase()}stories/`);
}

/** The path as the most lenient host may read it: escapes decoded, backslashes as slashes, double slashes merged. */
function decoded(pathname: string): string {
  let path = pathname;
  for (let before = ''; before !== path;) {
    before = path;
    path = path.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
  // Resolves `..` and `.` again, which may have been hidden by escapes.
  return new URL(path.replace(/[\\/]+/g, '/').replace(/[?#]/g, '_'), 'https://host').pathname;
}
