import type { Change, Introduced, SaidAmount, Span } from './claim.ts';
import { type Mark, readMarks } from './marks.ts';
import { plainText } from './plain-text.ts';
import { purposesIn } from './purposes.ts';
import { readAmounts } from './read-amounts.ts';
import { readChanges } from './read-changes.ts';
import { reasonsIn } from './reasons.ts';
import { within } from './within.ts';

/** What a paragraph is made of, as far as it says something of money. */
export type Piece = Span &
  (
    | { readonly kind: 'mark'; readonly mark: Mark['kind'] }
    | { readonly kind: 'amount'; readonly amount: SaidAmount }
    | { readonly kind: 'change'; readonly change: Change }
    | { readonly kind: 'reason'; readonly reason: Introduced }
    | { readonly kind: 'purpose'; readonly purpose: Introduced }
    | { readonly kind: 'opener' }
  );

/** Words after which parts follow. */
export const OPENER = /其中(?: ?[:，,])?|(?:具体)?包括 ?:?|具体为 ?:?|(?:具体)?如下 ?:/g;

/** The pieces of a paragraph in order. What a reason or purpose says of amounts is part of it and no piece. */
export function piecesOf(text: string): readonly Piece[] {
  const plain = plainText(text);
  const reasons = reasonsIn(text);
  const inReason = within(reasons.map(whole));
  const purposes = purposesIn(text).filter(({ introducer }) => !inReason(introducer.start));
  const zones = [...reasons, ...purposes].map(whole).sort(byStart);
  const inZone = within(zones);
  const changes = readChanges(text).filter(({ start }) => !inZone(start));
  const outside = <T extends Span>(spans: readonly T[]): readonly T[] => {
    const isTaken = within([...zones, ...changes].sort(byStart));
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
    ...outside(readAmounts(text))
      .filter(({ isThreshold }) => !isThreshold)
      .map((amount): Piece => ({ kind: 'amount', amount, start: amount.start, end: amount.end })),
    ...outside(readMarks(plain)).map(
      ({ kind, start, end }): Piece => ({ kind: 'mark', mark: kind, start, end }),
    ),
    ...outside(openers).map((opener): Piece => ({ kind: 'opener', ...opener })),
  ].sort(byStart);
}

const whole = ({ introducer, end }: Introduced): Span => ({ start: introducer.start, end });

const byStart = (a: Span, b: Span): number => a.start - b.start;
