import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

/** How far two colours may lie apart, from 0 to 1: viewers smooth edges in their own ways. */
const NEAR = 0.25;

/** How many pixels of a page may differ all the same, of each thousand. A line that moved by a point is five and more. */
const PER_MILLE = 0.5;

/**
 * Compares a page with the picture kept of it. A picture that differs is told with three beside it: what was expected,
 * what came, and where they differ. `-u` keeps the new one.
 */
export function expectImage(actual: Uint8Array, golden: string, failures: string): void {
  const name = golden.split('/').at(-1) as string;
  const folder = join(failures, name.replace('.png', ''));
  rmSync(folder, { recursive: true, force: true });
  if (updates()) {
    save(golden, actual);
    return;
  }
  if (!existsSync(golden)) throw new Error(`there is no ${golden}: look at the page, then run with -u`);
  const expected = readFileSync(golden);
  const { differing, difference } = compare(expected, actual);
  if (differing <= PER_MILLE) return;
  for (const [part, bytes] of Object.entries({ expected, actual, difference }))
    save(join(folder, `${part}.png`), bytes);
  throw new Error(`${name}: ${differing.toFixed(2)} of 1000 pixels differ; see ${folder}`);
}

/** Pixels that differ, of a thousand, and a picture of where. Pages of different size differ all over. */
export function compare(
  expected: Uint8Array,
  actual: Uint8Array,
): { readonly differing: number; readonly difference: Uint8Array } {
  const [a, b] = [PNG.sync.read(Buffer.from(expected)), PNG.sync.read(Buffer.from(actual))];
  const { width, height } = a;
  if (b.width !== width || b.height !== height) return { differing: 1000, difference: actual };
  const picture = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, picture.data, width, height, { threshold: NEAR });
  return { differing: (count * 1000) / (width * height), difference: PNG.sync.write(picture) };
}

function save(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Whether golden files are to be written anew, as vitest's own are. */
function updates(): boolean {
  const { snapshotState } = expect.getState() as unknown as {
    readonly snapshotState?: { readonly _updateSnapshot?: string };
  };
  return snapshotState?._updateSnapshot === 'all';
}
