/** A group that states the reason of its change alone: amounts come from detail lines or tables, where there are such. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryTree } from '../../src/env/memory.ts';
import { jsonSchema } from '../../src/model/json-schema.ts';
import { Shelf } from '../../src/shelf.ts';
import { documentText } from '../../src/tree/text.ts';
import { sampleCounty } from '../sample/county.ts';
import { env } from '../support/compile-data.ts';

type Plain = Readonly<Record<string, unknown>>;

const isValid = new Ajv2020({ strict: false }).compile(jsonSchema());

/** A department with detail lines, 三公 and reasons. */
const department = [...sampleCounty(24, 1)]
  .map(({ budget }) => budget as Plain)
  .find(({ 明细: lines, 三公经费: spent, 支出: expenditure }) => {
    const { 合计: total } = (spent ?? {}) as { readonly 合计?: Plain };
    return lines && expenditure && total?.增减原因 && (spent as Plain).公务接待费;
  }) as Plain;

async function made(data: Plain) {
  const inner = { ...env, data: memoryTree({ 'a.json': JSON.stringify(data) }) };
  const { diagnostics, document } = await compile({ input: 'a.json', formats: [] }, inner, new Shelf(inner));
  return {
    told: diagnostics
      .filter(({ severity }) => severity !== 'note')
      .map(({ code, place }) => [code, place.field]),
    text: document && documentText(document),
    isValid: isValid(asTexts(data)),
  };
}

/** The schema is of texts; that readers take numbers too is another matter. */
const asTexts = (value: unknown): unknown =>
  typeof value === 'number'
    ? String(value)
    : Array.isArray(value)
      ? value.map(asTexts)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).flatMap(([k, v]) => (v === undefined ? [] : [[k, asTexts(v)]])),
          )
        : value;

/** A group without the amounts of this year. */
const withoutAmounts = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !['金额', '支出合计', '人员经费', '日常公用经费'].includes(key))
          .map(([key, inner]) => [key, withoutAmounts(inner)]),
      );

test('what detail lines give need not be stated', async () => {
  const whole = await made(department);
  const { 支出, 三公经费 } = department;
  const alone = await made({
    ...department,
    ...{ 支出: withoutAmounts(支出), 三公经费: withoutAmounts(三公经费) },
  });
  expect(alone).toEqual(whole);
  expect(whole).toMatchObject({ told: [], isValid: true });
});

test('one part of a group may have a reason, and the others come from the lines too', async () => {
  const { 支出 } = department as { readonly 支出: { readonly 项目支出: Plain; readonly 基本支出: Plain } };
  const reasons = {
    基本支出: { 增减原因: 支出.基本支出.增减原因 },
    项目支出: { 增减原因: 支出.项目支出.增减原因 },
  };
  expect(await made({ ...department, 支出: reasons })).toMatchObject({ told: [], isValid: true });
});

test('where nothing gives the amounts, each is missing at its place', async () => {
  const { 明细: _, ...bare } = department;
  const alone = { ...bare, 机关运行经费: { 增减原因: '编制增加' } };
  expect(await made(alone)).toMatchObject({
    told: [['missing-field', '机关运行经费.金额']],
    text: undefined,
    isValid: false,
  });
  expect(await made({ ...bare, 三公经费: { 合计: { 增减原因: '活动减少' } } })).toMatchObject({
    told: [['missing-field', '三公经费.合计.金额']],
    isValid: false,
  });
  expect(await made({ ...bare, 支出: undefined })).toMatchObject({
    told: [['missing-field', '支出']],
    isValid: false,
  });
});

test('where there are lines that do not give it, an amount is missing too', async () => {
  const { told } = await made({ ...department, 机关运行经费: { 增减原因: '编制增加' } });
  expect(told).toEqual([['missing-field', '机关运行经费.金额']]);
});

test('tables give amounts as lines do', async () => {
  const { 明细: _, ...bare } = department;
  const row = { 名称: '合计', 合计: '8', '因公出国（境）费': '0', 公务接待费: '3' };
  const vehicles = { 公务用车购置及运行费: '5', 公务用车购置费: '0', 公务用车运行费: '5' };
  const { told, text } = await made({
    ...bare,
    三公经费: { 合计: { 上年金额: '9', 增减原因: '公务活动减少' } },
    法定表: { 三公经费表: { 行: [{ ...row, ...vehicles }] } },
  });
  expect(told.filter(([code]) => code === 'missing-field')).toEqual([]);
  expect(text?.join('\n')).toContain('公务活动减少');
});

test('where other tables are given, the one that groups come from is missing, once for all of them', async () => {
  const { 明细: _, 三公经费: _spent, 机关运行经费: _costs, ...bare } = department;
  const row = { 名称: '合计', 合计: '8', 基本支出: '8', 项目支出: '0' };
  const { told } = await made({ ...bare, 法定表: { 支出总表: { 行: [row] } } });
  expect(told).toEqual([['missing-field', '法定表.三公经费表']]);
});
