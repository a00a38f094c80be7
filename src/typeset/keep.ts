/**
 * What is longer than two characters and kept on one line: numbers with their units (GB/T 15835-2011, GB 3100),
 * numbers in brackets (GB/T 9704-2012 numbers levels 一、（一）1.（1）), addresses, codes of standards.
 */

import type { Places } from './places.ts';

/** Whether a line may end after a character. */
export const Break = {
  Never: 0,
  /** Only where the line would gape: inside a number with its unit. */
  Kept: 1,
  /** Rather not: inside an address, between a code and its number. */
  Soft: 2,
  Free: 3,
  Forced: 4,
  /** Inside a word that is longer than a line. */
  Cut: 5,
} as const;

const DIGIT = '[\\d０-９]';
const NUMERAL = '[〇零一二三四五六七八九十百千]';
const MAGNITUDE = '[十百千万亿兆]';

/** Units of more than one character, whole also without a number. Longer ones before those they begin with. */
const LONG_UNITS =
  '平方公里|平方千米|平方厘米|平方米|平米|立方厘米|立方米|立方|公里|千米|分米|厘米|毫米|微米|海里|' +
  '公斤|千克|毫克|微克|公吨|公顷|公亩|毫升|千瓦时|千瓦|兆瓦|摄氏度|千伏|百分点|人民币元|' +
  '人次|人天|人日|车次|架次|批次|班次|场次|户次|标准箱|工作日|小时|分钟|周岁|年度|年级|月份|季度|星期|美元|欧元|港元|日元|英镑|平方|课时|学时';

/** Units of one character: of money, time, measure, and the words that count things. */
const SHORT_UNITS =
  '个元角分厘年月日号时点秒周天旬岁代米克吨升里尺寸丈亩斤两度瓦伏安倍成' +
  '人名位户家个项条款章节类种件份批次届期轮例起宗笔张页册卷本篇幅部辆台套架艘艇列只头匹株棵根块片座栋幢间层所处室科' +
  '村镇乡县市省区路街门组队班排连站厂店场馆校院床席票封卡支枚颗粒袋箱包桶瓶罐盒桌把副双对身级档等环线段遍趟回步字词句行格栏';

const UNIT = `(?:${LONG_UNITS}|个(?:百分点|工作日|小时|月|星期|季度|自然日|交易日)|[${SHORT_UNITS}])`;

/** 55万元, 2019年, 3,845.49万元, ３０万元: from the last digit to the end of the unit. */
const QUANTITY = new RegExp(`${DIGIT} ?[多余几]?(?:${MAGNITUDE}+${UNIT}?|${UNIT})`, 'g');

/** 二〇一九年, 三百万元: a number in Han characters, two or more of them, with its unit. */
const HAN_QUANTITY = new RegExp(`${NUMERAL}{2,}[万亿]*${UNIT}`, 'g');
/** 十四五, 二十八: without one. */
const HAN_NUMBER = new RegExp(`${NUMERAL}{2,}[万亿]*`, 'g');

/** 第3条, 第二十八项. */
const ORDINAL = new RegExp(`第(?:${DIGIT}+|${NUMERAL}+)${UNIT}?`, 'g');

/** 万元, 平方米 where no number stands before. */
const BARE_UNIT = new RegExp(`[千万亿]+(?:元|人次|人|户|吨|亩|${LONG_UNITS})|${LONG_UNITS}`, 'g');

/** （二十八）, (3), （１）. */
const NUMBERED = new RegExp(`[（(](?:${NUMERAL}|${DIGIT}){1,6}[）)]`, 'g');

/** 〔2019〕12号, [2019]第12号: the number of an official document. */
const DOCUMENT_NUMBER = new RegExp(`[〔[【［(（]${DIGIT}{4}[〕\\]】］)）]第?${DIGIT}+号`, 'g');

/** Its year and first digit: 〔2019〕1 is not pulled apart, so that the whole is read as one number. */
const DOCUMENT_YEAR = new RegExp(`[〔[【［(（]${DIGIT}{4}[〕\\]】］)）]第?${DIGIT}(?=${DIGIT}*号)`, 'g');

/** 2020—2024, 10～20, 95%～98%: a range of numbers. */
const RANGE = new RegExp(`[\\d０-９%％‰℃][—–～~〜―]{1,2}${DIGIT}`, 'g');

/** １，２３４ and 8：30: full-width marks inside a number. */
const MARKED_NUMBER = /[０-９]，[０-９]{3}(?![０-９])|[\d０-９]+(?:：[\d０-９]+)+/g;

/** GB/T 9704-2012, No. 5: a code and its number. */
const CODE = /[A-Z]{1,5}(?:\/[A-Z]{1,3})? \d|No\. \d/g;

/** GB/T 9704-2012: what follows counts nothing. */
const WHOLE_CODE = /[A-Z]{1,5}(?:\/[A-Z]{1,3})? ?\d[\d.]*-\d{4}(?![\d年])/g;

/** don’t: the closing quotation mark as an apostrophe. */
const APOSTROPHE = /[A-Za-z]’[A-Za-z]/g;

/** Addresses of pages and of mail. */
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** Characters after which an address may go on in the next line. */
const ADDRESS_JOINTS = /[/.?&=#@_-](?![/.?&=#@_-])/g;

/**
 * Lowers the break after each character to what the text around it allows, in place. What is never cut neither gives
 * nor takes inside.
 */
export function keepTogether(
  text: string,
  { breaks, shrinks, spreads }: Pick<Places, 'breaks' | 'shrinks' | 'spreads'>,
): void {
  // Nothing to keep in the bare figures that fill tables.
  if (text.length < 2 || /^[\d,.-]*$/.test(text)) return;
  const index = characterIndex(text);
  const lower = (pattern: RegExp, to: number) => {
    for (const match of text.matchAll(pattern)) {
      const end = index(match.index + match[0].length) - 1;
      for (let i = index(match.index); i < end; i++) {
        if ((breaks[i] as number) > to) breaks[i] = to;
        if (to !== Break.Never) continue;
        spreads[i] = 0;
        shrinks[i] = 0;
      }
    }
  };
  const hold = (pattern: RegExp) => {
    for (const match of text.matchAll(pattern))
      spreads.fill(0, index(match.index), index(match.index + match[0].length) - 1);
  };
  lower(BARE_UNIT, Break.Kept);
  lower(ORDINAL, Break.Kept);
  lower(HAN_NUMBER, Break.Soft);
  lower(HAN_QUANTITY, Break.Kept);
  lower(NUMBERED, Break.Never);
  if (/[\d０-９]/.test(text)) {
    for (const pattern of [QUANTITY, DOCUMENT_NUMBER, RANGE]) lower(pattern, Break.Kept);
    hold(DOCUMENT_YEAR);
    lower(MARKED_NUMBER, Break.Never);
  }
  if (/[A-Za-z]/.test(text)) {
    lower(APOSTROPHE, Break.Never);
    lower(CODE, Break.Soft);
    for (const match of text.matchAll(WHOLE_CODE)) {
      const last = index(match.index + match[0].length) - 1;
      if (breaks[last] === Break.Kept) breaks[last] = Break.Free;
    }
    for (const match of text.matchAll(ADDRESS)) keepAddress(match, index, breaks, spreads);
  }
}

/** An address is cut only after a mark in it, and rather not. */
function keepAddress(
  match: RegExpExecArray,
  index: (position: number) => number,
  breaks: Uint8Array,
  spreads: Float64Array,
): void {
  const start = index(match.index);
  const end = start + match[0].length - 1;
  breaks.fill(Break.Never, start, end);
  spreads.fill(0, start, end);
  for (const joint of match[0].matchAll(ADDRESS_JOINTS)) {
    if (start + joint.index < end) breaks[start + joint.index] = Break.Soft;
  }
}

/** UTF-16 position → index of the character; the same number unless the text has characters beyond the BMP. */
function characterIndex(text: string): (position: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (position) => position;
  const indices = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    indices[i] = count;
    const low = text.charCodeAt(i) >= 0xdc00 && text.charCodeAt(i) < 0xe000;
    const paired = low && i > 0 && text.charCodeAt(i - 1) >= 0xd800 && text.charCodeAt(i - 1) < 0xdc00;
    if (!paired) count++;
  }
  indices[text.length] = count;
  return (position) => indices[position] as number;
}
