import { read } from '@e965/xlsx';
import { Reporter } from '../../dist/diagnostics/reporter.js';
import { nodeEnv } from '../../dist/env/node.js';
import { writeForm } from '../../dist/forms/write-form.js';
import { loadSubjects } from '../../dist/layouts/load-subjects.js';
import { xlsx } from '../../dist/readers/xlsx/index.js';
import { race } from './race.mjs';

const { templates } = nodeEnv();

/** A filled form of so many detail lines. */
function workbookOf(lines) {
  const subjects = loadSubjects(['base'], templates, new Reporter());
  const items = subjects.ofLevel('functional', 7, 2026);
  return writeForm(
    {
      year: '2026',
      lines: Array.from({ length: lines }, (_, i) => ({
        functional: items[i % items.length].code,
        economic: '30201',
        nature: '基本支出',
        fund: '一般公共预算',
        amount: `${i + 1}.25`,
        lastYear: `${i}.75`,
      })),
    },
    subjects,
    2026,
  );
}

/** Reading a workbook, against the library that it is read with. */
export async function reading() {
  const bytes = workbookOf(2000);
  const ours = () => xlsx.read(bytes, 'a.xlsx', { reporter: new Reporter(), templates });
  const theirs = () => read(bytes, { type: 'array' });
  const [ms, peer, again] = await race([{ run: ours }, { run: theirs }, { run: theirs }], 40);
  return [
    ['reading a workbook of 2,000 lines', `${ms.toFixed(1)} ms`, ms / peer],
    ['SheetJS alone loading it', `${peer.toFixed(1)} ms`, 1],
    ['SheetJS again (control)', `${again.toFixed(1)} ms`, again / peer],
  ];
}
