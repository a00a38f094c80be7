import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Language } from '../diagnostics/catalogue.ts';
import { lines } from '../diagnostics/render.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Env } from '../env/env.ts';
import { Desk } from './desk.ts';

export interface DeskSettings {
  /** 0 for any that is free. */
  readonly port: number;
  readonly language: Language;
}

export interface OpenedDesk {
  /** For the browser's address line. */
  readonly url: string;
  close(): void;
}

/** This computer alone: no other can reach the desk. */
const ADDRESS = '127.0.0.1';

/** Opens the desk and answers where, or reports why the port cannot be had. It stays open until it is closed. */
export async function openDesk(
  { port, language }: DeskSettings,
  env: Env,
  reporter: Reporter,
): Promise<OpenedDesk | undefined> {
  const server = createServer();
  const fault = await listen(server, port);
  if (fault) {
    reporter.report('cannot-listen', { port, reason: fault.code ?? fault.message });
    return undefined;
  }
  const bound = (server.address() as AddressInfo).port;
  const desk = new Desk(env, language, bound);
  server.on('request', (request, response) => void respond(desk, language, request, response));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://${ADDRESS}:${bound}/`, close };
}

const listen = (server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, ADDRESS, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });

/** Sends the desk's answer. A bug is told to whoever sits there, and the desk stays open. */
async function respond(
  desk: Desk,
  language: Language,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { status, headers, body } = await desk.answer(request);
    response.writeHead(status, headers).end(body);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    const reason = (error as Error).stack ?? String(error);
    const bug = { code: 'bug', severity: 'error', facts: { reason }, place: {} } as const;
    response.writeHead(500, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    response.end(lines(bug, language).join('\n'));
  }
}
