import { type FontStack, type Style, type TextStyle, TOC_STEP } from '../../tree/style.ts';
import { pageBox } from './page.ts';
import { GAP_STYLE, LOWER_TOC_STYLES, STRONG_STYLE, STYLE_NAMES, type StyleName } from './style-ids.ts';
import { pitchTwips, trackingTwips, twips } from './twips.ts';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml.ts';

/**
 * The part `word/styles.xml`. Made here because the library cannot write `snapToGrid`, `overflowPunct` or
 * `rightChars`, and makes Strong a paragraph style. Elements stand in the schema's order.
 */
export function styles(style: Style): string {
  const paragraphs = [...Object.values(STYLE_NAMES), ...LOWER_TOC_STYLES].map((name) =>
    paragraphStyle(name, style),
  );
  const all = [defaults(style), ...paragraphs, gapStyle(), FIXED, strongStyle(style)];
  return `${XML_DECLARATION}<w:styles xmlns:w="${WORD_NAMESPACE}">${all.join('')}</w:styles>`;
}

/**
 * With `w:lang w:val="zh-CN"` LibreOffice splits numbers and words over lines, so Latin text is English and only
 * East Asian text is Chinese.
 */
function defaults(style: Style): string {
  const { font, size } = style.text.body;
  const run = `${fonts(style.fonts[font])}${sizes(size)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

function paragraphStyle(name: StyleName, style: Style): string {
  const text = style.text[name.role];
  const normal = name === STYLE_NAMES.body;
  const basis = normal ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  const head = `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ''} w:styleId="${name.id}"${isOwn(name) ? ' w:customStyle="1"' : ''}>`;
  return `${head}<w:name w:val="${name.name}"/>${basis}<w:qFormat/><w:pPr>${paragraphProperties(name, text, style)}</w:pPr><w:rPr>${runProperties(text, style)}</w:rPr></w:style>`;
}

const isOwn = (name: StyleName): boolean => /[^ -~]/.test(name.name);

/**
 * Every property is stated, so that a style does not change with the one it is based on. `snapToGrid` 0: on the
 * grid a 22 pt title would take two lines and table lines would grow to the body's pitch. `overflowPunct` is
 * stated for cells only: there LibreOffice never hangs punctuation, while elsewhere both it and Word hang it
 * only if nothing is said.
 */
function paragraphProperties(name: StyleName, text: TextStyle, style: Style): string {
  const bodyLine = pitchTwips(style.text.body.pitch);
  const blank = (lines: number) => Math.round(lines * bodyLine);
  return [
    name.keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="0"/>',
    name.outline === undefined ? '' : '<w:keepLines/>',
    '<w:widowControl/>',
    name.tocLevel === undefined ? '' : numberStop(style),
    name.inCell ? '<w:overflowPunct w:val="0"/>' : '',
    '<w:snapToGrid w:val="0"/>',
    `<w:spacing w:before="${blank(text.before)}" w:after="${blank(text.after)}" w:line="${pitchTwips(text.pitch)}" w:lineRule="exact"/>`,
    indents(text, name.tocLevel),
    `<w:jc w:val="${text.align === 'justify' ? 'both' : text.align}"/>`,
    name.outline === undefined ? '' : `<w:outlineLvl w:val="${name.outline}"/>`,
  ].join('');
}

/**
 * In hundredths of a character, which Word keeps when a size changes, and in twips for programs without them. An entry of the
 * contents has no right indent: LibreOffice does not show what a tab sets beyond one.
 */
function indents(text: TextStyle, tocLevel?: number): string {
  const left = ((tocLevel ?? 1) - 1) * TOC_STEP;
  const right = tocLevel === undefined ? text.rightIndent : 0;
  const length = (characters: number) => twips(characters * (text.size + text.tracking));
  const hundredths = (characters: number) => Math.round(characters * 100);
  return `<w:ind w:leftChars="${hundredths(left)}" w:left="${length(left)}" w:rightChars="${hundredths(right)}" w:right="${length(right)}" w:firstLineChars="${hundredths(text.firstIndent)}" w:firstLine="${length(text.firstIndent)}"/>`;
}

/** Where the page number of an entry stands, at the end of a leader. */
const numberStop = (style: Style): string =>
  `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${pageBox(style, 'portrait').textWidth}"/></w:tabs>`;

const runProperties = (text: TextStyle, style: Style): string =>
  `${fonts(style.fonts[text.font])}<w:spacing w:val="${trackingTwips(text.tracking)}"/>${sizes(text.size)}`;

/** One face for every script; the hint gives “ ” — … to the Chinese face where a program would ask. */
function fonts(stack: FontStack): string {
  const name = escapeXml(stack.officeName);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

/** Word counts sizes in half points. */
function sizes(points: number): string {
  const halves = Math.round(points * 2);
  return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
}

const gapStyle = (): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${GAP_STYLE}"><w:name w:val="表格间隔"/><w:basedOn w:val="Normal"/><w:semiHidden/><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>`;

const strongStyle = (style: Style): string =>
  `<w:style w:type="character" w:styleId="${STRONG_STYLE}"><w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${fonts(style.fonts[style.text.strong.font])}</w:rPr></w:style>`;

const FIXED =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
