/** Scores every nth kind of fault in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Kin } from './department/department.ts';
import { departments } from './department/departments.ts';
import { layoutOf } from './environment.ts';
import { allFaults } from './faults/faults.ts';
import type { Plain } from './plain.ts';
import type { Checked } from './scoring/check-source.ts';
import { checkSource } from './scoring/check-source.ts';
import type { Verdict } from './scoring/judge.ts';
import { judge } from './scoring/judge.ts';
import { othersOf } from './scoring/kin.ts';
import { sourceOf } from './source.ts';

/** Which of the faults a thread scores: those of kinds whose names hold `only`, `of` apart from `index` on. */
export interface Share {
  readonly of: number;
  readonly index: number;
  readonly only: string;
}

async function score({ of, index, only }: Share): Promise<readonly Verdict[]> {
  const all = departments();
  const clean = new Map<string, Checked>();
  const verdicts: Verdict[] = [];
  const faults = allFaults(only, all);
  for (const fault of faults.filter((_, i) => i % of === index)) {
    const department = all[fault.department];
    if (!department) continue;
    const check = async (budget: Plain, kin: Kin | undefined) => {
      const source = sourceOf(department, budget, layoutOf(String(department.budget.版式)));
      const others = fault.isAmongKin && kin ? othersOf(kin) : undefined;
      return { source, ...(await checkSource(source.file, source.bytes, others)) };
    };
    const key = `${fault.department} ${fault.isAmongKin === true}`;
    const before =
      (fault.clean ? undefined : clean.get(key)) ??
      (await check(fault.clean ?? department.budget, department.kin));
    if (!fault.clean) clean.set(key, before);
    const after = await check(fault.budget, fault.kin ?? department.kin);
    verdicts.push(judge({ fault, department, before, after, cells: after.source.cells }));
  }
  return verdicts;
}

parentPort?.postMessage(await score(workerData as Share));
