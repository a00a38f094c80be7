import type { Job } from '../compile.ts';
import type { Env } from '../env/env.ts';
import type { Entry } from '../model/corpus.ts';
import type { Result } from '../package/result.ts';
import type { Shelf } from '../shelf.ts';
import type { Read } from '../survey.ts';
import { glance, readFigures } from '../survey.ts';
import { compileOrBug } from './compile-or-bug.ts';

/** What is asked of a thread, as a message. */
export type Task =
  | { readonly kind: 'make'; readonly job: Job }
  | { readonly kind: 'glance' | 'read'; readonly file: string };

export type Answer = Result | Entry | Read | undefined;

/** Does a task. Throws only where the program fails at another file than a job's own. */
export async function doTask(task: Task, env: Env, shelf: Shelf): Promise<Answer> {
  switch (task.kind) {
    case 'make':
      return compileOrBug(task.job, env, shelf);
    case 'glance':
      return glance(task.file, env);
    case 'read':
      return readFigures(task.file, env, shelf);
  }
}
