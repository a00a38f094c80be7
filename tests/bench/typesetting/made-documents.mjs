import { cell, column, paragraph, row, section, table, text } from '../../../dist/tree/build.js';

/** A document of these blocks alone, its nodes numbered as the transforms would. */
export function documentOf(blocks, orientation = 'portrait') {
  let next = 0;
  const numbered = (value) => {
    if (Array.isArray(value)) return value.map(numbered);
    if (typeof value !== 'object' || value === null) return value;
    const own = 'id' in value ? { id: ++next } : {};
    return Object.fromEntries(Object.entries({ ...value, ...own }).map(([key, part]) => [key, numbered(part)]));
  };
  const metadata = { author: '测试局', keywords: [], tags: [] };
  return numbered({
    kind: 'document',
    title: '测试局2026年部门预算公开',
    language: 'zh-CN',
    metadata,
    sections: [section(blocks, orientation)],
  });
}

export const paragraphOf = (words) => paragraph([text(words)]);

const PARTS = [
  '本部门贯彻落实过紧日子的要求，从严控制“三公”经费和一般性支出，',
  '强化预算约束，提高财政资金使用效益；',
  '统筹推进城乡规划、道路桥梁、供水排水和园林绿化等基础设施建设，',
  '按照《预算法》和国务院关于进一步深化预算管理制度改革的意见，',
  '其中：一般公共预算拨款收入NNN.5万元，政府性基金预算拨款收入N,NNN.05万元，',
  '比上年增加N.N%，主要原因是增加了项目支出。',
];

/** Paragraphs of some 150 characters, `count` characters in all, different for each `seed`. */
export function sentences(count, seed) {
  let state = [...seed].reduce((sum, character) => (sum * 31 + character.codePointAt(0)) >>> 0, 7);
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const paragraphs = [];
  for (let left = count; left > 0; ) {
    let words = `第${random(100_000)}项。`;
    while (words.length < 150) words += PARTS[random(PARTS.length)].replace(/N/g, () => String(1 + random(9)));
    paragraphs.push(words);
    left -= words.length;
  }
  return paragraphs;
}

/** A table of nine columns with a head of one row. */
export function tableOf(rows, seed) {
  const titles = ['编码', '名称', '合计', '基本支出', '项目支出', '上年结转', '基金', '资本', '备注'];
  const columns = titles.map((title, i) => column(`c${i}`, title, { width: i === 1 ? 3 : 1 }));
  const head = [row(titles.map((title) => cell([text(title)], { align: 'center' })))];
  const names = sentences(rows * 160, seed);
  const body = Array.from({ length: rows }, (_, i) => {
    const name = names[i % names.length].slice(8, 20 + (i % 8));
    const figures = [1, 2, 3, 4, 5, 6].map((k) => cell([text(`${(i * k) % 977}.${10 + k}`)], { align: 'right' }));
    return row([cell([text(String(2_010_000 + i))]), cell([text(name)]), ...figures, cell([text('')])]);
  });
  return table({ statutory: false, name: '表', columns, head, body });
}
