import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { MOST_CELLS, survey } from './survey.ts';
import type { Parts } from './unpack.ts';
import { LARGEST_UNPACKED, unpack } from './unpack.ts';
import { withoutBlanks } from './without-blanks.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

export interface SafeParts {
  readonly parts: Parts;
  /** Whether it can be read without more ado: see `survey`. */
  readonly isOrdinary: boolean;
}

/**
 * The parts of a workbook that may be read, without those left out; undefined where it is none or is refused, with a
 * report why.
 */
export function safeParts(
  bytes: Uint8Array,
  file: string,
  reporter: Reporter,
  leftOut: ReadonlySet<string> = new Set(),
): SafeParts | undefined {
  const refuse = <C extends Code>(code: C, facts: Facts<C>): undefined => {
    reporter.report(code, facts, { file });
    return undefined;
  };
  if (startsWith(bytes, OLE))
    return refuse(isEncrypted(bytes) ? 'workbook-encrypted' : 'workbook-is-xls', {});
  if (!startsWith(bytes, ZIP)) return refuse('workbook-is-no-zip', {});
  const unpacked = unpack(bytes, (name) => !leftOut.has(name));
  if (!unpacked) return refuse('workbook-broken', {});
  const { names, isTooLarge } = unpacked;
  if (isTooLarge) return refuse('workbook-too-large', { limit: LARGEST_UNPACKED });
  const parts = withoutBlanks(unpacked.parts);
  const { cells, isOrdinary } = survey(parts);
  if (cells > MOST_CELLS) return refuse('workbook-of-many-cells', { limit: MOST_CELLS });
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/vbaProject\.bin$/i)) return refuse('workbook-has-macros', {});
  if (has(/^xl\/externalLinks\//i)) return refuse('workbook-has-links', {});
  return has(/^xl\/workbook\.(xml|bin)$/i) ? { parts, isOrdinary } : refuse('workbook-is-no-zip', {});
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** An encrypted workbook is an OLE file with a stream of this name, in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, 64 * 1024)).includes('EncryptedPackage');
