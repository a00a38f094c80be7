/** The inner modules of pdfmake 0.3.11 that the seam uses, as far as it uses them. */

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Interop, LayoutBuilder } from 'gongkai-pdfmake-types';

  const module: Interop<typeof LayoutBuilder>;
  export default module;
}

declare module 'pdfmake/js/DocMeasure.js' {
  import type { Interop } from 'gongkai-pdfmake-types';

  const module: Interop<new (...parts: unknown[]) => object>;
  export default module;
}

declare module 'pdfmake/js/DocPreprocessor.js' {
  import type { Interop } from 'gongkai-pdfmake-types';

  const module: Interop<new () => object>;
  export default module;
}

declare module 'gongkai-pdfmake-types' {
  /** A CommonJS module with `exports.default`: Node gives the exports, vitest the class itself. */
  export type Interop<T> = T | { readonly default: T };

  export interface Margins {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }

  export interface PageItem {
    readonly type: string;
    readonly item: object;
  }

  export interface EnginePage {
    readonly items: PageItem[];
    readonly pageSize: { readonly width: number; readonly height: number };
  }

  /** Where the writer stands on the current page. */
  export interface Context {
    readonly x: number;
    readonly y: number;
    readonly availableHeight: number;
    readonly pageMargins: Margins;
    getCurrentPage(): EnginePage;
    moveDown(distance: number): void;
  }

  export interface PageWriter {
    context(): Context;
    addPage(size: object, orientation: undefined, margins: Margins, properties: object): void;
    moveToNextPage(): void;
  }

  /** A node of pdfmake's document; own properties stay on it. */
  export interface EngineNode {
    readonly stack?: EngineNode[];
    readonly section?: EngineNode;
  }

  export class LayoutBuilder {
    constructor(pageSize: object, pageMargins: Margins, svgMeasure: null);
    docPreprocessor: object;
    docMeasure: object;
    readonly tableLayouts: object;
    readonly writer: PageWriter;
    tryLayoutDocument(content: EngineNode, pdf: null, styles: object, style: object): { pages: EnginePage[] };
    processNode(node: EngineNode): void;
    processSection(node: EngineNode): void;
    processVerticalContainer(node: EngineNode): void;
  }
}
