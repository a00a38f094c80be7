import { createHash } from 'node:crypto';
import { STYLESHEET } from './stylesheet.ts';

/** An answer to a request, before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const styleHash = createHash('sha256').update(STYLESHEET).digest('base64');

/** What every answer carries: no script runs, nothing is fetched, framed or kept by the browser. */
const GUARDS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

export const pageReply = (status: number, body: string): Reply => ({
  status,
  headers: { ...GUARDS, 'content-type': 'text/html; charset=utf-8' },
  body,
});

/** A file to save. Whatever it is, the browser does not open it here: a web page made of data gets no rights. */
export const fileReply = (name: string, body: Uint8Array): Reply => ({
  status: 200,
  headers: {
    ...GUARDS,
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
  },
  body,
});

/** RFC 8187: what `encodeURIComponent` leaves and a header may not have is encoded too. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
