import { expect, test } from 'vitest';
import { isFilledIn } from '../../src/forms/form.ts';

test('of a form the sheets are read that a clerk fills in, and any that is put in beside them', () => {
  const read = ['填写说明', '基本信息', '明细', '科目表', '别的'].filter((sheet) =>
    isFilledIn(sheet, undefined),
  );
  expect(read).toEqual(['基本信息', '明细', '别的']);
});

test('at a glance those alone that hold what is wanted', () => {
  const sheets = ['基本信息', '明细', '机构设置', '别的'];
  expect(sheets.filter((sheet) => isFilledIn(sheet, ['year', 'institutions']))).toEqual([
    '基本信息',
    '机构设置',
  ]);
});
