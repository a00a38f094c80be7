import type { MarkupFault, TemplateFault, TemplateKind } from '../faults.ts';
import { sentence } from '../sentence.ts';

/** What a name should have been. */
const TEMPLATE_KINDS: Readonly<Record<TemplateKind, string>> = {
  amount: 'an amount',
  list: 'a list',
  date: 'a date',
  text: 'text (for an amount write {{万元 …}})',
  anything: 'a value',
};

/** What stands for values when it is said how to write a call. */
const ARGUMENTS: Readonly<Record<TemplateKind, string>> = {
  amount: 'AMOUNT',
  list: 'LIST',
  date: 'DATE',
  text: 'TEXT',
  anything: 'VALUE',
};

/** What is wrong with a template's braces. */
const TEMPLATE_FAULTS: Readonly<Record<TemplateFault, (detail: string) => string>> = {
  unfinished: () => 'it is not finished: }} or {{/if}}, {{/each}} is missing',
  unexpected: () => 'this cannot be read',
  mismatch: (detail) => `opening and closing do not match: ${detail}`,
  other: (detail) => detail,
};

/** What is wrong with a template's markup. */
const MARKUP_FAULTS: Readonly<Record<MarkupFault, (detail: string) => string>> = {
  unclosed: (detail) => `<${detail}> is not closed`,
  unmatched: (detail) => `</${detail}> closes nothing`,
  'bare-less-than': () => 'this < is no markup: write &lt;',
  'bare-ampersand': () => 'it is not finished; write & as &amp;',
  other: (detail) => detail,
};

/** Faults of a layout folder. */
export const templates = {
  'template-syntax': sentence<{ fault: TemplateFault; detail: string }>({
    severity: 'error',
    message: ({ fault, detail }) => `template syntax: ${TEMPLATE_FAULTS[fault](detail)}`,
    hint: () => 'is each {{ closed by a plain }}, each {{#if}} by {{/if}}?',
    explain: 'Templates are written in Handlebars; see templates/README.md.',
  }),
  'template-unescaped': sentence<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `${source} is not allowed: signs in the data would become markup`,
    hint: () => 'use two braces: {{ }}.',
    explain:
      'Three braces do not escape, so < and & of the data would break the document or smuggle something in.',
  }),
  'template-unsupported': sentence<{ source: string }>({
    severity: 'error',
    message: ({ source }) => `${source} is not allowed in templates`,
    hint: () => 'see templates/README.md for what is.',
    explain:
      'Templates use {{name}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}}, {{> part}} and the listed helpers; ' +
      'no part holds another, and there are no names like @index.',
  }),
  'template-braces': sentence<{ text: string; name: string }>({
    severity: 'error',
    message: ({ text }) => `"${text}" would be printed as it stands: these braces do nothing`,
    hint: ({ name }) =>
      name
        ? `for a value of the data write two plain braces: {{${name}}}; else take the braces out.`
        : 'take it out; for a value of the data write two plain braces, like {{年度}}.',
    explain:
      'Values stand in two half-width braces. Full-width and single ones are not filled in, nor needed.',
  }),
  'template-wrong-arguments': sentence<{
    name: string;
    takes: readonly TemplateKind[];
    given: number;
    named: string;
  }>({
    severity: 'error',
    message: ({ name, takes, given, named }) =>
      named
        ? `"${name}" does not take ${named}`
        : `"${name}" takes ${takes.length} ${takes.length === 1 ? 'value' : 'values'}, and is given ${given}`,
    hint: ({ name, takes }) => `write: ${name} ${takes.map((kind) => ARGUMENTS[kind]).join(' ')}.`,
    explain: 'Each helper takes a fixed number of values, parted by blanks; see templates/README.md.',
  }),
  'template-misused-helper': sentence<{ name: string; gives: 'words' | 'condition' }>({
    severity: 'error',
    message: ({ name, gives }) =>
      gives === 'condition'
        ? `"${name}" is a condition and cannot be printed`
        : `"${name}" prints words and cannot be a condition or stand in ( )`,
    hint: ({ name, gives }) =>
      gives === 'condition' ? `write it in {{#if (${name} …)}}.` : `write {{${name} …}}.`,
    explain: 'Some helpers print words (万元, 元, 日期, 顿号), others are conditions (等于, 为零, 非).',
  }),
  'template-unknown-name': sentence<{ name: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `the template uses a name that does not exist: "${name}"`,
    hint: ({ nearest, known }) =>
      nearest ? `did you mean "${nearest}"? Known here: ${known}.` : `known here: ${known}.`,
    explain: 'Names in templates are the Chinese names of the data fields; gongkai schema lists them.',
  }),
  'template-wrong-value': sentence<{ name: string; expected: TemplateKind }>({
    severity: 'error',
    message: ({ name, expected }) => `"${name}" in the template is not ${TEMPLATE_KINDS[expected]}`,
    explain: 'For example 万元 takes an amount, and #each takes a list.',
  }),
  'template-needs-value': sentence<{ name: string; template: string; line: number }>({
    severity: 'error',
    message: ({ name }) => `the text needs "${name}", which the data does not give`,
    hint: ({ template, line }) => `fill it in; it is used by ${template}, line ${line}.`,
    explain:
      'A field that a template uses without condition must have a value, or a sentence would be maimed.',
  }),
  'no-title': sentence<Record<never, never>>({
    severity: 'error',
    message: () => 'the document has no title',
    hint: () => 'write <title>…</title> in the first template, with words in it.',
    explain: 'The title stands on the first page and names the files; there is no disclosure without one.',
  }),
  'empty-file-name': sentence<Record<never, never>>({
    severity: 'error',
    message: () => "the layout's fileName comes out empty",
    hint: () => 'correct fileName in layout.yaml: something must always follow the last /.',
    explain: 'fileName is a line of template, from which the names of the files are made.',
  }),
  'markup-syntax': sentence<{ fault: MarkupFault; detail: string }>({
    severity: 'error',
    message: ({ fault, detail }) => `the template's markup is not whole: ${MARKUP_FAULTS[fault](detail)}`,
    hint: () => 'close each <element> in the same branch of {{#if}}; write < as &lt; and & as &amp;.',
    explain: 'Markup is parsed as XML: elements are closed and properly nested.',
  }),
  'markup-by-hand': sentence<{ element: string }>({
    severity: 'error',
    message: ({ element }) => `<${element}> cannot be written in a template`,
    hint: () => 'write {{万元 name}} or {{元 name}}, so that the figure comes from the data.',
    explain: 'Helpers make this element, with the source of the amount; a figure typed by hand has none.',
  }),
  'markup-unknown-element': sentence<{ name: string; nearest: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `unknown element <${name}>`,
    hint: ({ nearest, known }) => (nearest ? `did you mean <${nearest}>?` : `elements: ${known}.`),
    explain: 'There is a small set of elements; see templates/README.md.',
  }),
  'markup-unknown-attribute': sentence<{ element: string; attribute: string; known: string }>({
    severity: 'error',
    message: ({ element, attribute }) => `<${element}> has no attribute ${attribute}`,
    hint: ({ known }) => (known ? `attributes: ${known}.` : 'it has none.'),
    explain: 'See templates/README.md for the attributes.',
  }),
  'markup-bad-attribute': sentence<{ element: string; attribute: string; value: string; allowed: string }>({
    severity: 'error',
    message: ({ element, attribute, value }) => `attribute ${attribute} of <${element}> cannot be "${value}"`,
    hint: ({ allowed }) => `allowed: ${allowed}.`,
    explain: 'See templates/README.md for the attributes.',
  }),
  'markup-misplaced': sentence<{ element: string; parent: string }>({
    severity: 'error',
    message: ({ element, parent }) => `${element} cannot stand ${parent ? `in <${parent}>` : 'here'}`,
    explain: 'Paragraphs hold text, lists hold <item>, sections hold no sections.',
  }),
  'unknown-table': sentence<{ name: string; known: string }>({
    severity: 'error',
    message: ({ name }) => `the layout has no table "${name}"`,
    hint: ({ known }) => `tables in layout.yaml: ${known}.`,
    explain: '<budget-table name="…"/> names a table of layout.yaml.',
  }),
  'unknown-rule': sentence<{ rule: string; known: string }>({
    severity: 'error',
    message: ({ rule }) => `there is no rule "${rule}"`,
    hint: ({ known }) => `rules: ${known}.`,
    explain: 'Severities in layouts and acknowledgements in data name rules that there are.',
  }),
};
