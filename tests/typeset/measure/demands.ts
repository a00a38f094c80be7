/**
 * What must not be parted, said again and apart from src: the hard places and the nearly hard ones of a text, and
 * the marks that no line begins or ends with.
 */

export const NEVER_FIRST = /^[，。、；：？！）”’》〉】〕」』%％‰℃·～—…]/u;
export const NEVER_LAST = /[（“‘《〈【〔「『￥¥≥≤＞＜±〔]$/u;

/** Never cut and never pulled apart. */
const HARD: readonly RegExp[] = [
  /——|……/g,
  /[≥≤＞＜±¥￥]?[\d０-９][\d０-９,.．/-]*[%％‰℃]?/g,
  /[A-Za-z][A-Za-z\d+-]*(?:[.][\d]+)?/g,
  /（[一二三四五六七八九十百]{1,5}）/g,
];

/** A number with its unit, a unit of more than one character, numbers of documents, ranges. */
const KEPT: readonly RegExp[] = [
  /[\d０-９](?:万元|亿元|元|年|月|日|个百分点|个|万人次|人次|人|平方米|立方米|公里|公顷|小时|辆|台|套|户|家|项|吨|件|批次|名|亩|所|处|座|条|号)/g,
  /万元|亿元|平方米|立方米|公里|公顷|人次|百分点|小时/g,
  /〔\d{4}〕\d+号/g,
  /第\d+条/g,
  /\d[—～]\d/g,
];

/** Character indices: `i` is the place between characters `i - 1` and `i`. */
export interface Demands {
  readonly hard: ReadonlySet<number>;
  readonly kept: ReadonlySet<number>;
}

export function demandsOf(text: string): Demands {
  const hard = insideOf(text, HARD);
  const address = /https?:\/\/[\w./-]+/g;
  const inAddress = insideOf(text, [address]);
  for (const place of inAddress) hard.delete(place);
  const kept = insideOf(text, KEPT);
  for (const place of hard) kept.delete(place);
  return { hard, kept };
}

function insideOf(text: string, patterns: readonly RegExp[]): Set<number> {
  const places = new Set<number>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      for (let i = match.index + 1; i < match.index + match[0].length; i++) places.add(i);
    }
  }
  return places;
}
