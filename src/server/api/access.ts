import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { principalName } from '../policy/policy.ts';
import type { ApiEnv } from './context.ts';
import type { Services } from './services.ts';

/** A correlation id that a client may bring along; any other is replaced. */
const correlationPattern = /^[A-Za-z0-9_-]{8,64}$/;

/** Headers of every answer of the API: nothing of it is cached, framed, sniffed or run. */
const answerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * Gives each request its services and correlation id, and writes one line of access log with what the course asks of one:
 * request, route, method, status, latency, size, who called, kind of error, user agent. No address with its query, no body.
 */
export function accessLog(services: Services) {
  return createMiddleware<ApiEnv>(async (context, next) => {
    const began = performance.now();
    const given = context.req.header('x-correlation-id') ?? '';
    const correlationId = correlationPattern.test(given) ? given : crypto.randomUUID();
    context.set('services', services);
    context.set('correlationId', correlationId);
    context.set('address', context.env.address);
    context.set('notes', {});
    context.set('principal', { kind: 'anonymous' });
    await next();
    for (const [name, value] of Object.entries(answerHeaders)) context.res.headers.set(name, value);
    context.res.headers.set('x-correlation-id', correlationId);
    const milliseconds = performance.now() - began;
    const route = routePath(context, -1);
    const { method } = context.req;
    const { status } = context.res;
    services.metrics.observe({ method, route, status, seconds: milliseconds / 1000 });
    const line = {
      correlationId,
      method,
      route,
      status,
      milliseconds: Math.round(milliseconds * 10) / 10,
      caller: principalName(context.get('principal')),
      address: context.get('address'),
      bytesIn: Number(context.req.header('content-length') ?? 0),
      userAgent: (context.req.header('user-agent') ?? '').slice(0, 200),
      ...context.get('notes'),
    };
    void context.env.written.then((bytesOut) => services.log.info({ ...line, bytesOut }, 'request'));
  });
}
