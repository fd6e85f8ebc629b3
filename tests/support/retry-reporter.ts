import type { FullConfig, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Lists the tests that passed only when they were run again: each is a bug, in the app or in the test. */
export default class RetryReporter implements Reporter {
  readonly #retried = new Set<string>();
  #retries = 0;

  onBegin({ projects }: FullConfig): void {
    this.#retries = Math.max(...projects.map(({ retries }) => retries));
  }

  onTestEnd(test: TestCase, { retry }: TestResult): void {
    if (retry > 0) this.#retried.add(test.titlePath().filter(Boolean).join(' › '));
  }

  onEnd(): void {
    if (this.#retries === 0) return;
    const lines = [...this.#retried].map((title) => `  ${title}\n`);
    process.stdout.write(`\nEnd-to-end tests that were run once more: ${lines.length}\n${lines.join('')}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
