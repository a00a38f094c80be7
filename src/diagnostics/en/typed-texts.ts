import { sentence } from '../sentence.ts';

/** What clerks write themselves: reasons, purposes, descriptions of projects. */
export const typedTexts = {
  S09: sentence<{ words: string }>({
    severity: 'warning',
    message: ({ words }) => `a share of more than 100%: "${words}"`,
    hint: () => 'check the percentage: a digit too many, or the decimal point is lost.',
    explain:
      'Satisfaction, pass rates, coverage, shares and falls are at most 100%; growth and the fulfilment of a plan may be more.\n' +
      'Basis: 财预〔2016〕143号: what is published is true and exact.',
  }),
  S10: sentence<{ label: string; said: string }>({
    severity: 'warning',
    message: ({ label, said }) => `what is told of "${label}" names ${said}, more than it explains`,
    hint: () => 'check the amount and its unit; say too what went the other way.',
    explain:
      'A reason explains no more than the change, unless it names what went the other way, and never more than the whole; a purpose no more than is spent.\n' +
      'Basis: 财预〔2016〕143号: changes of income, expenditure and “三公”经费 must be explained.',
  }),
  D21: sentence<{ expected: string; actual: string }>({
    severity: 'warning',
    message: ({ expected, actual }) => `numbers do not run on: "${actual}" where "${expected}" is next`,
    hint: () => 'a paragraph may be lost between them, or a number in pasting.',
    explain:
      'Numbers of one level run on by one.\nBasis: 财预〔2016〕143号: what is published is complete and in order.',
  }),
};
