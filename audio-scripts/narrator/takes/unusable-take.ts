import { AuthorProblem } from '../author-problem.ts';
import { formatComplaint, type Complaint } from '../parse/complaint.ts';

/** A recording that cannot be told; the author is told why. */
export class UnusableTake extends AuthorProblem {
  override readonly name = 'UnusableTake';

  constructor(complaint: Complaint) {
    super(formatComplaint(complaint));
  }
}
