import { sentence } from '../sentence.ts';

/** 文字规则：填报人写的文字和公开信息有问题时怎么说。 */
export const textRules = {
  D15: sentence<{ kind: 'blank' | 'choice' | 'instruction'; residue: string }>({
    severity: 'error',
    message: ({ kind, residue }) =>
      ({
        blank: `没有填完：“${residue}”`,
        choice: `两个词没有选定：“${residue}”`,
        instruction: `模板的填写说明没有删去：“${residue}”`,
      })[kind],
    hint: ({ kind }) =>
      ({
        blank: '请填上内容，没有这一项的删去整句。',
        choice: '请只留下与数字相符的一个词。',
        instruction: '请按说明填写后，把说明删去。',
      })[kind],
    explain:
      '公开的文字里不应当有模板留下的占位符（XX、××、○○、空格、下划线）、没有选定的词（增加或减少）和填写说明。\n' +
      '依据：《地方预决算公开操作规程》（财预〔2016〕143号），公开内容应当真实、完整、规范。',
  }),
  D11: sentence<{ year: number; meant?: number; places?: number; isDate?: boolean }>({
    severity: 'error',
    message: ({ year, meant, places, isDate }) =>
      isDate
        ? `日期是 ${year} 年的预算的`
        : meant === undefined
          ? `说本预算的句子里写了 ${year} 年`
          : `年度是 ${year} 年，而目录、表题、正文和日期有 ${places} 处说的是 ${meant} 年的预算`,
    hint: ({ meant }) =>
      meant === undefined
        ? '请核对年份：可能是沿用了往年的文字。'
        : `请核对封面的年度：如果应当是 ${meant} 年，改这一处即可；如果年度没有错，文字都是往年的。`,
    explain:
      '说预算安排的句子用本年度，用来比较的是上一年度；《》〔〕里的、日期和历史沿革里的年份不论。批复、公开和成文的日期在本年度，最早在上年十二月。\n' +
      '依据：《中华人民共和国预算法》第十四条、第十八条，公开的是本级政府财政部门批复的本预算年度的部门预算。',
  }),
  N14: sentence<{ figure: string }>({
    severity: 'error',
    message: () => '表下的说明说没有数，表里却有数',
    hint: ({ figure }) => `表里有 ${figure}。有数的请删去说明，没有数的请清空表格。`,
    explain:
      '表是空的才写“本表为空表”，有数的表不写；全是零的表算空表。\n' +
      '依据：《财政预决算领域基层政务公开标准指引》，没有数据的表格应当列出空表并说明。',
  }),
  N25: sentence<{ fund: string; other: string }>({
    severity: 'error',
    message: ({ fund, other }) => `这是${fund}的表，说明里写的是${other}`,
    hint: () => '请改成本表的资金：可能是从另一张表复制来的。',
    explain:
      '空表的说明应当写本表的资金（政府性基金、国有资本经营、“三公”经费）。\n' +
      '依据：《财政预决算领域基层政务公开标准指引》，没有数据的表格应当列出空表并说明。',
  }),
  N18: sentence<{ words: string; place: string; level: string }>({
    severity: 'warning',
    message: ({ words, place, level }) => `“${words}”与${place}的级别（${level}）不符`,
    hint: () => '请核对：可能是套用了上级或外地的文字。说的确实是上级的，可以不改。',
    explain:
      '说本部门、本地的话，级别应当与所在地一致：区的部门是“区级预算主管部门”，市里不说“全县”。每一部分只提示一次。\n' +
      '依据：《中华人民共和国预算法》第三条，一级政府一级预算。',
  }),
  N19: sentence<{ scope: string; words: string }>({
    severity: 'warning',
    message: ({ scope, words }) => `编制口径是${scope}，文字里却说“${words}”`,
    hint: () => '请核对：部门预算说部门，单位预算说单位。',
    explain:
      '部门预算由本部门和所属单位汇总，单位预算只是一个单位的，文字不能混用。每一部分只提示一次。\n' +
      '依据：《中华人民共和国预算法实施条例》第六条，部门和所属单位分别公开预算。',
  }),
  N15: sentence<{ kind: 'none' | 'half' | 'twice' | 'other'; words: string }>({
    severity: 'error',
    message: ({ kind, words }) =>
      ({
        none: `金额没有单位：“${words}”`,
        half: `金额的单位不完整：“${words}”`,
        twice: `金额的单位写重了：“${words}”`,
        other: `一句话里元和万元混用：“${words}”`,
      })[kind],
    hint: () => '请核对金额和单位，一句话里用同一个单位。',
    explain:
      '文字里的预算金额都要写单位，一句话里用同一个单位；单价、人均标准可以用元。\n' +
      '依据：GB/T 15835《出版物上数字用法》；财预〔2016〕143号，公开内容应当真实、完整、规范。',
  }),
  N30: sentence<{
    kind: 'doubled' | 'half-width' | 'unpaired' | 'brackets' | 'no-stop' | 'stop';
    words: string;
  }>({
    severity: 'warning',
    message: ({ kind, words }) =>
      ({
        doubled: `标点重复：“${words}”`,
        'half-width': `中文里用了半角标点：“${words}”`,
        unpaired: `括号或引号不成对：“${words}”`,
        brackets: `发文字号应当用六角括号〔〕：“${words}”`,
        'no-stop': `段末没有句号：“${words}”`,
        stop: `末尾不要写标点，公开时自动加：“${words}”`,
      })[kind],
    hint: () => '请改正标点。',
    explain:
      '只看填报人写的文字：标点不重复、用全角、成对，发文字号用六角括号〔〕，成段的话末尾有句号；“增减原因”“用途”末尾不写。\n' +
      '依据：GB/T 15834《标点符号用法》；GB/T 9704《党政机关公文格式》，发文字号的年份用六角括号。',
  }),
  D18: sentence<{ kind: 'word' | 'likeness'; words: string }>({
    severity: 'warning',
    message: ({ kind, words }) => (kind === 'word' ? `词语重复：“${words}”` : `数字和字母混淆：“${words}”`),
    hint: ({ kind }) => (kind === 'word' ? '请删去多余的词。' : '请核对是数字还是字母。'),
    explain:
      '词语不重复（预算预算、的的）；数字 0、1 不写成字母 O、l、I，字母不写成数字（1P地址）。\n' +
      '依据：《政府网站发展指引》（国办发〔2017〕47号），发布的信息应当准确。',
  }),
  D17: sentence<{ own: string; other: string }>({
    severity: 'warning',
    message: ({ own, other }) => `“${own}”的用途或原因写的是“${other}”`,
    hint: () => '请核对：可能是从另一项复制来的。',
    explain:
      '每一项的用途和增减原因应当说自己的科目或活动，不能是另一项的文字。\n' +
      '依据：财预〔2016〕143号，公开内容应当真实、完整，并对专业名词和增减变化作说明。',
  }),
  D14: sentence<{ empty: number; all: number }>({
    severity: 'note',
    message: ({ empty, all }) => `${all} 项增减原因中有 ${empty} 项只说了增减，没有说原因`,
    hint: () => '请写明为什么增减：政策、人员、任务、标准有什么变化。',
    explain:
      '“〈科目〉经费增加”“业务量增加”“项目调整”不是原因。五项以上、占八成的，提示一次。\n' +
      '依据：财预〔2016〕143号，对预算增减变化的原因等情况进行说明。',
  }),
  N26: sentence<{ heading: string; kind: 'empty' | 'missing' | 'no-amount' | 'nameless' }>({
    severity: 'warning',
    message: ({ heading, kind }) =>
      ({
        empty: `“${heading}”下面没有内容`,
        missing: `其他相关情况说明没有写“${heading}”`,
        'no-amount': `“${heading}”没有写金额`,
        nameless: `标题“${heading}”没有写项目名称`,
      })[kind],
    hint: ({ kind }) =>
      ({
        empty: '请写上内容，没有的写明没有。',
        missing: '请补上，没有的写明没有或者为零。',
        'no-amount': '请写明本年度安排的财政资金金额和用途。',
        nameless: '请在前面加上项目名称。',
      })[kind],
    explain:
      '项目说明的标题应当有项目名称，每个小标题下都应当有内容，“年度预算安排”应当有金额；机关运行经费的用途不能是空的；其他相关情况说明应当写明“三公”经费及其各项、机关运行经费、政府采购、绩效目标和国有资产占有使用情况。\n' +
      '依据：《中华人民共和国预算法》第十四条；财预〔2016〕143号，公开重点项目的内容、依据、实施主体、周期和年度预算安排。',
  }),
  D23: sentence<{ kind: 'identity' | 'bank' | 'phone'; masked: string }>({
    severity: 'error',
    message: ({ kind, masked }) =>
      `文字里有${{ identity: '身份证号码', bank: '银行卡号', phone: '手机号码' }[kind]}：${masked}`,
    hint: ({ kind }) =>
      kind === 'phone'
        ? '请删去；要公开的办公电话填在“公开信息.联系电话”里。'
        : '请删去这个号码，涉及个人的内容不公开。',
    explain:
      '文字里不应当有身份证号码和银行卡号（按校验码识别，错误），也不应当有手机号码（提醒）。提示里不重复号码。\n' +
      '依据：《中华人民共和国个人信息保护法》第二十八条、第三十四条；《中华人民共和国政府信息公开条例》第十五条。',
  }),
  N29: sentence<{ words: string }>({
    severity: 'warning',
    message: ({ words }) => `总数不等于各部分之和：“${words}”`,
    hint: () => '请核对总数和各部分。',
    explain:
      '写明全部组成的总数（地上和地下、男和女、最后一项是其他的）应当等于各部分之和；“其中”只举一部分的不论。\n' +
      '依据：财预〔2016〕143号，公开内容应当真实、准确。',
  }),
  N17: sentence<{ kind: 'slip' | 'other' | 'given'; name: string; other: string }>({
    severity: 'warning',
    message: ({ kind, name, other }) =>
      kind === 'given'
        ? `单位名称是“${name}”，而表头和正文都写“${other}”`
        : kind === 'slip'
          ? `文字里的“${other}”与“${name}”差一个字`
          : `这里应当是“${name}”，写的却是“${other}”`,
    hint: ({ kind }) =>
      kind === 'given'
        ? '请核对封面的单位名称：如果它没有错，表头和正文都是别的部门的。'
        : kind === 'slip'
          ? '请核对：漏了字、多了字或者两个字颠倒了。'
          : '请核对：可能是从别的部门复制来的，或单位改过名。',
    explain:
      '单位的规范全称在题名、正文、表头和文件名里应当一致。\n' +
      '依据：《政府网站发展指引》（国办发〔2017〕47号），发布的信息应当准确。',
  }),
  D01: sentence<{ days: number; scope: string }>({
    severity: 'warning',
    message: ({ days }) => (days < 0 ? `公开日期在批复日期之前 ${-days} 天` : `批复之后第 ${days} 天才公开`),
    hint: ({ scope }) =>
      scope === '所属单位'
        ? '应当在部门批复后 20 日内公开，请核对两个日期。'
        : '应当在财政部门批复后 20 日内公开，请核对两个日期。',
    explain:
      '部门预算在本级财政部门批复后 20 日内公开，所属单位预算在部门批复后 20 日内公开，按日历日计算。\n' +
      '依据：《中华人民共和国预算法》第十四条；《中华人民共和国预算法实施条例》第六条。',
  }),
  D19: sentence<{ missing: string }>({
    severity: 'warning',
    message: ({ missing }) => `网站信息不全：没有${missing}`,
    hint: () => '请在“公开信息.网站”里补全，网页的标签由此生成。',
    explain:
      '网页应当有网站名称、域名、标识码和栏目名称的标签；没有填“网站”的不检查。\n' +
      '依据：《政府网站发展指引》（国办发〔2017〕47号）附件，网页标签规范。',
  }),
  D25: sentence<{ kind: 'long' | 'odd'; length: number }>({
    severity: 'note',
    message: ({ kind, length }) =>
      kind === 'long' ? `公开文件的名称有 ${length} 个字符，超过 60 个` : '单位名称里有网站会改掉的字符',
    hint: ({ kind }) => (kind === 'long' ? '上传时可能被截断，请核对附件名称。' : '请去掉空格和 #、%、&。'),
    explain:
      '附件名称为“〈年度〉年〈全称〉部门预算”，不超过 60 个字符，不用空格、#、%、&，以免上传后被改名。\n' +
      '依据：《政府网站发展指引》（国办发〔2017〕47号），附件应当可以下载、名称准确。',
  }),
};
