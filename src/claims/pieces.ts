import type { Change, Introduced, SaidAmount, Share, Span } from './claim.ts';
import { type Mark, readMarks } from './marks.ts';
import type { Paragraph } from './paragraph.ts';
import { purposesOf } from './purposes.ts';
import { amountsOf } from './read-amounts.ts';
import { changesOf } from './read-changes.ts';
import { reasonsOf } from './reasons.ts';
import { sharesOf } from './shares.ts';
import { within } from './within.ts';

/** What a paragraph is made of, as far as it says something of money. */
export type Piece = Span &
  (
    | { readonly kind: 'mark'; readonly mark: Mark['kind'] }
    | { readonly kind: 'amount'; readonly amount: SaidAmount }
    | { readonly kind: 'change'; readonly change: Change }
    | { readonly kind: 'reason'; readonly reason: Introduced }
    | { readonly kind: 'purpose'; readonly purpose: Introduced }
    | { readonly kind: 'share'; readonly share: Share }
    | { readonly kind: 'opener' }
  );

/** Words after which parts follow. */
export const OPENER = /其中(?: ?[:，,])?|(?:具体)?包括 ?:?|具体为 ?:?|(?:具体)?如下 ?:/g;

/** The pieces of a paragraph in order. What a reason or purpose says of amounts is part of it and no piece. */
export function piecesOf(paragraph: Paragraph): readonly Piece[] {
  const { plain } = paragraph;
  const amounts = amountsOf(paragraph);
  const allChanges = changesOf(paragraph, amounts);
  const { reasons, purposes } = introducedIn(paragraph, allChanges);
  if (amounts.length + allChanges.length + reasons.length === 0) return [];
  const zones = [...reasons, ...purposes].map(whole).sort(byStart);
  const inZone = within(zones);
  const changes = allChanges.filter(({ start }) => !inZone(start));
  const taken = [...zones, ...changes].sort(byStart);
  const outside = <T extends Span>(spans: readonly T[]): readonly T[] => {
    const isTaken = within(taken);
    return spans.filter(({ start }) => !isTaken(start));
  };
  const openers = [...plain.matchAll(OPENER)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return [
    ...reasons.map((reason): Piece => ({ kind: 'reason', reason, ...whole(reason) })),
    ...purposes.map((purpose): Piece => ({ kind: 'purpose', purpose, ...whole(purpose) })),
    ...changes.map((change): Piece => ({ kind: 'change', change, start: change.start, end: change.end })),
    ...outside(amounts)
      .filter(({ isThreshold }) => !isThreshold)
      .map((amount): Piece => ({ kind: 'amount', amount, start: amount.start, end: amount.end })),
    ...outside(sharesOf(paragraph)).map(
      (share): Piece => ({ kind: 'share', share, start: share.start, end: share.end }),
    ),
    ...outside(readMarks(plain)).map(
      ({ kind, start, end }): Piece => ({ kind: 'mark', mark: kind, start, end }),
    ),
    ...outside(openers).map((opener): Piece => ({ kind: 'opener', ...opener })),
  ].sort(byStart);
}

/** Reasons and purposes. 主要是 after an amount tells what it is for, right after a change why. */
function introducedIn(
  paragraph: Paragraph,
  changes: readonly Change[],
): { readonly reasons: readonly Introduced[]; readonly purposes: readonly Introduced[] } {
  const saidReasons = reasonsOf(paragraph);
  const inReason = within(saidReasons.map(whole));
  const saidPurposes = purposesOf(paragraph).filter(({ introducer }) => !inReason(introducer.start));
  const ends = new Set(changes.map(({ end }) => end));
  const tellsWhy = ({ introducer: { start, text } }: Introduced): boolean =>
    text.startsWith('主要是') && ends.has(start - lengthOfMarksBefore(paragraph.plain, start));
  return {
    reasons: [...saidReasons, ...saidPurposes.filter(tellsWhy)].sort(byStart),
    purposes: saidPurposes.filter((purpose) => !tellsWhy(purpose)),
  };
}

const lengthOfMarksBefore = (plain: string, at: number): number =>
  /[，, ]*$/.exec(plain.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;

const whole = ({ introducer, end }: Introduced): Span => ({ start: introducer.start, end });

const byStart = (a: Span, b: Span): number => a.start - b.start;
