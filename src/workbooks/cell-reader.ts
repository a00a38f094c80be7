/** The program that reads one workbook for another process: a task comes in, a reading goes out. */
import process from 'node:process';
import { readCells } from './read-cells.ts';

process.once('message', ({ bytes, file }: { readonly bytes: Uint8Array; readonly file: string }) => {
  process.send?.(readCells(bytes, file), () => process.disconnect());
});
