import type { Reporter } from '../diagnostics/reporter.ts';
import { contradictionOf } from '../evidence/contradiction.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { evidenceSchema } from '../evidence/evidence.ts';
import type { Line } from './reading.ts';

/** Evidence as it was read back, and the lines of its text in which it contradicts itself, from 1. */
export interface ReadEvidence {
  readonly evidence: Evidence;
  readonly lines: readonly Line[];
  readonly contradictory: ReadonlySet<number>;
}

/** Reads evidence; reports what it is not, and where it contradicts itself. */
export function readEvidence(bytes: Uint8Array, file: string, reporter: Reporter): ReadEvidence | undefined {
  const evidence = parsed(bytes, file, reporter);
  if (!evidence) return undefined;
  const contradictory = new Set<number>();
  evidence.amounts.forEach((amount, i) => {
    const found = contradictionOf(amount, evidence);
    if (!found) return;
    const { about, ...details } = found;
    const place = { file, field: `amounts[${i + 1}]` };
    reporter.report('evidence-contradicts', { id: amount.id, about }, place, details);
    if (about === 'text') contradictory.add(amount.line);
  });
  const lines = evidence.text.map((text, i): Line => ({ text, place: { file, field: `text[${i + 1}]` } }));
  return { evidence, lines, contradictory };
}

function parsed(bytes: Uint8Array, file: string, reporter: Reporter): Evidence | undefined {
  try {
    const found = evidenceSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (found.success) return found.data;
    const [issue] = found.error.issues;
    reporter.report('evidence-broken', { reason: issue?.path.join('.') ?? '' }, { file });
  } catch (error) {
    reporter.report('evidence-broken', { reason: (error as Error).message }, { file });
  }
  return undefined;
}
