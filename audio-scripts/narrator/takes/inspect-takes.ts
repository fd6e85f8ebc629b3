/** Finds all recordings that cannot be used, before anything is rendered, so that an author gets one list. */
import type { Complaint } from '../parse/complaint.ts';
import type { ParagraphTake } from './paragraph-takes.ts';
import { UnusableTake } from './unusable-take.ts';

export async function inspectTakes(
  work: readonly { readonly take?: ParagraphTake }[],
): Promise<readonly Complaint[]> {
  const complaints: Complaint[] = [];
  const seen = new Set<string>();
  for (const { take } of work) {
    if (!take || seen.has(take.file)) continue;
    seen.add(take.file);
    try {
      await take.inspect();
    } catch (error) {
      if (!(error instanceof UnusableTake)) throw error;
      complaints.push(error.complaint);
    }
  }
  return complaints;
}
