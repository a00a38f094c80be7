import { identitySentence } from '../identity-sentence.ts';

const identity = identitySentence({
  message: (at, rule) => `${at}: breaks “${rule}”`,
  hint: ({ difference, others, untold, also, isWhole, isSameChange }) => {
    const apart = difference && `Off by ${difference}. `;
    const each = others.map(({ at, expected, actual }) => `${at} (expected ${expected}, found ${actual})`);
    const rest = untold > 0 ? ` and ${untold} more` : '';
    const more = each.length > 0 ? `Wrong with it: ${each.join('; ')}${rest}. ` : '';
    const follows = also && `Once it is mended these hold too: ${also}. `;
    const whole = isWhole
      ? "Much does not fit here: a column moved or of another unit, two exchanged, or all of it another year's. "
      : '';
    const same = isSameChange
      ? 'All are apart by the same: a change was carried into some tables and texts and not into others. '
      : '';
    return `${apart}${whole}${same}${more}${follows}Compare with the approved budget and the original data.`;
  },
  explain: (rule, basis) => `${rule}.\nBasis: ${basis}.`,
});

const TABLES = 'Rules of disclosure (财预〔2016〕143号): the tables must agree with each other';
const WHOLE = 'Budget Law art. 4: all income and expenditure belong in the budget; 财预〔2016〕143号';
const DETAIL =
  'Budget Law art. 32 and 46: functional subjects down to 项, economic ones of basic expenditure down to 款; 财预〔2016〕143号';
const NATURE = 'Regulations on the Budget Law art. 6: basic and project expenditure must be disclosed';
const THREE = '财预〔2016〕143号: “三公”经费 by abroad, vehicles and reception, with the reasons for changes';
const RUNNING = 'Budget Law art. 14: 机关运行经费 must be explained';
const PURCHASE = 'Budget Law art. 14: government procurement must be disclosed';
const GOALS = '财预〔2016〕143号: performance goals of main projects are to be disclosed';
const TEXT =
  '财预〔2016〕143号: text and tables must agree; printed amounts are rounded and stand for an interval';
const CHANGE = '财预〔2016〕143号: changes against last year must be explained';

/** What holds within tables, between them and with the text. */
export const identities = {
  I01: identity('error', '收支总表: total income = total expenditure', WHOLE),
  I02: identity('error', '收支总表: total income = this year’s income + carried over', WHOLE),
  I03: identity('error', '收支总表: total expenditure = this year’s expenditure + carried forward', WHOLE),
  I04: identity(
    'error',
    '收支总表: this year’s income = the sum of its sources, “of which” not added again',
    WHOLE,
  ),
  I05: identity('error', '收支总表: this year’s expenditure = the sum of 类', WHOLE),
  I07: identity('error', 'total of 收入总表 = income of 收支总表', TABLES),
  I08: identity('error', '收入总表, each row: 合计 = the sum of its sources', WHOLE),
  I09: identity('error', 'tables by function: 类 = Σ 款, 款 = Σ 项, 合计 = Σ 类', DETAIL),
  I10: identity('error', '收入总表, total of each source = that source in 收支总表', TABLES),
  I11: identity('error', '支出总表, each row: 合计 = basic + project (+ the other kinds)', NATURE),
  I12: identity('error', 'total of 支出总表 = expenditure of 收支总表', TABLES),
  I13: identity('error', 'each 类 of 支出总表 = that 类 in 收支总表', TABLES),
  I14: identity('error', 'total of 收入总表 = total of 支出总表 + carried forward', TABLES),
  I15: identity(
    'error',
    '财政拨款收支总表: total income = total expenditure, each the sum of its side',
    WHOLE,
  ),
  I16: identity('error', '财政拨款收支总表, each row: 合计 = the sum of its three funds', WHOLE),
  I17: identity('error', 'appropriations of 财政拨款收支总表 = the same income in 收支总表', TABLES),
  I18: identity('error', 'appropriations ≤ total income, equal where there is no other money', TABLES),
  I19: identity('error', 'general budget of 财政拨款收支总表 = total of its table', TABLES),
  I20: identity('error', 'government funds of 财政拨款收支总表 = total of their table', TABLES),
  I21: identity('error', 'state capital of 财政拨款收支总表 = total of its table', TABLES),
  I22: identity('error', 'tables by fund, each row: 合计 = basic + project', NATURE),
  I23: identity('error', 'change = this year − last year', CHANGE),
  I24: identity(
    'error',
    'basic and project of the general budget ≤ those of 支出总表, equal where there is no other money',
    TABLES,
  ),
  I25: identity('error', '基本支出表: 合计 = personnel + operating, 类 = Σ 款, 合计 = Σ 类', DETAIL),
  I26: identity('error', 'total of 基本支出表 = basic expenditure of the general budget', TABLES),
  I27: identity('error', '基本支出表: personnel = 301 + 303, operating = the others', DETAIL),
  I28: identity('warning', '基本支出表: 301 and 303 are personnel only, 302 and 310 operating only', DETAIL),
  I29: identity('error', '“三公”经费 = abroad + vehicles + reception', THREE),
  I30: identity('error', 'vehicles = purchase + running', THREE),
  I31: identity('error', '三公经费表, each row: 合计 = the sum of its three funds', THREE),
  I32: identity(
    'error',
    'each part of “三公”经费 ≥ the same 款 of basic expenditure (it also has project money)',
    THREE,
  ),
  I33: identity('error', '机关运行经费 ≤ operating costs of 基本支出表', RUNNING),
  I34: identity('error', 'procurement = goods + works + services', PURCHASE),
  I35: identity(
    'error',
    'reserved for small and medium enterprises ≤ procurement; for small and micro ≤ that',
    PURCHASE,
  ),
  I36: identity('warning', 'procurement ≤ expenditure', PURCHASE),
  I37: identity('error', 'project money under performance goals ≤ project expenditure', GOALS),
  I38: identity('error', 'a duty’s amount = the sum of its activities', GOALS),
  I39: identity('error', 'the sum of the duties’ amounts = project expenditure', GOALS),
  I43: identity(
    'error',
    'vehicles = the sum of those by use',
    '财预〔2016〕143号: state assets in use are to be disclosed',
  ),
  I47: identity(
    'error',
    'posts and staff = the sum of those by kind',
    '财预〔2016〕143号: how a department is set up is to be disclosed',
  ),
  I48: identity(
    'error',
    '收支总表, each row of expenditure: 合计 = personnel + operating + project, as in 基本支出表',
    TABLES,
  ),
  I49: identity('error', '收入总表, 支出总表 and the tables by fund agree subject by subject', TABLES),
  I50: identity('warning', 'social insurance and housing: by function = by economic subject', TABLES),
  N01: identity('error', 'income and expenditure in the text = the tables (rounded)', TEXT),
  N02: identity('error', 'total income = the sum of its sources', WHOLE),
  N03: identity('error', 'total expenditure = basic + project', NATURE),
  N04: identity('error', 'without carry-over, expenditure = income', WHOLE),
  N05: identity('error', 'basic expenditure = personnel + operating', NATURE),
  N06: identity('error', 'subjects told one by one in the text = the table of the general budget', TEXT),
  N07: identity('error', 'an amount told twice in one item is the same', TEXT),
  N08: identity('error', 'change, rate and direction words fit this year’s and last year’s amounts', CHANGE),
  N11: identity('error', 'total change = the sum of its parts’ changes', CHANGE),
  N12: identity('error', 'a share = part ÷ whole, shares add up to 100%', TEXT),
  N24: identity('warning', 'income and expenditure change by the same amount', CHANGE),
  S06: identity('error', 'an amount told by all its quarters or parts is their sum', TEXT),
  N13: identity('error', '“三公”经费 and 机关运行经费 in the text = the table', THREE),
};
