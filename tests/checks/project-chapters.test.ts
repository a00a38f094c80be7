import { expect, test } from 'vitest';
import { projectChapters } from '../../src/checks/texts/project-chapters.ts';

const headings = (...paragraphs: readonly string[]) =>
  projectChapters(paragraphs).map(({ heading, body }) => [heading, body]);

test('what （一） numbers below a heading is its text', () => {
  expect(headings('一、立项依据', '规划。', '二、绩效目标', '（一）总体目标', '完成修缮。')).toEqual([
    ['立项依据', '规划。'],
    ['绩效目标', '（一）总体目标完成修缮。'],
  ]);
});

test('headings that are all numbered （一）', () => {
  expect(headings('（一）立项依据', '规划。', '（二）绩效目标')).toEqual([
    ['立项依据', '规划。'],
    ['绩效目标', ''],
  ]);
});
