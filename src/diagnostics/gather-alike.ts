import type { Code } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Fewer places with the same fault are slips, each for itself. */
const FEWEST = 4;

/** Two amounts of a sheet with more decimals than there are have one unit or one formula that is wrong. */
const FEWEST_OF: { readonly [C in Code]?: number } = { 'amount-too-fine': 2 };

const sheet = ({ place }: Diagnostic): string | undefined => place.sheet;

/**
 * Faults that go through: what two findings of a code have in common that are one. Formulas without their source fail
 * all over a sheet, an older name of a subject is copied into every table. Undefined where a finding stands alone.
 */
const COMMON: { readonly [C in Code]?: (finding: Diagnostic & { readonly code: C }) => unknown } = {
  'amount-too-fine': sheet,
  'cell-error': sheet,
  'cell-is-no-amount': sheet,
  'cell-means-nothing': sheet,
  'code-padded': sheet,
  'formula-without-value': sheet,
  'not-an-amount': sheet,
  D11: ({ facts: { year, meant, isDate } }) => (meant === undefined && !isDate ? year : undefined),
  N10: ({ expected, actual }) => [expected, yearsIn(actual)],
  N16: ({ facts: { code }, actual }) => [code, bare(actual)],
  N27: ({ actual }) => actual,
  S12: sheet,
};

/** A name without the number before it. */
const bare = (name = ''): string => name.replace(/^.{1,3}、/, '');

const yearsIn = (text = ''): string => text.match(/\d{4}/g)?.join(' ') ?? '';

/** Findings that say the same at many places as one, at the first, which names the others. What is acknowledged stays. */
export function gatherAlike(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const [first, ...more] = groups.get(keyOf(finding) ?? '') ?? [];
    if (more.length + 1 < (FEWEST_OF[finding.code] ?? FEWEST)) return [finding];
    if (finding !== first) return [];
    const follows = gatherAlike([first, ...more].flatMap((each) => each.follows ?? []));
    return [{ ...finding, alike: more.map(({ place }) => place), ...(follows.length > 0 && { follows }) }];
  });
}

function keyOf(finding: Diagnostic): string | undefined {
  if (finding.acknowledged !== undefined) return undefined;
  const common = (COMMON[finding.code] as ((one: Diagnostic) => unknown) | undefined)?.(finding);
  return common === undefined
    ? undefined
    : JSON.stringify([finding.code, finding.severity, finding.place.file, common]);
}
