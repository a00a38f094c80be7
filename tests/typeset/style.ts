import type { Style, TextStyle } from '../../src/tree/style.ts';

const mm = (length: number): number => (length * 72) / 25.4;
const width = 595.276;
const height = 841.89;
const margin = { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) };
const pitch = mm(225) / 22;
const tracking = mm(156) / 28 - 16;

const body: TextStyle = {
  font: 'fangsong',
  size: 16,
  pitch,
  tracking,
  align: 'justify',
  firstIndent: 2,
  rightIndent: 0,
  before: 0,
  after: 0,
};
const small: TextStyle = { ...body, tracking: 0, firstIndent: 0, align: 'left' };
const serif = 'NotoSerifSC-Regular.ttf';
const bold = 'NotoSerifSC-Bold.ttf';
const names = { officeName: '', alternatives: [] };

/** GB/T 9704-2012 in points: 22 lines of 28 characters in 156 × 225 mm. */
export const style: Style = {
  page: {
    width,
    height,
    margin,
    lines: 22,
    characters: 28,
    pageNumber: { pattern: '— {n} —', below: mm(7), indent: 1 },
  },
  text: {
    title: { ...small, font: 'xiaobiaosong', size: 22, pitch, align: 'center', before: 1, after: 1 },
    heading1: { ...body, font: 'heiti', align: 'left' },
    heading2: { ...body, font: 'kaiti', align: 'left' },
    heading3: { ...body, align: 'left' },
    heading4: { ...body, align: 'left' },
    body,
    signature: { ...body, align: 'right', firstIndent: 0, rightIndent: 2, before: 1 },
    date: { ...body, align: 'right', firstIndent: 0, rightIndent: 4 },
    strong: { ...body, font: 'heiti' },
    caption: { ...small, font: 'heiti', size: 12, pitch: 20, align: 'center' },
    unit: { ...small, size: 10.5, pitch: 16, align: 'right' },
    tableHead: { ...small, font: 'heiti', size: 9, pitch: 13, align: 'center' },
    tableCell: { ...small, size: 9, pitch: 13 },
    note: { ...small, size: 10.5, pitch: 16 },
    tocTitle: { ...small, font: 'heiti', size: 16, align: 'center', pitch, after: 1 },
    tocEntry: { ...small, size: 14, pitch: 26, rightIndent: 3 },
    pageNumber: { ...small, font: 'songti', size: 14, pitch: 20 },
  },
  table: { paddingX: 3, paddingY: 3, rule: 0.5 },
  fonts: {
    fangsong: { files: ['FandolFang-Regular.ttf', serif], ...names },
    kaiti: { files: ['FandolKai-Regular.ttf', serif], ...names },
    heiti: { files: ['FandolHei-Regular.ttf', bold], ...names },
    songti: { files: [serif], ...names },
    xiaobiaosong: { files: [bold], ...names },
  },
};
