import type { PlacedClaim } from './narrative.ts';

/** Whether a sentence is about a claim: 财政拨款收入支出 is about 财政拨款收入 and 财政拨款支出, 收支 about 收入 and 支出. */
export function isSaidOf(about: string, { claim: { label, subject } }: PlacedClaim): boolean {
  const [said, own] = [about, label].map((text) => text.replace(/预算|总额|[“”"\s]/g, ''));
  if (subject || !said || !own) return false;
  const both = /^(.*?)(?:收入(?:和|与|、)?支出|收支)$/.exec(said);
  return both ? own === `${both[1]}收入` || own === `${both[1]}支出` : own === said;
}
