import { TextRun } from 'docx';
import { assertNever, type Inline } from '../../tree/node.ts';
import { STRONG_STYLE } from './style-ids.ts';

/** Runs of a paragraph. Strong inside strong is strong; an amount is plain text. */
export const runs = (inlines: readonly Inline[], strong = false): readonly TextRun[] =>
  inlines.flatMap((inline) => inlineRuns(inline, strong));

function inlineRuns(inline: Inline, strong: boolean): readonly TextRun[] {
  switch (inline.kind) {
    case 'text':
    case 'amount':
      return inline.text === '' ? [] : [textRun(inline.text, strong)];
    case 'strong':
      return runs(inline.inlines, true);
    case 'line-break':
      return [new TextRun({ break: 1 })];
    default:
      return assertNever(inline);
  }
}

/** The hint stands on the run, where Word itself writes it: it takes “ ” — … for Chinese. */
export const textRun = (value: string, strong = false): TextRun =>
  new TextRun({ text: value, font: { hint: 'eastAsia' }, ...(strong ? { style: STRONG_STYLE } : {}) });
