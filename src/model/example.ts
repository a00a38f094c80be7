import { madeUp } from './made-up.ts';
import type { Budget } from './schema.ts';
import { budgetSchema } from './schema.ts';

/** Values for the fields that not just any word fits. */
const EXAMPLES: Readonly<Record<string, string>> = {
  年度: '2026',
  功能科目: '2010301',
  经济科目: '30101',
  科目编码: '2010301',
  编码: '2010301',
  批复日期: '2026-01-20',
  公开日期: '2026-02-01',
  成文日期: '2026-02-01',
  审查日期: '2026-01-25',
  截止日期: '2025-12-31',
  单位编码: '130582',
  联系电话: '0319-0000000',
  索引号: '130582000/2026-00001',
  网站域名: 'www.example.gov.cn',
  网站标识码: '1305820001',
};

/** A made-up budget in which every field is filled; its figures mean nothing. */
export const exampleBudget = (): Budget => budgetSchema.parse(madeUp(budgetSchema, EXAMPLES)) as Budget;
