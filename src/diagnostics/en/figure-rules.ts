import { sentence } from '../sentence.ts';

const CHANGE = '财预〔2016〕143号: changes of income, expenditure and “三公”经费 must be explained';
const GOALS = '财预〔2016〕143号: performance goals of main projects are to be disclosed';
const ASSETS = '财预〔2016〕143号: state assets in use are to be disclosed';

const REASON = {
  empty: 'has an empty reason for its change',
  missing: 'changes and no reason is given',
  contrary: 'has a reason that says the contrary of its change',
} as const;

const LACKS = {
  items: 'is not detailed down to 项',
  sections: 'is not detailed down to 款',
  above: 'stands without the subject that it belongs to',
} as const;

/** What a sentence of the text says that is wrong by itself. */
export const figureRules = {
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
    hint: () =>
      'What is zero has not risen; of 增加, 减少 and 持平 only one holds, with how much; its reason is told of the same direction.',
    explain: `What is zero has not risen, a change has one direction and an amount, and its reason is told of the same direction.\nBasis: ${CHANGE}.`,
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
  I40: sentence<{ indicator: string }>({
    severity: 'error',
    message: ({ indicator }) => `The grades of “${indicator}” are out of order`,
    hint: () =>
      '优 asks for more than 良, that for more than 中, and 差 is what falls short of 中 (≥60% and <60%).',
    explain: `优, 良 and 中 ask for less each, and 差 is the rest. Grades in words are not judged.\nBasis: ${GOALS}.`,
  }),
  I41: sentence<{ indicator: string }>({
    severity: 'warning',
    message: ({ indicator }) => `The grades of “${indicator}” are in the wrong unit`,
    hint: () => 'Rates are per cent, at most 100%; numbers of things are numbers.',
    explain: `A grade is in the unit of its indicator: rates in %, numbers of things in numbers.\nBasis: ${GOALS}.`,
  }),
  I42: sentence<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `“${name}” has the wrong number of indicators`,
    hint: () => 'Every activity has at least one indicator; a duty with activities has none.',
    explain: `Indicators belong to activities, at least one to each; duties have none.\nBasis: ${GOALS}.`,
  }),
  D03: sentence<{ table: string }>({
    severity: 'error',
    message: ({ table }) => `${table} is missing`,
    hint: () =>
      'All nine tables are published, empty ones with a note. In a workbook look at the names of its sheets.',
    explain:
      'Where a department gives its tables it gives all nine.\nBasis: 财预〔2016〕143号: tables without data are published empty, with a note.',
  }),
  D05: sentence<{ code: string; lacks: keyof typeof LACKS }>({
    severity: 'warning',
    message: ({ code, lacks }) => `${code} ${LACKS[lacks]}`,
    hint: () =>
      'List the subjects that are missing; what is secret may stop above and is acknowledged with the reason.',
    explain:
      'Functional subjects are disclosed down to 项, economic ones down to 款, but for what is secret.\nBasis: Regulations on the Budget Law art. 6, Budget Law art. 14 and 46.',
  }),
  S04: sentence<{ table: string; row: string }>({
    severity: 'error',
    message: ({ table, row }) => `${table} has no row “${row}”`,
    hint: () => 'Add the total; without it the table cannot be held against the others.',
    explain:
      'A table with figures has its total.\nBasis: 财预〔2016〕143号: the tables must agree with each other.',
  }),
  S05: sentence<{ name: string; meant?: string; above?: string }>({
    severity: 'error',
    message: ({ name, meant }) =>
      meant === undefined
        ? `The text tells of “${name}”, which the table of 一般公共预算 does not have`
        : `The text says “${name}” where the amount is that of “${meant}”, which it does not tell`,
    hint: () => 'Compare the code and the names of 类, 款 and 项.',
    explain:
      'Subjects that the text tells one by one are those of the table.\nBasis: 财预〔2016〕143号: text and tables must agree.',
  }),
  S07: sentence<{ row: string; rules: string }>({
    severity: 'note',
    message: ({ row, rules }) => `What “${row}” is cannot be told; ${rules} did not look at this row`,
    hint: () => 'Use the standard names: sources of income, 类 of expenditure, the parts of “三公”经费.',
    explain:
      'A row whose name is not known cannot be held against other tables; this says which rules did not look at it.\nBasis: 财预〔2016〕143号: the tables must agree with each other.',
  }),
  S08: sentence<{ table: string; unit: string }>({
    severity: 'error',
    message: ({ table, unit }) =>
      `${table} is said to be in ${unit}, but all its figures are off from other tables by ten thousand times`,
    hint: () => 'Correct the unit over the table; where it is right, convert all figures of the table.',
    explain:
      'The unit over a table is the one of its figures.\nBasis: 财预〔2016〕143号: the tables must agree with each other, in their units too.',
  }),
  S11: sentence<{ table: string; code: string; name: string }>({
    severity: 'error',
    message: ({ table, code, name }) => `${table} has the subject ${code} ${name} twice`,
    hint: () => 'Take the second row out; where two subjects are meant, correct the code and name of one.',
    explain:
      'A subject has one row in a table.\nBasis: 财预〔2016〕143号: what is disclosed must be complete and exact.',
  }),
  S12: sentence<{ at: string; rules: string }>({
    severity: 'note',
    message: ({ at, rules }) =>
      `${at}: a cell of the row could not be read; ${rules} did not look at this row`,
    hint: () => 'Mend the cell that could not be read, then check again.',
    explain:
      'What could not be read is not taken for zero: rules that need it do not run, and this says which.\nBasis: 财预〔2016〕143号: the tables must agree with each other.',
  }),
  S13: sentence<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `"${name}" is listed twice under 机构设置`,
    hint: () => 'Take the second row out; where two units are meant, correct the name of one.',
    explain:
      'A unit is listed under 机构设置 once.\nBasis: 财预〔2016〕143号: a department tells how it is set up, its units included.',
  }),
  N28: sentence<{ at: string; more: readonly string[] }>({
    severity: 'warning',
    message: ({ at, more }) => `${at} is below zero${more.length > 0 ? `, as are ${more.join(', ')}` : ''}`,
    hint: () => 'A budget has no negative amounts; where one is meant, acknowledge it with the reason.',
    explain:
      'Amounts of a table are not below zero; decimals and separators are the layout’s.\nBasis: 财预〔2016〕143号: figures must be true and exact.',
  }),
  N22: sentence<Record<never, never>>({
    severity: 'error',
    message: () => 'The contents do not fit the tables',
    hint: () => 'The contents list as many tables as there are, numbered through, each by its title.',
    explain:
      'The contents list the tables that there are, by number and title.\nBasis: 财预〔2016〕143号: what is disclosed is complete and in order.',
  }),
  N27: sentence<Record<never, never>>({
    severity: 'warning',
    message: () => 'The head of a table names another body or kind than the cover',
    hint: () => 'A department writes 编制部门, a unit 编制单位, with the name of the cover.',
    explain:
      'The head of a table names the body, as its kind does.\nBasis: 财预〔2016〕143号: what is disclosed is complete and in order.',
  }),
};
