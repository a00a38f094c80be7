import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Shelf } from '../../src/shelf.ts';
import { casePath, hasCases } from '../support/cases.ts';
import { env } from '../support/compile-data.ts';

const CASES = ['putuo_fuban_2025_dept', 'putuo_sifaju_2026_unit', 'putuo_wanli_2024_dept'] as const;

/** The rules about what clerks type, by code, and what the reader says of codes. */
const OURS = [
  'D15',
  'D11',
  'N14',
  'N25',
  'N18',
  'N19',
  'N15',
  'N30',
  'D18',
  'D17',
  'D14',
  'N26',
  'D23',
  'N29',
  'N17',
  'D01',
  'D19',
  'D25',
  'code-padded',
];

interface Fault {
  readonly ids: readonly string[];
  readonly cells: readonly string[];
  readonly also_cells?: readonly string[];
  readonly severity: string;
}

interface Expected {
  readonly must: readonly Fault[];
  readonly may: readonly Fault[];
}

/** The identities and defects that our rules alone enforce: a fault with one of them must be ours to find. */
const OUR_IDS = ['D11', 'D15', 'D23', 'N14', 'N15', 'N18', 'N19', 'N25', 'N30'];
const isOurs = ({ ids, cells }: Fault): boolean =>
  ids.some((id) => OUR_IDS.includes(id)) ||
  (ids.join() === 'D16' && cells.every((cell) => !/说明/.test(cell)));

const GRAVITY = ['note', 'warning', 'error'];
const gravity = (severity: string): number => GRAVITY.indexOf(severity.split(' ')[0] ?? '');
const cellOf = ({ place: { sheet = '', cell = '' } }: Diagnostic): string => `${sheet}!${cell}`;

/** Whether a finding is what an entry tells of; a range of cells stands for all of its sheet. */
function tells({ ids, cells, also_cells = [] }: Fault, finding: Diagnostic): boolean {
  const isThere = [...cells, ...also_cells].some((cell) =>
    cell.includes(':') ? cellOf(finding).startsWith(cell.replace(/!.*$/, '!')) : cell === cellOf(finding),
  );
  return isThere && (finding.refs ?? []).some((ref) => ids.includes(ref));
}

const shelf = new Shelf(env);

describe.skipIf(!hasCases())('texts of published workbooks', () => {
  test.each(CASES)('%s: each certain fault is found, and nothing else is said', async (name) => {
    const { must, may } = JSON.parse(readFileSync(casePath(`${name}.expected.json`), 'utf8')) as Expected;
    const outcome = await compile({ input: casePath(`${name}.xlsx`), formats: [], force: true }, env, shelf);
    const findings = outcome.diagnostics.filter(({ code }) => OURS.includes(code));
    const missed = must
      .filter(isOurs)
      .filter(
        (fault) =>
          !findings.some(
            (finding) => tells(fault, finding) && gravity(finding.severity) >= gravity(fault.severity),
          ),
      );
    expect(missed).toEqual([]);
    const beyond = findings.filter((finding) => ![...must, ...may].some((fault) => tells(fault, finding)));
    expect(beyond.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(beyond.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(1);
  });
});
