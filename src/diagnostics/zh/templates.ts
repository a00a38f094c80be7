import type { MarkupFault, TemplateFault, TemplateKind } from '../faults.ts';
import { sentence } from '../sentence.ts';

/** What a name should have been. */
const TEMPLATE_KINDS: Readonly<Record<TemplateKind, string>> = {
  amount: '金额',
  list: '列表',
  date: '日期',
  text: '文字（金额请写 {{万元 …}}）',
  anything: '值',
};

/** 写法里代表值的词。 */
const ARGUMENTS: Readonly<Record<TemplateKind, string>> = {
  amount: '金额',
  list: '列表',
  date: '日期',
  text: '文字',
  anything: '值',
};

/** 模板的花括号错在哪里。 */
const TEMPLATE_FAULTS: Readonly<Record<TemplateFault, (detail: string) => string>> = {
  unfinished: () => '没有写完，缺少 }} 或 {{/if}}、{{/each}}',
  unexpected: () => '这里的写法不对',
  mismatch: (detail) => `开头和结尾不成对：${detail}`,
  other: (detail) => detail,
};

/** 模板的标记错在哪里。 */
const MARKUP_FAULTS: Readonly<Record<MarkupFault, (detail: string) => string>> = {
  unclosed: (detail) => `<${detail}> 没有闭合`,
  unmatched: (detail) => `</${detail}> 没有对应的开头`,
  'bare-less-than': () => '这里的 < 不是标记，要写成 &lt;',
  'bare-ampersand': () => '没有写完；文字里的 & 要写成 &amp;',
  other: (detail) => detail,
};

/** 版式与模板：faults of a layout folder. */
export const templates = {
  'template-syntax': sentence<{ fault: TemplateFault; detail: string }>({
    severity: 'error',
    message: ({ fault, detail }) => `模板语法错误：${TEMPLATE_FAULTS[fault](detail)}`,
    hint: () => '请检查 {{ }} 是否成对，是否是半角，{{#if}} 是否有 {{/if}}。',
    explain: '模板用 Handlebars 书写，语法见 templates/README.md。',
  }),
  'template-unescaped': sentence<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `模板里不能用 ${source}：它会让数据里的符号变成标记`,
    hint: () => '请改用两层花括号 {{ }}。',
    explain: '三层花括号和 {{& }} 不转义，数据里的 < 和 & 会破坏文件，甚至带入别人的内容。',
  }),
  'template-unsupported': sentence<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `模板里不能用 ${source}`,
    hint: () => '可用的写法见 templates/README.md。',
    explain:
      '模板只用 {{名称}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}}、{{> 片段}} 和列出的辅助函数；' +
      '片段里不能再用片段，也没有 @index 一类的名称。',
  }),
  'template-braces': sentence<{ text: string; name: string }>({
    severity: 'error',
    message: ({ text }) => `“${text}”会照原样印出：这里的花括号不起作用`,
    hint: ({ name }) =>
      name
        ? `要印数据里的值，请用两层半角花括号：{{${name}}}；不然请删去花括号。`
        : '请删去；要印数据里的值，请用两层半角花括号，例如 {{年度}}。',
    explain: '模板里的值写在两层半角花括号里。全角花括号和单层花括号不会换成数据，公开文本里也用不着它们。',
  }),
  'template-wrong-arguments': sentence<{
    name: string;
    takes: readonly TemplateKind[];
    given: number;
    named: string;
  }>({
    severity: 'error',
    message: ({ name, takes, given, named }) =>
      named ? `“${name}”不能带 ${named}` : `“${name}”后面应当有 ${takes.length} 个值，却有 ${given} 个`,
    hint: ({ name, takes }) => `写法：${name} ${takes.map((kind) => ARGUMENTS[kind]).join(' ')}。`,
    explain: '每个辅助函数要几个值是固定的，值之间用空格隔开，见 templates/README.md。',
  }),
  'template-misused-helper': sentence<{ name: string; gives: 'words' | 'condition' }>({
    severity: 'error',
    message: ({ name, gives }) =>
      gives === 'condition' ? `“${name}”是条件，不能印出来` : `“${name}”印出文字，不能用作条件或放在括号里`,
    hint: ({ name, gives }) =>
      gives === 'condition' ? `请写在 {{#if (${name} …)}} 里。` : `请直接写 {{${name} …}}。`,
    explain: '有的辅助函数印出文字（万元、元、日期、顿号），有的只判断条件（等于、为零、非）。',
  }),
  'template-unknown-name': sentence<{ name: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `模板里用了不存在的名称“${name}”`,
    hint: ({ nearest, known }) =>
      nearest ? `是不是“${nearest}”？这里可用：${known}。` : `这里可用：${known}。`,
    explain: '模板里的名称就是数据字段的中文名，全部名称见 gongkai schema。',
  }),
  'template-wrong-value': sentence<{ name: string; expected: TemplateKind }>({
    severity: 'error',
    message: ({ name, expected }) => `模板里的“${name}”不是${TEMPLATE_KINDS[expected]}`,
    explain: '例如“万元”后面要跟金额，“#each”后面要跟列表。',
  }),
  'template-needs-value': sentence<{ name: string; template: string; line: number }>({
    severity: 'error',
    message: ({ name }) => `公开文本要用到“${name}”，数据里没有填`,
    hint: ({ template, line }) => `请补填；用到它的是模板 ${template} 第 ${line} 行。`,
    explain: '模板中无条件使用的字段必须有值，否则会印出残缺的句子。',
  }),
  'no-title': sentence<Record<never, never>>({
    severity: 'error',
    message: () => '公开文本没有标题',
    hint: () => '请在第一个模板里写 <title>…</title>，其中的文字不能是空的。',
    explain: '标题印在第一页，也是文件的标题；没有标题的文件不成其为公开文本。',
  }),
  'empty-file-name': sentence<Record<never, never>>({
    severity: 'error',
    message: () => '版式的 fileName 得出的文件名是空的',
    hint: () => '请改正 layout.yaml 的 fileName：最后一个 / 后面总要有文字。',
    explain: 'fileName 是一行模板，由它得出每个部门的文件名。',
  }),
  'markup-syntax': sentence<{ fault: MarkupFault; detail: string }>({
    severity: 'error',
    message: ({ fault, detail }) => `模板的标记不完整：${MARKUP_FAULTS[fault](detail)}`,
    hint: () =>
      '每个 <元素> 都要有 </元素>，并且在同一个 {{#if}} 分支里闭合；文字里的 < 写成 &lt;，& 写成 &amp;。',
    explain: '模板产生的标记按 XML 规则解析，元素要成对、要嵌套正确。',
  }),
  'markup-by-hand': sentence<{ element: string }>({
    severity: 'error',
    message: ({ element }) => `模板里不能写 <${element}>`,
    hint: () => '金额请写 {{万元 名称}} 或 {{元 名称}}，数才会来自数据。',
    explain: '这个标记由辅助函数产生，带着金额的来源；手写的数没有来源，也没有核对过。',
  }),
  'markup-unknown-element': sentence<{ name: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `不认识的标记 <${name}>`,
    hint: ({ nearest, known }) => (nearest ? `是不是 <${nearest}>？` : `可用的标记：${known}。`),
    explain: '标记只有一小组，见 templates/README.md。',
  }),
  'markup-unknown-attribute': sentence<{ element: string; attribute: string; known: string }>({
    severity: 'error',
    message: ({ element, attribute }) => `<${element}> 没有属性 ${attribute}`,
    hint: ({ known }) => (known ? `可用的属性：${known}。` : '这个标记不带属性。'),
    explain: '标记的属性见 templates/README.md。',
  }),
  'markup-bad-attribute': sentence<{ element: string; attribute: string; value: string; allowed: string }>({
    severity: 'error',
    message: ({ element, attribute, value }) => `<${element}> 的属性 ${attribute} 不能是“${value}”`,
    hint: ({ allowed }) => `应当是：${allowed}。`,
    explain: '标记的属性见 templates/README.md。',
  }),
  'markup-misplaced': sentence<{ element: string; parent: string }>({
    severity: 'error',
    message: ({ element, parent }) => `${element} 不能放在${parent ? ` <${parent}> 里` : '这里'}`,
    explain: '段落里只能有文字，列表里只能有 <item>，节不能套节。',
  }),
  'unknown-table': sentence<{ name: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `版式里没有表“${name}”`,
    hint: ({ known }) => `layout.yaml 的 tables 里有：${known}。`,
    explain: '模板里的 <budget-table name="…"/> 引用 layout.yaml 中 tables 定义的表。',
  }),
  'unknown-rule': sentence<{ rule: string; known: string }>({
    severity: 'error',
    message: ({ rule }) => `没有规则“${rule}”`,
    hint: ({ known }) => `现有规则：${known}。`,
    explain: '版式里调整级别、数据里说明理由，都要写已有规则的编号。',
  }),
};
