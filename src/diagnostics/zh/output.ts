import { sentence } from '../sentence.ts';
import { systemFault } from './system.ts';

/** 输出：from fonts to the out folder. */
export const output = {
  'missing-glyph': sentence<{ character: string; codePoint: string; text: string }>({
    severity: 'error',
    message: ({ character, codePoint, text }) => `没有一种字体有“${character}”（${codePoint}），见“${text}”`,
    hint: () => '请核对是否误输；确为人名地名的，请在 fonts 文件夹加一个含此字的字体并写进 fonts.yaml。',
    explain: '缺字会印成方框，因此不印。程序先按 fonts.yaml 的顺序试过每一个备用字体。',
  }),
  'font-missing': sentence<{ file: string }>({
    severity: 'error',
    message: ({ file }) => `字体文件“${file}”不在 fonts 文件夹里`,
    hint: () => '请补上字体文件，或改正 fonts.yaml。',
    explain: 'fonts.yaml 列出的每个文件都要在 fonts 文件夹里。',
  }),
  'file-name-clash': sentence<{ path: string; other: string }>({
    severity: 'error',
    message: ({ path, other }) => `与“${other}”的输出文件同名：“${path}”`,
    hint: () => '请改单位名称，或改版式 layout.yaml 里的文件名写法。',
    explain: '两份文件在不分大小写的系统（Windows）上会写到同一处，后写的会覆盖先写的。',
  }),
  'file-held': sentence<{ path: string }>({
    severity: 'error',
    message: ({ path }) => `写不进“${path}”：文件正被别的程序打开`,
    hint: () => '请在 Word、WPS 或阅读器里关闭它，再运行一次。原来的文件没有改动。',
    explain: 'Windows 上打开着的文件不能替换。程序先写临时文件再改名，所以不会留下半个文件。',
  }),
  'cannot-write': sentence<{ path: string; reason: string }>({
    severity: 'error',
    message: ({ path, reason }) => `写不进“${path}”：${systemFault(reason)}`,
    hint: () => '请检查输出文件夹是否存在、是否有写权限、磁盘是否已满。',
    explain: '操作系统不让写。已经在那里的文件没有改动。',
  }),
  'journal-failed': sentence<{ path: string; reason: string }>({
    severity: 'warning',
    message: ({ path, reason }) => `进度文件“${path}”写不进或删不掉：${systemFault(reason)}`,
    hint: () => '公开文本不受影响；但运行若中断，--resume 只能接着已记下的部门做。请检查权限和磁盘空间。',
    explain:
      '一次生成多个部门时，程序把已完成的部门记在输出文件夹的进度文件里，供 --resume 接着做，全部做完就删去。',
  }),
  'cannot-listen': sentence<{ port: number; reason: string }>({
    severity: 'error',
    message: ({ port, reason }) => `网页开不了，端口 ${port} 用不上：${systemFault(reason)}`,
    hint: () => '请用 --port 换一个端口（1024 至 65535），或写 --port 0 由系统选一个。',
    explain: '网页由本机的一个端口提供。一个端口同时只能给一个程序用，1024 以下的要管理员权限。',
  }),
  'not-put-back': sentence<{ path: string; kept: string }>({
    severity: 'error',
    message: ({ path, kept }) => `原来的“${path}”没能放回去，现在叫“${kept}”`,
    hint: ({ kept }) => `请把“${kept}”改回原来的名字。`,
    explain: '替换文件时原来的文件先改名保留，全部写好才删去；中途失败就放回去，这次连放回也失败了。',
  }),
  bug: sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `程序出错：${reason}`,
    hint: () => '这是 gongkai 的缺陷，不是数据的问题。请把输入文件和这段文字发给维护者。',
    explain: '程序遇到了没有预料到的情况。',
  }),
  usage: sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => reason,
    hint: () => '用法见 gongkai --help。',
    explain: '命令行写得不对。',
  }),
};
