import type { FontRole, FontStack, Style, TextStyle } from './style.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
const PITCH = (225 * MM) / 22;
const TRACKING = (156 * MM) / 28 - 16;

/** A style of text that says only what differs from 3号仿宋 on the grid. */
const text = (font: FontRole, size: number, more: Partial<TextStyle> = {}): TextStyle => ({
  font,
  size,
  pitch: PITCH,
  tracking: size === 16 ? TRACKING : 0,
  align: 'left',
  firstIndent: 0,
  rightIndent: 0,
  before: 0,
  after: 0,
  ...more,
});

const stack = (file: string, officeName: string, ...alternatives: readonly string[]): FontStack => ({
  files: [file, 'NotoSerifSC-Regular.ttf'],
  officeName,
  alternatives,
});

/**
 * The look of GB/T 9704-2012 with the faces of the fonts folder: 22 lines of 28 characters in 156 × 225 mm. Layouts make
 * their own from `layout.yaml`; this is for documents without a layout.
 */
export const GBT9704: Style = {
  page: {
    width: 595.276,
    height: 841.89,
    margin: { top: 37 * MM, right: 26 * MM, bottom: 35 * MM, left: 28 * MM },
    lines: 22,
    characters: 28,
    pageNumber: { pattern: '— {n} —', below: 7 * MM, indent: 1 },
  },
  text: {
    title: text('xiaobiaosong', 22, { align: 'center', after: 1 }),
    heading1: text('heiti', 16, { firstIndent: 2 }),
    heading2: text('kaiti', 16, { firstIndent: 2 }),
    heading3: text('fangsong', 16, { firstIndent: 2 }),
    heading4: text('fangsong', 16, { firstIndent: 2 }),
    body: text('fangsong', 16, { align: 'justify', firstIndent: 2 }),
    signature: text('fangsong', 16, { align: 'right', rightIndent: 2 }),
    date: text('fangsong', 16, { align: 'right', rightIndent: 4 }),
    strong: text('heiti', 16),
    caption: text('heiti', 12, { align: 'center' }),
    unit: text('fangsong', 10.5, { align: 'right' }),
    tableHead: text('heiti', 9, { align: 'center', pitch: 13 }),
    tableCell: text('fangsong', 9, { pitch: 13 }),
    note: text('fangsong', 10.5),
    tocTitle: text('heiti', 16, { align: 'center', after: 1 }),
    tocEntry: text('fangsong', 14, { pitch: 26, rightIndent: 3 }),
    pageNumber: text('songti', 14),
  },
  table: { paddingX: 3, paddingY: 2, rule: 0.5 },
  fonts: {
    fangsong: stack('FandolFang-Regular.ttf', '仿宋_GB2312', '仿宋', 'FangSong', 'FandolFang R'),
    kaiti: stack('FandolKai-Regular.ttf', '楷体_GB2312', '楷体', 'KaiTi', 'FandolKai'),
    heiti: stack('FandolHei-Regular.ttf', '黑体', 'SimHei', 'FandolHei'),
    songti: stack('NotoSerifSC-Regular.ttf', '宋体', 'SimSun', 'Noto Serif SC'),
    xiaobiaosong: stack('NotoSerifSC-Bold.ttf', '方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'Noto Serif SC'),
  },
};
