import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { FileTree } from '../env/env.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { compareLines } from './compare-lines.ts';
import { comparePieces } from './compare-pieces.ts';
import { compareSheets } from './compare-sheets.ts';
import type { Difference } from './difference.ts';
import { cellsOf, plainText } from './difference.ts';
import type { FoundDocument } from './find-documents.ts';
import type { ReadableFormat } from './index.ts';
import { readBacks } from './index.ts';
import type { Reference } from './judge.ts';
import { judge } from './judge.ts';
import type { ReadEvidence } from './read-evidence.ts';
import { readEvidence } from './read-evidence.ts';
import type { Line, ReadBack, Reading } from './reading.ts';

/** What reading a document's files back came to. */
export interface Verified {
  /** What the files' paths begin with. */
  readonly name: string;
  /** What was compared: formats, and `evidence`. */
  readonly formats: readonly string[];
  readonly lines: number;
  readonly amounts: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadFile {
  readonly format: ReadableFormat;
  readonly path: string;
  readonly reading: Reading;
}

const EVIDENCE = 'evidence';

/** Reads the files of a document back and reports where they do not say the same. */
export async function verifyDocument(document: FoundDocument, tree: FileTree): Promise<Verified> {
  const reporter = new Reporter();
  const known = evidenceOf(document, tree, reporter);
  const files: ReadFile[] = [];
  for (const { format, path } of document.files) {
    const reading = await readingOf(readBacks[format], path, tree, reporter);
    if (reading) files.push({ format, path, reading });
  }
  if (known) reportMissing(document, known.evidence, reporter);
  const reference = known
    ? { format: EVIDENCE, lines: known.lines, contradictory: known.contradictory }
    : referenceOf(files);
  const compared = files.filter(({ format }) => format !== reference?.format);
  const formats = [...files.map(({ format }) => format), ...(known ? [EVIDENCE] : [])];
  if (reference && compared.length > 0) {
    const found = compared.map(({ format, path, reading }) => ({
      format,
      isWhole: reading.kind !== 'sheets',
      differences: [
        ...differencesOf(reference, reading, path),
        ...(known ? strayCells(known.evidence, format, reading, path) : []),
      ],
    }));
    judge(reference, found.map(withoutDoubles), reporter);
  } else if (reporter.diagnostics.length === 0) {
    const file = document.files[0]?.path ?? document.evidence ?? document.base;
    reporter.report('nothing-to-compare', { format: formats.join('、') }, { file });
  }
  const lines = reference?.lines ?? [];
  return {
    name: document.base,
    formats,
    lines: lines.length,
    amounts: known ? known.evidence.amounts.length : amountsIn(lines),
    diagnostics: reporter.diagnostics,
  };
}

function evidenceOf(
  { evidence }: FoundDocument,
  tree: FileTree,
  reporter: Reporter,
): ReadEvidence | undefined {
  const bytes = evidence === undefined ? undefined : tree.read(evidence);
  return bytes && evidence !== undefined ? readEvidence(bytes, evidence, reporter) : undefined;
}

async function readingOf(
  readBack: ReadBack,
  path: string,
  tree: FileTree,
  reporter: Reporter,
): Promise<Reading | undefined> {
  try {
    const reading = await readBack.read(tree.read(path) ?? new Uint8Array(), path);
    if (!reading) reporter.report('pdf-reader-missing', {}, { file: path });
    return reading;
  } catch (error) {
    reporter.report('cannot-read-back', { reason: (error as Error).message }, { file: path });
    return undefined;
  }
}

/** Files that were made and are of a format that can be read back, and are not there. */
function reportMissing(
  { base, files, evidence }: FoundDocument,
  { files: made }: Evidence,
  reporter: Reporter,
): void {
  for (const { format, ending } of made) {
    const path = base + ending;
    if (Object.hasOwn(readBacks, format) && !files.some((file) => file.path === path))
      reporter.report('format-missing', { path }, { ...(evidence !== undefined && { file: evidence }) });
  }
}

/** Without evidence: the first file that gives the whole text line by line. */
function referenceOf(files: readonly ReadFile[]): Reference | undefined {
  for (const { format, reading } of files)
    if (reading.kind === 'lines') return { format, lines: reading.lines, contradictory: new Set() };
  return undefined;
}

function differencesOf({ lines }: Reference, reading: Reading, file: string): readonly Difference[] {
  switch (reading.kind) {
    case 'lines':
      return compareLines(lines, reading.lines, file);
    case 'pieces':
      return comparePieces(lines, reading.pieces, file);
    case 'sheets':
      return compareSheets(lines, reading.sheets, file);
  }
}

/** Amounts that are not in the cell of a sheet in which the evidence says that they are. */
function strayCells(
  { amounts, text: lines }: Evidence,
  format: string,
  reading: Reading,
  file: string,
): readonly Difference[] {
  if (reading.kind !== 'sheets') return [];
  const held = new Map(reading.sheets.flat().flatMap(cellEntries));
  return amounts.flatMap(({ cells, line, at }) => {
    const wanted = cells?.[format];
    if (wanted?.sheet === undefined || wanted.cell === undefined) return [];
    const { sheet, cell } = wanted;
    const actual = held.get(`${sheet}!${cell}`) ?? '';
    const expected = plainText(cellAt(lines[line - 1] ?? '', at));
    return plainText(actual) === expected
      ? []
      : [{ line: line - 1, expected, actual, place: { file, sheet, cell } }];
  });
}

/** The cell of a row in which a character stands. */
const cellAt = (line: string, at: number): string =>
  line.slice(line.lastIndexOf('\t', at) + 1).split('\t')[0] ?? '';

const cellEntries = (line: Line): readonly (readonly [string, string])[] =>
  cellsOf(line).map((text, i) => [`${line.cells?.[i]?.sheet}!${line.cells?.[i]?.cell}`, text]);

/** One difference a place: a cell that two comparisons tell of is told once. */
function withoutDoubles<T extends { readonly differences: readonly Difference[] }>(compared: T): T {
  const seen = new Set<string>();
  const differences = compared.differences.filter(({ place }) => {
    if (place.sheet === undefined) return true;
    const key = `${place.sheet}!${place.cell}`;
    return !seen.has(key) && seen.add(key);
  });
  return { ...compared, differences };
}

/** Figures with their unit in sentences, and those with decimals in tables. */
const amountsIn = (lines: readonly Line[]): number =>
  lines.flatMap((line) =>
    cellsOf(line).flatMap((text) => text.match(/^-?[\d,]+\.\d+$|\d[\d,]*(?:\.\d+)?(?=万元|元)/g) ?? []),
  ).length;
