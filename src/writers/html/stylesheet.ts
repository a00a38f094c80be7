import type { Style, TextRole } from '../../tree/style.ts';
import { CELL_PADDING } from './table.ts';

/**
 * The page's style sheet: faces, sizes and indents of the printed document, spacing for a screen. Sizes are
 * relative to the body text, so that a reader's own text size counts.
 */
export function stylesheet(style: Style): string {
  const roles = (Object.entries(SELECTORS) as [TextRole, string][]).map(([role, selector]) =>
    rule(role, selector, style),
  );
  return [
    SCREEN,
    ...roles,
    `strong{font-weight:normal;font-family:${family('strong', style)}}`,
    print(style),
  ].join('\n');
}

const SELECTORS = {
  title: 'h1',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
  heading4: 'h5',
  body: 'p.body',
  signature: 'p.signature',
  date: 'p.date',
  caption: 'p.caption',
  unit: 'p.unit',
  tableHead: 'thead th',
  tableCell: 'tbody th,tbody td',
  note: 'p.note',
  tocTitle: 'p.toc-title',
  tocEntry: 'p.toc',
} as const satisfies Partial<Record<TextRole, string>>;

/** Cells are aligned one by one, by their classes. */
function rule(role: TextRole, selector: string, style: Style): string {
  const text = style.text[role];
  const cell = role === 'tableHead' || role === 'tableCell';
  const declarations = [
    `font-family:${family(role, style)}`,
    `font-size:${size(role, style)}`,
    text.firstIndent > 0 ? `text-indent:${text.firstIndent}em` : '',
    text.rightIndent > 0 ? `padding-right:${text.rightIndent}em` : '',
    cell ? '' : `text-align:${text.align}`,
  ];
  return `${selector}{${declarations.filter((line) => line !== '').join(';')}}`;
}

/** Small print keeps a readable size on a phone; large print fits it. */
function size(role: TextRole, style: Style): string {
  const em = Math.round((style.text[role].size / style.text.body.size) * 1000) / 1000;
  if (em > 1) return `clamp(1.2em,5vw,${em}em)`;
  return `${Math.max(0.78, em)}em`;
}

function family(role: TextRole, style: Style): string {
  const font = style.text[role].font;
  const { officeName, alternatives } = style.fonts[font];
  const names = [officeName, ...alternatives].map((name) => `"${name.replace(/["\\<>]/g, '')}"`);
  return [...names, font === 'heiti' ? 'sans-serif' : 'serif'].join(',');
}

/**
 * What a screen needs. A caption's lines are as wide as the region around the table and stay in view while the
 * table scrolls. Browsers without `cqi` take the screen less the padding of `main` on both sides, 2.25rem.
 * On a narrow screen the middle of a tall cell is out of sight, so text begins at its top.
 * A caption is left aligned because browsers else centre its blocks in the whole width of the table.
 */
const SCREEN = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
html{background:#fff}
body{margin:0;color:#111;font-size:1.125rem;line-height:1.8;overflow-wrap:break-word}
main{max-width:46em;margin:0 auto;padding:1.5em 1em 3em}
h1,h2,h3,h4,h5{font-weight:normal;line-height:1.6;margin:.8em 0 .3em;break-after:avoid}
h1{line-height:1.5;margin:.5em 0 1.2em;text-wrap:balance}
p{margin:.2em 0}
nav{margin:1em 0}
figure{margin:1em 0;text-align:center}
img{max-width:100%;height:auto}
.toc a{color:#1a5fb4;text-decoration:none}
.toc a:is(:hover,:focus-visible){text-decoration:underline}
ol{list-style:none;margin:0;padding:0}
.scroll{overflow-x:auto;margin:1em 0;container-type:inline-size}
.scroll:focus-visible{outline:2px solid #1a5fb4;outline-offset:2px}
table{border-collapse:collapse;width:100%;line-height:1.5}
caption{padding:0;text-align:left}
caption>*{position:sticky;left:0;width:min(100%,100vw - 2.25rem);width:min(100%,100cqi);margin:0 0 .3em}
caption>:is(h2,h3,h4,h5){text-indent:0;text-align:center}
th,td{border:1px solid #444;padding:.3em ${CELL_PADDING}em;font-weight:normal;vertical-align:middle}
thead th{background:#f3f3f3}
@media (max-width:40em){tbody th,tbody td{vertical-align:top}}
.stamp{position:fixed;inset:0;z-index:-1;margin:0;display:grid;place-items:center;font-size:min(40vw,14rem);line-height:1;white-space:nowrap;color:#ddd;transform:rotate(-45deg);pointer-events:none}
.left{text-align:left}
.center{text-align:center}
.right{text-align:right;font-variant-numeric:tabular-nums}`;

/** Paper and margins of the printed document, in millimetres; landscape pages are the portrait one turned. */
function print(style: Style): string {
  const { width, height, margin } = style.page;
  const { top, right, bottom, left } = margin;
  const sizes = (...points: readonly number[]) =>
    points.map((p) => `${Math.round((p * 254) / 72) / 10}mm`).join(' ');
  return `@page{size:${sizes(width, height)};margin:${sizes(top, right, bottom, left)}}
@page landscape{size:${sizes(height, width)};margin:${sizes(left, top, right, bottom)}}
@media print{body{font-size:${style.text.body.size}pt}main{max-width:none;padding:0}.landscape{page:landscape}.portrait+.portrait,.landscape+.landscape{break-before:page}.page-break{break-after:page}.scroll{overflow:visible;container-type:normal}table{min-width:0!important}thead th{background:none}tr,figure{break-inside:avoid}img{width:auto;max-height:80vh}caption>*{position:static;width:auto}}`;
}
