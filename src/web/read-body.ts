import type { IncomingMessage } from 'node:http';

/**
 * The body of a request, or undefined where it is larger than `limit` bytes. One that is too large is read to
 * its end and dropped: a browser that is still sending would show a broken connection and not the answer. How
 * long that may go on is the server's time limit for a request.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) chunks.length = 0;
    else chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}
