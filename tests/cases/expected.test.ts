import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Shelf } from '../../src/shelf.ts';
import { casePath, hasCases } from '../support/cases.ts';
import { env } from '../support/compile-data.ts';

const CASES = ['putuo_fuban_2025_dept', 'putuo_sifaju_2026_unit', 'putuo_wanli_2024_dept'] as const;

/** An entry of `expected.json`: see the README beside it. */
interface Fault {
  readonly ids: readonly string[];
  readonly cells: readonly string[];
  readonly also_cells?: readonly string[];
  readonly severity: string;
}

interface Expected {
  readonly must: readonly Fault[];
  readonly may: readonly Fault[];
  readonly identities: { readonly hold: readonly string[]; readonly never: readonly string[] };
}

const GRAVITY = ['note', 'warning', 'error'];
/** The least gravity that an entry accepts: `error (warning accepted)` is a warning. */
const least = (severity: string): number =>
  /warning/.test(severity) ? 1 : GRAVITY.indexOf(severity.split(' ')[0] ?? '');
const gravity = ({ severity }: Diagnostic): number => GRAVITY.indexOf(severity);
const cellOf = ({ place: { sheet = '', cell = '' } }: Diagnostic): string => `${sheet}!${cell}`;

/** Whether a finding stands at one of an entry's cells; a range stands for all of its sheet. */
const isAt = ({ cells, also_cells = [] }: Fault, finding: Diagnostic): boolean =>
  [...cells, ...also_cells].some((cell) =>
    cell.includes(':') ? cellOf(finding).startsWith(cell.replace(/!.*$/, '!')) : cell === cellOf(finding),
  );

const tells = (fault: Fault, finding: Diagnostic): boolean =>
  isAt(fault, finding) && (finding.refs ?? []).some((ref) => fault.ids.includes(ref));

const shelf = new Shelf(env);

describe.skipIf(!hasCases()).each(CASES)('published workbook %s', (name) => {
  const read = async () => {
    const expected = JSON.parse(readFileSync(casePath(`${name}.expected.json`), 'utf8')) as Expected;
    const outcome = await compile({ input: casePath(`${name}.xlsx`), formats: [], force: true }, env, shelf);
    return { ...expected, findings: outcome.diagnostics };
  };

  test('each certain fault is found at one of its cells, as gravely as it is', async () => {
    const { must, findings } = await read();
    const missed = must.filter(
      (fault) =>
        !findings.some((finding) => tells(fault, finding) && gravity(finding) >= least(fault.severity)),
    );
    expect(missed).toEqual([]);
  });

  test('nothing else is an error, and at most one thing a warning', async () => {
    const { must, may, findings } = await read();
    const beyond = findings.filter((finding) => ![...must, ...may].some((fault) => isAt(fault, finding)));
    expect(beyond.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(beyond.filter(({ severity }) => severity === 'warning').length).toBeLessThanOrEqual(1);
  });

  test('rules that hold report nothing', async () => {
    const { identities, must, may, findings } = await read();
    const known = new Set([...must, ...may].flatMap(({ ids }) => ids));
    const held = [...identities.hold, ...identities.never].filter((id) => !known.has(id));
    const broken = findings.filter(
      ({ refs = [], severity }) => severity !== 'note' && refs.some((ref) => held.includes(ref)),
    );
    expect(broken.map(({ code, refs, place }) => ({ code, refs, place }))).toEqual([]);
  });
});
