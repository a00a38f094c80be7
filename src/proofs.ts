import type { Env } from './env/env.ts';
import { EVIDENCE_ENDING, REVIEW_ENDING } from './evidence/evidence.ts';
import { evidenceOf } from './evidence/evidence-of.ts';
import { evidenceText } from './evidence/evidence-text.ts';
import { quoteAmounts } from './evidence/quote-amounts.ts';
import { reviewCopy } from './evidence/review-copy.ts';
import type { Budget } from './model/schema.ts';
import type { Valid } from './model/validate.ts';
import type { Document } from './tree/node.ts';
import type { Style } from './tree/style.ts';
import type { Format } from './writers/index.ts';
import { writers } from './writers/index.ts';
import type { Writer, Written } from './writers/writer.ts';

/** A file that shows where the figures of a document came from. It stays in the house. */
export interface Proof extends Written {
  readonly format: 'evidence' | 'review';
  readonly isInternal: true;
}

/** What proofs are made of beside the document. */
export interface Proving {
  readonly budget: Valid<Budget>;
  /** The data file, as it was named. */
  readonly data: string;
  readonly style: Style;
  readonly env: Env;
}

/** The evidence of a document whose files are made, and its review copy. */
export async function proofsOf(
  document: Document,
  files: readonly { readonly format: Format; readonly ending: string }[],
  { budget, data, style, env }: Proving,
): Promise<readonly Proof[]> {
  const written = [...new Set(files.map(({ format }) => format))].map(async (format) => {
    const writer: Writer = await writers[format]();
    const endings = files.filter((file) => file.format === format).map(({ ending }) => ending);
    return { format, endings, ...(writer.cellPlaces && { cells: writer.cellPlaces(document) }) };
  });
  const quoting = quoteAmounts(document, budget.value);
  const evidence = evidenceOf(quoting, budget, await Promise.all(written), data);
  const html = await writers.html();
  const pages = await html.write(reviewCopy(quoting, evidence), style, env);
  return [
    {
      format: 'evidence',
      isInternal: true,
      ending: EVIDENCE_ENDING,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(evidenceText(evidence)),
    },
    ...pages.map((page): Proof => ({ ...page, format: 'review', isInternal: true, ending: REVIEW_ENDING })),
  ];
}
