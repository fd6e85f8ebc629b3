import { AuthorProblem } from '../common/author-problem.ts';
import { formatComplaint, type Complaint } from '../parse/complaint.ts';

/** A recording that cannot be used, and the message to its author. */
export class UnusableTake extends AuthorProblem {
  override readonly name = 'UnusableTake';

  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    super(formatComplaint(complaint));
    this.complaint = complaint;
  }
}
