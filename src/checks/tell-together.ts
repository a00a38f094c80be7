import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { CONSEQUENCES } from './consequences.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Findings with what follows from them: one fault is one finding, as grave as the gravest of them, at its cause. Nothing
 * is lost: what follows is said with it. What the data acknowledges is right, so that nothing follows from it.
 */
export function tellTogether(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = causesOf(findings.filter(({ acknowledged }) => acknowledged === undefined));
  if (causes.size === 0) return findings;
  const follows = new Map<Diagnostic, Diagnostic[]>();
  for (const finding of findings) {
    const root = rootOf(finding, causes);
    if (root !== finding) follows.set(root, [...(follows.get(root) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    if (causes.has(finding)) return [];
    const own = follows.get(finding);
    return own ? [withFollowing(finding, own)] : [finding];
  });
}

/** The cause of each finding that has one. */
function causesOf(findings: readonly Diagnostic[]): ReadonlyMap<Diagnostic, Diagnostic> {
  const causes = new Map<Diagnostic, Diagnostic>();
  const codes = new Set(findings.map(({ code }) => code));
  for (const { causes: first, follow, where } of CONSEQUENCES) {
    if (!first.some((code) => codes.has(code)) || !follow.some((code) => codes.has(code))) continue;
    for (const finding of findings) {
      if (!follow.includes(finding.code) || causes.has(finding)) continue;
      const cause = findings.find(
        (other) => other !== finding && first.includes(other.code) && where(finding, other),
      );
      if (cause && rootOf(cause, causes) !== finding) causes.set(finding, cause);
    }
  }
  return causes;
}

function rootOf(finding: Diagnostic, causes: ReadonlyMap<Diagnostic, Diagnostic>): Diagnostic {
  const cause = causes.get(finding);
  return cause ? rootOf(cause, causes) : finding;
}

function withFollowing(cause: Diagnostic, follows: readonly Diagnostic[]): Diagnostic {
  const [severity] = [cause, ...follows]
    .map((each) => each.severity)
    .sort((a, b) => GRAVITY[a] - GRAVITY[b]) as [Severity];
  const refs = [...new Set([cause, ...follows].flatMap((each) => each.refs ?? []))];
  const related = [
    ...(cause.related ?? []),
    ...follows.flatMap((each) => [each.place, ...(each.related ?? [])]),
  ];
  return { ...cause, severity, follows, ...(refs.length > 0 && { refs }), related };
}
