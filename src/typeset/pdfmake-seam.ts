/**
 * The one file that knows pdfmake: it makes the pages, turns them, and prints the page numbers; we fill them.
 *
 * No PDF is made and no text given to pdfmake: a section is an empty stack that carries our flow, so pdfmake's
 * line breaking, measuring and tables never run. Paths and behaviour are those of pdfmake 0.3.11.
 */
import type { Context, EngineNode, EnginePage, Interop, Margins, PageWriter } from 'gongkai-pdfmake-types';
import DocMeasureModule from 'pdfmake/js/DocMeasure.js';
import DocPreprocessorModule from 'pdfmake/js/DocPreprocessor.js';
import LayoutBuilderModule from 'pdfmake/js/LayoutBuilder.js';
import type { NodeId } from '../tree/node.ts';
import type { PageStyle } from '../tree/style.ts';
import type { Line } from './compose.ts';
import type { Page, PlacedLine, PlacedPicture, Rule } from './pages.ts';
import type { Sheet } from './sheet.ts';

/** A run of pages of one size and what fills them. */
export interface PageRun {
  readonly width: number;
  readonly height: number;
  readonly margins: PageStyle['margin'];
  /** Fills pages from the top of the first type area; called once. */
  fill(sheet: Sheet): void;
  /** Prints what stands under the type area of page `number`; the sheet is the bottom margin, as wide as the page. */
  foot(sheet: Sheet, number: number): void;
}

/** Lets pdfmake lay runs of pages one after another; each run begins a page. */
export function runPages(runs: readonly PageRun[]): readonly Page[] {
  const [first] = runs;
  if (!first) throw new Error('a document without pages');
  const content = { stack: runs.map(sectionNode) };
  return new Engine(sizeOf(first), first.margins, null).run(content).map(collect);
}

interface Filled extends EngineNode {
  readonly fill: (sheet: Sheet) => void;
}

interface SectionNode extends EngineNode {
  readonly section: EngineNode;
  readonly pageSize: object;
  readonly pageMargins: Margins;
  readonly footer: (page: number) => EngineNode;
}

const sizeOf = (run: PageRun) => ({ width: run.width, height: run.height });

const filled = (fill: (sheet: Sheet) => void): Filled => ({ stack: [], fill });

const sectionNode = (run: PageRun): SectionNode => ({
  section: filled((sheet) => run.fill(sheet)),
  pageSize: sizeOf(run),
  pageMargins: run.margins,
  footer: (page) => filled((sheet) => run.foot(sheet, page)),
});

const inner = <T extends object>(module: Interop<T>): T =>
  'default' in module ? module.default : (module as T);

const LayoutBuilder = inner(LayoutBuilderModule);
const DocMeasure = inner(DocMeasureModule);
const DocPreprocessor = inner(DocPreprocessorModule);

class Engine extends LayoutBuilder {
  /** `layoutDocument` without its loop for `pageBreakBefore`, which lays everything out again for each break. */
  run(content: EngineNode): EnginePage[] {
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new DocMeasure({}, {}, {}, null, this.tableLayouts);
    return this.tryLayoutDocument(content, null, {}, {}).pages;
  }

  /** pdfmake reuses an empty page whatever its size; a section of ours always begins its own. */
  override processSection(node: EngineNode): void {
    const { section, pageSize, pageMargins, footer } = node as SectionNode;
    this.writer.addPage(pageSize, undefined, pageMargins, { footer });
    this.processNode(section);
  }

  override processVerticalContainer(node: EngineNode): void {
    if ('fill' in node) (node as Filled).fill(new EngineSheet(this.writer));
    else super.processVerticalContainer(node);
  }
}

class EngineSheet implements Sheet {
  constructor(readonly writer: PageWriter) {}

  get #context(): Context {
    return this.writer.context();
  }

  get x(): number {
    return this.#context.x;
  }

  get top(): number {
    return this.#context.pageMargins.top;
  }

  get bottom(): number {
    return this.#context.y + this.#context.availableHeight;
  }

  get y(): number {
    return this.#context.y;
  }

  down(distance: number): void {
    this.#context.moveDown(Math.min(distance, this.#context.availableHeight));
  }

  turn(): void {
    this.writer.moveToNextPage();
  }

  line(line: Line, node: NodeId, x: number, y: number, artifact?: PlacedLine['artifact']): void {
    // A blank line takes its place and leaves no mark.
    const { runs } = line;
    if (runs.length > 0)
      this.#push('line', new EngineLine(x + line.x, y + line.baseline, node, runs, artifact));
  }

  picture(picture: PlacedPicture): void {
    this.#push('picture', picture);
  }

  rule(rule: Rule): void {
    this.#push('rule', rule);
  }

  #push(type: string, item: object): void {
    this.#context.getCurrentPage().items.push({ type, item });
  }
}

/** A placed line as pdfmake moves it about: footers reach the page as clones with another x and y. */
class EngineLine implements PlacedLine {
  constructor(
    public x: number,
    public y: number,
    readonly node: NodeId,
    readonly runs: PlacedLine['runs'],
    readonly artifact: PlacedLine['artifact'],
  ) {}

  clone(): EngineLine {
    return new EngineLine(this.x, this.y, this.node, this.runs, this.artifact);
  }
}

function collect(page: EnginePage): Page {
  const lines: PlacedLine[] = [];
  const rules: Rule[] = [];
  const pictures: PlacedPicture[] = [];
  for (const { type, item } of page.items) {
    if (item instanceof EngineLine) lines.push(item);
    else if (type === 'rule') rules.push(item as Rule);
    else if (type === 'picture') pictures.push(item as PlacedPicture);
    else throw new Error(`pdfmake put a ${type} on a page`);
  }
  return { width: page.pageSize.width, height: page.pageSize.height, lines, rules, pictures };
}
