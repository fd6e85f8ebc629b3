/** A browser as a listener uses it, the same for every engine. */
export interface Engine {
  open(url: string): Promise<void>;
  /** The value of an expression in the page, awaited; it is JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** A real press of the visible button with this accessible name, which the browser takes for a gesture. */
  press(button: string): Promise<void>;
  close(): Promise<void>;
}

/** Calls a function in the page. It stands alone there: what it needs is its argument, which is JSON. */
export async function inPage<Argument, Result>(
  engine: Engine,
  run: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  return (await engine.evaluate(`(${String(run)})(${JSON.stringify(argument)})`)) as Result;
}
