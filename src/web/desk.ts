import type { IncomingMessage } from 'node:http';
import { buildUpload, uploadLimits } from '../commands/build-upload.ts';
import type { Language } from '../diagnostics/catalogue.ts';
import { desk } from '../diagnostics/desk.ts';
import type { Env } from '../env/env.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { form, page, refusal } from './page.ts';
import { readBody } from './read-body.ts';
import { readUpload } from './read-upload.ts';
import type { Reply } from './reply.ts';
import { fileReply, pageReply } from './reply.ts';
import { fileName, result } from './result.ts';
import { Results, secret } from './results.ts';

type Refusal = keyof (typeof desk)['zh']['refusals'];

const STATUS: Readonly<Record<Refusal, number>> = {
  host: 403,
  origin: 403,
  token: 403,
  'too-large': 413,
  'no-file': 400,
  'bad-form': 400,
  'not-found': 404,
  method: 405,
};

const MEBIBYTE = 1024 * 1024;

/** Answers the requests of one start of the desk. Templates and fonts are the program's; data is what is sent. */
export class Desk {
  readonly #env: Env;
  readonly #language: Language;
  readonly #hosts: readonly string[];
  readonly #results = new Results();
  readonly #settings = { token: secret(), ...uploadLimits() };

  constructor(env: Env, language: Language, port: number) {
    this.#env = env;
    this.#language = language;
    const names = ['127.0.0.1', 'localhost'];
    // A browser leaves out the port that http has by default.
    this.#hosts = [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
  }

  /**
   * Answers one request. Another host's name in it means that a strange page had its own name point here (DNS
   * rebinding); another origin, that a strange page sent the form.
   */
  async answer(request: IncomingMessage): Promise<Reply> {
    const { method, headers, url = '/' } = request;
    if (!this.#hosts.includes(headers.host ?? '')) return this.#refuse('host');
    if (headers.origin !== undefined && !this.#hosts.some((host) => headers.origin === `http://${host}`))
      return this.#refuse('origin');
    if (method === 'POST') return url === '/' ? this.#receive(request) : this.#refuse('not-found');
    if (method !== 'GET') return this.#refuse('method');
    if (url === '/') return this.#page(desk[this.#language].name, this.#form());
    const [, id = '', index] = /^\/documents\/([0-9a-f]+)\/(\d+)$/.exec(url) ?? [];
    const file = this.#results.file(id, Number(index));
    return file ? fileReply(fileName(file.path), file.content) : this.#refuse('not-found');
  }

  async #receive(request: IncomingMessage): Promise<Reply> {
    const body = await readBody(request, this.#settings.mebibytes * MEBIBYTE);
    if (!body) return this.#refuse('too-large');
    const sent = await readUpload(body, request.headers['content-type']);
    if (!sent) return this.#refuse('bad-form');
    if (sent.token !== this.#settings.token) return this.#refuse('token');
    const { upload } = sent;
    if (!upload) return this.#refuse('no-file');
    const built = await buildUpload(upload, this.#env);
    const shown = result(built, upload.name, this.#results.keep(built.files), this.#language);
    return this.#page(desk[this.#language].result(upload.name), html`${shown}${this.#form()}`);
  }

  #refuse(why: Refusal): Reply {
    const words = desk[this.#language];
    const said = words.refusals[why];
    const message = typeof said === 'string' ? said : said(this.#settings.mebibytes);
    return pageReply(STATUS[why], page(message, refusal(message, words), words));
  }

  #page = (title: string, content: Html): Reply => pageReply(200, page(title, content, desk[this.#language]));

  #form = (): Html => form(this.#settings, desk[this.#language]);
}
