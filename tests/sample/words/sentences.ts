/** Sentences and names that departments are made of. `{}` stands for an area of work or a project. */
const lines = (text: string): readonly string[] => text.trim().split('\n');

export const COUNTY = '青禾县';
export const YEAR = 2026;

/** Syllables of places; some are rare characters that few fonts have. */
export const PLACE_FIRST = [...'青龙凤清白双古永安太新柳杨槐桃䶮堃珺'];
export const PLACE_LAST = [...'河山泉桥庄村店沟台坪营口岭滩'];
export const PLACE_BEFORE = ['', '东', '西', '南', '北', '上', '下'];

export const PERSONS = lines(`
刘堃
陈䶮
王珺
赵明远
李春燕
孙志强
周晓峰
郑雅文
`);

export const DUTIES = lines(`
贯彻执行国家、省、市关于{}的法律法规和方针政策，拟订全县{}工作规划和年度计划，经批准后组织实施。
负责全县{}的组织协调、业务指导和监督检查，定期向县委、县政府报告工作情况。
承担{}领域的统计分析、信息公开和档案管理工作。
组织开展{}宣传培训，提高工作人员业务水平和群众知晓率。
会同有关部门研究解决{}工作中的重点难点问题，提出政策建议。
指导各乡镇（街道）落实{}工作责任，组织开展年度考核。
`);
export const LAST_DUTY = '完成县委、县政府交办的其他任务。';

/** Projects of subordinate units, after the unit's name. */
export const UNIT_PROJECTS = lines(`
业务专项经费
办公设备购置
房屋维修改造工程
信息系统运行维护费
聘用人员劳务费
`);

export const OVERALL_GOAL =
  '围绕{}等重点工作，坚持政府过紧日子，优化支出结构，强化预算执行和绩效管理，全年项目支出全部编制绩效目标，确保各项任务按期完成，资金安全高效使用。';
export const GOAL_OF_AREA = lines(`
{}。健全工作机制，落实工作责任，年度重点任务完成率不低于95%，服务对象满意度稳步提高。
{}。完善制度、规范流程、加强监督，问题发现及时、整改到位，工作水平明显提升。
{}。加大投入、突出重点、补齐短板，全年目标任务按时间节点高质量完成。
`);
export const DUTY_CONTENT = '组织实施{}各项任务，加强项目储备、过程监管和成效评估。';
export const DUTY_GOAL = '{}工作扎实推进，制度机制更加健全，群众获得感不断增强。';
export const ACTIVITY_CONTENT = lines(`
实施“{}”，按照批复的方案和标准组织采购、施工或者发放，做好档案资料整理和资金结算。
安排“{}”，保障相关业务正常开展，按季度调度进度，年底组织验收。
统筹使用“{}”，重点用于人员劳务、设施维护、物资购置和委托服务等支出，严格按照规定的范围和标准支付。
`);
export const ACTIVITY_GOAL = lines(`
资金按时足额支付，任务按期完成，质量符合有关标准，服务对象满意。
全面完成年度任务，设施设备运行正常，工作效率和服务质量进一步提高。
规范资金使用，杜绝截留挪用，预期的经济效益和社会效益充分显现。
`);

/** Indicators whose excellent value is a share of at least. */
export const SHARES = lines(`
资金支付及时率
年度任务完成率
验收合格率
服务对象满意度
问题按期整改率
设备正常运行率
补贴发放准确率
`);

/** Indicators that count something, with the unit after a bar. */
export const COUNTS = lines(`
开展检查次数|次
举办培训期数|期
覆盖村（社区）数量|个
编制报告份数|份
受益人数|人
`);

/** Indicators of which less is better. */
export const LIMITS = lines(`
问题平均处置时间|天
投诉事项答复时间|个工作日
设备故障次数|次
成本超支率|%
`);

export const OPERATING_PURPOSE =
  '办公费、印刷费、水电费、邮电费、取暖费、差旅费、会议费、培训费、维修（护）费以及一般设备购置等支出';
export const OTHER_MATTERS = lines(`
文中金额均以万元为单位，因四舍五入，个别数据合计数与分项之和可能存在尾差。
本部门项目支出全部纳入绩效管理，年度终了后将随部门决算公开绩效自评结果。
预算公开表中空表为本部门没有该项资金安排的支出。
`);
export const TERMS: readonly (readonly [term: string, definition: string])[] = [
  ['上年结转', '指以前年度预算安排、因客观条件变化未执行完毕，结转到本年仍按原规定用途继续使用的资金。'],
  ['事业收入', '指事业单位开展专业业务活动及其辅助活动取得的收入。'],
  ['项目支出', '指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。'],
];

/** What a figure rose or fell for. */
export const REASONS = {
  basic: {
    up: lines(`
在职人员正常晋级晋档，社会保险和住房公积金缴费基数相应提高
工资标准调整，人员经费相应增加
`),
    down: lines(`
部分人员年度内退休，人员经费相应减少
年度内有人员调出，相应核减经费
`),
  },
  project: {
    up: lines(`
新增重点项目，按照工作任务安排资金
上级下达任务量增加，配套资金相应增加
`),
    down: lines(`
部分项目已于上年完工，不再安排资金
严格落实过紧日子要求，压减一般性项目支出
`),
  },
  operating: {
    up: ['取暖、维修和邮电等支出标准提高'],
    down: ['严格控制一般性支出，压减会议、差旅和印刷等费用'],
  },
  threePublic: {
    up: ['工作任务增加，按照规定标准安排车辆、接待等支出'],
    down: ['厉行节约，严格控制“三公”经费支出'],
  },
  abroad: {
    up: ['经批准参加业务交流团组，出国人次增加'],
    down: ['从严控制因公出国（境）团组和人数'],
  },
  vehicles: {
    up: ['车辆使用年限较长，购置或维修支出相应增加'],
    down: ['加强公务用车统一调度，压减车辆支出'],
  },
  purchase: {
    up: ['原有车辆达到报废年限，经批准予以更新'],
    down: ['上年更新车辆的任务已经完成，购置数量减少'],
  },
  running: {
    up: ['车辆使用年限较长，维修费用增加'],
    down: ['实行定点加油、定点维修，车辆费用减少'],
  },
  reception: {
    up: ['上级检查指导和业务交流批次增加'],
    down: ['严格执行公务接待标准，接待批次和人数减少'],
  },
} as const;
export type ReasonTopic = keyof typeof REASONS;
