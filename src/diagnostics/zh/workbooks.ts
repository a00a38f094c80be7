import { sentence } from '../sentence.ts';

const SAVE_AS = '请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”。';

const SLIM =
  '请新建一个工作簿，只把要公开的表格“选择性粘贴”为数值，删去成片的超链接、数组公式和空行格式，再保存。';

/** 工作簿：打不开的、读不得的、单元格里有问题的。 */
export const workbooks = {
  'workbook-is-xls': sentence<object>({
    severity: 'error',
    message: () => '这是旧格式的工作簿（.xls）',
    hint: () => SAVE_AS,
    explain: '只读 .xlsx 格式。把扩展名改成 .xlsx 没有用，要另存。',
  }),
  'workbook-encrypted': sentence<object>({
    severity: 'error',
    message: () => '工作簿加了密码，打不开',
    hint: () => '请打开后在“保护工作簿”里去掉打开密码，再保存。',
    explain: '有打开密码的工作簿整个文件是加密的，读不了。工作表的编辑保护不影响读取。',
  }),
  'workbook-is-no-zip': sentence<object>({
    severity: 'error',
    message: () => '这个文件不是 .xlsx 工作簿',
    hint: () => SAVE_AS,
    explain: '扩展名是 .xlsx，内容却是别的，多半是文本或网页改了名。',
  }),
  'workbook-broken': sentence<object>({
    severity: 'error',
    message: () => '工作簿已经损坏，读不了',
    hint: () => '请用 Excel 或 WPS 打开修复后另存，或重新取得这个文件。',
    explain: '文件不完整，或内部结构不合规范。',
  }),
  'workbook-too-large': sentence<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `工作簿解开后超过 ${limit} MB`,
    hint: () => '请删去图片、多余的工作表和成片的空行格式，再保存。',
    explain: '一个部门的工作簿解开后只有几 MB。超过上限的不读，以免耗尽内存。',
  }),
  'workbook-of-many-cells': sentence<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `工作簿的单元格超过 ${limit} 个`,
    hint: () => '请删去多余的工作表，以及表格下方和右侧成片设了格式的空单元格，再保存。',
    explain: '单元格太多，几秒内读不完。',
  }),
  'workbook-takes-too-long': sentence<{ seconds: number }>({
    severity: 'error',
    message: ({ seconds }) => `工作簿 ${seconds} 秒内读不完`,
    hint: () => SLIM,
    explain: '一个部门的工作簿不到一秒就能读完。读得太久的中途停下，不影响其他部门。',
  }),
  'workbook-takes-too-much': sentence<{ mebibytes: number }>({
    severity: 'error',
    message: ({ mebibytes }) => `读这个工作簿要用 ${mebibytes} MB 以上的内存`,
    hint: () => SLIM,
    explain: '一个部门的工作簿用不到 100 MB。用得太多的中途停下，不影响其他部门。',
  }),
  'workbook-has-macros': sentence<object>({
    severity: 'error',
    message: () => '工作簿里有宏',
    hint: () => SAVE_AS,
    explain: '含宏的工作簿不读：要公开的数据用不着宏，宏可能有害。',
  }),
  'workbook-has-links': sentence<object>({
    severity: 'error',
    message: () => '工作簿链接到别的文件',
    hint: () => '请在“数据→编辑链接”里断开链接，把数值留在表里，再保存。',
    explain: '链接的数值来自别的文件，无法核对。',
  }),
  'cell-error': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `单元格是错误值 ${text}`,
    hint: () => '请改正公式，或直接填数。',
    explain: '#REF!、#DIV/0! 之类说明公式算不出结果。',
  }),
  'formula-without-value': sentence<object>({
    severity: 'error',
    message: () => '公式没有算出的值',
    hint: () => '请在 Excel 或 WPS 里打开，等它算完再保存；或直接填数。',
    explain: '由程序生成、没有打开保存过的工作簿，公式没有存结果。',
  }),
  'hidden-sheet': sentence<{ name: string }>({
    severity: 'note',
    message: ({ name }) => `工作表“${name}”是隐藏的，照样读取`,
    hint: () => '请核对它该不该公开。',
    explain: '隐藏的工作表和行也会读取。',
  }),
  'hidden-rows': sentence<{ row: number }>({
    severity: 'note',
    message: ({ row }) => `有隐藏的行（第 ${row} 行起），照样读取`,
    hint: () => '请核对它们该不该公开。',
    explain: '隐藏的工作表和行也会读取。',
  }),
  'cell-means-nothing': sentence<{ text: string }>({
    severity: 'note',
    message: ({ text }) => `“${text}”作没有金额处理`,
    hint: () => '没有金额的留空即可；金额是零的填 0。',
    explain: '金额栏里的“—”“无”“/”作空白处理，与零不同。',
  }),
  'cell-is-no-amount': sentence<{ kind: 'date' | 'percent' | 'boolean'; text: string }>({
    severity: 'error',
    message: ({ kind, text }) =>
      `金额栏里是${{ date: '日期', percent: '百分比', boolean: '是非值' }[kind]}“${text}”`,
    hint: () => '请把单元格格式改为数值或常规，再填金额。',
    explain: '单元格设了日期或百分比格式，数就不是看到的样子。',
  }),
  'code-padded': sentence<{ text: string; padded: string }>({
    severity: 'error',
    message: ({ text, padded }) => `编码“${text}”少了前面的零，应当是“${padded}”`,
    hint: () => '请把编码的单元格设为文本格式，填足位数。',
    explain: '数值格式的单元格会丢掉编码前面的零。',
  }),
  'sheet-not-of-form': sentence<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `填报表里没有叫“${name}”的工作表，它的内容没有读`,
    hint: () => '改过名的，请改回原来的名称；另加的，请删去或移到别的文件。',
    explain: '工作表按名称读取。',
  }),
  'wrong-layer': sentence<{ text: string; isKnown: boolean; known: string }>({
    severity: 'error',
    message: ({ text, isKnown }) =>
      isKnown
        ? `“${text}”上面没有它所属的行`
        : text === ''
          ? '这一行没有填“层级”'
          : `“层级”里的“${text}”不认识`,
    hint: ({ known }) => `“层级”可以是：${known}；先写上一级的行，它的下级依次写在下面。`,
    explain: '一行属于它上面最近的上一级；层级不明，就不知道它归谁。',
  }),
  'form-is-no-xlsx': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `填报表的文件名应当以 .xlsx 结尾，不是“${path}”`,
    hint: () => '例如 gongkai init 网信办.xlsx。',
    explain: '填报表是 Excel 工作簿。',
  }),
  'list-is-no-xlsx': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `问题清单的文件名应当以 .xlsx 结尾，不是“${path}”`,
    hint: () => '例如 gongkai check data --list 问题清单.xlsx。',
    explain: '问题清单是 Excel 工作簿。',
  }),
  'form-is-there': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `“${path}”已经有了，不会覆盖`,
    hint: () => '请换一个文件名，或先把它移走。',
    explain: '里面可能有已经填好的内容。',
  }),
};
