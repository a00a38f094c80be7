/**
 * Where the figures of a document came from, as `<name>.evidence.json` says it. Stable: programs read it, and
 * `gongkai verify` does; docs/evidence.md describes it.
 */
import { z } from 'zod';

/** Raised when a program that reads evidence would have to be changed. */
export const EVIDENCE_VERSION = 1;

/** What the file of evidence adds to its document's own path. */
export const EVIDENCE_ENDING = '.evidence.json';

/** And the review copy, which is a web page. */
export const REVIEW_ENDING = '.review.html';

const place = z.object({
  file: z.string().exactOptional(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
});

const field = z.object({
  /** Chinese names, list entries counted from 1. */
  name: z.string(),
  /** In 分; of a field that is an amount. */
  value: z.int().exactOptional(),
  /** Of a field that is words in which an amount stands. */
  text: z.string().exactOptional(),
  place,
});

const amount = z.object({
  id: z.string(),
  /** Headings that it stands under, outermost first. */
  under: z.array(z.string()),
  table: z.string().exactOptional(),
  row: z.string().exactOptional(),
  column: z.string().exactOptional(),
  /** Line of `text`, from 1, and characters (UTF-16) before it in that line. */
  line: z.int(),
  at: z.int(),
  /** As printed. */
  text: z.string(),
  /** In 分. */
  value: z.int(),
  unit: z.enum(['元', '万元']).exactOptional(),
  /** Whether what is printed is less exact than the value. */
  rounded: z.boolean(),
  derived: z.enum(['given', 'sum', 'difference', 'quoted', 'nothing']),
  /** Keys of `fields`: Σ addends − Σ subtracted = value; of a quoted one the field whose words have it. */
  addends: z.array(z.string()),
  subtracted: z.array(z.string()).exactOptional(),
  formats: z.array(z.string()),
  /** Where it stands in formats that hold tables alone. */
  cells: z
    .record(
      z.string(),
      z.object({
        ending: z.string(),
        sheet: z.string().exactOptional(),
        cell: z.string().exactOptional(),
        row: z.int().exactOptional(),
        column: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
});

export const evidenceSchema = z.object({
  formatVersion: z.literal(EVIDENCE_VERSION),
  document: z.object({
    title: z.string(),
    department: z.string(),
    year: z.int(),
    /** The data file, as it was named. */
    data: z.string(),
    stamp: z.string().exactOptional(),
  }),
  /** The document's files: what each adds to the path that they share. */
  files: z.array(z.object({ format: z.string(), ending: z.string() })),
  /** The document line by line, a table row a line with its cells parted by tabs. */
  text: z.array(z.string()),
  /** The fields of the data that amounts came from, by their path of English keys. */
  fields: z.record(z.string(), field),
  /** In the order of the document. */
  amounts: z.array(amount),
});

export type Evidence = z.output<typeof evidenceSchema>;
export type EvidenceAmount = z.output<typeof amount>;
export type EvidenceField = z.output<typeof field>;
