/** A budget as a plain object under the schema's Chinese names, and its fields by their full names. */
export type Plain = Readonly<Record<string, unknown>>;

type Holder = Record<string | number, unknown>;

const stepsOf = (path: string): readonly (string | number)[] =>
  path
    .split(/\.|(?=\[)/)
    .map((step) => (step.startsWith('[') ? Number.parseInt(step.slice(1), 10) - 1 : step));

/** What stands at `法定表.支出总表.行[3].合计`; undefined where nothing does. */
export const valueAt = (budget: Plain, path: string): unknown =>
  stepsOf(path).reduce<unknown>((at, step) => (at as Holder | undefined)?.[step], budget);

/** A copy of the budget in which something else stands at a field; undefined takes the field, or list entry, away. */
export function withValue(budget: Plain, path: string, value: unknown): Plain {
  const copy = structuredClone(budget) as Record<string, unknown>;
  const steps = stepsOf(path);
  const last = steps[steps.length - 1] ?? '';
  const holder = steps.slice(0, -1).reduce<Holder>((at, step) => {
    at[step] ??= {};
    return at[step] as Holder;
  }, copy as Holder);
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** Every text of a budget with its full name. */
export function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, `${path}[${i + 1}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}
