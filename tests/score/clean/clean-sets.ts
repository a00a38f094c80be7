import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { Reporter } from '../../../src/diagnostics/reporter.ts';
import { findData } from '../../../src/readers/find-data.ts';
import { sampleFiles } from '../../sample/files.ts';
import { departments } from '../department/departments.ts';
import { env, layoutOf } from '../environment.ts';
import { checkSource } from '../scoring/check-source.ts';
import { sourceOf } from '../source.ts';
import { mendedCases } from './mended-cases.ts';

/** What the rules say of files in which nothing is wrong. */
export interface CleanResult {
  readonly set: string;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** The most warnings of one file. */
  readonly most: number;
  /** Files with an error or more than one warning, and what is said of them. */
  readonly bad: readonly { readonly file: string; readonly findings: readonly Diagnostic[] }[];
}

interface CleanFile {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Every set of clean files; the published ones only where they are. */
export async function cleanResults(): Promise<readonly CleanResult[]> {
  return [
    await resultOf('departments that give tables and text', generated()),
    await resultOf('the sample, 40 departments', sample()),
    await resultOf('the project’s data', ownData()),
    await resultOf('published budgets, their faults mended', mendedCases()),
  ];
}

async function resultOf(set: string, files: Iterable<CleanFile>): Promise<CleanResult> {
  const results: { file: string; errors: number; warnings: number; findings: readonly Diagnostic[] }[] = [];
  for (const { name, file, bytes } of files) {
    const { found: diagnostics } = await checkSource(file, bytes);
    const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
    const findings = diagnostics.filter(({ severity }) => severity !== 'note');
    results.push({ file: name, errors: count('error'), warnings: count('warning'), findings });
  }
  const sum = (of: 'errors' | 'warnings') => results.reduce((all, file) => all + file[of], 0);
  return {
    set,
    files: results.length,
    errors: sum('errors'),
    warnings: sum('warnings'),
    most: Math.max(0, ...results.map(({ warnings }) => warnings)),
    bad: results.filter(({ errors, warnings }) => errors > 0 || warnings > 1),
  };
}

function* generated(): Generator<CleanFile> {
  for (const department of departments()) {
    const { file, bytes } = sourceOf(department, department.budget, layoutOf(String(department.budget.版式)));
    yield { name: `${department.name} ${department.form}`, file, bytes };
  }
}

function* sample(): Generator<CleanFile> {
  const SEED = 1;
  for (const { file, bytes } of sampleFiles(40, SEED, layoutOf('hebei').subjects))
    yield { name: file, file, bytes };
}

function* ownData(): Generator<CleanFile> {
  for (const file of findData(env.data, ['data'], new Reporter()))
    yield { name: file, file, bytes: readFileSync(file) };
}
