import { ruleIds } from '../../../src/checks/index.ts';
import type { CleanResult } from '../clean/clean-sets.ts';
import type { Verdict } from './judge.ts';
import type { Tally } from './tally.ts';
import { share, tally } from './tally.ts';

/** What is required of the rules. */
export const REQUIRED = {
  caught: 0.98,
  rightCell: 0.95,
  findings: 1.5,
  faults: 3000,
  faultsOfRule: 30,
  warnings: 1,
};

/** Everything measured, as Markdown: the same faults and rules give the same text. */
export function report(verdicts: readonly Verdict[], clean: readonly CleanResult[]): string {
  const all = tally(verdicts);
  const byKind = grouped(verdicts, ({ kind }) => [kind]);
  const byRule = grouped(verdicts, ({ ids }) => ids);
  const unseen = grouped(
    verdicts.filter(({ unseen: reason, outcome }) => reason !== undefined && outcome === 'missed'),
    ({ unseen: reason = '' }) => [reason],
  );
  return [
    '# How good the rules are',
    '',
    'Written by `npm run rules:score`. Faults are made in the source files of invented departments that give their nine tables and their text.',
    '“Caught”: a finding names a rule or defect that the fault trips. Right cell: of those found, the share told at the faulty cell or one of a broken identity.',
    '',
    table(['', ...HEADS], [['all', ...figures(all)]]),
    '',
    ...required(verdicts, clean).map(({ text, holds }) => `- ${holds ? 'holds' : '**fails**'}: ${text}`),
    '',
    '## Clean sets',
    '',
    table(
      ['set', 'files', 'errors', 'warnings', 'most warnings a file', 'files with an error or more warnings'],
      clean.map(({ set, files, errors, warnings, most, bad }) =>
        [set, files, errors, warnings, most, bad.length].map(String),
      ),
    ),
    '',
    '## By rule or defect',
    '',
    'A fault counts with each rule that it trips.',
    '',
    table(['rule', ...HEADS], rowsOf(byRule)),
    '',
    '## Rules that spoke',
    '',
    `Of the faults that it trips or tells, each of the ${ruleIds.length} rules:`,
    '',
    table(
      ['rule', 'faults', 'told by it'],
      ruleIds.map((id) => [
        id,
        String(faultsOfRule(verdicts, id).length),
        String(verdicts.filter(({ codes }) => codes.includes(id)).length),
      ]),
    ),
    '',
    '## By kind of fault',
    '',
    table(
      ['kind', ...HEADS],
      [...byKind].map(([kind, of]) => [kind, ...figures(tally(of))]),
    ),
    '',
    '## Faults that no rule can know',
    '',
    'Counted as missed.',
    '',
    table(
      ['reason', 'faults'],
      [...unseen].map(([reason, of]) => [reason, String(of.length)]),
    ),
    '',
  ].join('\n');
}

const HEADS = [
  'faults',
  'caught',
  'only by another rule',
  'missed',
  'of which cannot be known',
  'right cell',
  'findings a fault',
];

const figures = ({
  faults,
  caught,
  byAnother,
  missed,
  unseen,
  rightCell,
  findings,
}: Tally): readonly string[] => [
  String(faults),
  `${caught} (${share(caught, faults)})`,
  String(byAnother),
  String(missed),
  String(unseen),
  share(rightCell, caught + byAnother),
  faults === 0 ? '—' : (findings / faults).toFixed(2),
];

const rowsOf = (groups: ReadonlyMap<string, readonly Verdict[]>): readonly (readonly string[])[] =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, ...figures(tally(of))]);

function grouped(
  verdicts: readonly Verdict[],
  namesOf: (verdict: Verdict) => readonly string[],
): ReadonlyMap<string, readonly Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts)
    for (const name of namesOf(verdict)) groups.set(name, [...(groups.get(name) ?? []), verdict]);
  return groups;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The faults that trip a rule, or that it told. */
const faultsOfRule = (verdicts: readonly Verdict[], rule: string): readonly Verdict[] =>
  verdicts.filter(({ ids, codes }) => ids.includes(rule) || codes.includes(rule));

/** The requirements, each with what was measured. */
export function required(
  verdicts: readonly Verdict[],
  clean: readonly CleanResult[],
): readonly { readonly text: string; readonly holds: boolean }[] {
  const { faults, caught, byAnother, rightCell, findings } = tally(verdicts);
  const bad = clean.flatMap((set) => set.bad);
  const rare = ruleIds.filter((id) => faultsOfRule(verdicts, id).length < REQUIRED.faultsOfRule);
  const found = caught + byAnother;
  return [
    { text: `${faults} faults, at least ${REQUIRED.faults}`, holds: faults >= REQUIRED.faults },
    { text: `${share(caught, faults)} caught, at least 98 %`, holds: caught >= REQUIRED.caught * faults },
    {
      text: `${share(rightCell, found)} at a right cell, at least 95 %`,
      holds: rightCell >= REQUIRED.rightCell * found,
    },
    {
      text: `${(findings / Math.max(1, faults)).toFixed(2)} findings a fault, at most 1.5`,
      holds: findings <= REQUIRED.findings * faults,
    },
    {
      text: `${rare.length === 0 ? 'no rule' : rare.join(', ')} with less than ${REQUIRED.faultsOfRule} faults, none`,
      holds: rare.length === 0,
    },
    {
      text: `${bad.length} clean files with an error or more than one warning, none`,
      holds: bad.length === 0,
    },
  ];
}
