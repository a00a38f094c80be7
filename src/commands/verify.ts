import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import { findDocuments } from '../verify/find-documents.ts';
import type { Verified } from '../verify/verify-document.ts';
import { verifyDocument } from '../verify/verify-document.ts';

export interface VerifyReport {
  readonly documents: readonly Verified[];
  /** What was found in no document. It is part of `diagnostics` too. */
  readonly outside: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the documents in folders back, one after another, and compares their formats and their evidence. */
export async function verify(
  folders: readonly string[],
  tree: FileTree,
  tell: (document: Verified) => void,
): Promise<VerifyReport> {
  const around = new Reporter();
  const documents: Verified[] = [];
  for (const folder of folders.map((path) => path.replace(/(?<=.)[/\\]+$/, ''))) {
    const found = findDocuments(tree, folder);
    if (found.length === 0) around.report('no-documents', {}, { file: folder });
    for (const document of found) {
      const verified = await verifyDocument(document, tree);
      documents.push(verified);
      tell(verified);
    }
  }
  const outside = around.diagnostics;
  return {
    documents,
    outside,
    diagnostics: [...outside, ...documents.flatMap(({ diagnostics }) => diagnostics)],
  };
}
