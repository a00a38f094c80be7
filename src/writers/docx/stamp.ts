import { Header, Paragraph } from 'docx';
import type { Style } from '../../tree/style.ts';
import { escapeXml } from './xml.ts';

/** Headers for a stamp to stand in, on odd and on even pages; their parts are replaced by `stampHeader`. */
export const stampHeaders = (): { readonly default: Header; readonly even: Header } => ({
  default: new Header({ children: [new Paragraph('')] }),
  even: new Header({ children: [new Paragraph('')] }),
});

/** The parts of those headers, in the order in which the library numbers them. */
export const STAMP_PARTS = ['word/header1.xml', 'word/header2.xml'] as const;

/**
 * A header part with the stamp as Word itself makes a watermark: a text path in VML, centred on the type area,
 * turned by 45 degrees, behind the text. The library has no such shape. `number` is the part's, from 1: Word numbers
 * the shapes of all headers in one series.
 */
export function stampHeader(stamp: string, style: Style, number: number): string {
  const font = style.fonts[style.text.title.font].officeName;
  const place =
    'position:absolute;margin-left:0;margin-top:0;width:300pt;height:150pt;rotation:315;z-index:-251658752;' +
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
    'mso-position-vertical:center;mso-position-vertical-relative:margin';
  const look = `font-family:&quot;${escapeXml(font)}&quot;;font-size:1pt`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">' +
    '<w:p><w:r><w:pict>' +
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
    `<v:formulas>${FORMULAS.map((formula) => `<v:f eqn="${formula}"/>`).join('')}</v:formulas>` +
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
    '<v:textpath on="t" fitshape="t"/></v:shapetype>' +
    `<v:shape id="stamp${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" style="${place}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">` +
    `<v:textpath style="${look}" string="${escapeXml(stamp)}"/></v:shape>` +
    '</w:pict></w:r></w:p></w:hdr>'
  );
}

/** The geometry of Word's plain text path (shape type 136). */
const FORMULAS = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
  'mid @5 @6',
  'mid @8 @5',
  'mid @7 @8',
  'mid @6 @7',
  'sum @6 0 @5',
] as const;
