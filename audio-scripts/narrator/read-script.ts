/** An author's script as text. Anything but UTF-8 would turn into characters that nobody wrote, and be read aloud. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '#lib/core/result.ts';
import { AuthorProblem } from './common/author-problem.ts';
import { Complaints, type Complaint, type SourcePoint } from './parse/complaint.ts';

const newLine = 0x0a;
/** Bytes of the longest character in UTF-8 (RFC 3629). */
const longestCharacter = 4;

/** Throws `AuthorProblem` where there is no such file. */
export async function readScript(file: string): Promise<Result<string, readonly Complaint[]>> {
  const bytes = await readBytes(file);
  const wrong = findWrongByte(bytes);
  if (!wrong) return ok(bytes.toString('utf8'));
  const complaints = new Complaints(file);
  complaints.add(wrong, 'From here on this is not UTF-8. Save the script as UTF-8.');
  return err(complaints.found);
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new AuthorProblem(`${file} is missing. Every story needs a script.`);
    if (code === 'EISDIR') throw new AuthorProblem(`${file} is a folder. It should be a file.`);
    throw error;
  }
}

/** UTF-16 of Latin letters is UTF-8 as well, with a NUL after each letter. */
function findWrongByte(bytes: Buffer): SourcePoint | undefined {
  if (isText(bytes)) return undefined;
  let line = 1;
  let from = 0;
  for (;;) {
    const end = bytes.indexOf(newLine, from);
    const whole = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (end < 0 || !isText(whole)) return { line, column: longestText(whole).length + 1 };
    line++;
    from = end + 1;
  }
}

/** The part of a line that is text. */
function longestText(line: Buffer): string {
  let longest = 0;
  for (let end = 1; end <= line.length && end - longest <= longestCharacter; end++)
    if (isText(line.subarray(0, end))) longest = end;
  return line.subarray(0, longest).toString('utf8');
}

function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}
