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

/** What a part stands beside: where those have figures, it has one or is nothing. */
const BESIDE: Partial<Record<AmountKey, readonly AmountKey[]>> = {
  abroad: ['vehicles', 'reception'],
  vehicles: ['abroad', 'reception'],
  reception: ['abroad', 'vehicles'],
  purchase: ['vehicles', 'running'],
  running: ['vehicles', 'purchase'],
};

/** Whether a table with a column for each part has one: with a figure, or blank beside those that it is summed with. */
export const hasPart = (part: AmountKey, columns: ReadonlySet<AmountKey>): boolean =>
  columns.has(part) || (BESIDE[part]?.every((other) => columns.has(other)) ?? false);
