/** Sentences of invented departments of a district. `{}` stands for what they are about. */
const lines = (text: string): readonly string[] => text.trim().split('\n');

/** Stands for the code of running costs, whatever their function. */
export const RUNNING_COSTS = '0000001';
const RUNNING = new RegExp(`^${RUNNING_COSTS}$`);

/** What a subject's money is for, by the beginning of its code; the first that fits counts. */
const PURPOSES: readonly (readonly [code: RegExp, purposes: readonly string[]])[] = [
  [/^20805(01|02)$/, lines('发放离退休人员的补贴和慰问费\n退休人员生活补贴和活动开支')],
  [/^2080505$/, lines('为在职职工缴纳基本养老保险\n单位承担的职工养老保险缴费')],
  [/^2080506$/, lines('为在职职工缴纳职业年金\n单位承担的职业年金缴费')],
  [/^2101/, lines('为职工缴纳基本医疗保险\n单位承担的职工医疗保险缴费')],
  [/^2210201$/, lines('按核定比例为职工缴存住房公积金\n单位承担的职工住房公积金')],
  [RUNNING, lines('在职人员工资福利和办公开销\n机关日常运转所需的人员开支和办公开销')],
  [/./, lines('{}等工作\n开展{}\n保障{}顺利实施\n开展{}，委托服务费{a}万元\n{y}年{}的实施和验收')],
];

export const purposesOf = (code: string): readonly string[] =>
  PURPOSES.find(([pattern]) => pattern.test(code))?.[1] ?? [];

/** Why a figure rose, fell or stayed. */
export const REASONS = {
  up: lines(`
新录用人员到岗，相关开支增加
任务量比上年有所增加
新设了专项工作，安排了相应资金
缴费基数上调，支出相应增加
新录用人员到岗，相关开支增加{a}万元
缴费标准提高{r}%，支出相应增加
{p}年底建成的设施投入使用，{y}年起安排维护费用
{y}年新设专项工作，安排{a}万元
设备进入集中维护期，费用增加
`),
  down: lines(`
部分任务已在上年完成，支出减少
落实过紧日子要求，压减了一般性开支
人员调出较多，相关开支减少
合同价格下降，费用减少
合同价格下降{r}%，费用减少
{p}年的一次性购置今年不再发生，支出减少
落实过紧日子要求，压减一般性开支{a}万元
{p}年任务已全部完成，{y}年不再安排
上年的一次性购置今年不再发生，支出减少
`),
  same: lines(`
工作内容和标准没有变化
任务量与上年相当
人员和标准均无变动
`),
};

/** Terms; `{}` is 部门 or 单位. */
export const TERMS = lines(`
财政拨款收入：指{}当年从区级财政取得的各类拨款。
事业收入：指所属事业单位开展业务活动取得的收入。
其他收入：指除财政拨款、事业收入和经营收入以外取得的收入。
基本支出：指为保证机构运转和日常工作而安排的人员经费和公用经费。
项目支出：指为完成专门任务，在基本支出之外安排的支出。
“三公”经费：指使用区级财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。
机关运行经费：指行政单位和参公单位用一般公共预算安排的日常公用经费。
`);

export const PROJECT_BASIS = lines(`
区政府年度重点工作安排和本{}职责。
区委、区政府关于加强基层治理的意见。
有关条例和区级行业管理办法。
《区级重点项目管理办法》。
`);

export const PROJECT_PLAN = lines(`
{y}年3月前完成采购和合同签订，资金支付率不低于{r}%。
上半年完成采购和合同签订，下半年实施并组织验收。
按季度安排任务，逐月检查进度，年底统一验收结算。
委托专业机构实施，由业务科室负责日常监督。
`);

export const PROJECT_GOAL = lines(`
任务完成率达到100%，验收合格率不低于{r}%。
服务对象满意度不低于{r}%，资金支付及时。
按期完成全部任务，群众投诉同比减少。
`);

export const OVERVIEW = lines(`
本项目自{p}年起实施，{y}年为第二年，群众满意度达到{r}%。
本项目由全区各街道共同实施，{y}年继续安排。
本项目由业务科室负责，服务对象为辖区居民和单位。
本项目为经常性项目，用来保障日常管理和服务。
本项目针对群众反映集中的问题，改善辖区管理和服务水平。
`);
