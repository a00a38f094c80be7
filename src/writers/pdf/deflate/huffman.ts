/** A prefix code: of each symbol its length, and its bits turned round, as they are written (RFC 1951 §3.1.1). */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/** Deflate's codes are no longer than this (RFC 1951 §3.2.7). */
const LONGEST = 15;

/** The Huffman code of symbols that occur so often. Each gets a code, also one that does not occur. */
export function codeOf(frequencies: Uint32Array): Code {
  const lengths = lengthsOf(frequencies, LONGEST);
  return { lengths, bits: canonicalBits(lengths) };
}

/** The same where only symbols that occur get a code, at least the first two: the others have the length 0. */
export function exactCodeOf(frequencies: Uint32Array, longest = LONGEST): Code {
  const used = new Uint16Array(frequencies.length);
  const weights = new Uint32Array(frequencies.length);
  let count = 0;
  for (let symbol = 0; symbol < frequencies.length; symbol++) {
    if (frequencies[symbol] === 0 && symbol >= 2) continue;
    used[count] = symbol;
    weights[count++] = frequencies[symbol] as number;
  }
  const found = lengthsOf(weights.subarray(0, count), longest);
  const lengths = new Uint8Array(frequencies.length);
  for (let i = 0; i < count; i++) lengths[used[i] as number] = found[i] as number;
  return { lengths, bits: canonicalBits(lengths) };
}

/** Lengths of codes that are no longer than so many bits. */
function lengthsOf(frequencies: Uint32Array, longest: number): Uint8Array {
  const weights = frequencies.slice();
  for (let symbol = 0; symbol < weights.length; symbol++) if (weights[symbol] === 0) weights[symbol] = 1;
  let lengths = huffmanLengths(weights);
  // Flattened until the rarest symbols fit: a little worse than the best code of that length, and a few lines.
  while (isLonger(lengths, longest)) {
    for (let symbol = 0; symbol < weights.length; symbol++)
      weights[symbol] = ((weights[symbol] as number) >>> 1) + 1;
    lengths = huffmanLengths(weights);
  }
  return lengths;
}

function isLonger(lengths: Uint8Array, longest: number): boolean {
  for (const length of lengths) if (length > longest) return true;
  return false;
}

/** Length of each symbol's code: its depth in Huffman's tree, which joins the two lightest nodes again and again. */
function huffmanLengths(weights: Uint32Array): Uint8Array {
  const count = weights.length;
  const order = byWeight(weights);
  // Joined nodes come to be in the order of their weight, so the lightest is always the first leaf or the first of them.
  const joined = new Float64Array(count);
  const parents = new Uint16Array(2 * count);
  let leaf = 0;
  let inner = 0;
  for (let next = 0; next < count - 1; next++) {
    for (let child = 0; child < 2; child++) {
      const symbol = order[leaf] as number;
      const isLeaf =
        leaf < count && (inner === next || (weights[symbol] as number) <= (joined[inner] as number));
      joined[next] = (joined[next] as number) + ((isLeaf ? weights[symbol] : joined[inner]) as number);
      parents[isLeaf ? symbol : count + inner] = count + next;
      if (isLeaf) leaf++;
      else inner++;
    }
  }
  const depths = new Uint8Array(2 * count);
  for (let node = 2 * count - 3; node >= 0; node--)
    depths[node] = (depths[parents[node] as number] as number) + 1;
  return depths.slice(0, count);
}

/** Symbols from the lightest to the heaviest; of the same weight, the first goes before. */
function byWeight(weights: Uint32Array): Uint16Array {
  const order = new Uint16Array(weights.length);
  // Each is put in its place among those before it: so few are sorted faster than by a sort that must be called.
  for (let symbol = 0; symbol < order.length; symbol++) {
    const weight = weights[symbol] as number;
    let at = symbol;
    for (; at > 0 && (weights[order[at - 1] as number] as number) > weight; at--)
      order[at] = order[at - 1] as number;
    order[at] = symbol;
  }
  return order;
}

/** Codes follow from their lengths alone (RFC 1951 §3.2.2). */
export function canonicalBits(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  const next = new Uint16Array(LONGEST + 1);
  for (let length = 2; length <= LONGEST; length++)
    next[length] = ((next[length - 1] as number) + (counts[length - 1] as number)) << 1;
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    const code = next[length] as number;
    next[length] = code + 1;
    bits[symbol] = reversed(code, length);
  }
  return bits;
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let i = 0; i < length; i++) turned |= ((code >>> i) & 1) << (length - 1 - i);
  return turned;
}
