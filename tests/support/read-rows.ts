/**
 * Reads the rows of tables from a finished PDF: the structure tree as it stands in the file's own objects, and the
 * glyphs of the marked content that it points to. A row that goes on over pages is one element, so it counts once;
 * pdf.js shows the tree a page at a time and would count it on each.
 */
import { unzlibSync } from 'fflate';
import { readPdf } from './read-pdf.ts';

/** A row, head or body: the text of each cell, over all pages it stands on. */
export type ReadRow = readonly string[];

/** The rows of each table, in the order of the structure tree. */
export async function readTableRows(bytes: Uint8Array): Promise<readonly (readonly ReadRow[])[]> {
  const objects = readObjects(bytes);
  const content = await readMarkedContent(bytes, objects);
  const textOf = (ref: number): string => {
    const body = bodyOf(objects, ref);
    const page = /\/Pg (\d+) 0 R/.exec(body)?.[1];
    return kidsOf(body)
      .map((kid) => {
        if (kid.ref !== undefined) return textOf(kid.ref);
        const key = `${kid.page ?? page} ${kid.mark}`;
        const text = content.get(key);
        if (text === undefined) throw new Error(`the structure points to content that is not there: ${key}`);
        return text;
      })
      .join('');
  };
  const refsIn = (ref: number, tag: string): readonly number[] =>
    tagOf(bodyOf(objects, ref)) === tag ? [ref] : kidRefs(objects, ref).flatMap((kid) => refsIn(kid, tag));
  const root = [...objects].find(([, body]) => body.includes('/Type/StructTreeRoot'))?.[0];
  if (root === undefined) throw new Error('the file has no structure tree');
  return refsIn(root, 'Table').map((table) =>
    refsIn(table, 'TR').map((row) => kidRefs(objects, row).map(textOf)),
  );
}

type Objects = ReadonlyMap<number, string>;

interface Kid {
  readonly ref?: number;
  readonly mark?: number;
  readonly page?: string;
}

/** Every object that is no stream, from the object streams (PDF 1.7 §7.5.7). */
function readObjects(bytes: Uint8Array): Objects {
  const objects = new Map<number, string>();
  const file = Buffer.from(bytes).toString('latin1');
  for (const stream of file.matchAll(
    /\/Type\/ObjStm\/N (\d+)\/First (\d+)[^>]*\/Length (\d+)>>\nstream\n/g,
  )) {
    const [head, count, first, length] = [stream[0], ...stream.slice(1).map(Number)] as const;
    const start = stream.index + head.length;
    const data = Buffer.from(unzlibSync(bytes.subarray(start, start + (length ?? 0)))).toString('latin1');
    const index = data.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i < (count ?? 0); i++) {
      const from = (first ?? 0) + (index[2 * i + 1] ?? 0);
      const to = i + 1 < (count ?? 0) ? (first ?? 0) + (index[2 * i + 3] ?? 0) : data.length;
      objects.set(index[2 * i] as number, data.slice(from, to));
    }
  }
  return objects;
}

/** The text of each piece of marked content, by "page object, number of the mark". */
async function readMarkedContent(bytes: Uint8Array, objects: Objects): Promise<ReadonlyMap<string, string>> {
  const pages = [...objects].find(([, body]) => body.includes('/Type/Pages'))?.[1] ?? '';
  const refs = [...(/\/Kids\[([^\]]*)\]/.exec(pages)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((kid) => kid[1]);
  const content = new Map<string, string>();
  for (const [i, page] of (await readPdf(bytes)).entries()) {
    for (const mark of page.contentMarks) content.set(`${refs[i]} ${mark}`, '');
    for (const { char, mark } of page.glyphs) {
      const key = `${refs[i]} ${mark}`;
      if (mark !== undefined) content.set(key, `${content.get(key) ?? ''}${char}`);
    }
  }
  return content;
}

function bodyOf(objects: Objects, ref: number): string {
  const body = objects.get(ref);
  if (body === undefined) throw new Error(`the file has no object ${ref}`);
  return body;
}

const tagOf = (body: string): string | undefined => /^\s*<<\/S\/(\w+)/.exec(body)?.[1];

function kidsOf(body: string): readonly Kid[] {
  const list = /\/K\s*(?:\[((?:[^[\]])*)\]|(\d+ 0 R))/.exec(body);
  const kids = (list?.[1] ?? list?.[2] ?? '').matchAll(/<<([^>]*)>>|(\d+) 0 R|(\d+)/g);
  return [...kids].map(([, dictionary, ref, mark]) => {
    if (ref !== undefined) return { ref: Number(ref) };
    if (mark !== undefined) return { mark: Number(mark) };
    const page = /\/Pg (\d+) 0 R/.exec(dictionary ?? '')?.[1];
    return { mark: Number(/\/MCID (\d+)/.exec(dictionary ?? '')?.[1]), ...(page !== undefined && { page }) };
  });
}

const kidRefs = (objects: Objects, ref: number): readonly number[] =>
  kidsOf(bodyOf(objects, ref)).flatMap((kid) => (kid.ref === undefined ? [] : [kid.ref]));
