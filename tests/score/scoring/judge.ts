import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Place } from '../../../src/diagnostics/place.ts';
import { THE_FILE } from '../faults/fault.ts';
import type { PlacedFault } from '../faults/faults.ts';
import type { Cells } from '../workbook/table-sheet.ts';

/** What became of one fault. */
export interface Verdict {
  readonly kind: string;
  readonly source: string;
  readonly what: string;
  readonly ids: readonly string[];
  readonly outcome: 'caught' | 'by another rule' | 'missed';
  /** The rule whose finding counts. */
  readonly by?: string;
  readonly isRightCell: boolean;
  /** Errors and warnings that the clean department has not. */
  readonly findings: readonly string[];
  /** The rules that told them. */
  readonly codes: readonly string[];
  readonly unseen?: string;
}

/** Rules and defects that a finding enforces; its code where it names none. */
const refsOf = (finding: Diagnostic): readonly string[] => {
  const { refs = [] } = finding as { refs?: readonly string[] };
  return [...refs, finding.code];
};

const placesOf = (finding: Diagnostic): readonly Place[] => [
  finding.place,
  ...((finding as { related?: readonly Place[] }).related ?? []),
];

export const isFinding = ({ severity }: Diagnostic): boolean =>
  severity === 'error' || severity === 'warning';

/** Findings are one where they say the same of the same field. */
const keyOf = ({ code, facts, place }: Diagnostic): string =>
  JSON.stringify([code, facts, place.field ?? place.cell]);

/**
 * What the faulty source's findings, less those of the clean one, say of the fault. A rule whose own severity is
 * a note is heard where the fault is one of its own.
 */
export function judge(
  fault: PlacedFault,
  source: string,
  found: readonly Diagnostic[],
  clean: readonly Diagnostic[],
  cells: Cells | undefined,
): Verdict {
  const known = new Set(clean.map(keyOf));
  const isOwnNote = ({ code, severity }: Diagnostic) => severity === 'note' && fault.ids.includes(code);
  const findings = found.filter(
    (finding) => (isFinding(finding) || isOwnNote(finding)) && !known.has(keyOf(finding)),
  );
  const own = findings.filter((finding) => refsOf(finding).some((ref) => fault.ids.includes(ref)));
  const counted = own.length > 0 ? own : findings;
  const right = rightPlaces(fault, cells);
  const best = counted.find((finding) => placesOf(finding).some(right)) ?? counted[0];
  return {
    kind: fault.kind,
    source,
    what: fault.what,
    ids: fault.ids,
    outcome: own.length > 0 ? 'caught' : findings.length > 0 ? 'by another rule' : 'missed',
    ...(best && { by: best.code }),
    isRightCell: best !== undefined && placesOf(best).some(right),
    findings: findings.map(inShort),
    codes: [...new Set(findings.map(({ code }) => code))],
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
