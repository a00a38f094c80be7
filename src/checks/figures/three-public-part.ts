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
