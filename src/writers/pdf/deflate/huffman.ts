/** A prefix code: of each symbol its length, and its bits turned round, as they are written (RFC 1951 §3.1.1). */
export interface Code {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/** Deflate's codes are no longer than this (RFC 1951 §3.2.7). */
const LONGEST = 15;

/** The Huffman code of symbols that occur so often. Each gets a code, also one that does not occur. */
export function codeOf(frequencies: readonly number[]): Code {
  let weights = frequencies.map((frequency) => Math.max(1, frequency));
  let lengths = huffmanLengths(weights);
  // Flattened until the rarest symbols fit: a little worse than the best code of that length, and a few lines.
  while (Math.max(...lengths) > LONGEST) {
    weights = weights.map((weight) => (weight >>> 1) + 1);
    lengths = huffmanLengths(weights);
  }
  return { lengths, bits: canonicalBits(lengths) };
}

/** Length of each symbol's code: its depth in Huffman's tree, which joins the two lightest nodes again and again. */
function huffmanLengths(weights: readonly number[]): Uint8Array {
  const count = weights.length;
  const order = Array.from(weights, (_, symbol) => symbol);
  order.sort((a, b) => (weights[a] as number) - (weights[b] as number) || a - b);
  // Joined nodes come to be in the order of their weight, so the lightest is always the first leaf or the first of them.
  const joined: number[] = [];
  const parents = new Uint16Array(2 * count);
  let leaf = 0;
  let inner = 0;
  const lightest = (): { node: number; weight: number } => {
    const leafWeight = leaf < count ? (weights[order[leaf] as number] as number) : Number.POSITIVE_INFINITY;
    const innerWeight = joined[inner] ?? Number.POSITIVE_INFINITY;
    if (leafWeight <= innerWeight) return { node: order[leaf++] as number, weight: leafWeight };
    return { node: count + inner++, weight: innerWeight };
  };
  while (joined.length < count - 1) {
    const a = lightest();
    const b = lightest();
    parents[a.node] = count + joined.length;
    parents[b.node] = count + joined.length;
    joined.push(a.weight + b.weight);
  }
  const depths = new Uint8Array(2 * count);
  for (let node = 2 * count - 3; node >= 0; node--)
    depths[node] = (depths[parents[node] as number] as number) + 1;
  return depths.slice(0, count);
}

/** Codes follow from their lengths alone (RFC 1951 §3.2.2). */
export function canonicalBits(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  const next = new Uint16Array(LONGEST + 1);
  for (let length = 2; length <= LONGEST; length++)
    next[length] = ((next[length - 1] as number) + (counts[length - 1] as number)) << 1;
  return Uint16Array.from(lengths, (length) => {
    const code = next[length] as number;
    next[length] = code + 1;
    return reversed(code, length);
  });
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let i = 0; i < length; i++) turned |= ((code >>> i) & 1) << (length - 1 - i);
  return turned;
}
