import { ruleIds } from '../../../src/checks/index.ts';
import type { Code } from '../../../src/diagnostics/catalogue.ts';
import { catalogues } from '../../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Place } from '../../../src/diagnostics/place.ts';
import type { Department } from '../department/department.ts';
import { THE_FILE } from '../faults/fault.ts';
import type { PlacedFault } from '../faults/faults.ts';
import type { Cells } from '../workbook/table-sheet.ts';
import type { Checked } from './check-source.ts';
import { isNoFault } from './is-no-fault.ts';

/** What became of one fault. */
export interface Verdict {
  readonly kind: string;
  readonly source: string;
  readonly what: string;
  readonly ids: readonly string[];
  readonly outcome: 'caught' | 'by another rule' | 'missed' | 'no fault';
  /** The rules and defects of the findings that count. */
  readonly refs: readonly string[];
  readonly isRightCell: boolean;
  /** Errors and warnings that the clean department has not. */
  readonly findings: readonly string[];
  readonly unseen?: string;
}

/** Rules and defects that a finding, with what follows from it, enforces; codes where they name none. */
const refsOf = (finding: Diagnostic): readonly string[] => {
  const { refs = [], follows = [] } = finding;
  return [...new Set([...refs, finding.code, ...follows.flatMap(refsOf)])];
};

const placesOf = (finding: Diagnostic): readonly Place[] => [
  finding.place,
  ...((finding as { related?: readonly Place[] }).related ?? []),
];

/** Errors, warnings, and notes of rules that only ever give notes. */
const isFinding = ({ severity, code }: Diagnostic): boolean =>
  severity === 'error' ||
  severity === 'warning' ||
  (ruleIds.includes(code) && catalogues.zh[code as Code].severity === severity);

/** Findings are one where they say the same of the same field. */
const keyOf = ({ code, facts, place }: Diagnostic): string =>
  JSON.stringify([code, facts, place.field ?? place.cell]);

/** A fault and what the product said of its department without it and with it. */
export interface Trial {
  readonly fault: PlacedFault;
  readonly department: Department;
  readonly before: Checked;
  readonly after: Checked;
  readonly cells: Cells | undefined;
}

/** What the faulty source's findings, less those of the clean one, say of the fault. */
export function judge({ fault, department, before, after, cells }: Trial): Verdict {
  const known = new Set(before.found.map(keyOf));
  const findings = after.found.filter((finding) => isFinding(finding) && !known.has(keyOf(finding)));
  const own = findings.filter((finding) => refsOf(finding).some((ref) => fault.ids.includes(ref)));
  const counted = own.length > 0 ? own : findings;
  const right = rightPlaces(fault, cells);
  const best = counted.find((finding) => placesOf(finding).some(right)) ?? counted[0];
  const budgets = [fault.clean ?? department.budget, fault.budget] as const;
  const isNone = !fault.isAmongKin && isNoFault(budgets, [before.published, after.published]);
  return {
    kind: fault.kind,
    source: `${department.name} ${department.form}`,
    what: fault.what,
    ids: fault.ids,
    outcome: isNone
      ? 'no fault'
      : own.length > 0
        ? 'caught'
        : findings.length > 0
          ? 'by another rule'
          : 'missed',
    refs: [...new Set(own.flatMap(refsOf))],
    isRightCell: best !== undefined && placesOf(best).some(right),
    findings: findings.map(inShort),
    ...(fault.unseen !== undefined && { unseen: fault.unseen }),
  };
}

/** Whether a place is one that a fault may be told at: by its cell in a workbook, else by its field. */
function rightPlaces({ places }: PlacedFault, cells: Cells | undefined): (place: Place) => boolean {
  const exact = new Set(places.filter((place) => !place.endsWith('*')));
  const areas = places.filter((place) => place.endsWith('*')).map((place) => place.slice(0, -1));
  const isRightField = (field: string): boolean =>
    exact.has(field) || areas.some((area) => field.startsWith(area));
  const rightCells = new Set(
    [...(cells ?? [])].flatMap(([field, cell]) => (isRightField(field) ? [cell] : [])),
  );
  return ({ file, field, sheet, cell }) =>
    (file !== undefined && field === undefined && cell === undefined && exact.has(THE_FILE)) ||
    (field !== undefined && isRightField(field)) ||
    (cell !== undefined && rightCells.has(`${sheet}!${cell}`));
}

function inShort(finding: Diagnostic): string {
  const { place, severity, expected, actual } = finding;
  const where = [place.sheet && `${place.sheet}!${place.cell ?? ''}`, place.field].filter(Boolean).join(' ');
  const refs = refsOf(finding).join(',');
  return `${severity} ${refs} @ ${where}${expected === undefined ? '' : ` expected ${expected}, is ${actual ?? ''}`}`;
}
