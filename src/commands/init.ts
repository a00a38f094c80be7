import { DEFAULT_LAYOUT } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import { forNextYear } from '../forms/for-next-year.ts';
import { writeForm } from '../forms/write-form.ts';
import { conform } from '../model/conform.ts';
import { budgetSchema } from '../model/schema.ts';
import type { Disk } from '../package/disk.ts';
import { save } from '../package/save.ts';
import { readData } from '../readers/read-data.ts';
import { Shelf } from '../shelf.ts';

export interface InitOptions {
  /** The workbook to write; it must not be there yet. */
  readonly file: string;
  readonly layout?: string;
  /** Last year's data file. */
  readonly from?: string;
}

/** Writes a workbook to fill in, empty or with what last year's data says. Reports why where it cannot. */
export async function init(
  { file, layout, from }: InitOptions,
  env: Env,
  disk: Disk,
): Promise<readonly Diagnostic[]> {
  const reporter = new Reporter();
  const place = { file };
  if (!/\.xlsx$/i.test(file)) reporter.report('form-is-no-xlsx', { path: file }, place);
  if (disk.exists(file)) reporter.report('form-is-there', { path: file }, place);
  const raw = from === undefined || reporter.failed ? undefined : await readData(env, from, reporter);
  const plain = raw ? forNextYear(conform(budgetSchema, raw, reporter).plain) : {};
  const given = plain as { readonly layout?: string; readonly year?: string };
  const loaded = reporter.failed
    ? undefined
    : new Shelf(env).layout(layout ?? given.layout ?? DEFAULT_LAYOUT, reporter);
  if (!loaded) return reporter.diagnostics;
  const filled = { ...given, ...(layout !== undefined && { layout }) };
  // Without a year, the subjects are those that hold to this day.
  const year = given.year === undefined ? Number.POSITIVE_INFINITY : Number(given.year);
  const { subjects, templates } = loaded.layout;
  const isPrinted = (path: readonly string[]) =>
    templates.some(({ source }) => source.includes(path.join('.')));
  const bytes = writeForm(filled, subjects, year, isPrinted);
  const [, folder = '.', name = file] = /^(.*)[/\\]([^/\\]+)$/.exec(file) ?? [];
  save(folder, [{ path: name, bytes }], disk, reporter);
  return reporter.diagnostics;
}
