/**
 * Invented official prose with everything that is hard to set: numbers with units, signs and ranges, quotation marks
 * and brackets side by side, dashes, Western words and addresses. The same seed, the same text on every machine.
 */
import { Random } from '../../sample/random.ts';

const WORDS = (
  '统筹 推进 城乡 居民 基本 养老 保险 制度 建设 完善 公共 服务 体系 提升 基层 治理 能力 加强 生态 环境 保护 和 修复 ' +
  '落实 安全 生产 责任 优化 营商 环境 深化 农村 改革 支持 小微 企业 发展 做好 防汛 抗旱 工作 组织 开展 职业 技能 培训 ' +
  '健全 监督 检查 机制 严格 控制 一般性 支出 规范 资产 管理 保障 重点 项目 实施 水利 设施 道路 养护 图书馆 免费 开放 ' +
  '志愿者 走访 困难 家庭 学校 食堂 改造 完成 验收 及时 足额 拨付 到位 引导 社会 力量 参与 的 与 及其 对 在 为 由 按 将'
).split(' ');
const NAMES =
  '某县水利局 市应急管理局 城区街道办事处 县人民医院 第三中学 青年志愿者协会 省级示范园区 社区党群服务中心'.split(
    ' ',
  );
const TERMS = '放管服 三公 一件事一次办 互联网+监管 双随机、一公开 十四五 绿水青山 最后一公里'.split(' ');
const WESTERN =
  'APP GDP Wi-Fi 5G VPN OA PPP Excel Windows iOS GB/T A4 PM2.5 CT LED QR ETC IPv6 e-mail Office'.split(' ');
const UNITS =
  '万元 元 亿元 年 月 日 个 人 人次 平方米 公里 辆 台 套 户 家 项 吨 公顷 个百分点 万人次 件 批次 名 亩 立方米 小时 所 处 座'.split(
    ' ',
  );

/** Paragraphs of invented text. */
export function inventedParagraphs(seed: number, count: number): readonly string[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const sentences = random.whole(1, 7);
    return Array.from({ length: sentences }, () => sentence(random)).join('');
  });
}

/** The same text without addresses and long full-width numbers, which no line can be filled around. */
export const withoutLongRuns = (text: string): string =>
  text.replace(/https?:[\w:/.]+/g, '').replace(/[０-９．]+/g, '7');

function sentence(random: Random): string {
  const clauses = Array.from({ length: random.whole(1, 5) }, () => clause(random));
  const ends = ['。', '。', '。', '。', '；', '！', '？', '……', '。”'];
  const end = random.pick(ends);
  const text = clauses.join(random.chance(0.85) ? '，' : '、') + end;
  return end === '。”' ? `会议指出：“${text}` : text;
}

const words = (random: Random, from: number, to: number): string =>
  Array.from({ length: random.whole(from, to) }, () => random.pick(WORDS)).join('');

function clause(random: Random): string {
  const plain = words(random, 2, 6);
  if (random.chance(0.45)) return plain;
  return random.pick(SPECIAL)(random, plain);
}

type Special = (random: Random, plain: string) => string;

const SPECIAL: readonly Special[] = [
  (random, plain) => `${plain}${number(random)}${random.pick(UNITS)}`,
  (random, plain) => `${plain}${number(random)}${random.pick(UNITS)}`,
  (random, plain) => `${plain}${number(random)}${random.pick(UNITS)}${words(random, 1, 2)}`,
  (random, plain) => `${random.whole(2008, 2026)}年${random.whole(1, 12)}月${random.whole(1, 31)}日${plain}`,
  (random, plain) => `${random.whole(2008, 2026)}年${plain}`,
  (random, plain) =>
    `${plain}比${random.whole(2008, 2026)}年增长${random.whole(1, 99)}.${random.whole(0, 99)}%`,
  (random, plain) =>
    `${plain}${random.pick('≥≤＞＜±¥￥'.split(''))}${number(random)}${random.pick('%％‰'.split(''))}`,
  (random, plain) => `${plain}（${words(random, 1, 3)}）`,
  (random, plain) => `${plain}（以下简称“${random.pick(TERMS)}”）`,
  (random, plain) => `“${random.pick(TERMS)}”${plain}`,
  (random, plain) => `${plain}（${hanNumber(random)}）${words(random, 1, 2)}`,
  (random, plain) =>
    `《${words(random, 2, 4)}办法》（国发〔${random.whole(2008, 2026)}〕${random.whole(1, 99)}号）${plain}`,
  (random, plain) => `依据《${words(random, 2, 3)}条例》第${random.whole(1, 99)}条${plain}`,
  (random, plain) => `${plain}——${words(random, 2, 3)}`,
  (random, plain) => `${plain}……${words(random, 1, 2)}`,
  (random, plain) => `${random.pick(NAMES)}${plain}`,
  (random, plain) => `${random.pick(NAMES)}—${random.pick(NAMES)}${plain}`,
  (random, plain) => `${plain}${random.pick(WESTERN)}${words(random, 1, 2)}`,
  (random, plain) => `${plain}${random.whole(2008, 2019)}—${random.whole(2020, 2026)}年`,
  (random, plain) => `${plain}${random.whole(1, 20)}～${random.whole(21, 90)}℃`,
  (random, plain) => `${plain}${wide(number(random))}${random.pick('％ 万元 平方米'.split(' '))}`,
  (random, plain) => `“${random.pick(TERMS)}”“${random.pick(TERMS)}”${plain}`,
  (random, plain) => `${plain}（见《${words(random, 2, 2)}表》）`,
  (random, plain) => `${plain}https://www.example.gov.cn/zwgk/${random.whole(2008, 2026)}/index.html`,
  (random, plain) => `${plain}约翰·${random.pick(WORDS)}`,
  (random, plain) => `${plain}占${random.whole(1, 9)}/${random.whole(10, 99)}`,
  (random, plain) => `符合GB/T ${random.whole(1000, 99999)}-${random.whole(2008, 2026)}${plain}`,
  (random, plain) => `是否${plain}？${words(random, 1, 2)}`,
];

function number(random: Random): string {
  const kind = random.whole(0, 3);
  if (kind === 0) return String(random.whole(1, 99));
  if (kind === 1) return `${random.whole(1, 999)}.${random.whole(1, 99)}`;
  if (kind === 2)
    return `${random.whole(1, 99)},${String(random.whole(0, 999)).padStart(3, '0')}.${random.whole(10, 99)}`;
  return String(random.whole(100, 20000));
}

function hanNumber(random: Random): string {
  const digits = '一二三四五六七八九';
  const ones = digits.charAt(random.whole(0, 8));
  return random.chance(0.3) ? ones : `${digits.charAt(random.whole(0, 8))}十${ones}`;
}

/** With full-width digits and points; a comma would end a clause. */
const wide = (narrow: string): string =>
  narrow
    .replaceAll(',', '')
    .replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
