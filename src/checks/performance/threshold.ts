/** A grade of an indicator as far as it is a number: ≥95%, <60篇, 100%. */
export interface Threshold {
  /** Whether more is better, less is better, or neither is said. */
  readonly side: 'least' | 'most' | 'exact';
  /** Whether the value itself belongs to the grade. */
  readonly isIncluded: boolean;
  readonly value: number;
  readonly unit: string;
}

const SIGNS: readonly (readonly [RegExp, Threshold['side'], boolean])[] = [
  [/^(≥|>=|大于等于|不低于|不少于|不小于)/, 'least', true],
  [/^(≤|<=|小于等于|不高于|不超过|不大于|不多于)/, 'most', true],
  [/^(>|大于|高于|超过|多于)/, 'least', false],
  [/^(<|小于|低于|少于)/, 'most', false],
];

/** Reads a grade; undefined where it is said in words or as a range. */
export function readThreshold(text: string): Threshold | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const sign = SIGNS.find(([words]) => words.test(plain));
  const rest = sign ? plain.replace(sign[0], '') : plain;
  const found = /^(\d+(?:\.\d+)?)(\D*)$/.exec(rest);
  if (!found) return undefined;
  const [, number = '', unit = ''] = found;
  const [, side, isIncluded] = sign ?? [undefined, 'exact' as const, true];
  return { side, isIncluded, value: Number(number), unit };
}
