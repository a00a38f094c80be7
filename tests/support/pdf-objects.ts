import { inflateSync } from 'node:zlib';

/** The bodies of all objects of a PDF that are no streams, as they are written in its object streams. */
export function pdfObjects(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const heads = text.matchAll(
    /<<\/Type\/ObjStm\/N \d+\/First (\d+)\/Filter\/FlateDecode\/Length (\d+)>>\nstream\n/g,
  );
  return [...heads].flatMap(({ 0: head, 1: first, 2: length, index }) => {
    const start = index + head.length;
    const inflated = inflateSync(bytes.subarray(start, start + Number(length)));
    return inflated.toString('latin1').slice(Number(first)).trimEnd().split('\n');
  });
}
