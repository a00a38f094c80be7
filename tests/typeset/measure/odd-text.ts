/**
 * Odd text: every class of mark, sign, digit and unit side by side, in an order that no writer would choose. The same
 * seed, the same text on every machine.
 */
import type { Random } from '../../sample/random.ts';

const HAN = '预算公开部门单位收入支出本年合计基金经营与对按在其中将共达至了的和及国网库表田困目';
/** From another face, beyond U+FFFF, radicals that share a glyph with a character. */
const RARE = [...'堃喆䶮𬭎⼀⼆⽉々〇'];
const UNITS =
  '万元 亿元 元 角 平方米 平方公里 公里 km² ㎡ m³ km kg 个百分点 个 人次 人 台（套） 辆 户 元/人 万元/公里 吨 公顷 亩 小时 天 年 月 日 项 件 批次 ℃ % ％ ‰ kWh 万千瓦时 立方米 次 名 条'.split(
    ' ',
  );
const WORDS =
  'APP Wi-Fi e-mail PM2.5 COVID-19 don’t O’Brien state-of-the-art GB/T A4 iOS Word2019 Excel QR 5G internet IPv6 C++ R&D No.12 Naïve Ⅲ α β-1'.split(
    ' ',
  );
const PAIRS = ['（）', '“”', '‘’', '《》', '〈〉', '【】', '〔〕', '「」', '『』', '()', '[]', '{}'];
const STOPS = [
  ...'，。、；：？！',
  ...',.;:!?',
  '？！',
  '……',
  '——',
  '。”',
  '！”',
  '”，',
  '）。',
  '》、',
  '——“',
  '……”',
];
const WESTERN = /[^\s\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…]/u;
const HAN_DIGITS = '一二三四五六七八九十';

/** A paragraph of odd text. */
export function oddParagraph(random: Random): string {
  let text = '';
  for (let parts = random.whole(1, 40); parts > 0; parts--) text = joined(random, text, part(random, 0));
  return text.trim() === '' ? '字' : text.trim();
}

/** Words and numbers that would touch are parted by a character, as in any text. */
const joined = (random: Random, before: string, after: string): string =>
  WESTERN.test(before.slice(-1)) && WESTERN.test(after.charAt(0))
    ? before + han(random, 1, 2) + after
    : before + after;

const han = (random: Random, from: number, to: number): string =>
  Array.from({ length: random.whole(from, to) }, () => HAN.charAt(random.whole(0, HAN.length - 1))).join('');

const wide = (narrow: string): string =>
  narrow.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const PARTS: readonly ((random: Random, depth: number) => string)[] = [
  (random) => han(random, 1, 9),
  (random) => han(random, 1, 9),
  (random) => han(random, 1, 3) + random.pick(STOPS),
  (random) => random.pick(STOPS),
  (random) => number(random) + random.pick(UNITS),
  (random) => number(random) + random.pick(UNITS),
  (random) => number(random),
  (random) =>
    random.pick([...'≥≤＞＜±¥￥$€£№+-−－＋~']) + number(random) + random.pick(['', '%', '％', '‰', '℃']),
  (random) => random.pick(WORDS),
  (random) => `${random.pick(WORDS)} ${random.pick(WORDS)}`,
  (random) => random.pick(RARE),
  (random) => random.pick(['——', '……', '～', '·', '—', '…', '/', '、', '－', '・']),
  (random) =>
    `${random.whole(1990, 2030)}${random.pick(['—', '～', '-', '－', '至'])}${random.whole(1990, 2030)}年`,
  (random) => `${random.whole(1990, 2030)}年${random.whole(1, 12)}月${random.whole(1, 31)}日`,
  (random) => wide(`${random.whole(1990, 2030)}`) + random.pick(['年', '年度', '年初']),
  (random) => `第${random.pick(['3', '28', '３', '二十八', '十'])}${random.pick([...'条章项款页'])}`,
  (random) => `（${hanNumber(random)}）`,
  (random) => random.pick(['（１）', '(12)', '〔2019〕12号', '[3]', '(二)', '①', '⑫']),
  (random) => `${hanNumber(random)}${random.pick(['年', '万元', '条', '个', '千万元', '亩', '届', ''])}`,
  (random) =>
    `${han(random, 1, 2)}https://www.example.gov.cn/${random.pick(['zwgk', 'a/b-c', 'x_y'])}/${random.whole(1, 9999)}?id=${random.whole(1, 99)}${han(random, 1, 2)}`,
  (random) => `${han(random, 1, 2)}user.name${random.whole(1, 99)}@example-site.gov.cn${han(random, 1, 2)}`,
  (random) => `${random.whole(1, 12)}：${random.whole(10, 59)}`,
  (random) =>
    random.pick([
      '3/4',
      '10-20',
      'A-1',
      '1:50',
      '2.0.1',
      '010-12345678',
      '95%—98%',
      '-12.5%',
      '±0.01',
      'f(x)',
    ]),
  (random) => random.pick([' ', '　', ' ']),
  bracketed,
  bracketed,
  (random) =>
    random.pick([
      '“三公”经费',
      '"三公"',
      '约翰·史密斯',
      '——即',
      '……等',
      '１２．５％',
      '-5℃',
      '№12',
      '100 %',
      '5 万元',
    ]),
];

function part(random: Random, depth: number): string {
  return random.pick(PARTS)(random, depth);
}

function bracketed(random: Random, depth: number): string {
  const [open, close] = [...random.pick(PAIRS)] as [string, string];
  let inside = '';
  for (let parts = depth > 2 ? 0 : random.whole(0, 3); parts > 0; parts--)
    inside = joined(random, inside, part(random, depth + 1));
  return open + (inside || han(random, 1, 3)) + close;
}

function number(random: Random): string {
  const kind = random.whole(0, 6);
  const small = random.whole(1, 999);
  if (kind === 0) return String(small);
  if (kind === 1) return `${small}.${random.whole(1, 99)}`;
  if (kind === 2) return `${small},${random.whole(100, 999)}.${random.whole(10, 99)}`;
  if (kind === 3) return wide(String(random.whole(1, 99999)));
  if (kind === 4) return wide(`${small}.${random.whole(1, 99)}`);
  if (kind === 5) return `${small},${random.whole(100, 999)},${random.whole(100, 999)}`;
  return String(random.whole(1, 9));
}

function hanNumber(random: Random): string {
  const digit = () => HAN_DIGITS.charAt(random.whole(0, 8));
  return random.pick([
    digit(),
    `${digit()}十${digit()}`,
    `十${digit()}`,
    `二〇${digit()}${digit()}`,
    `${digit()}百${digit()}十`,
  ]);
}
