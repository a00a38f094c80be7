import type { Base, Change, Claim, Purpose, Reason, SaidAmount, SaidSubject } from './claim.ts';
import type { Label } from './labels.ts';

/** An amount of the item that has no name of its own: 2025年当年预算执行数为57.43万元. */
export interface Other {
  readonly amount: SaidAmount;
  readonly age: 'last' | 'this';
  readonly base: Base;
}

/** A claim while its paragraph is being read. */
export interface Draft {
  readonly label: string;
  readonly start: number;
  /** How many claims it is a part within. */
  readonly depth: number;
  end: number;
  readonly year?: number;
  readonly subject?: SaidSubject;
  readonly amount?: SaidAmount;
  readonly others: Other[];
  readonly parts: Draft[];
  change?: Change;
  reason?: Reason;
  purpose?: Purpose;
}

/** Begins a claim whose label stands `at` this place of the paragraph, as a part of another or not. */
export function draftOf(
  { label, start, year, subject }: Label,
  at: number,
  whole: Draft | undefined,
  amount: SaidAmount | undefined,
): Draft {
  const placed = subject && { ...subject, start: subject.start + at, end: subject.end + at };
  return {
    ...{ label, start: start + at, end: start + at, others: [], parts: [] },
    depth: whole === undefined ? 0 : whole.depth + 1,
    ...(year === undefined ? {} : { year }),
    ...(placed === undefined ? {} : { subject: placed }),
    ...(amount === undefined ? {} : { amount }),
  };
}

/** The claim as it is when its paragraph has been read: which amount is whose year's is known only then. */
export function claimOf(draft: Draft): Claim {
  const { label, start, year, subject, amount, others, change, reason, purpose } = draft;
  const parts = draft.parts.map(claimOf);
  const earlier = others.filter((other) => isLastYear(other, draft));
  const last = earlier.find(({ base }) => base.kind === change?.base?.kind) ?? earlier[0];
  const lastYear = last?.amount ?? change?.base?.amount;
  const base = last?.base ?? (change?.base?.amount && change.base);
  return {
    ...{ label, start, end: Math.max(draft.end, ...parts.map(({ end }) => end)) },
    ...(year === undefined ? {} : { year }),
    ...(amount === undefined ? {} : { amount }),
    restated: others.filter((other) => !earlier.includes(other)).map((other) => other.amount),
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(base === undefined ? {} : { lastYearBase: base }),
    ...(change === undefined ? {} : { change }),
    ...(reason === undefined ? {} : { reason }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(subject === undefined ? {} : { subject }),
    parts,
  };
}

/** Whether an amount is of the year before: so said, of the earlier of two years, or of the year compared with. */
function isLastYear({ age, base: { year } }: Other, draft: Draft): boolean {
  if (age === 'last') return true;
  if (year === undefined) return false;
  const years = [draft.year, ...draft.others.map((other) => other.base.year)].filter((y) => y !== undefined);
  return year < Math.max(...years) || year === draft.change?.base?.year;
}
