import { AuthorProblem } from '../common/author-problem.ts';
import { formatComplaint, type Complaint } from '../parse/complaint.ts';

/** A recording that cannot be told; the author is told why. */
export class UnusableTake extends AuthorProblem {
  override readonly name = 'UnusableTake';

  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    super(formatComplaint(complaint));
    this.complaint = complaint;
  }
}
