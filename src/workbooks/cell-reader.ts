/** The program that reads one workbook for another process: a task comes in, a reading goes out. */
import process from 'node:process';
import { readCells } from './read-cells.ts';
import type { Parts } from './unpack.ts';

process.once('message', ({ parts, file }: { readonly parts: Parts; readonly file: string }) => {
  process.send?.(readCells(parts, file), () => process.disconnect());
});
