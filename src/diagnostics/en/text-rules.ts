import { sentence } from '../sentence.ts';

/** What rules say of the texts that clerks type, and of what is said of the publication. */
export const textRules = {
  D15: sentence<{ kind: 'blank' | 'choice' | 'instruction'; residue: string }>({
    severity: 'error',
    message: ({ kind, residue }) =>
      ({
        blank: `left to be filled in: "${residue}"`,
        choice: `two words of which one should be chosen: "${residue}"`,
        instruction: `an instruction of the form was left in: "${residue}"`,
      })[kind],
    hint: ({ kind }) =>
      ({
        blank: 'fill it in, or strike out the sentence if there is no such thing.',
        choice: 'keep the one that fits the figures.',
        instruction: 'do as it says and strike it out.',
      })[kind],
    explain:
      "Published text holds none of the form's blanks (XX, ××, ○○), unresolved choices and instructions.\n" +
      'Basis: 财预〔2016〕143号: what is published is true, complete and in order.',
  }),
  D11: sentence<{ year: number }>({
    severity: 'error',
    message: ({ year }) => `a sentence about this budget names ${year}`,
    hint: () => "check the year: the text may be an earlier year's.",
    explain:
      'Sentences about the budget name its year and compare with the one before; years in titles, document numbers, dates and history are not judged.\n' +
      'Basis: Budget Law of the PRC, articles 14 and 18.',
  }),
  N14: sentence<{ figure: string }>({
    severity: 'error',
    message: () => 'the note says that the table is empty, which has figures',
    hint: ({ figure }) => `it has ${figure}: strike out the note, or clear the table.`,
    explain:
      'Only an empty table says that it is one; a table of zeros is empty.\n' +
      'Basis: guide to publication standards of grass-roots finance: a table without data is shown empty, with a note.',
  }),
  N25: sentence<{ fund: string; other: string }>({
    severity: 'error',
    message: ({ fund, other }) => `a table of ${fund} has a note about ${other}`,
    hint: () => "name this table's fund: the note may have been copied.",
    explain:
      "The note of an empty table names that table's own fund.\n" +
      'Basis: guide to publication standards of grass-roots finance: a table without data is shown empty, with a note.',
  }),
  N18: sentence<{ words: string; place: string; level: string }>({
    severity: 'warning',
    message: ({ words, place, level }) => `"${words}" does not fit the level of ${place} (${level})`,
    hint: () =>
      'check it: the text may be that of a place above or elsewhere. If it means that place, let it stand.',
    explain:
      "Words about the department's own place are of its level. Told once a chapter.\n" +
      'Basis: Budget Law of the PRC, article 3: each level of government has its budget.',
  }),
  N19: sentence<{ scope: string; words: string }>({
    severity: 'warning',
    message: ({ scope, words }) => `the document is of a ${scope}, but speaks of "${words}"`,
    hint: () => 'check it: a 部门预算 speaks of the 部门, a 单位预算 of the 单位.',
    explain:
      'A 部门预算 sums a department and its units, a 单位预算 is of one unit. Told once a chapter.\n' +
      'Basis: Implementing Regulations of the Budget Law, article 6.',
  }),
};
