import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

test.each(['src/service-worker.ts', 'src/service-worker/shell.ts', 'src/lib/storage/idb-store.ts'])(
  'ESLint knows the types in %s',
  async (filePath) => {
    const forgotten = 'export function forget(work: () => Promise<void>): void {\n  work();\n}\n';
    const [result] = await new ESLint().lintText(forgotten, { filePath });
    const refused = result?.messages.map(({ ruleId }) => ruleId);
    expect(refused).toEqual(['@typescript-eslint/no-floating-promises']);
  },
  // Starting the compiler takes seconds, whatever is tested.
  120_000,
);
