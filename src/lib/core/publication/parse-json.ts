import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import type { FormatProblem } from './format-problem.ts';

/** JSON of the shape of `schema`; an error names the first field that does not fit. */
export function parseJson<T extends v.GenericSchema>(
  source: string,
  schema: T,
): Result<v.InferOutput<T>, FormatProblem> {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return err({
      where: 'the file',
      problem: `it is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
  return parseShape(value, schema);
}

export function parseShape<T extends v.GenericSchema>(
  value: unknown,
  schema: T,
): Result<v.InferOutput<T>, FormatProblem> {
  const parsed = v.safeParse(schema, value, {
    abortEarly: true,
    message: 'it is not of the kind that belongs here',
  });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const isMissing = issue.input === undefined;
  return err({
    where: v.getDotPath(issue) ?? 'the file',
    problem: isMissing ? 'it is missing' : issue.message,
  });
}
