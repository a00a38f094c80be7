import { sentence } from '../sentence.ts';

/** 读回核对：what `gongkai verify` finds. */
export const verify = {
  'amount-differs': sentence<{ against: string; near: string }>({
    severity: 'error',
    message: ({ against, near }) => `金额与 ${against} 不一致${near && `（“${near}”处）`}`,
    hint: () => '请查明哪一份改动过，用 gongkai build --evidence 重新生成，不要手改生成的文件。',
    explain:
      'gongkai verify 用另外的程序把 PDF、Word、网页、工作簿的文字和金额读回来，相互比较，并与出处文件（.evidence.json）比较。同一份公开文本的各个格式必须一字不差。',
  }),
  'text-differs': sentence<{ against: string; near: string }>({
    severity: 'error',
    message: ({ against, near }) => `文字与 ${against} 不一致${near && `（“${near}”处）`}`,
    hint: () => '请查明哪一份改动过，用 gongkai build --evidence 重新生成，不要手改生成的文件。',
    explain: '同一份公开文本的各个格式文字必须一字不差；页码、跨页重复的表头、样稿字样不算。',
  }),
  'text-missing': sentence<{ against: string }>({
    severity: 'error',
    message: ({ against }) => `少了 ${against} 里有的内容`,
    hint: () => '请用 gongkai build --evidence 重新生成，不要手改生成的文件。',
    explain: '别的格式或出处文件里有的一行（段落或表格的一行），这份文件在这个位置没有。',
  }),
  'text-extra': sentence<{ against: string; text: string }>({
    severity: 'error',
    message: ({ against, text }) => `多了 ${against} 里没有的内容：“${text}”`,
    hint: () => '请用 gongkai build --evidence 重新生成，不要手改生成的文件。',
    explain: '这份文件在这个位置的一行，别的格式或出处文件里没有。',
  }),
  'cannot-read-back': sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `读不出来，没有核对（${reason}）`,
    hint: () => '请看文件是否完整，能否用 Word、WPS、浏览器打开；不行就重新生成。',
    explain: '文件不是它的扩展名所说的格式，或者损坏了。',
  }),
  'pdf-reader-missing': sentence<Record<string, never>>({
    severity: 'note',
    message: () => '没有安装读 PDF 的程序库 pdfjs-dist，这份 PDF 没有核对',
    hint: () => '需要核对 PDF 时，请在 gongkai 的文件夹里运行 npm install pdfjs-dist。',
    explain: 'pdfjs-dist 是可选的：只有 gongkai verify 读 PDF 时用它，其他命令不用。',
  }),
  'evidence-broken': sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `出处文件读不出来（${reason}）`,
    hint: () => '请用 gongkai build --evidence 重新生成。',
    explain: '出处文件（.evidence.json）的格式见 docs/evidence.md。',
  }),
  'evidence-contradicts': sentence<{ id: string; about: 'text' | 'value' | 'chain' }>({
    severity: 'error',
    message: ({ id, about }) => `出处文件里 ${id} 自相矛盾：${CONTRADICTION[about]}`,
    hint: () => '出处文件改动过，请用 gongkai build --evidence 重新生成。',
    explain: '出处文件里每个金额要与正文那一行的字、自己的数值、各来源之和都相符。',
  }),
  'format-missing': sentence<{ path: string }>({
    severity: 'warning',
    message: ({ path }) => `出处文件说有“${path}”，但没有找到`,
    hint: () => '如果是有意删去或移走的，可以不管；否则请重新生成。',
    explain: '生成时写下了哪些文件，核对时应当都在。',
  }),
  'nothing-to-compare': sentence<{ format: string }>({
    severity: 'note',
    message: ({ format }) => `只有 ${format}，没有可比的文件，没有核对`,
    hint: () => '请用 gongkai build --evidence 生成，并把同一份文本的各个格式放在一起。',
    explain: '至少要有两个格式，或者一个格式加出处文件，其中一个是 Word、网页或出处文件。',
  }),
  'no-documents': sentence<Record<string, never>>({
    severity: 'error',
    message: () => '里面没有可以核对的公开文本',
    hint: () => '请写 gongkai build 的输出文件夹，例如 gongkai verify out。',
    explain: 'gongkai verify 在文件夹里找同名的 .pdf、.docx、.html、.xlsx 和 .evidence.json。',
  }),
};

const CONTRADICTION = {
  text: '与正文那一行的字不符',
  value: '印出的数不是它的数值',
  chain: '各来源加减不等于它的数值',
} as const;
