/** Scores every nth kind of fault in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { departments } from './department/departments.ts';
import { layoutOf } from './environment.ts';
import { faultKinds, faultsOf } from './faults/faults.ts';
import { checkSource } from './scoring/check-source.ts';
import type { Verdict } from './scoring/judge.ts';
import { judge } from './scoring/judge.ts';
import { sourceOf } from './source.ts';

/** Which share of the kinds, and a part of the names of those that are wanted. */
export interface Share {
  readonly of: number;
  readonly index: number;
  readonly only: string;
}

async function score({ of, index, only }: Share): Promise<readonly Verdict[]> {
  const all = departments();
  const clean = new Map<number, readonly Diagnostic[]>();
  const verdicts: Verdict[] = [];
  const kinds = faultKinds.filter((kind, i) => i % of === index && kind.id.includes(only));
  for (const fault of kinds.flatMap((kind) => [...faultsOf(kind, all)])) {
    const department = all[fault.department];
    if (!department) continue;
    const check = (budget = department.budget) => {
      const source = sourceOf(department, budget, layoutOf(String(department.budget.版式)));
      return checkSource(source.file, source.bytes).then((found) => ({ source, found }));
    };
    const before = clean.get(fault.department) ?? (await check()).found;
    clean.set(fault.department, before);
    const { source, found } = await check(fault.budget);
    verdicts.push(judge(fault, `${department.name} ${department.form}`, found, before, source.cells));
  }
  return verdicts;
}

parentPort?.postMessage(await score(workerData as Share));
