import { sentence } from '../sentence.ts';

const CHANGE = '财预〔2016〕143号: changes of income, expenditure and “三公”经费 must be explained';
const ASSETS = '财预〔2016〕143号: state assets in use are to be disclosed';

const REASON = {
  empty: 'has an empty reason for its change',
  missing: 'changes and no reason is given',
  contrary: 'has a reason that says the contrary of its change',
} as const;

/** What a sentence of the text says that is wrong by itself. */
export const narrativeRules = {
  N09: sentence<{ kind: keyof typeof REASON; label: string }>({
    severity: 'error',
    message: ({ kind, label }) => `“${label}” ${REASON[kind]}`,
    hint: () =>
      'Say what the reason is; what stays the same needs none. Its direction must be that of the amounts.',
    explain: `What changes has a reason, the reason is not empty and does not say the contrary.\nBasis: ${CHANGE}.`,
  }),
  N10: sentence<{ label: string }>({
    severity: 'error',
    message: ({ label }) => `“${label}” is compared with another year than the last`,
    hint: () =>
      'Changes are measured against the year before; most likely this year was forgotten when the text was renewed.',
    explain: `Changes are measured against the year before.\nBasis: ${CHANGE}.`,
  }),
  N23: sentence<{ label: string }>({
    severity: 'error',
    message: ({ label }) => `“${label}” says two things about its change`,
    hint: () => 'What is zero has not risen; of 增加, 减少 and 持平 only one holds.',
    explain: `What is zero has not risen by an amount, and a change has one direction.\nBasis: ${CHANGE}.`,
  }),
  I44: sentence<Record<never, never>>({
    severity: 'warning',
    message: () => 'The vehicles to be bought do not fit the money for them',
    hint: () => 'Where there is money to buy vehicles some are bought, else none.',
    explain: `Vehicles are bought if and only if there is money for it.\nBasis: ${ASSETS}.`,
  }),
  I45: sentence<Record<never, never>>({
    severity: 'warning',
    message: () => 'There are no vehicles but money to run them',
    hint: () => 'Compare the vehicles with their running costs; explain it where they are hired.',
    explain: `Where there are no vehicles nothing is spent on running them, or it is explained.\nBasis: ${ASSETS}.`,
  }),
  I46: sentence<Record<never, never>>({
    severity: 'error',
    message: () => 'The numbers of units are not those of the units named',
    hint: () => 'The units by kind add up to those that are named one by one.',
    explain:
      'The units by kind add up to those that are named one by one.\nBasis: 财预〔2016〕143号: the institutions of a department must be explained.',
  }),
};
