import type { CleanResult } from '../clean/clean-sets.ts';
import type { Verdict } from './judge.ts';
import { FEWEST, rulesTripped } from './rules-tripped.ts';
import type { Tally } from './tally.ts';
import { share, tally } from './tally.ts';

/** What is required of the rules. */
export const REQUIRED = { caught: 0.98, rightCell: 0.95, findings: 1.5, faults: 3000, warnings: 1 };

/** Everything measured, as Markdown: the same faults and rules give the same text. */
export function report(tried: readonly Verdict[], clean: readonly CleanResult[]): string {
  const verdicts = tried.filter(({ outcome }) => outcome !== 'no fault');
  const all = tally(verdicts);
  const none = grouped(
    tried.filter(({ outcome }) => outcome === 'no fault'),
    ({ kind }) => [kind],
  );
  const missed = grouped(
    verdicts.filter(({ unseen: reason, outcome }) => reason === undefined && outcome === 'missed'),
    ({ kind }) => [kind],
  );
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
    'Slips in single amounts are as frequent as the amounts that they may fall on, all other kinds are alike (`faults/counts-of.ts`).',
    `Were every kind of fault as frequent as every other, ${evenShare([...byKind.values()])} would be caught.`,
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
    '## Rules',
    '',
    `Every rule of the registries: the faults that trip it, at least ${FEWEST}, and those of which a finding names it.`,
    '',
    table(
      ['rule', 'faults', 'told', 'why no more'],
      rulesTripped(verdicts).map(({ rule, faults, told, why = '' }) => [
        rule,
        String(faults),
        String(told),
        why,
      ]),
    ),
    '',
    '## By rule or defect',
    '',
    'A fault counts with each rule that it trips.',
    '',
    table(['rule', ...HEADS], rowsOf(byRule)),
    '',
    '## By kind of fault',
    '',
    table(
      ['kind', ...HEADS],
      [...byKind].map(([kind, of]) => [kind, ...figures(tally(of))]),
    ),
    '',
    '## Missed',
    '',
    'What rules could know and do not.',
    '',
    table(
      ['kind', 'faults', 'the first of them'],
      [...missed].map(([kind, of]) => [kind, String(of.length), of[0]?.what.replaceAll('|', '/') ?? '']),
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
    '## Changes that are no fault',
    '',
    'They state nothing new, and what would be published stays the same to the letter: the form says itself what was taken away. Not counted.',
    '',
    table(
      ['kind', 'changes'],
      [...none].map(([kind, of]) => [kind, String(of.length)]),
    ),
    '',
  ].join('\n');
}

/** The mean of what is caught of each kind. */
function evenShare(kinds: readonly (readonly Verdict[])[]): string {
  const shares = kinds.map((of) => tally(of)).map(({ caught, faults }) => caught / faults);
  return share(
    shares.reduce((all, each) => all + each, 0),
    shares.length,
  );
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

/** The requirements, each with what was measured. */
export function required(
  verdicts: readonly Verdict[],
  clean: readonly CleanResult[],
): readonly { readonly text: string; readonly holds: boolean }[] {
  const { faults, caught, byAnother, rightCell, findings } = tally(verdicts);
  const rare = rulesTripped(verdicts).filter(({ faults: of, why }) => of < FEWEST && why === undefined);
  const bad = clean.flatMap((set) => set.bad);
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
      text: `${rare.length} rules that fewer than ${FEWEST} faults trip without a reason, none${rare.length > 0 ? `: ${rare.map(({ rule }) => rule).join(', ')}` : ''}`,
      holds: rare.length === 0,
    },
    {
      text: `${bad.length} clean files with an error or more than one warning, none`,
      holds: bad.length === 0,
    },
  ];
}
