import type { Along, PageSide } from '../faults.ts';
import { sentence } from '../sentence.ts';

/** Faults of layout.yaml. */
export const layouts = {
  'unknown-layout': sentence<{ name: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `there is no layout "${name}"`,
    hint: ({ known }) => `layouts: ${known}.`,
    explain: 'A layout is a folder under templates with a layout.yaml.',
  }),
  'layout-loop': sentence<{ names: string }>({
    severity: 'error',
    message: ({ names }) => `layouts extend each other: ${names}`,
    explain: "A layout's extends leads back to itself.",
  }),
  'no-such-template': sentence<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `the layout has no template "${name}"`,
    hint: ({ name }) => `add ${name} to the layout or to one that it extends, or take it out of sections.`,
    explain: 'Each name in sections of layout.yaml needs a .hbs file of that name.',
  }),
  'layout-only-extended': sentence<{ name: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `layout "${name}" is there to be extended only`,
    hint: ({ known }) => `layouts to use: ${known}.`,
    explain: 'A layout whose layout.yaml says abstract: yes has no text of its own; others extend it.',
  }),
  'layout-faulty': sentence<{ name: string; first: string }>({
    severity: 'error',
    message: ({ name }) => `layout "${name}" is faulty and cannot be used`,
    hint: ({ first }) => `mend the layout: its faults were told above, the first at ${first}.`,
    explain: 'The faults of a layout are told once; other departments that want it are only named.',
  }),
  'number-out-of-range': sentence<{ text: string; from: number; to: number; whole: boolean }>({
    severity: 'error',
    message: ({ text, whole }) => `"${text}" is ${whole ? 'no whole number or ' : ''}out of range`,
    hint: ({ from, to, whole }) => `write a ${whole ? 'whole ' : ''}number from ${from} to ${to}.`,
    explain: 'Measures, sizes and counts of a page have a sensible range; beyond it nothing can be printed.',
  }),
  'page-without-room': sentence<{ side: PageSide; room: number; least: number }>({
    severity: 'error',
    message: ({ side, room }) => `the margins are too large: they leave ${room} mm of the page's ${side}`,
    hint: ({ least }) => `leave at least ${least} mm: make the margins smaller or the page larger.`,
    explain: 'The type area is the page less its margins; the text is printed in it.',
  }),
  'text-upon-text': sentence<{ role: string; size: number; along: Along; room: number }>({
    severity: 'error',
    message: ({ role, size, along, room }) =>
      `${along} of "${role}" overlap: they have ${room} pt each, less than the size of ${size} pt`,
    hint: ({ along }) =>
      along === 'lines'
        ? 'lessen size or enlarge pitch; without pitch it is the height of the type area / page.lines.'
        : 'lessen size or page.characters: each has the width of the type area / page.characters.',
    explain: 'Lines and characters cannot be closer than the type is large; on the grid the page sets both.',
  }),
  'numbering-counts-nothing': sentence<{ text: string; known: string }>({
    severity: 'error',
    message: ({ text }) => `the form of labels "${text}" has no 一 or 1 to count with, or more than one`,
    hint: ({ known }) => `common forms: ${known}.`,
    explain:
      'In a form of labels 一 stands for a Chinese numeral and 1 for an arabic one; it has exactly one.',
  }),
  'no-page-number': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `the form of page numbers "${text}" has no {n}`,
    hint: () => 'write for example "— {n} —"; {n} becomes the number of the page.',
    explain: 'Without {n} each page would bear the same words.',
  }),
  'unknown-column-key': sentence<{ key: string; rows: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ key, rows }) =>
      key
        ? `rows of ${rows} have no "${key}": the column would be empty`
        : 'the column has no key: it would be empty',
    hint: ({ nearest, known }) => (nearest ? `did you mean ${nearest}? Keys: ${known}.` : `keys: ${known}.`),
    explain: 'The key of a column says which part of a row it prints; only a heading over columns has none.',
  }),
  'words-not-filled': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is printed as it stands: names in braces are not filled in`,
    hint: () => 'take the braces out; values of the data are for .hbs templates.',
    explain: 'Captions, units, titles of columns and terms of layout.yaml are words, not templates.',
  }),
  'bad-subject-line': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `this line of the table of subjects is not understood: "${text}"`,
    hint: () =>
      'parts are separated by tabs: kind (功能分类 or 经济分类), code, name, first year, last year, what it pays for (人员经费, 公用经费 or nothing).',
    explain:
      'subjects.tsv in the layout folder lists codes and names of budget subjects and the years they hold for.',
  }),
  'unknown-workbook': sentence<{ known: string }>({
    severity: 'error',
    message: () => 'a workbook of an unknown kind',
    hint: ({ known }) =>
      `workbooks are described by workbook.yaml of these layouts: ${known}. Are all sheets there, under their own names?`,
    explain:
      "A bureau's workbook is read by the workbook.yaml of a layout, which knows it by the names of its sheets.",
  }),
  'no-such-sheet': sentence<{ wanted: string }>({
    severity: 'error',
    message: ({ wanted }) => `the workbook has no sheet for "${wanted}"`,
    hint: () => 'add it, even if there is no money in the table; do not rename sheets.',
    explain: 'workbook.yaml of the layout finds each table by the name of its sheet.',
  }),
  'sheet-lacks': sentence<{ sheet: string; wanted: string; table?: string }>({
    severity: 'error',
    message: ({ sheet, wanted }) => `"${wanted}" is not found in sheet "${sheet}"`,
    hint: () =>
      'were the heads or the unit changed? Columns are found by the words of their heads, not by their place.',
    explain:
      'Columns and units are found by words: rows and columns may be inserted or moved, words may not be changed.',
  }),
  'bad-pattern': sentence<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" is no regular expression`,
    hint: () => 'are brackets in pairs and special characters escaped?',
    explain: 'workbook.yaml of a layout finds sheets and words by regular expressions.',
  }),
};
