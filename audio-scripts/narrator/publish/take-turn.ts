/** One narrator at a time may publish into a folder: two would clear away each other's unfinished work. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AuthorProblem } from '../common/author-problem.ts';

/**
 * Returns a function that ends the turn. Throws `AuthorProblem` while another narrator has it; one that was killed does
 * not count.
 */
export async function takeTurn(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, '.publishing');
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const other = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(other))
      throw new AuthorProblem(
        `Another narrator (process ${other}) is publishing into ${folder}. Run this again when it is done; if that process is not a narrator, delete ${file}.`,
      );
    await writeFile(file, String(process.pid));
  }
  return () => rm(file, { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process runs, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
