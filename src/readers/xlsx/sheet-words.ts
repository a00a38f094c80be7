/** What numbers a sheet before its name: 表1, 附表2-, 3., （4）, 2026年. */
const NUMBER = /^(?:附?表\d{1,2}[-—_.、:：]?|\d{1,2}[-—_.、]|[（(]\d{1,2}[）)]|\d{4}年度?)/u;

/** The words of a sheet's name, by which mappings know it: without blanks and numbers, quotation marks those of the form. */
export const sheetWords = (name: string): string =>
  name
    .replace(/\s/gu, '')
    .replace(/["“”＂]([^"“”＂]*)["“”＂]/gu, '“$1”')
    .replace(NUMBER, '');
