/** What is better kept on one line. `Never`: must not be cut; `Rather`: cut only where the line would gape. */
export interface Keeps {
  readonly never: readonly Span[];
  readonly rather: readonly Span[];
}

/** Characters `start` to `end` (exclusive) of a text, counted in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** （二十八）, (3): the number of a heading or an item (GB/T 9704-2012 numbers levels 一、（一）1.（1）). */
const NUMBERED = /[（(][一二三四五六七八九十百零〇\d]{1,6}[）)]/gu;

/** A number with its unit: 55万元, 2019年, 12.5平方米. */
const QUANTITY =
  /\d[\d,.]*[十百千万亿]*(?:平方公里|平方米|立方米|公里|个百分点|元|年度?|月份?|日|号|人次?|个|项|辆|台|套|次|批|件|户|家|名|岁|倍|亩|吨|天|米|条|份|期|届|万|亿)/gu;

/** 〔2019〕12号: the number of an official document. */
const DOCUMENT_NUMBER = /〔\d{4}〕\d+号/gu;

/** The spans of a text that a line should not cut. */
export function keepsOf(text: string): Keeps {
  // Nothing to keep in text without numbers, nor in the bare figures that fill tables.
  if (!/[\d（(]/.test(text) || /^[\d,.-]*$/.test(text)) return { never: [], rather: [] };
  return {
    never: spans(text, NUMBERED),
    rather: [...spans(text, QUANTITY), ...spans(text, DOCUMENT_NUMBER)],
  };
}

const spans = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
