import type { Job } from '../compile.ts';
import { compile } from '../compile.ts';
import { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import type { Result } from '../package/result.ts';
import { resultOf } from '../package/result.ts';
import type { Shelf } from '../shelf.ts';
import { NotingTree } from './noting-tree.ts';

/** Compiles a job and notes what it read beside its data file; a bug becomes its diagnostic, so that the others go on. */
export async function compileOrBug(job: Job, env: Env, shelf: Shelf): Promise<Result> {
  const noting = new NotingTree(env.data, job.input);
  try {
    const result = resultOf(await compile(job, { ...env, data: noting.tree }, shelf));
    const beside = noting.noted;
    return { ...result, ...(beside.length > 0 && { beside }) };
  } catch (error) {
    return bugOf(job, error);
  }
}

/** The result of a job that the program, and not the data, is at fault in. */
export function bugOf({ input }: Job, error: unknown): Result {
  const reporter = new Reporter();
  reporter.report('bug', { reason: reasonOf(error) }, { file: input });
  return { files: [], diagnostics: reporter.diagnostics };
}

/** The stack up to here: who called differs with the number of threads, and what is said must not. */
function reasonOf(error: unknown): string {
  const { stack = String(error) } = error as Error;
  const lines = stack.split('\n');
  const here = lines.findIndex((line) => line.includes(compileOrBug.name));
  return lines.slice(0, here < 0 ? lines.length : here).join('\n');
}
