import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import { forNextYear } from '../forms/for-next-year.ts';
import { writeForm } from '../forms/write-form.ts';
import { isLayout } from '../layouts/layout-names.ts';
import { conform } from '../model/conform.ts';
import { budgetSchema } from '../model/schema.ts';
import type { Disk } from '../package/disk.ts';
import { save } from '../package/save.ts';
import { readData } from '../readers/read-data.ts';

export interface InitOptions {
  /** The workbook to write; it must not be there yet. */
  readonly file: string;
  readonly layout?: string;
  /** Last year's data file. */
  readonly from?: string;
}

/** Writes a workbook to fill in, empty or with what last year's data says. Reports why where it cannot. */
export function init({ file, layout, from }: InitOptions, env: Env, disk: Disk): readonly Diagnostic[] {
  const reporter = new Reporter();
  const place = { file };
  if (!/\.xlsx$/i.test(file)) reporter.report('form-is-no-xlsx', { path: file }, place);
  if (disk.exists(file)) reporter.report('form-is-there', { path: file }, place);
  if (layout !== undefined) isLayout(layout, env.templates, reporter);
  const raw = from === undefined || reporter.failed ? undefined : readData(env, from, reporter);
  const plain = raw ? forNextYear(conform(budgetSchema, raw, reporter).plain) : {};
  if (reporter.failed) return reporter.diagnostics;
  const bytes = writeForm({ ...(plain as object), ...(layout !== undefined && { layout }) });
  const [, folder = '.', name = file] = /^(.*)[/\\]([^/\\]+)$/.exec(file) ?? [];
  save(folder, [{ path: name, bytes }], disk, reporter);
  return reporter.diagnostics;
}
