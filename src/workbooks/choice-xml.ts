import { absoluteReference, rangeReference } from './reference.ts';
import type { Choice } from './workbook.ts';
import { attributes, escapeXml } from './xml.ts';

/** Excel takes no longer list of values in the rule itself. */
const LONGEST_LIST = 255;

/** A drop-down list. Throws where the values cannot stand in the rule: then they must stand in a sheet. */
export function choiceXml({ range, from, complaint }: Choice): string {
  const about = attributes({
    type: 'list',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: complaint.title,
    error: complaint.text,
    sqref: rangeReference(range),
  });
  return `<dataValidation${about}><formula1>${escapeXml(formulaOf(from))}</formula1></dataValidation>`;
}

function formulaOf(from: Choice['from']): string {
  if ('sheet' in from) return absoluteReference(from.sheet, from.range);
  const values = from.join(',');
  if (values.length > LONGEST_LIST || from.some((value) => value.includes(',')))
    throw new Error(`these values cannot be a list in a rule: ${values}`);
  return `"${values.replaceAll('"', '""')}"`;
}
