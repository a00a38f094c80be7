import type { Budget } from '../../model/schema.ts';
import type { Path } from '../rule.ts';
import { visitFields } from '../visit-fields.ts';

/** A text that a clerk typed, by its field. Its lines are paragraphs. */
export interface TypedText {
  readonly path: Path;
  readonly text: string;
}

/** Groups of the data that hold texts of the clerk's own; names, codes and dates elsewhere are no sentences. */
const HOLDERS = [
  'dutyTexts',
  'narrative',
  'income',
  'expenditure',
  'operatingCosts',
  'threePublic',
  'performance',
  'glossary',
  'otherMatters',
] as const;

/** Every text that clerks typed, in the order of the schema: duties, narrative, reasons, purposes, goals, words of pictures. */
export const typedTexts = (budget: Budget): readonly TypedText[] => [
  ...HOLDERS.flatMap((group) => textsIn(budget[group], [group])),
  ...budget.pictures.flatMap(({ alt, caption }, i) => textsIn({ alt, caption }, ['pictures', i])),
];

function textsIn(group: unknown, at: Path): readonly TypedText[] {
  const texts: TypedText[] = [];
  visitFields(group, at, (value, path) => {
    if (typeof value === 'string') texts.push({ path: [...path], text: value });
  });
  return texts;
}
