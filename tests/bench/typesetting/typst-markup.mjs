import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../../../dist/typeset/font-file.js';
import { postscriptName } from '../../../dist/typeset/postscript-name.js';
import { Sfnt } from '../../../dist/typeset/sfnt.js';
import { path } from '../county.mjs';

/**
 * A document as Typst source: the same text, headings, tables and heads, in the same faces, sizes and pitch. All text
 * stands in strings, so that Typst turns no quotation mark and no dash.
 */
export function typstMarkup({ title, sections }, style) {
  const pages = sections.map((section, i) => sectionMarkup(section, style, i === 0));
  return `${preamble(title, style)}${pages.join('')}`;
}

const pt = (points) => `${Number(points.toFixed(3))}pt`;
const string = (text) => JSON.stringify(text);
const LEVELS = [1, 2, 3, 4];
const PARAGRAPHS = ['body', 'signature', 'date', 'caption', 'unit', 'note'];

function preamble(title, style) {
  const { pageNumber, strong, tableCell, tableHead } = style.text;
  return `#set document(title: ${string(title)})
#set text(lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#let number = context align(if calc.odd(here().page()) { right } else { left },
  text(${face(pageNumber, style)}, "— " + str(here().page()) + " —"))
#let strong(words) = text(${face(strong, style)}, words)
${PARAGRAPHS.map((role) => `#let ${role}(words) = { ${rules(style.text[role], style)}; par(words) }`).join('\n')}
#show std.title: it => { ${rules(style.text.title, style)}; it }
${LEVELS.map((level) => headingRule(level, style)).join('\n')}
#let grid-of(..cells) = { ${rules(tableCell, style)}
  set table(inset: (x: ${pt(style.table.paddingX)}, y: ${pt(style.table.paddingY)}), stroke: ${pt(style.table.rule)})
  table(..cells) }
#let head-cell(..args) = table.cell(..args.named(), text(${face(tableHead, style)}, args.pos().at(0)))
`;
}

/** Line boxes of one em, as ours are, and what is left of the pitch between them. */
function rules(look, style) {
  const { size, pitch, tracking, align, firstIndent } = look;
  const gap = pt(pitch - size);
  const indent = `(amount: ${pt(firstIndent * (size + tracking))}, all: true)`;
  return [
    `set text(${face(look, style)})`,
    `set align(${align === 'justify' ? 'left' : align})`,
    `set par(leading: ${gap}, spacing: ${gap}, justify: ${align === 'justify'}, first-line-indent: ${indent})`,
    `set block(spacing: ${gap})`,
  ].join('; ');
}

function headingRule(level, style) {
  const look = style.text[`heading${level}`];
  return `#show heading.where(level: ${level}): it => { ${rules(look, style)}; block(h(${pt(look.firstIndent * look.size)}) + it.body) }`;
}

function face({ font, size, tracking }, style) {
  const stack = style.fonts[font].files.map(familyOf);
  const names = stack.map(({ family }) => string(family)).join(', ');
  const bold = stack.at(-1).bold ? 700 : 400;
  return `font: (${names},), size: ${pt(size)}, tracking: ${pt(tracking)}, weight: ${bold}`;
}

const known = new Map();

function familyOf(file) {
  if (!known.has(file)) {
    const bytes = readFileSync(join(path('../../fonts'), file));
    const [name, cut] = postscriptName(new Sfnt(file, fileOf(bytes)).view('name')).split('-');
    const family = { NotoSerifSC: 'Noto Serif SC', FandolFang: 'FandolFang R' }[name] ?? name;
    known.set(file, { family, bold: cut === 'Bold' });
  }
  return known.get(file);
}

function sectionMarkup({ blocks, orientation }, style, first) {
  const { width, height, margin, pageNumber } = style.page;
  const across = orientation === 'landscape';
  const turned = { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom };
  const sides = Object.entries(across ? turned : margin).map(([side, length]) => `${side}: ${pt(length)}`);
  const size = across ? `width: ${pt(height)}, height: ${pt(width)}` : `width: ${pt(width)}, height: ${pt(height)}`;
  const page = `#set page(${size}, margin: (${sides.join(', ')}), footer: number, footer-descent: ${pt(pageNumber.below)})\n`;
  return `${first ? '' : '#pagebreak(weak: true)\n'}${page}${blocks.map((block) => blockMarkup(block)).join('\n')}\n`;
}

function blockMarkup(block) {
  switch (block.kind) {
    case 'title':
      return `#std.title(${words(block.inlines)})`;
    case 'heading':
      return `#heading(level: ${block.level}, ${words(block.inlines, block.label)})`;
    case 'paragraph':
      return `#${block.role}(${words(block.inlines)})`;
    case 'note':
      return `#note(${words(block.inlines)})`;
    case 'list':
      return block.items
        .flatMap(({ label, paragraphs }) =>
          paragraphs.map(({ role, inlines }, i) => `#${role}(${words(inlines, i === 0 ? label : '')})`),
        )
        .join('\n');
    case 'table':
      return tableMarkup(block);
    case 'page-break':
      return '#pagebreak(weak: true)';
  }
}

function tableMarkup({ caption, unit, columns, head, body }) {
  const widths = columns.map(({ width }) => `${width}fr`).join(', ');
  const rows = (list, call) => list.map(({ cells }) => cells.map((cell) => cellMarkup(cell, call)).join(', '));
  const parts = [
    `columns: (${widths},)`,
    ...(head.length > 0 ? [`table.header(${rows(head, 'head-cell').join(',\n')})`] : []),
    ...rows(body, 'table.cell'),
  ];
  const above = `${caption ? `#caption(${words(caption)})\n` : ''}${unit === undefined ? '' : `#unit(${string(unit)})\n`}`;
  return `${above}#grid-of(${parts.join(',\n')})`;
}

function cellMarkup({ inlines, align, colspan, rowspan, indent }, call) {
  const named = [
    `align: ${align} + horizon`,
    ...(colspan > 1 ? [`colspan: ${colspan}`] : []),
    ...(rowspan > 1 ? [`rowspan: ${rowspan}`] : []),
  ];
  const text = words(inlines);
  return `${call}(${named.join(', ')}, ${indent > 0 ? `pad(left: ${indent}em, ${text})` : text})`;
}

/** Inlines as an expression of strings. */
function words(inlines, label = '') {
  const list = inlines.map(inlineMarkup);
  if (label !== '') list.unshift(string(label));
  return list.length === 0 ? '[]' : list.join(' + ');
}

function inlineMarkup(inline) {
  switch (inline.kind) {
    case 'text':
    case 'amount':
      return string(inline.text);
    case 'strong':
      return `strong(${words(inline.inlines)})`;
    case 'line-break':
      return 'linebreak()';
  }
}
