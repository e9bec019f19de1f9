import { signInWaysSchema } from '#contract';
import { answer, failures } from '../openapi.ts';
import { createRoutes, defineRoute } from '../route.ts';
import type { Routes } from '../route.ts';

const read = defineRoute({
  method: 'get',
  path: '/sign-in-ways',
  tags: ['Account'],
  summary: 'How one may sign in here',
  action: 'course.read',
  limit: 'read',
  responses: {
    200: answer('What the sign-in page offers', signInWaysSchema, { password: true, signUp: true, oidc: [] }),
    ...failures('RATE_LIMITED'),
  },
});

/** What whoever has no account yet needs to know. */
export function signInWaysRoutes(): Routes {
  return createRoutes().openapi(read, (context) => {
    const { oidc, signUp } = context.get('services').settings;
    return context.json(
      { password: true, signUp: signUp === 'open', oidc: oidc.map(({ id, name }) => ({ id, name })) },
      200,
    );
  });
}
