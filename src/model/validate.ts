import type { z } from 'zod';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { conform } from './conform.ts';
import { fieldName } from './fields.ts';
import { placeIn } from './place-in.ts';
import type { Raw } from './raw.ts';
import { excerpt } from './scalar.ts';

/** A value that fits its schema, and where each part of it came from. */
export interface Valid<T> {
  readonly value: T;
  /** The place of a field by its path of English keys; an absent field's is where it would stand, or that of what holds it. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The text of a field as the data writes it; undefined where it writes none. */
  textOf(path: readonly PropertyKey[]): string | undefined;
}

/**
 * Holds raw values against a schema. Reports every fault at its place, and answers undefined if there was one.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  raw: Raw,
  reporter: Reporter,
): Valid<z.output<S>> | undefined {
  const { plain, sound } = conform(schema, raw, reporter);
  const placeOf = (path: readonly PropertyKey[]): Place => ({
    ...placeIn(schema, raw, path),
    ...(path.length > 0 && { field: fieldName(schema, path) }),
  });
  const textOf = (path: readonly PropertyKey[]): string | undefined => {
    const found = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)?.[step], plain);
    return typeof found === 'string' ? found : undefined;
  };
  const parsed = schema.safeParse(plain, { reportInput: true });
  if (parsed.success) return sound ? { value: parsed.data, placeOf, textOf } : undefined;
  for (const issue of parsed.error.issues) reportIssue(issue, [], placeOf, reporter);
  return undefined;
}

type Issue = z.core.$ZodIssue;

/** Says what zod found in the catalogue's words. Missing and misshapen fields were told by `conform`. */
function reportIssue(
  issue: Issue,
  base: readonly PropertyKey[],
  placeOf: (path: readonly PropertyKey[]) => Place,
  reporter: Reporter,
): void {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'custom': {
      const { code, facts } = issue.params as { code: Code; facts: Facts<Code> };
      reporter.report(code, facts, placeOf(path));
      return;
    }
    case 'invalid_value':
      if (issue.input === undefined) return;
      reporter.report(
        'not-one-of',
        { text: excerpt(String(issue.input ?? '')), allowed: issue.values.map(String).join('、') },
        placeOf(path),
      );
      return;
    case 'too_small':
    case 'too_big': {
      const wanted = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const given = (issue.input as readonly unknown[]).length;
      const facts = { wanted, atLeast: issue.exact !== true, given };
      reporter.report('wrong-count', facts, placeOf(path));
      return;
    }
    case 'invalid_union':
      for (const inner of deepest(issue.errors)) reportIssue(inner, path, placeOf, reporter);
      return;
    case 'invalid_type':
      return;
    default:
      throw new Error(`zod reported ${issue.code} at ${path.join('.')}`);
  }
}

/** Of a union's branches, the one that got furthest is the one that was meant. */
function deepest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}
