/** How far the rendering is: one line that is rewritten on a terminal, a line each in a log. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export class Progress {
  readonly #output: Output;
  readonly #nowMs: () => number;
  readonly #startMs: number;

  constructor(output: Output, nowMs: () => number) {
    this.#output = output;
    this.#nowMs = nowMs;
    this.#startMs = nowMs();
  }

  show(done: number, total: number, paragraph: string): void {
    const left =
      done === 0
        ? ''
        : `, about ${Math.ceil(((this.#nowMs() - this.#startMs) / done / 1000) * (total - done))} s left`;
    const line = `${done} of ${total} paragraphs, ${paragraph}${left}`;
    this.#output.write(this.#output.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
  }

  clear(): void {
    if (this.#output.isTTY) this.#output.write('\r\u001b[2K');
  }
}
