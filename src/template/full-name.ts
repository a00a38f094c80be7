import type { View, ViewValue } from './view.ts';
import { ViewFigure } from './view.ts';

/**
 * A name as it is from the top of the data: inside `{{#with 机关运行经费}}`, 金额 is 机关运行经费.金额. A name that
 * leads out of its group (`../年度`) is taken for one of the top.
 */
export function fullName(name: string, context: unknown, root: View): string {
  const own = name.replace(/^(?:\.\/|this[./])/, '');
  if (own.startsWith('../')) return own.replace(/^(?:\.\.\/)+/, '');
  const path = pathTo(context, root, '');
  return path ? `${path}.${own}` : own;
}

/** Where a group of fields stands in the data; undefined for what is no group. */
function pathTo(context: unknown, value: ViewValue, path: string): string | undefined {
  if (typeof value !== 'object' || value === null || value instanceof ViewFigure) return undefined;
  if (value === context) return path;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? `${path}[${Number(key) + 1}]` : [path, key].filter(Boolean).join('.');
    const found = pathTo(context, inner, step);
    if (found !== undefined) return found;
  }
  return undefined;
}
