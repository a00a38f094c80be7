import { createHash } from 'node:crypto';
import { deflate } from './deflate/zlib-stream.ts';
import { latin1 } from './string.ts';

/** Number of an object; generation 0. */
export type Ref = number;

export const refText = (ref: Ref): string => `${ref} 0 R`;

/** Objects in one object stream: enough to compress well, few enough to open quickly. */
const PER_STREAM = 200;

interface Stream {
  readonly ref: Ref;
  readonly head: string;
  readonly bytes: Uint8Array;
}

/** What an entry of the cross-reference stream says (PDF 1.7 §7.5.8.3). */
type Entry = readonly [type: 1 | 2, where: number, index: number];

/** Collects the objects of a PDF 1.7 file and writes them: small ones in object streams, then the xref stream. */
export class PdfFile {
  #next = 1;
  readonly #small: { readonly ref: Ref; readonly body: string }[] = [];
  readonly #streams: Stream[] = [];

  /** A number for an object that is set later. */
  reserve(): Ref {
    return this.#next++;
  }

  /** Sets an object that is no stream; `body` is ASCII. */
  set(ref: Ref, body: string): void {
    this.#small.push({ ref, body });
  }

  /** Sets a new object and gives its number. */
  add(body: string): Ref {
    const ref = this.reserve();
    this.set(ref, body);
    return ref;
  }

  /** Adds a stream, deflated unless `plain`; `entries` are dictionary entries beside filter and length. */
  addStream(entries: string, bytes: Uint8Array, plain = false, ref = this.reserve()): Ref {
    if (!plain) return this.addDeflated(entries, deflate(bytes), ref);
    this.#streams.push({ ref, head: `${entries}/Length ${bytes.length}`, bytes });
    return ref;
  }

  /** Adds a stream of bytes that are deflated already, as a zlib stream. */
  addDeflated(entries: string, bytes: Uint8Array, ref = this.reserve()): Ref {
    this.#streams.push({ ref, head: `${entries}/Filter/FlateDecode/Length ${bytes.length}`, bytes });
    return ref;
  }

  /** The finished file. Its ID is a hash of everything in it: pdfkit's is of the title alone. */
  finish(root: Ref, info: Ref): Uint8Array {
    const entries: Entry[] = [];
    for (let i = 0; i < this.#small.length; i += PER_STREAM) this.#pack(i, entries);
    const out = new ByteList();
    out.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
    for (const { ref, head, bytes } of this.#streams) {
      entries[ref] = [1, out.length, 0];
      out.text(`${ref} 0 obj\n<<${head}>>\nstream\n`);
      out.bytes(bytes);
      out.text('\nendstream\nendobj\n');
    }
    this.#crossReferences(out, entries, root, info);
    return out.join();
  }

  #pack(from: number, entries: Entry[]): void {
    const objects = this.#small.slice(from, from + PER_STREAM);
    const stream = this.reserve();
    let index = '';
    let bodies = '';
    objects.forEach(({ ref, body }, i) => {
      index += `${ref} ${bodies.length} `;
      bodies += `${body}\n`;
      entries[ref] = [2, stream, i];
    });
    const head = `/Type/ObjStm/N ${objects.length}/First ${index.length}`;
    this.addStream(head, latin1(index + bodies), false, stream);
  }

  #crossReferences(out: ByteList, entries: Entry[], root: Ref, info: Ref): void {
    const ref = this.reserve();
    const start = out.length;
    entries[ref] = [1, start, 0];
    const data = deflate(xrefTable(entries, this.#next));
    const id = `<${out.hash()}>`;
    out.text(
      `${ref} 0 obj\n<</Type/XRef/Size ${this.#next}/W[1 4 2]/Root ${refText(root)}/Info ${refText(info)}` +
        `/ID[${id}${id}]/Filter/FlateDecode/Length ${data.length}>>\nstream\n`,
    );
    out.bytes(data);
    out.text(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
  }
}

function xrefTable(entries: readonly (Entry | undefined)[], size: number): Uint8Array {
  const table = new Uint8Array(7 * size);
  const view = new DataView(table.buffer);
  view.setUint16(5, 0xffff);
  for (let ref = 1; ref < size; ref++) {
    const entry = entries[ref];
    if (!entry) throw new Error(`PDF object ${ref} was reserved and never set`);
    view.setUint8(7 * ref, entry[0]);
    view.setUint32(7 * ref + 1, entry[1]);
    view.setUint16(7 * ref + 5, entry[2]);
  }
  return table;
}

class ByteList {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  text(text: string): void {
    this.bytes(latin1(text));
  }

  bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  /** 32 hexadecimal digits of the SHA-256 of what is in the list. */
  hash(): string {
    const hash = createHash('sha256');
    for (const part of this.#parts) hash.update(part);
    return hash.digest('hex').slice(0, 32);
  }

  join(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
