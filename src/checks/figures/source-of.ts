import type { AmountKey } from '../../model/statements/statement-schema.ts';

/** Words by which rows of income are known, whatever their number: on one form 二 is 事业收入, on another 政府性基金. */
const SOURCES: readonly (readonly [words: RegExp, source: AmountKey])[] = [
  [/政府性基金|基金预算/, 'governmentFund'],
  [/国有资本/, 'stateCapital'],
  [/一般公共预算/, 'general'],
  [/财政专户|专户管理/, 'fiscalAccount'],
  [/经营收入/, 'trading'],
  [/事业收入/, 'business'],
  [/上级补助/, 'superior'],
  [/附属单位/, 'subordinate'],
  [/单位资金/, 'unitFunds'],
  [/财政拨款/, 'fiscal'],
  [/其他/, 'other'],
];

/** Where a row of income says that the money comes from. */
export const sourceOf = (name: string): AmountKey | undefined =>
  SOURCES.find(([words]) => words.test(name))?.[1];

/** Sources that are 财政拨款. */
export const FISCAL = ['general', 'governmentFund', 'stateCapital'] as const satisfies readonly AmountKey[];

/** Sources that are not, in the columns and rows of forms. */
export const NOT_FISCAL = [
  'fiscalAccount',
  'business',
  'trading',
  'superior',
  'subordinate',
  'unitFunds',
  'other',
] as const satisfies readonly AmountKey[];

const TOP = /^[一二三四五六七八九十百]+、/;
const UNDER = /^(其中|[(（][一二三四五六七八九十]+[)）]|[(（]?\d+[)）.、．])/;

/** Whether a row is part of the one above it: （一）, 1., 其中. */
export const isUnder = (name: string): boolean => UNDER.test(name.trim());

/** What stands before a row's name: 一、, 1., 其中. Empty where nothing does. */
export const numberOf = (name: string): string =>
  (TOP.exec(name.trim()) ?? UNDER.exec(name.trim()))?.[0] ?? '';

/** A row's name without its number, in one width and without blanks. */
export const bareName = (name: string): string =>
  name.trim().replace(TOP, '').replace(UNDER, '').normalize('NFKC').replace(/\s/g, '');
