import type { Direction } from '../../claims/claim.ts';

/** How a clause spends less: 压减会议、差旅和印刷等支出, 厉行节约. */
const SAVES =
  /^(?:大力|进一步|严格|持续|继续|全面|相应|适当)*(?:压减|压缩|缩减|削减|核减|节减|节约)[^。]{0,24}(?:支出|经费|开支|费用|费)$|^(?:厉行节约|勤俭节约)$/;
/** How a clause asks for more: 新增重点项目, 接待批次增加, 新招录工作人员6名. */
const ADDS =
  /^(?:新增|增加|增设|扩大|新招录)[^。]{0,16}(?:项目|任务|人员|工作人员|职能|业务|支出|经费|费用|费|\d+[名人个])$|(?:人员|任务量?|业务量?|工作量|标准|批次|人次|人数|缴费基数|工资|支出|经费|费用|费)(?:有所|相应|大幅|略有)?(?:增加|增长|提高|上调|上升)$/;

/** Words with which saving goes along with more money, or of what was before. */
const MORE =
  /增|升|提高|上调|上涨|新|扩|购|更换|恢复|补|转|调|安排|保障|重点|集中|统筹|用于|腾|优化|上年|去年|以前|往年|前年|同时|但|虽|不再|20\d\d/;
/** Words with which what grows goes along with less money, or grows elsewhere. */
const LESS =
  /减|降|压|缩|节|退|离|完|结束|到期|不再|取消|停|撤|核|上年|去年|以前|往年|前年|其他|其它|调出|划|转|自筹|自有|事业收入|补助|上级|专项|社会|效|共享|统一|控|严|从紧|集中|政策|免|同时|但|虽|改|线上|替|未|无|20\d\d/;

/**
 * Which way a reason goes that does nothing but save, or nothing but add: at least one clause says so, and no word
 * of it may mean the other way.
 */
export function goesByWords(text: string): Direction | undefined {
  const clauses = text.split(/[，,；;。]/).map((clause) => clause.trim());
  if (clauses.some((clause) => SAVES.test(clause)) && !MORE.test(text)) return 'down';
  if (clauses.some((clause) => ADDS.test(clause)) && !LESS.test(text)) return 'up';
  return undefined;
}
