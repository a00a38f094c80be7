/** Scores every nth kind of fault in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { departments } from './department/departments.ts';
import { layoutOf } from './environment.ts';
import { faultKinds, faultsOf } from './faults/faults.ts';
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
  const clean = new Map<string, readonly Diagnostic[]>();
  const verdicts: Verdict[] = [];
  const faults = faultKinds.filter(({ id }) => id.includes(only)).flatMap((kind) => [...faultsOf(kind, all)]);
  for (const fault of faults.filter((_, i) => i % of === index)) {
    const department = all[fault.department];
    if (!department) continue;
    const others = fault.isAmongKin && department.kin ? othersOf(department.kin) : undefined;
    const check = async (budget = department.budget) => {
      const source = sourceOf(department, budget, layoutOf(String(department.budget.版式)));
      return { source, found: await checkSource(source.file, source.bytes, others) };
    };
    const key = `${fault.department} ${others !== undefined}`;
    const before = clean.get(key) ?? (await check()).found;
    clean.set(key, before);
    const { source, found } = await check(fault.budget);
    verdicts.push(judge(fault, `${department.name} ${department.form}`, found, before, source.cells));
  }
  return verdicts;
}

parentPort?.postMessage(await score(workerData as Share));
