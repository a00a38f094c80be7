import type { Reporter } from '../diagnostics/reporter.ts';
import type { Env, FileTree } from '../env/env.ts';
import type { Raw } from '../model/raw.ts';
import { readableKinds, readerFor } from './index.ts';
import type { ReadContext } from './reader.ts';

const MEBIBYTE = 1024 * 1024;

/** Reads one file of a tree into raw values, all or at least the `wanted`; reports why where that cannot be done. */
export async function readData(
  { data, templates }: Pick<Env, 'data' | 'templates'>,
  path: string,
  reporter: Reporter,
  wanted?: ReadContext['wanted'],
): Promise<Raw | undefined> {
  const place = { file: path };
  const bytes = readBytes(data, path, reporter);
  if (!bytes) return undefined;
  const reader = readerFor(path);
  if (!reader) {
    reporter.report('unknown-file-type', { path, kinds: readableKinds() }, place);
    return undefined;
  }
  if (bytes.length > reader.largest * MEBIBYTE) {
    const mebibytes = Math.ceil(bytes.length / MEBIBYTE);
    reporter.report('file-too-large', { mebibytes, limit: reader.largest }, place);
    return undefined;
  }
  return reader.read(bytes, path, { reporter, templates, ...(wanted && { wanted }) });
}

/** A file's bytes; reports one that is not there or cannot be read. */
export function readBytes(tree: FileTree, path: string, reporter: Reporter): Uint8Array | undefined {
  try {
    const bytes = tree.read(path);
    if (!bytes) reporter.report('no-such-file', { path }, { file: path });
    return bytes;
  } catch (error) {
    reporter.report('unreadable-file', { path, reason: systemReason(error) }, { file: path });
    return undefined;
  }
}

/** The system's code for why it refused, for which the catalogues have words; else what it said. */
export function systemReason(error: unknown): string {
  const { code, message } = error as Error & { code?: string };
  return code ?? message;
}
