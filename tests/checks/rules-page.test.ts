import { expect, test } from 'vitest';
import { identities } from '../../src/checks/identities.ts';
import { rules } from '../../src/checks/index.ts';
import type { Code } from '../../src/diagnostics/catalogue.ts';
import { catalogues } from '../../src/diagnostics/catalogue.ts';
import { words } from '../../src/diagnostics/words.ts';

const BEGINNING = `# 规则

\`gongkai check\` 和 \`gongkai build\` 核对的全部规则；\`gongkai explain 编号\` 说明含义和法律依据。“清单”一栏是规则所执行的勾稽关系（I、N）和常见问题
（D）的编号，\`--json\` 里是 \`refs\`。错误不改正、不说明就不生成；警告和说明不妨碍生成。

同一个数错了，会同时不符好几条勾稽关系：程序找出改正哪一个数能使它们都相符，只在那一格告诉一次，其余规则写在办法里。金额在同一单位内逐分比较；四舍五入印出的
数，按它可能代表的区间比较，不给任何比例的宽容。

由一个问题引出的别的问题（没有填完的句子读出了别的数，漏掉一段断了编号，读不出的单元格没有核对）写在它的“连带”里，不另算一个；程度取其中最重的。

不是规则的：本年收入合计 = 本年支出合计（有结转时不等）；“三公”经费 = 基本支出的同名款（还有项目支出）；机关运行经费 = 公用经费（不参公的事业单位不在内）；
绩效资金 = 项目支出（不必都编）。公开的目录和表头由版式生成；N22、N27 核对的是工作簿自己的目录和表头。

`;

test('docs/rules.md lists every rule', async () => {
  const all = [...rules, ...identities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = all.map(({ id, refs }) => {
    const { severity, explain } = catalogues.zh[id as Code];
    const demand = explain.split('\n')[0] ?? '';
    return `| ${id} | ${words.zh.severity[severity]} | ${demand.replaceAll('|', '\\|')} | ${refs.join(' ')} |`;
  });
  const page = `${BEGINNING}| 编号 | 程度 | 要求 | 清单 |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  await expect(page).toMatchFileSnapshot('../../docs/rules.md');
});
