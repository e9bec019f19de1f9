import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import type { ApiContext, ApiEnv } from './context.ts';
import { fail } from './fail.ts';

/** Bytes of a request body: 64 KB of files cost at most this much as JSON text with its escapes, and some room. */
export const bodyBytes = 256 * 1024;

/** Local work of a browser, which comes in batches of fifty. */
export const mergeBytes = 4 * 1024 * 1024;

/** Bytes of a refused body that are read and dropped before the connection is given up. */
const droppedBytes = 16 * 1024 * 1024;

/**
 * Reads what is left of a body that was refused. The connection would otherwise be cut, and with it the next request on it, which
 * a proxy that keeps its connections answers as a fault of this server.
 */
export const dropUnreadBodies = createMiddleware<ApiEnv>(async (context, next) => {
  await next();
  const { body, bodyUsed } = context.req.raw;
  if (bodyUsed || body === null) return;
  let bytes = 0;
  if (!body.locked)
    for await (const chunk of body) {
      bytes += (chunk as Uint8Array).byteLength;
      if (bytes > droppedBytes) break;
    }
  if (body.locked || bytes > droppedBytes) context.res.headers.set('connection', 'close');
});

/** Bounds every body, also one that lies about its length, and takes JSON only. */
export const boundBodies = createMiddleware<ApiEnv>(async (context, next) => {
  const { method, path } = context.req;
  if (method === 'GET' || method === 'HEAD') return next();
  const length = Number(context.req.header('content-length') ?? 0);
  const sendsBody = length > 0 || context.req.header('transfer-encoding') !== undefined;
  const type = (context.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (sendsBody && type !== 'application/json') return fail(context, 'BODY_NOT_JSON');
  return bodyLimit({
    maxSize: path.endsWith('/me/merge') ? mergeBytes : bodyBytes,
    onError: (refused) => fail(refused as unknown as ApiContext, 'BODY_TOO_LARGE'),
  })(context, next);
});
