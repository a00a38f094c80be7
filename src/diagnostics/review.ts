/**
 * The words of a review copy (核对稿). In Chinese alone: it is a copy of a Chinese document, for those who read that.
 */
import type { Place } from './place.ts';

export const review = {
  stamp: '核对稿',
  title: (title: string) => `核对稿：${title}`,
  notice: '核对稿：只供内部核对，不得公开。指向或点按带虚线的金额（键盘按 Tab），页底显示它的出处。',
  amount: (id: string, text: string, yuan: string) => `${id}　${text}（${yuan}）`,
  derived: {
    given: () => '数据原数：',
    sum: (terms: number) => `${terms} 个数之和：`,
    difference: () => '相减得出：',
    quoted: () => '数据文字里写的：',
    nothing: () => '数据中没有这项金额，按零列出。',
  },
  rounded: '印出的数按单位四舍五入，上面括号里是准确数。',
  term: (sign: '' | '＋' | '－', value: string, name: string, place: string) =>
    `${sign}${value}　${name}　${place}`,
  quoted: (name: string, place: string) => `${name}　${place}`,
  file: (file: string) => `文件：${file}`,
  /** Without the file where one is behind the whole amount. */
  place: ({ file, line, sheet, cell }: Place) => {
    const within = sheet !== undefined ? `${sheet}!${cell ?? ''}` : line !== undefined ? `第 ${line} 行` : '';
    return `${file ?? ''} ${within}`.trim();
  },
} as const;
