import type { BitWriter } from './bit-writer.ts';
import { exactCodeOf } from './huffman.ts';

/** The order in which lengths of the codes of lengths are told, those first that are used most (RFC 1951 §3.2.7). */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Codes of lengths are no longer than this. */
const LONGEST = 7;

/** Symbols that repeat a length: how often at least and at most. */
const AGAIN = { symbol: 16, least: 3, most: 6 };
const FEW_ZEROS = { symbol: 17, least: 3, most: 10 };
const MANY_ZEROS = { symbol: 18, least: 11, most: 138 };
/** Bits after the code of each symbol. */
const EXTRA = Uint8Array.from(ORDER, (_, symbol) => (symbol < 16 ? 0 : ([2, 3, 7][symbol - 16] as number)));

/** Symbols, each with what stands after its code above its lowest eight bits. */
type Steps = Uint16Array;

/** Tells the lengths of a block's codes, of literals and of distances, in a code of their own (RFC 1951 §3.2.7). */
export function putCodeLengths(out: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const [literalCount, distanceCount] = [toldCount(literals, 257), toldCount(distances, 1)];
  const told = new Uint8Array(literalCount + distanceCount);
  told.set(literals.subarray(0, literalCount));
  told.set(distances.subarray(0, distanceCount), literalCount);
  const steps = stepsOf(told);
  const frequencies = new Uint32Array(ORDER.length);
  for (const step of steps) frequencies[step & 0xff] = (frequencies[step & 0xff] as number) + 1;
  const code = exactCodeOf(frequencies, LONGEST);
  let count = ORDER.length;
  while (code.lengths[ORDER[count - 1] as number] === 0) count--;
  out.put(literalCount - 257, 5);
  out.put(distanceCount - 1, 5);
  out.put(count - 4, 4);
  for (const symbol of ORDER.slice(0, count)) out.put(code.lengths[symbol] as number, 3);
  for (const step of steps) {
    const symbol = step & 0xff;
    out.put(code.bits[symbol] as number, code.lengths[symbol] as number);
    out.put(step >>> 8, EXTRA[symbol] as number);
  }
}

/** Lengths up to the last that is not 0, and at least so many. */
function toldCount(lengths: Uint8Array, least: number): number {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count--;
  return count;
}

function stepsOf(lengths: Uint8Array): Steps {
  const steps = new Uint16Array(lengths.length);
  let count = 0;
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] as number;
    let end = at + 1;
    while (end < lengths.length && lengths[end] === length) end++;
    if (length > 0) {
      steps[count++] = length;
      at++;
    }
    while (at < end) {
      const left = end - at;
      const way = length > 0 ? AGAIN : left < MANY_ZEROS.least ? FEW_ZEROS : MANY_ZEROS;
      const taken = left < way.least ? 1 : Math.min(left, way.most);
      steps[count++] = taken === 1 ? length : way.symbol | ((taken - way.least) << 8);
      at += taken;
    }
  }
  return steps.subarray(0, count);
}
