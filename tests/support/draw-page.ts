import { spawnSync } from 'node:child_process';

/** A page of a PDF as poppler draws it, in grey: a PNG of `dots` an inch. Pages count from 1. */
export function drawPage(pdf: Uint8Array, page: number, dots: number): Uint8Array {
  const args = ['-png', '-gray', '-r', `${dots}`, '-f', `${page}`, '-l', `${page}`, '-singlefile', '-'];
  const { status, stdout, stderr } = spawnSync('pdftoppm', args, { input: pdf, maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  return new Uint8Array(stdout);
}
