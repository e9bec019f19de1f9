interface Operation {
  readonly parameters?: readonly object[];
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

/** Machines sign in without a key: what they bring is good once by itself. */
const withoutKey = /\/machine\//;

const parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Chosen by the client for one command, and sent again when that command is repeated.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
  example: 'pTq3vX8sJk2mN5bR7yWd',
};

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'gerbang.session_token' },
  bearer: { type: 'http', scheme: 'bearer' },
};

/**
 * Adds to a document what stands beside the routes' schemas: the key of every command, the ways to be signed in, and the answer
 * for what no route declares.
 */
export function idempotencyHeader<
  Document extends { readonly paths?: object | undefined; readonly components?: object | undefined },
>(document: Document): Document {
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item as Record<string, Operation>).map(([method, operation]) => [
          method,
          complete(operation, method === 'post' && !withoutKey.test(path)),
        ]),
      ),
    ]),
  );
  return { ...document, paths, components: { ...document.components, securitySchemes } };
}

function complete(operation: Operation, isCommand: boolean): Operation {
  return {
    ...operation,
    ...(isCommand ? { parameters: [...(operation.parameters ?? []), parameter] } : {}),
    responses: {
      ...operation.responses,
      default: {
        description:
          'Any other failure: 401 for a token that is not valid, 403 from another origin, 413, 415, 429, 500, 503 while the server starts or stops, 504',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      } as { readonly description: string },
    },
  };
}
