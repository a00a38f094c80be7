import { sourceOf } from '../figures/source-of.ts';
import type { PlacedClaim } from './narrative.ts';

/** What a claim's amount is of, where a table has the same figure. */
export type Meaning =
  | 'income'
  | 'fiscalIncome'
  | 'business'
  | 'trading'
  | 'superior'
  | 'subordinate'
  | 'fiscalAccount'
  | 'otherIncome'
  | 'spending'
  | 'fiscalSpending'
  | 'generalSpending'
  | 'governmentFundSpending'
  | 'stateCapitalSpending'
  | 'basic'
  | 'project'
  | 'threePublic'
  | 'abroad'
  | 'vehicles'
  | 'purchase'
  | 'running'
  | 'reception'
  | 'operatingCosts'
  | 'procurement'
  | 'goods'
  | 'works'
  | 'services'
  | 'forSmallAndMedium'
  | 'forSmall'
  | 'goalsProjects';

/** Words by which claims are known, the closer ones first. */
const WORDS: readonly (readonly [words: RegExp, meaning: Meaning])[] = [
  [/小型和?微型|小微/, 'forSmall'],
  [/中小企业/, 'forSmallAndMedium'],
  [/采购.*货物|^货物/, 'goods'],
  [/采购.*工程|^工程/, 'works'],
  [/采购.*服务|^服务/, 'services'],
  [/政府采购/, 'procurement'],
  [/因公出国/, 'abroad'],
  [/公务用车购置[及和与]运行|公务用车购置、运行/, 'vehicles'],
  [/公务用车运行/, 'running'],
  [/公务用车购置/, 'purchase'],
  [/公务接待/, 'reception'],
  [/三公/, 'threePublic'],
  [/机关运行/, 'operatingCosts'],
  [/^(绩效目标.*)?项目(预算)?资金/, 'goalsProjects'],
  [/一般公共预算(财政)?(拨款)?支出/, 'generalSpending'],
  [/政府性基金(预算)?(财政)?(拨款)?支出/, 'governmentFundSpending'],
  [/国有资本经营(预算)?(财政)?(拨款)?支出/, 'stateCapitalSpending'],
  [/财政拨款(预算)?支出/, 'fiscalSpending'],
  [/^(预算)?支出(预算)?(总计|合计|总额)?$/, 'spending'],
  [/^(预算)?收入(预算)?(总计|合计|总额)?$/, 'income'],
  [/^基本支出(预算)?$/, 'basic'],
  [/^项目支出(预算)?$/, 'project'],
];

/** What sentences name as sources of income. */
export const incomeSources = [
  'fiscalIncome',
  'business',
  'trading',
  'superior',
  'subordinate',
  'fiscalAccount',
  'otherIncome',
] as const satisfies readonly Meaning[];

const INCOMES: Readonly<Record<string, Meaning>> = {
  fiscal: 'fiscalIncome',
  business: 'business',
  trading: 'trading',
  superior: 'superior',
  subordinate: 'subordinate',
  fiscalAccount: 'fiscalAccount',
  other: 'otherIncome',
};

/** What a claim is the amount of; undefined where that is no figure of a table, or a subject's. */
export function meaningOf({ claim, section }: PlacedClaim): Meaning | undefined {
  if (claim.subject || section.isOfProject) return undefined;
  const label = claim.label.replace(/[“”"\s]/g, '');
  const known = WORDS.find(([words]) => words.test(label))?.[1];
  if (known) return known;
  return /收入/.test(label) ? INCOMES[sourceOf(label) ?? ''] : undefined;
}
