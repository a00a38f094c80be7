import { sentence } from '../sentence.ts';

/** What `gongkai verify` finds. */
export const verify = {
  'amount-differs': sentence<{ against: string; near: string }>({
    severity: 'error',
    message: ({ against, near }) => `an amount is not that of ${against}${near && ` (at "${near}")`}`,
    hint: () => 'find out which was changed and build anew with --evidence; do not edit what was built.',
    explain:
      'gongkai verify reads texts and amounts back from PDF, Word, web page and workbook with other programs than wrote them, and compares them with one another and with the evidence. All formats of a document must say the same.',
  }),
  'text-differs': sentence<{ against: string; near: string }>({
    severity: 'error',
    message: ({ against, near }) => `the text is not that of ${against}${near && ` (at "${near}")`}`,
    hint: () => 'find out which was changed and build anew with --evidence; do not edit what was built.',
    explain:
      'All formats of a document must say the same; page numbers, repeated table heads and stamps do not count.',
  }),
  'text-missing': sentence<{ against: string }>({
    severity: 'error',
    message: ({ against }) => `something that is in ${against} is missing`,
    hint: () => 'build anew with --evidence; do not edit what was built.',
    explain: 'A paragraph or table row that other formats or the evidence have is not in this file.',
  }),
  'text-extra': sentence<{ against: string; text: string }>({
    severity: 'error',
    message: ({ against, text }) => `something that is not in ${against}: "${text}"`,
    hint: () => 'build anew with --evidence; do not edit what was built.',
    explain: 'A paragraph or table row of this file is not in the other formats or the evidence.',
  }),
  'cannot-read-back': sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `cannot be read, and was not compared (${reason})`,
    hint: () => 'is the file whole, does it open in Word, WPS or a browser? If not, build it anew.',
    explain: 'The file is not of the format that its name says, or it is damaged.',
  }),
  'pdf-reader-missing': sentence<Record<string, never>>({
    severity: 'note',
    message: () => 'the library that reads PDF, pdfjs-dist, is not installed: this PDF was not compared',
    hint: () => "to compare PDF files, run npm install pdfjs-dist in gongkai's folder.",
    explain: 'pdfjs-dist is optional: nothing but gongkai verify uses it.',
  }),
  'evidence-broken': sentence<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `the evidence cannot be read (${reason})`,
    hint: () => 'build it anew with --evidence.',
    explain: 'docs/evidence.md says what is in a file of evidence.',
  }),
  'evidence-contradicts': sentence<{ id: string; about: 'text' | 'value' | 'chain' }>({
    severity: 'error',
    message: ({ id, about }) => `the evidence contradicts itself at ${id}: ${CONTRADICTION[about]}`,
    hint: () => 'it was changed: build it anew with --evidence.',
    explain:
      'Each amount of the evidence must be what its line of the text says, its value, and what its fields come to.',
  }),
  'format-missing': sentence<{ path: string }>({
    severity: 'warning',
    message: ({ path }) => `the evidence tells of "${path}", which is not there`,
    hint: () => 'if it was removed on purpose, never mind; else build it anew.',
    explain: 'What was written when the document was built should be there when it is verified.',
  }),
  'nothing-to-compare': sentence<{ format: string }>({
    severity: 'note',
    message: ({ format }) => `there is ${format} alone and nothing to compare it with`,
    hint: () => 'build with --evidence, and keep the formats of a document together.',
    explain:
      'It takes two formats, or one and the evidence, of which one is Word, the web page or the evidence.',
  }),
  'no-documents': sentence<Record<string, never>>({
    severity: 'error',
    message: () => 'no documents to verify in it',
    hint: () => 'name the folder that gongkai build wrote to, as in gongkai verify out.',
    explain: 'gongkai verify looks for .pdf, .docx, .html, .xlsx and .evidence.json of one name.',
  }),
};

const CONTRADICTION = {
  text: 'it is not what its line of the text says',
  value: 'what is printed is not its value',
  chain: 'its fields do not come to its value',
} as const;
