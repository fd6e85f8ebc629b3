const mostNames = 20;

/** "Mark", "Mark and Sophie", "Mark, Sophie and Jake"; of very many the first, "and 80 others". */
export function listNames(names: readonly string[]): string {
  const rest = names.length - mostNames;
  if (rest > 1) return `${names.slice(0, mostNames).join(', ')} and ${rest} others`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
