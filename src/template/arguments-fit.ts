import type { TemplateKind } from '../diagnostics/faults.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Reporter } from '../diagnostics/reporter.ts';

/** A call of a helper, block or partial, and what it takes. */
interface Call {
  /** As it is written in braces: `万元`, `#if`, `> change`. */
  readonly name: string;
  readonly takes: readonly TemplateKind[];
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** Whether a call is given as many values as it takes, and none by name; reports one that is not. */
export function argumentsFit({ name, takes, params, hash }: Call, place: Place, reporter: Reporter): boolean {
  const named = (hash?.pairs ?? []).map((pair) => `${pair.key}=`).join(' ');
  if (params.length === takes.length && named === '') return true;
  reporter.report('template-wrong-arguments', { name, takes, given: params.length, named }, place);
  return false;
}
