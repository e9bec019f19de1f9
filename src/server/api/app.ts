import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import { isOutage } from '#store';
import { timeoutOf } from '../timeouts.ts';
import { accessLog } from './access.ts';
import { createAuthDoor } from './auth-door.ts';
import { boundBodies, dropUnreadBodies } from './bodies.ts';
import { identifyCaller } from './caller.ts';
import type { ApiContext, ApiEnv } from './context.ts';
import { describeApi } from './document.ts';
import { fail } from './fail.ts';
import { limited, shedWhenFull } from './guards.ts';
import { apiRoutes } from './routes/index.ts';
import type { Services } from './services.ts';

export type Api = OpenAPIHono<ApiEnv>;

/** Name of the error that ends a request which takes too long. */
class TimedOut extends HTTPException {
  override readonly name = 'TimedOut';
}

/**
 * The API of the course: `/api/v1` with its published contract, and better-auth's `/api/auth` behind the same limits, log and
 * envelope. Every answer, also of what goes wrong, has a correlation id and one shape.
 */
export function createApi(services: Services): Api {
  const app: Api = new OpenAPIHono<ApiEnv>();
  app.onError((error, context: ApiContext) => answerError(error, context));
  app.notFound((context) => fail(context, 'NOT_FOUND'));
  // Also for an address that only begins like one of the API's, such as /api/../x.
  app.use('*', accessLog(services));
  app.use('/api/*', dropUnreadBodies);
  app.use('/api/*', async (context: ApiContext, next) =>
    services.isOpen() || context.req.path === '/api/v1/ready' ? next() : fail(context, 'NOT_READY', { retryAfter: 5 }),
  );
  app.post('/api/v1/submissions', shedWhenFull);
  app.use('/api/*', limited('general'));
  app.use('/api/*', boundBodies);
  app.use(
    '/api/v1/*',
    timeout(timeoutOf('server'), () => new TimedOut(504)),
  );
  app.route('/api/auth', createAuthDoor());
  app.use('/api/v1/*', identifyCaller);
  app.route('/api/v1', apiRoutes());
  app.get('/api/v1/openapi.json', (context) => context.json(describeApi(app, services)));
  answerOtherMethods(app);
  return app;
}

/** An address that exists answers a method that it does not know with 405 and those that it does. */
function answerOtherMethods(app: Api): void {
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || !path.startsWith('/api/v1/')) continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  for (const [path, known] of methods) {
    const allow = [...known, ...(known.has('GET') ? ['HEAD'] : [])].sort().join(', ');
    app.all(path, (context) => {
      context.header('allow', allow);
      return fail(context, 'METHOD_NOT_ALLOWED');
    });
  }
}

function answerError(error: Error, context: ApiContext): Response {
  if (error instanceof TimedOut) return fail(context, 'TIMED_OUT');
  if (error instanceof HTTPException && error.status === 400) return fail(context, 'BODY_MALFORMED');
  const { log } = context.get('services');
  const correlationId = context.get('correlationId');
  if (isOutage(error)) {
    log.error({ correlationId, error }, 'a request failed because the database cannot be used');
    return fail(context, 'NOT_READY', { retryAfter: 5 });
  }
  log.error({ correlationId, error }, 'a request failed by our fault');
  return fail(context, 'INTERNAL');
}
