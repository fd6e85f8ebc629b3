import * as time from './catalogue/time.ts';
import { language } from './plural.ts';

const mostNames = 20;
const list = new Intl.ListFormat(language);

/** "Mark", "Mark and Sophie", "Mark, Sophie, and Jake"; a long list is cut and ends with "and 80 others". */
export function listNames(names: readonly string[]): string {
  const count = names.length - mostNames;
  return list.format(count > 1 ? [...names.slice(0, mostNames), time.moreNames({ count })] : names);
}
