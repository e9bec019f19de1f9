import { request } from 'node:http';
import { connect } from 'node:net';
import type { Reply } from '../../support/server.ts';

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
}

/** Sends a request as it stands: no client tidies its address or headers. */
export function sendRaw(origin: string, { body, headers, method, path }: RawRequest): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers: withLength(headers, body) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const list = Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value) => [name, value] as [string, string]),
        );
        resolve({ status: response.statusCode ?? 0, headers: new Headers(list), text, body: parse(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function withLength(headers: RawRequest['headers'], body: Buffer | undefined): Record<string, string> {
  const { 'content-type': type, ...rest } = headers;
  if (body === undefined) return rest;
  return { ...rest, ...(type === undefined ? {} : { 'content-type': type }), 'content-length': String(body.length) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes bytes to the server, says that no more will come, and resolves to all that it answers. */
export function sendBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    socket.end(bytes);
  });
}
