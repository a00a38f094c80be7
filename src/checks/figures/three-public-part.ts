import type { AmountKey } from '../../model/statements/statement-schema.ts';

/** Words by which rows of a “三公”经费 table are known, the closer ones first. */
const WORDS: readonly (readonly [words: RegExp, part: AmountKey])[] = [
  [/机关运行/, 'operatingCosts'],
  [/出国/, 'abroad'],
  [/接待/, 'reception'],
  [/购置[及和与、].*运/, 'vehicles'],
  [/运行/, 'running'],
  [/购置/, 'purchase'],
  [/合\s*计|三公/, 'total'],
];

/** What a row of a “三公”经费 table with a row for each part is. */
export const threePublicPart = (name: string): AmountKey | undefined =>
  WORDS.find(([words]) => words.test(name))?.[1];

/** What sums of “三公”经费 are the sums of, in the order of the forms. */
export const PARTS_OF = {
  vehicles: ['purchase', 'running'],
  total: ['abroad', 'vehicles', 'reception'],
} as const satisfies Partial<Record<AmountKey, readonly AmountKey[]>>;

/**
 * Whether a table with a column for each part has one: with a figure, or blank beside those that it is summed with. Where
 * all of them are blank beside 机关运行经费, the sum is nothing.
 */
export function hasPart(part: AmountKey, columns: ReadonlySet<AmountKey>): boolean {
  const beside = Object.values<readonly AmountKey[]>(PARTS_OF).find((parts) => parts.includes(part)) ?? [];
  const areAllBlank = PARTS_OF.total.every((each) => !columns.has(each));
  return (
    columns.has(part) ||
    (part === 'total' && areAllBlank && columns.has('operatingCosts')) ||
    (beside.length > 0 && beside.every((each) => each === part || columns.has(each)))
  );
}
