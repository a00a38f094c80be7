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
};
