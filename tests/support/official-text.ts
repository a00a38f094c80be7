import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Correction {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const golden = (name: string): string =>
  readFileSync(new URL(`../golden/shahe-wangxinban/${name}`, import.meta.url), 'utf8');

/** What the official text has otherwise than the published one. */
export const corrections = (): readonly Correction[] => parse(golden('corrections.yaml')) as Correction[];

/**
 * The published text of 沙河市委网信办 with the corrections applied, in the line model of `documentText`: a block
 * a line, a table row a line with the cells that begin in it parted by tabs.
 */
export function officialText(): readonly string[] {
  const lines = golden('published.txt').split('\n');
  for (const { line, from, to } of corrections()) {
    const before = lines[line - 1] ?? '';
    if (before.split(from).length !== 2) throw new Error(`line ${line} does not have ${from} just once`);
    lines[line - 1] = before.replace(from, to);
  }
  return joinRows(lines.join('\n').split('\n'));
}

/** Cells come one a line, each after a tab; a blank line ends a row. Cells that are empty at its beginning go on from above. */
function joinRows(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  let row: string[] = [];
  for (const line of lines) {
    const isCell = line.trimStart() === '' ? line.includes('\t') : /^ ?\t/.test(line);
    if (isCell) {
      row.push(line.trim());
      continue;
    }
    if (row.length > 0) out.push(row.slice(row.findIndex((cell) => cell !== '')).join('\t'));
    row = [];
    if (line.trim() !== '') out.push(line.trim());
  }
  return out;
}
