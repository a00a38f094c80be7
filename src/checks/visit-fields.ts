import type { Path } from './rule.ts';

/**
 * Visits a budget's field and all in it, those that hold others before what they hold. The path is one that changes as
 * the visit goes on: who keeps it takes a copy.
 */
export function visitFields(value: unknown, path: Path, visit: (value: unknown, path: Path) => void): void {
  goThrough(value, [...path], visit);
}

function goThrough(value: unknown, path: PropertyKey[], visit: (value: unknown, path: Path) => void): void {
  visit(value, path);
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) goInto(item, path, i, visit);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) goInto(item, path, key, visit);
  }
}

function goInto(
  value: unknown,
  path: PropertyKey[],
  step: PropertyKey,
  visit: (value: unknown, path: Path) => void,
): void {
  path.push(step);
  goThrough(value, path, visit);
  path.pop();
}
