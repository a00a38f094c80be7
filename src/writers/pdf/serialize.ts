import { createHash } from 'node:crypto';
import { ByteWriter } from './byte-writer.ts';
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

/**
 * Collects the objects of a PDF 1.7 file and writes them: small ones in object streams, each deflated when it is full, then
 * the xref stream.
 */
export class PdfFile {
  #next = 1;
  readonly #streams: Stream[] = [];
  readonly #places = new Places();
  /** The object stream that is being filled: number, numbers and offsets of its objects, and their bodies. */
  #pack: Ref | undefined;
  #packed = 0;
  readonly #index = new ByteWriter();
  readonly #bodies = new ByteWriter();

  /** A number for an object that is set later. */
  reserve(): Ref {
    return this.#next++;
  }

  /** Sets an object that is no stream; `body` is ASCII. */
  set(ref: Ref, body: string): void {
    this.begin(ref).text(body);
    this.end();
  }

  /** Begins an object that is no stream: what is written, in ASCII, until `end` is its body. */
  begin(ref: Ref): ByteWriter {
    this.#pack ??= this.reserve();
    this.#places.inStream(ref, this.#pack, this.#packed);
    this.#index.whole(ref);
    this.#index.text(' ');
    this.#index.whole(this.#bodies.length);
    this.#index.text(' ');
    return this.#bodies;
  }

  end(): void {
    this.#bodies.text('\n');
    this.#packed++;
    if (this.#packed === PER_STREAM) this.#finishPack();
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
    this.#finishPack();
    const out = new ByteList();
    out.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
    for (const { ref, head, bytes } of this.#streams) {
      this.#places.atOffset(ref, out.length);
      out.text(`${ref} 0 obj\n<<${head}>>\nstream\n`);
      out.bytes(bytes);
      out.text('\nendstream\nendobj\n');
    }
    this.#crossReferences(out, root, info);
    return out.join();
  }

  #finishPack(): void {
    if (this.#pack === undefined) return;
    const head = `/Type/ObjStm/N ${this.#packed}/First ${this.#index.length}`;
    this.#index.append(this.#bodies.view());
    this.addStream(head, this.#index.view(), false, this.#pack);
    this.#pack = undefined;
    this.#packed = 0;
    this.#index.clear();
    this.#bodies.clear();
  }

  #crossReferences(out: ByteList, root: Ref, info: Ref): void {
    const ref = this.reserve();
    const start = out.length;
    this.#places.atOffset(ref, start);
    const data = deflate(this.#places.table(this.#next));
    const id = `<${out.hash()}>`;
    out.text(
      `${ref} 0 obj\n<</Type/XRef/Size ${this.#next}/W[1 4 2]/Root ${refText(root)}/Info ${refText(info)}` +
        `/ID[${id}${id}]/Filter/FlateDecode/Length ${data.length}>>\nstream\n`,
    );
    out.bytes(data);
    out.text(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
  }
}

/** Where each object is: at an offset of the file, or at a place in an object stream. */
class Places {
  /** By number: an offset, or an object stream. */
  readonly #where: number[] = [0];
  /** By number: the place in the object stream, -1 for an object at an offset. */
  readonly #index: number[] = [0];

  inStream(ref: Ref, stream: Ref, index: number): void {
    this.#set(ref, stream, index);
  }

  atOffset(ref: Ref, offset: number): void {
    this.#set(ref, offset, -1);
  }

  #set(ref: Ref, where: number, index: number): void {
    while (this.#where.length <= ref) {
      this.#where.push(0);
      this.#index.push(0);
    }
    this.#where[ref] = where;
    this.#index[ref] = index;
  }

  /** The data of the cross-reference stream (PDF 1.7 §7.5.8.3): an entry is one byte, four and two. */
  table(size: number): Uint8Array {
    const table = new Uint8Array(7 * size);
    const view = new DataView(table.buffer);
    view.setUint16(5, 0xffff);
    for (let ref = 1; ref < size; ref++) {
      const where = this.#where[ref];
      const index = this.#index[ref] as number;
      if (!where) throw new Error(`PDF object ${ref} was reserved and never set`);
      view.setUint8(7 * ref, index < 0 ? 1 : 2);
      view.setUint32(7 * ref + 1, where);
      view.setUint16(7 * ref + 5, Math.max(0, index));
    }
    return table;
  }
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
