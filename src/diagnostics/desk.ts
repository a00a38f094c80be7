/** The words of the page that `gongkai desk` serves, in each language. */
const zh = {
  htmlLanguage: 'zh-CN',
  name: '公开 · 部门预算信息公开',
  intro: '选一个部门的数据文件，核对每一个数；没有错误的，就可以下载公开文本。',
  privacy: '文件只在这台电脑上处理：不存盘，不上网。',
  form: '数据文件',
  file: '把文件拖到框里，或点“选择文件”',
  fileHint: (kinds: readonly string[], mebibytes: number) => `${kinds.join('、')} 文件，最大 ${mebibytes} MB`,
  submit: '核对并生成',
  result: (name: string) => `结果：${name}`,
  clean: '没有发现问题，可以下载。',
  made: '没有错误，可以下载；下表的警告和说明请看一遍。',
  counts: (errors: number, warnings: number, notes: number) =>
    `错误 ${errors}，警告 ${warnings}，说明 ${notes}。`,
  refused: '有错误，没有生成文件。请照下表改好数据，存盘后再选一次。',
  findings: '发现的问题',
  severity: '级别',
  problem: '问题',
  place: '位置',
  hint: '办法',
  line: (line: number) => `第 ${line} 行`,
  downloads: '下载',
  package: '全部文件和清单：',
  size: (kibibytes: number, pages: number | undefined) =>
    `（${kibibytes} KB${pages === undefined ? '' : `，${pages} 页`}）`,
  again: '返回首页',
  cannot: '办不到',
  refusals: {
    host: '这个地址不是本程序的地址。请用命令行窗口里显示的地址打开。',
    origin: '这个请求来自别的网页，已拒绝。请在本程序自己的网页上选文件。',
    token: '网页已经过期（程序重新启动过）。请返回首页，再选一次文件。',
    'too-large': (mebibytes: number) =>
      `文件太大：最多 ${mebibytes} MB。一个部门的数据通常不到 100 KB，请检查是否选错了文件。`,
    'no-file': '没有选文件。请返回首页，选一个数据文件。',
    'bad-form': '收到的内容不完整。请返回首页，再选一次文件。',
    'not-found': '没有这个网页，或文件已不在（只保留最近几次的结果）。请返回首页，再核对一次。',
    method: '不支持这种请求。',
  },
};

export type DeskWords = typeof zh;

const en: DeskWords = {
  htmlLanguage: 'en',
  name: 'gongkai · budget disclosure',
  intro:
    "Pick a department's data file to have every figure checked; where there is no error, the documents can be downloaded.",
  privacy: 'The file stays on this computer: nothing is saved, nothing is sent elsewhere.',
  form: 'Data file',
  file: 'Drop a file into the box, or choose one',
  fileHint: (kinds, mebibytes) => `${kinds.join(', ')}, at most ${mebibytes} MB`,
  submit: 'Check and make documents',
  result: (name) => `Result: ${name}`,
  clean: 'Nothing was found: the documents can be downloaded.',
  made: 'There is no error: the documents can be downloaded. Do look at the warnings and notes in the table.',
  counts: (errors, warnings, notes) => `Errors: ${errors}, warnings: ${warnings}, notes: ${notes}.`,
  refused:
    'There are errors, so no file was made. Mend the data as the table says, save it, and choose it again.',
  findings: 'Findings',
  severity: 'Severity',
  problem: 'Problem',
  place: 'Place',
  hint: 'What to do',
  line: (line) => `line ${line}`,
  downloads: 'Downloads',
  package: 'All files with their manifest: ',
  size: (kibibytes, pages) =>
    ` (${kibibytes} KB${pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`})`,
  again: 'Back to the first page',
  cannot: 'This cannot be done',
  refusals: {
    host: "This is not the program's address. Open the one that its window shows.",
    origin: "This request came from another page and was refused. Choose the file on the program's own page.",
    token:
      'The page is out of date: the program was started anew. Go back to the first page and choose the file again.',
    'too-large': (mebibytes) =>
      `The file is too large: at most ${mebibytes} MB. A department's data is usually below 100 KB; is it the right file?`,
    'no-file': 'No file was chosen. Go back to the first page and choose a data file.',
    'bad-form': 'What arrived is not whole. Go back to the first page and choose the file again.',
    'not-found':
      'There is no such page, or the file is gone (only the last few results are kept). Go back to the first page and check again.',
    method: 'Requests of this kind are not served.',
  },
};

export const desk = { zh, en } as const;
