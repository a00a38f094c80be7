/** Subjects as other departments write them. */
import { expect, test } from 'vitest';
import { readClaims } from '../../src/claims/read-claims.ts';

test.each([
  ['1. 一般公共服务支出-档案事务-行政运行科目12万元', '一般公共服务支出', '行政运行'],
  ['（2）一般公共服务支出-档案事务-行政运行科目12万元', '一般公共服务支出', '行政运行'],
  ['一般公共服务支出-档案事务-行政运行科目12万元', '一般公共服务支出', '行政运行'],
  ['3. “一般公共服务支出-档案事务-行政运行”科目12万元', '一般公共服务支出', '行政运行'],
])('%s', (text, first, last) => {
  const [claim] = readClaims(text);
  expect(claim?.subject?.class?.name).toBe(first);
  expect(claim?.subject?.item?.name).toBe(last);
});
