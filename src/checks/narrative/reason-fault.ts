import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Path } from '../rule.ts';
import type { PlacedClaim } from './narrative.ts';

/** A reason that is missing, says nothing, or the contrary of its change. */
export interface ReasonFault {
  readonly path: Path;
  /** What the text tells the change of, where it tells it. */
  readonly placed?: PlacedClaim;
  /** Where the same change, or that of a part, is told without its reason too. */
  readonly alike?: readonly Path[];
  readonly kind: 'empty' | 'missing' | 'contrary';
  readonly label: string;
  readonly expected: string;
  readonly actual: string;
  readonly severity?: Severity;
}
