import * as v from 'valibot';
import { err, ok, type Result } from '../result.ts';
import type { FormatProblem } from './format-problem.ts';

/**
 * A file of brackets keeps `JSON.parse` busy for seconds, so they are counted first. The largest manifest has fewer
 * than ten lists and objects for each of its tracks.
 */
const bracketLimit = 250_000;
const quote = 0x22;
const openBracket = 0x5b;
const backslash = 0x5c;
const openBrace = 0x7b;

/** JSON of the shape of `schema`; an error names the first field that does not fit. */
export function parseJson<T extends v.GenericSchema>(
  source: string,
  schema: T,
): Result<v.InferOutput<T>, FormatProblem> {
  if (hasTooManyBrackets(source, bracketLimit))
    return err({ where: 'the file', problem: `it has more than ${bracketLimit} lists and objects` });
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

export function hasTooManyBrackets(source: string, limit: number): boolean {
  // In most files there are too few even with those inside texts, and counting these is quicker.
  if (countOf('[', source) + countOf('{', source) <= limit) return false;
  let opened = 0;
  let isInString = false;
  for (let at = 0; at < source.length && opened <= limit; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) isInString = !isInString;
    else if (isInString && code === backslash) at++;
    else if (!isInString && (code === openBracket || code === openBrace)) opened++;
  }
  return opened > limit;
}

function countOf(bracket: string, source: string): number {
  let count = 0;
  for (let at = source.indexOf(bracket); at >= 0; at = source.indexOf(bracket, at + 1)) count++;
  return count;
}

export function parseShape<T extends v.GenericSchema>(
  value: unknown,
  schema: T,
): Result<v.InferOutput<T>, FormatProblem> {
  const parsed = v.safeParse(schema, value, {
    abortEarly: true,
    message: 'it has the wrong type',
  });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const isMissing = issue.input === undefined;
  return err({
    where: v.getDotPath(issue) ?? 'the file',
    problem: isMissing ? 'it is missing' : issue.message,
  });
}
