import type { Complaint } from '../parse/complaint.ts';

/** A recording that cannot be told; the author is told why. */
export class UnusableTake extends Error {
  override readonly name = 'UnusableTake';
  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    super(complaint.message);
    this.complaint = complaint;
  }
}
