import type { Random } from './random.ts';
import type { ReasonTopic } from './words/sentences.ts';
import { REASONS } from './words/sentences.ts';

/** An amount in 万元, as data files write it. */
export const inWan = (hundredths: number): number => hundredths / 100;

/** This year's amount beside last year's, with a reason exactly where they differ. */
export function compared(
  topic: ReasonTopic,
  amount: number,
  lastYear: number | undefined,
  random: Random,
): Readonly<Record<string, unknown>> {
  if (lastYear === undefined) return { 金额: inWan(amount) };
  const reasons = REASONS[topic];
  const reason = amount === lastYear ? [] : amount > lastYear ? reasons.up : reasons.down;
  return {
    金额: inWan(amount),
    上年金额: inWan(lastYear),
    ...(reason.length > 0 && { 增减原因: random.pick(reason) }),
  };
}
