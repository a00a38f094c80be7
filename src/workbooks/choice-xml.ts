import { absoluteReference, rangeReference } from './reference.ts';
import type { Choice } from './workbook-plan.ts';
import { attributes, escapeXml } from './xml.ts';

/** Excel takes no longer list of values in the rule itself. */
const LONGEST_LIST = 255;

/** A drop-down list. Throws where the values cannot stand in the rule: then they must stand in a sheet. */
export function choiceXml({ range, values, isAdvice, complaint }: Choice): string {
  const about = attributes({
    type: 'list',
    errorStyle: isAdvice ? 'warning' : 'stop',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: complaint.title,
    error: complaint.text,
    sqref: rangeReference(range),
  });
  return `<dataValidation${about}><formula1>${escapeXml(formulaOf(values))}</formula1></dataValidation>`;
}

function formulaOf(values: Choice['values']): string {
  if ('sheet' in values) return absoluteReference(values.sheet, values.range);
  const list = values.join(',');
  if (list.length > LONGEST_LIST || values.some((value) => value.includes(',')))
    throw new Error(`these values cannot be a list in a rule: ${list}`);
  return `"${list.replaceAll('"', '""')}"`;
}
