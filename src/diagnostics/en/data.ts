import type { FixedForm, ReasonUnused, ShapeName, YamlFault } from '../faults.ts';
import { sentence } from '../sentence.ts';
import { systemFault } from './system.ts';

const COLON = 'look at this line and the one before: a blank after each colon, quotes and brackets in pairs.';
const INDENT = 'fields of one level begin at one column; indent with blanks, not with tabs.';
const QUOTE = 'put the value in quotes, like "100%".';
const NO_MARKS = 'data need none of the marks &, * and !; quote a value that begins with one.';

/** Fields of a fixed form. */
const FIXED_FORMS: Readonly<Record<FixedForm, string>> = {
  'body-code': 'the code of a body',
  domain: 'a domain such as www.example.gov.cn',
  'site-code': 'the ten characters of a site code',
  phone: 'a telephone number',
  'index-number': 'body code/year-five digits',
  decimals: 'a whole number from 0 to 4',
};

/** What is wrong with YAML, and what to do about it. */
const YAML_FAULTS: Readonly<Record<YamlFault, readonly [fault: string, hint: string]>> = {
  ALIAS: ['aliases (*) are not read', NO_MARKS],
  ALIAS_PROPS: ['an alias (*) cannot have marks (& or !)', NO_MARKS],
  ANCHOR: ['& is not read', NO_MARKS],
  BAD_ALIAS: ['a bad name after * or &', NO_MARKS],
  BAD_COLLECTION_TYPE: ['a mark (!) that does not fit the value', NO_MARKS],
  BAD_DIRECTIVE: ['a bad line beginning with %', QUOTE],
  BAD_DQ_ESCAPE: ['a bad backslash in double quotes', 'use single quotes, or write \\ twice.'],
  BAD_INDENT: ['uneven indentation, or a bracket open on the line before', INDENT],
  BAD_PROP_ORDER: ['a misplaced mark (& or !)', NO_MARKS],
  BAD_SCALAR_START: ['this text needs quotes', QUOTE],
  BLOCK_AS_IMPLICIT_KEY: ['a misplaced colon, or the line before is not finished', COLON],
  BLOCK_IN_FLOW: ['a comma is missing in brackets, or they are not closed', COLON],
  DUPLICATE_KEY: ['a field is given twice', 'keep one of them.'],
  IMPOSSIBLE: ['tangled structure', COLON],
  KEY_OVER_1024_CHARS: ['a very long name; probably a colon is missing', COLON],
  MISSING_CHAR: ['a quote, a bracket, a comma or the blank after a colon is missing', COLON],
  MULTILINE_IMPLICIT_KEY: ['a name runs over the line; a colon or the blank after it is missing', COLON],
  MULTIPLE_ANCHORS: ['two marks (&)', NO_MARKS],
  MULTIPLE_DOCS: ['two data sets in one file (parted by ---)', 'one file a department; delete the line ---.'],
  MULTIPLE_TAGS: ['two marks (!)', NO_MARKS],
  NON_STRING_KEY: ["a field's name should be text", 'look for a line beginning with ?, or quote the name.'],
  RESOURCE_EXHAUSTION: ['nested too deep', 'are the brackets in pairs and the indentation right?'],
  TAB_AS_INDENT: ['a tab indents (use blanks)', INDENT],
  TAG: ['marks (!) are not read', NO_MARKS],
  TAG_RESOLVE_FAILED: ['an unknown mark (!)', NO_MARKS],
  UNEXPECTED_TOKEN: ['something here is too much', COLON],
};

/** The shapes of values in words, and how each is written. */
const SHAPES: Readonly<Record<ShapeName, readonly [name: string, hint: string]>> = {
  text: ['one value', 'write one value only, and no fields indented below it.'],
  list: ['a list', 'begin a line with "- " (hyphen and blank) for each entry.'],
  map: [
    'a group of fields',
    'write each field on its own line as "name: value", with a blank after the colon.',
  ],
};

/** Why a reason is not printed, and what to do. */
const REASONS_UNUSED: Readonly<Record<ReasonUnused, readonly [why: string, hint: string]>> = {
  unchanged: [
    "this year's amount is last year's",
    'delete the reason, or correct 金额 or 上年金额 if there is a change.',
  ],
  'no-last-year': ["last year's amount is not given", 'fill in 上年金额, or delete the reason.'],
};

/** Reading and validating: the data's own faults. */
export const data = {
  'no-such-file': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `there is no file or folder "${path}"`,
    hint: () => 'check the path and the spelling.',
    explain: 'A file or folder named on the command line is not there. Paths start at the current folder.',
  }),
  'no-data': sentence<{ path: string; kinds: string }>({
    severity: 'error',
    message: ({ path }) => `folder "${path}" holds no department data`,
    hint: ({ kinds }) => `data are ${kinds} files; those beginning with ~$ or . are passed over.`,
    explain: 'No file that can be read was found in the folder or below it.',
  }),
  'unknown-file-type': sentence<{ path: string; kinds: string }>({
    severity: 'error',
    message: ({ path }) => `"${path}" is of a kind that cannot be read`,
    hint: ({ kinds }) => `these can: ${kinds}.`,
    explain: 'No reader knows the extension of this file.',
  }),
  'unreadable-file': sentence<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `cannot read "${path}": ${systemFault(reason)}`,
    hint: () => 'check its permissions, and whether another program holds it.',
    explain: 'The file is there, but the system does not let it be read.',
  }),
  'file-too-large': sentence<{ mebibytes: number; limit: number }>({
    severity: 'error',
    message: ({ mebibytes, limit }) => `the file has ${mebibytes} MiB, more than the ${limit} MiB allowed`,
    hint: () => "no department's data are that large; is it the right file?",
    explain:
      'Each kind of data file has a limit, YAML and JSON 4 MiB: a larger one would take long to read, and a broken ' +
      'or hostile one exhaust the memory.',
  }),
  'not-text': sentence<Record<never, never>>({
    severity: 'error',
    message: () => 'the file is not text (UTF-8, UTF-16 or GBK)',
    hint: () => 'save it as UTF-8 text.',
    explain: 'The bytes are neither UTF-8 nor UTF-16 nor GBK/GB 18030.',
  }),
  'yaml-syntax': sentence<{ reason: YamlFault }>({
    severity: 'error',
    message: ({ reason }) => `syntax: ${YAML_FAULTS[reason][0]}`,
    hint: ({ reason }) => YAML_FAULTS[reason][1],
    explain: 'The file is not YAML (or JSON). Start looking at the line that is named.',
  }),
  'empty-file': sentence<Record<never, never>>({
    severity: 'error',
    message: () => 'the file is empty, or holds comments only',
    hint: () => 'fill in the data; gongkai schema lists the fields.',
    explain: 'There is nothing in the file.',
  }),
  'unknown-field': sentence<{ field: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ field }) => `unknown field "${field}"`,
    hint: ({ nearest, known }) => (nearest ? `did you mean "${nearest}"?` : `known here: ${known}.`),
    explain:
      'The field is not in the schema. It is not ignored, since a misspelt field is one not filled in.',
  }),
  'field-given-twice': sentence<{ field: string; other: string }>({
    severity: 'error',
    message: ({ field, other }) => `fields "${field}" and "${other}" are the same, given twice`,
    hint: () => 'keep one of them.',
    explain: 'Each field has a Chinese and an English name; use either, not both.',
  }),
  'missing-field': sentence<{ field: string }>({
    severity: 'error',
    message: ({ field }) => `required field "${field}" is missing`,
    hint: ({ field }) => `fill in "${field}".`,
    explain: 'The disclosure cannot do without this field.',
  }),
  'wrong-type': sentence<{ expected: ShapeName; actual: ShapeName; text: string }>({
    severity: 'error',
    message: ({ expected, actual, text }) =>
      `expected ${SHAPES[expected][0]} here, found ${SHAPES[actual][0]}${text && ` "${text}"`}`,
    hint: ({ expected }) => SHAPES[expected][1],
    explain: 'The field has the wrong shape: a word where a list belongs, or text where fields belong.',
  }),
  'wrong-count': sentence<{ wanted: number; atLeast: boolean; given: number }>({
    severity: 'error',
    message: ({ wanted, atLeast, given }) =>
      `there should be ${atLeast ? 'at least ' : ''}${wanted} entries here, and there are ${given}`,
    hint: ({ given }) => (given === 0 ? 'fill it in, or delete the whole field.' : 'count the entries.'),
    explain: 'Some lists cannot be empty, and some have a fixed number of entries.',
  }),
  'not-one-of': sentence<{ text: string; allowed: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is not one of the values allowed`,
    hint: ({ allowed }) => `allowed: ${allowed}.`,
    explain: 'This field takes one of a few values.',
  }),
  'not-a-year': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is not a year`,
    hint: () => 'write four digits: 2019.',
    explain: 'A year has four digits, from 2000 to 2099.',
  }),
  'not-a-date': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is not a date`,
    hint: () => 'write 2019-03-01 or 2019年3月1日.',
    explain: 'A date has year, month and day, and must be on the calendar.',
  }),
  'not-yes-or-no': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is neither 是 (yes) nor 否 (no)`,
    hint: () => 'write 是 or 否.',
    explain: 'This field is answered by yes or no.',
  }),
  'bad-format': sentence<{ text: string; expected: FixedForm }>({
    severity: 'error',
    message: ({ text }) => `"${text}" has the wrong form`,
    hint: ({ expected }) => `it should be: ${FIXED_FORMS[expected]}.`,
    explain: 'This field has a fixed form, such as an index number 130582000/2019-00012.',
  }),
  'control-character': sentence<{ codePoint: string }>({
    severity: 'error',
    message: ({ codePoint }) => `the text holds an invisible control character ${codePoint}`,
    hint: () => 'it was probably pasted from another program: delete it and type the text anew.',
    explain: 'Control characters cannot be printed, and vanish in Word without a word.',
  }),
  'name-is-a-path': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" cannot name a file`,
    hint: () => 'a name has none of / \\ : * ? " < > | and no ..; write the body\'s proper name.',
    explain: "A body's name becomes the name of folders and files, so it cannot be a path.",
  }),
  'name-of-several-lines': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" should be one line`,
    explain: 'Names, numbers and codes have one line.',
  }),
  'duplicate-department': sentence<{ name: string; year: number; kind: string; other: string }>({
    severity: 'error',
    message: ({ name, year, kind, other }) => `"${name}" ${year} ${kind} is already given in "${other}"`,
    hint: () => 'there can be only one for a body, year and kind: delete or correct one of them.',
    explain: 'A budget is known by year, body and kind. Two of one identity would overwrite each other.',
  }),
  'reason-not-printed': sentence<{ cause: ReasonUnused }>({
    severity: 'warning',
    message: ({ cause }) => `this reason for a change is not printed: ${REASONS_UNUSED[cause][0]}`,
    hint: ({ cause }) => REASONS_UNUSED[cause][1],
    explain:
      'The text gives the reason for an increase or a decrease; where there is neither it has no place.',
  }),
  'no-publication-date': sentence<Record<never, never>>({
    severity: 'note',
    message: () => 'no date of publication: the web page has no PubDate',
    hint: () => 'fill in 公开日期 under 公开信息. The law gives twenty days from approval.',
    explain:
      'Budget Law of the PRC, article 14: within twenty days of approval. Pages of government sites bear their date ' +
      '(国办发〔2017〕47号). No date is made up.',
  }),
  'not-a-subject-code': sentence<{ text: string; lengths: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is not the code of a budget subject`,
    hint: ({ lengths }) =>
      `${lengths} digits are wanted, such as 2010301 or 30101; 201-03-01 will do. Pad each level to two digits.`,
    explain: 'Functional codes have 3, 5 or 7 digits (类, 款, 项), economic ones 3 or 5 (类, 款).',
  }),
};
