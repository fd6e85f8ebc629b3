/** Programs that tests start: each leads a process group of its own, so that it ends with all its children. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();

/** Also where the start or the end of a test fails halfway. */
process.once('exit', () => {
  for (const child of running) kill(child);
});

export function startProgram(command: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  // A program whose output is not read blocks once the pipe is full.
  child.stdout.resume();
  child.stderr.resume();
  child.once('exit', () => running.delete(child));
  return child;
}

/** Resolves with the first group of the pattern, once the program has printed it. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (bytes: unknown) => {
      output += String(bytes);
      const [, found] = pattern.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${child.spawnfile} ended with ${code}: ${output}`));
    });
  });
}

export async function endProgram(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const ended = once(child, 'exit');
  kill(child);
  await ended;
}

function kill({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}
