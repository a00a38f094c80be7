import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Difference } from './difference.ts';
import { cellsOf, plainText } from './difference.ts';
import type { Line } from './reading.ts';
import { showDifference } from './show-difference.ts';

/** What a file says otherwise than the reference. */
export interface Compared {
  readonly format: string;
  /** Whether it holds the whole text: then it has a voice in who is at fault. */
  readonly isWhole: boolean;
  readonly differences: readonly Difference[];
}

/** The text that files are held against: the evidence, or one of them. */
export interface Reference {
  readonly format: string;
  readonly lines: readonly Line[];
  /** Lines, from 1, that are known to be faulty. */
  readonly contradictory: ReadonlySet<number>;
}

/**
 * Reports each difference once: at the file that says it, or, where more files agree on something else than say what
 * the reference says, at the reference.
 */
export function judge(reference: Reference, compared: readonly Compared[], reporter: Reporter): void {
  const whole = compared.filter(({ isWhole }) => isWhole);
  const all = compared.flatMap(({ format, isWhole, differences }) =>
    differences
      .filter(({ line }) => !reference.contradictory.has(line + 1))
      .map((difference) => ({ format, isWhole, difference })),
  );
  const votes = new Map<string, string[]>();
  for (const { format, isWhole, difference } of all) {
    const key = keyOf(difference);
    if (isWhole) votes.set(key, [...(votes.get(key) ?? []), format]);
  }
  const told = new Set<string>();
  for (const { format, difference } of all) {
    const key = keyOf(difference);
    const against = votes.get(key) ?? [];
    const isOutvoted = against.length >= 2 && against.length > whole.length - against.length + 1;
    if (!isOutvoted) report(difference, difference.place, othersThan(format, against));
    else if (!told.has(key)) report(turned(difference), placeInReference(difference), against);
    told.add(key);
  }

  function report(difference: Difference, place: Place, against: readonly string[]): void {
    const said = against.join('、');
    const { expected, actual } = difference;
    if (expected === undefined) {
      reporter.report('text-extra', { against: said, text: actual ?? '' }, place);
      return;
    }
    if (actual === undefined) {
      reporter.report('text-missing', { against: said }, place, { expected });
      return;
    }
    const { isAmount, ...details } = showDifference(expected, actual);
    const code = isAmount ? 'amount-differs' : 'text-differs';
    reporter.report(code, { against: said, near: nearOf(difference) }, place, details);
  }

  /** The reference and the whole texts that do not say the same as one that differs. */
  function othersThan(format: string, alike: readonly string[]): readonly string[] {
    const others = whole.map((other) => other.format);
    return [reference.format, ...others.filter((other) => other !== format && !alike.includes(other))];
  }

  function placeInReference({ line, cell }: Difference): Place {
    const { place = {}, cells } = reference.lines[line] ?? {};
    return (cell === undefined ? undefined : cells?.[cell]) ?? place;
  }

  /** What the row of a cell is about: the first words in it. */
  function nearOf({ line, cell }: Difference): string {
    const row = reference.lines[line];
    if (cell === undefined || !row) return '';
    return cellsOf(row).find((text, i) => i !== cell && /\p{Script=Han}/u.test(text)) ?? '';
  }
}

/** As the reference, and not the file, is at fault. */
const turned = ({ expected, actual, ...difference }: Difference): Difference => ({
  ...difference,
  ...(actual !== undefined && { expected: actual }),
  ...(expected !== undefined && { actual: expected }),
});

const keyOf = ({ line, cell, actual = '\n' }: Difference): string =>
  JSON.stringify([line, cell ?? -1, plainText(actual)]);
