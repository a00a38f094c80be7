import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { parse } from 'parse5';
import type { Language } from '../../src/diagnostics/catalogue.ts';
import { Reporter } from '../../src/diagnostics/reporter.ts';
import { openDesk } from '../../src/web/open-desk.ts';
import { env } from './compile-data.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Asks a server for a path, with any headers at all: `fetch` would not let a test lie about the host. */
export const ask = (url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const whole = Buffer.concat(chunks);
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body: whole, text: whole.toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** A form with a file as a browser sends it. */
export async function formOf(token: string, file?: File): Promise<Asked> {
  const fields = new FormData();
  fields.append('token', token);
  if (file) fields.append('file', file);
  const response = new Response(fields);
  const body = new Uint8Array(await response.arrayBuffer());
  return {
    method: 'POST',
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
    body,
  };
}

/** A desk on a free port with the real templates and fonts, and no data of its own. */
export async function openTestDesk(language: Language = 'zh') {
  const nothing = { read: () => undefined, list: () => undefined };
  const desk = await openDesk({ port: 0, language }, { ...env, data: nothing }, new Reporter());
  if (!desk) throw new Error('no desk');
  const { text } = await ask(desk.url);
  const token = /name="token" value="([0-9a-f]{32})"/.exec(text)?.[1] ?? '';
  const send = async (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    ask(desk.url, await formOf(token, new File([content], name)));
  return { ...desk, page: text, token, send };
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** An element of a page as a browser understands it. */
export class Element {
  readonly #node: Node;

  constructor(node: Node) {
    this.#node = node;
  }

  attribute(name: string): string | undefined {
    return this.#node.attrs?.find((attribute) => attribute.name === name)?.value;
  }

  get text(): string {
    return this.#node.value ?? this.children.map((child) => child.text).join('');
  }

  get children(): readonly Element[] {
    return (this.#node.childNodes ?? []).map((node) => new Element(node));
  }

  /** All elements of a name below this one, in order. */
  all(name: string): readonly Element[] {
    return this.children.flatMap((child) => [
      ...(child.#node.nodeName === name ? [child] : []),
      ...child.all(name),
    ]);
  }
}

export const readPage = (source: string): Element => new Element(parse(source) as unknown as Node);

/** The table of findings: a row each, its cells' texts. */
export const rowsOf = (source: string): readonly (readonly string[])[] =>
  readPage(source)
    .all('tbody')
    .flatMap((body) => body.all('tr'))
    .map((row) => row.children.map((cell) => cell.text));
