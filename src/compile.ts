import type { SourceData } from './attachments.ts';
import { attachmentsOf } from './attachments.ts';
import { check } from './checks/check.ts';
import { reportOthers } from './checks/others/report-others.ts';
import { reportUnprintedReasons } from './checks/stated/report-unprinted-reasons.ts';
import { tellTogether } from './checks/tell-together.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { gatherAlike } from './diagnostics/gather-alike.ts';
import { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import { completeBudget } from './model/complete-budget.ts';
import { conform } from './model/conform.ts';
import type { Figures, Others } from './model/corpus.ts';
import { figuresFor } from './model/corpus.ts';
import { fieldPath } from './model/fields.ts';
import type { Identity } from './model/identity.ts';
import { identityOf } from './model/identity.ts';
import type { Raw } from './model/raw.ts';
import { budgetSchema } from './model/schema.ts';
import { schemaFor } from './model/schema-for.ts';
import { validate } from './model/validate.ts';
import { withLastYear } from './model/with-last-year.ts';
import { readPictureFiles, reportUnprintedPictures } from './picture-files.ts';
import type { Proof } from './proofs.ts';
import { proofsOf } from './proofs.ts';
import { readData } from './readers/read-data.ts';
import { canLackNone, reportMissingGlyphs } from './report-missing-glyphs.ts';
import type { Shelf } from './shelf.ts';
import { draft } from './template/draft.ts';
import { fileNameOf } from './template/file-name.ts';
import { metadataOf } from './template/metadata.ts';
import { tableWordsOf } from './template/table-words.ts';
import { viewOf } from './template/view.ts';
import { tablesAreKnown } from './transforms/expand-tables.ts';
import { finish } from './transforms/index.ts';
import type { Document } from './tree/node.ts';
import { SPECIMEN } from './tree/stamps.ts';
import type { Style } from './tree/style.ts';
import type { Format } from './writers/index.ts';
import { writers } from './writers/index.ts';

/** One department's documents to make. */
export interface Job {
  /** The data file. */
  readonly input: string;
  readonly formats: readonly Format[];
  /** A layout that goes before the one the data names. */
  readonly layout?: string;
  /** Say what there is to say and make no document, which costs as much again. */
  readonly saysOnly?: boolean;
  /** Make documents in spite of errors, stamped 样稿. */
  readonly force?: boolean;
  /** Other budgets that have to do with this one: its units', last year's. */
  readonly others?: Others;
  /** Also answer its figures, for another that is held against them. */
  readonly wantsFigures?: boolean;
  /** Also show where every figure came from: evidence and a review copy. */
  readonly evidence?: boolean;
  /** Put the data into the PDF as files. */
  readonly attachData?: boolean;
}

/** What became of a job: finished files, and everything there is to say. */
export interface Outcome {
  readonly identity?: Identity;
  readonly document?: Document;
  readonly figures?: Figures;
  readonly files: readonly MadeFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface MadeFile {
  readonly format: Format | Proof['format'];
  /** Whether it stays in the house: no package holds it. */
  readonly isInternal?: true;
  readonly mediaType: string;
  /** From the out folder, with forward slashes, as the layout names it. */
  readonly path: string;
  /** The end of the path that is this file's own; what stands before it is the same for all of a document. */
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

/** The layout of data that names none. */
export const DEFAULT_LAYOUT = 'hebei';

/**
 * The whole pipeline for one department: read → validate → check → fill → finish → write. Everything wrong is
 * a diagnostic; an error stops it between stages, before any file is made. Only bugs throw.
 */
export async function compile(job: Job, env: Env, shelf: Shelf): Promise<Outcome> {
  const reporter = new Reporter();
  const raw = await readData(env, job.input, reporter);
  const valid = raw && validate(schemaFor(raw), raw, reporter);
  if (!valid) return { files: [], diagnostics: gatherAlike(reporter.diagnostics) };

  let figures: Figures | undefined;
  const outcome = (made: Partial<Outcome> = {}): Outcome => ({
    identity: identityOf(valid.value),
    files: [],
    ...(figures && { figures }),
    ...made,
    diagnostics: gatherAlike(tellTogether(reporter.diagnostics)).map((d) => ({
      ...d,
      department: valid.value.body.name,
    })),
  });
  const name = job.layout ?? valid.value.layout ?? DEFAULT_LAYOUT;
  const asked = job.layout === undefined ? valid.placeOf(['layout']) : { file: job.input };
  const prepared = shelf.layout(name, reporter, asked);
  if (!prepared) return outcome();
  const { layout } = prepared;
  const given = completeBudget(valid, layout.subjects, reporter);
  if (!given) return outcome();
  if (job.wantsFigures) figures = figuresFor(given, job.input, layout.subjects);
  const lastYear = job.others?.lastYear;
  const complete = withLastYear(given, lastYear);

  check(complete, layout, reporter, job.others);
  if (job.others) reportOthers(complete, job.others, reporter);
  reportUnprintedReasons(complete, reporter);
  const budget = complete.value;
  if (budget.publication.publicationDate === undefined)
    reporter.report('no-publication-date', {}, valid.placeOf(['publication', 'publicationDate']));

  const pictures = readPictureFiles(complete, job.input, env.data, reporter);
  const view = viewOf(budget, layout.glossary, complete.sourcesOf);
  const placeOf = (field: string) => complete.placeOf(fieldPath(budgetSchema, field));
  const filling = new Reporter();
  const filled = draft(prepared, view, filling, { pictures, placeOf });
  reporter.add(filling.diagnostics.filter((needed) => !isTold(needed, reporter)));
  if (filled) reportUnprintedPictures(complete, pictures, filled, name, reporter);
  const path = fileNameOf(prepared, view, reporter, placeOf);
  if (!filled || path === undefined) return outcome();
  if (!tablesAreKnown(filled, layout, reporter)) return outcome();
  const words = tableWordsOf(prepared, view);
  if (job.saysOnly && (await canLackNone({ raw, draft: filled, words }, layout, env))) return outcome();
  const metadata = metadataOf(prepared, budget, view);
  const document = finish(filled, budget, layout, { metadata, words, ...(lastYear && { lastYear }) });
  if (!(await reportMissingGlyphs(document, layout, env, raw, reporter))) return outcome();
  if (reporter.failed && !job.force) return outcome({ document });

  const marked = reporter.failed ? { ...document, stamp: SPECIMEN } : document;
  const named = budget.pictures.map(({ file }) => pictures.get(file));
  const stamped = job.attachData ? await withData(marked, raw, named, layout.style, env) : marked;
  const files = await writeAll(job.formats, stamped, path, layout.style, env);
  const proving = { budget: complete, data: job.input, style: layout.style, env };
  const proofs = job.evidence ? await proofsOf(stamped, files, proving) : [];
  const internal = proofs.map((proof) => ({ ...proof, path: path + proof.ending }));
  return outcome({ document: stamped, files: [...files, ...internal] });
}

/** The document with its data, as the schema names it, to go along. */
async function withData(
  document: Document,
  raw: Raw,
  pictures: SourceData['pictures'],
  style: Style,
  env: Env,
): Promise<Document> {
  const { plain } = conform(budgetSchema, raw, new Reporter());
  return { ...document, attachments: await attachmentsOf(document, { plain, pictures }, style, env) };
}

/**
 * Whether a rule has said already, as an error, that there is a reason missing that the text needs, or that an amount of
 * its group is wrong: where there is a change for that alone, N09 asks for no reason.
 */
const isTold = ({ code, place }: Diagnostic, { diagnostics }: Reporter): boolean =>
  code === 'template-needs-value' &&
  diagnostics.some(
    (d) =>
      d.severity === 'error' &&
      (d.code === 'N09' ? d.place.field === place.field : groupOf(d) === groupOf({ place })),
  );

const groupOf = ({ place: { field = '' } }: Pick<Diagnostic, 'place'>): string | undefined =>
  field.includes('.') ? field.slice(0, field.lastIndexOf('.')) : undefined;

type PublishedFile = MadeFile & { readonly format: Format };

async function writeAll(
  formats: readonly Format[],
  document: Document,
  path: string,
  style: Style,
  env: Env,
): Promise<readonly PublishedFile[]> {
  const files: PublishedFile[] = [];
  for (const format of formats) {
    const writer = await writers[format]();
    for (const file of await writer.write(document, style, env))
      files.push({ format, path: path + file.ending, ...file });
  }
  return files;
}
