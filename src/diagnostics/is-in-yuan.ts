/** Whether an amount, as it is read with the unit of its sheet, is in 元 and not in 万元. */
export const isInYuan = (amount: string): boolean => /[^万]元\s*$/.test(amount);
