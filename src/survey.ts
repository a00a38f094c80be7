/** What of other files a department's result may depend on: who they are at a glance, and their figures. */
import { DEFAULT_LAYOUT } from './compile.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { Reporter } from './diagnostics/reporter.ts';
import type { Env } from './env/env.ts';
import type { CompleteBudget } from './model/complete-budget.ts';
import { completeBudget } from './model/complete-budget.ts';
import { conform } from './model/conform.ts';
import type { Entry, Figures } from './model/corpus.ts';
import { figuresFor } from './model/corpus.ts';
import { budgetSchema } from './model/schema.ts';
import { schemaFor } from './model/schema-for.ts';
import type { Subjects } from './model/statements/subjects.ts';
import { validate } from './model/validate.ts';
import { readData } from './readers/read-data.ts';
import type { TopField } from './readers/reader.ts';
import { namesOf } from './readers/reader.ts';
import type { Shelf } from './shelf.ts';

const TOP: readonly TopField[] = ['year', 'kind', 'scope', 'body', 'institutions'];

/** Just those fields, so that what else is wrong with a file is left to its own turn. */
const topSchema = budgetSchema.pick({ year: true, kind: true, scope: true, body: true, institutions: true });

/** Who a file's budget is of; undefined where the file does not say, which is told when it is its turn. */
export async function glance(file: string, env: Env): Promise<Entry | undefined> {
  const silent = new Reporter();
  const raw = await readData(env, file, silent, TOP);
  if (raw?.kind !== 'map') return undefined;
  const names = namesOf(TOP);
  const entries = raw.entries.filter(({ key }) => names.includes(key));
  const found = topSchema.safeParse(conform(topSchema, { ...raw, entries }, silent).plain);
  if (!found.success) return undefined;
  const { year, kind, scope, body, institutions } = found.data;
  return {
    identity: { year, name: body.name, kind: `${scope}${kind}` },
    file,
    ...(institutions !== '未公开' && {
      units: institutions === '无' ? [] : institutions.map(({ name }) => name),
    }),
  };
}

/** A file's figures, or what is wrong where it cannot be read or lacks some. */
export interface Read {
  readonly figures?: Figures;
  readonly faults: readonly Diagnostic[];
}

export async function readFigures(file: string, env: Env, shelf: Shelf): Promise<Read> {
  const reporter = new Reporter();
  const whole = await readWhole(file, env, shelf, reporter);
  if (!whole) return { faults: reporter.diagnostics };
  return { figures: figuresFor(whole.budget, file, whole.subjects), faults: [] };
}

/** A file's budget ready to be looked at, before any rule; reports why where there is none. */
export async function readWhole(
  file: string,
  env: Env,
  shelf: Shelf,
  reporter: Reporter,
): Promise<Whole | undefined> {
  const raw = await readData(env, file, reporter);
  const valid = raw && validate(schemaFor(raw), raw, reporter);
  const prepared = valid && shelf.layout(valid.value.layout ?? DEFAULT_LAYOUT, reporter);
  const budget = prepared && completeBudget(valid, prepared.layout.subjects, reporter);
  return budget ? { budget, subjects: prepared.layout.subjects } : undefined;
}

export interface Whole {
  readonly budget: CompleteBudget;
  readonly subjects: Subjects;
}
