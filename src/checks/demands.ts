import type { Constraint } from './figures/constraint.ts';
import type { Ledger } from './figures/ledger.ts';
import { identities } from './identities.ts';

const KNOWN = new WeakMap<Ledger, readonly Constraint[]>();

/** What all identities demand of a budget's figures; made once, since several rules ask. */
export function demandsOf(ledger: Ledger): readonly Constraint[] {
  const known = KNOWN.get(ledger);
  if (known) return known;
  const made = identities.flatMap((identity) => identity.demands(ledger));
  KNOWN.set(ledger, made);
  return made;
}
