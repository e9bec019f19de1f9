import type { Design } from '#exercises/pilih-produk-api/types.ts';
import { rules as tracing } from '#lessons/12-jejak-request/rules.ts';
import { answersField, hasAccessLogFormat, isAccessLogVariable } from '#world/access-log';
import { leakOf, minimumFields, namesCaller, placeholdersIn } from '#world/access-log';
import type { CallerProof } from '#world/access-log';
import { supportsNatively } from '#world/products/support';
import { ask, firstWrong, quoted } from './ask.ts';

const group = 'observability';

interface Logged {
  readonly field: string;
  readonly variable: string;
}

/** Every variable of the access log with the field that it stands in. */
function variablesOf({ accessLog }: Design): readonly Logged[] {
  return Object.entries(accessLog).flatMap(([field, text]) =>
    placeholdersIn(text).map((variable) => ({ field, variable })),
  );
}

export const logVariableUnknown = ask({
  rule: tracing['log-variabel-sah'],
  group,
  points: 2,
  find({ design }, observe) {
    observe();
    const { product, accessLog } = design;
    if (!hasAccessLogFormat(product)) {
      const [field] = Object.keys(accessLog);
      return field === undefined
        ? undefined
        : { path: ['accessLog', field], params: { product, variable: '', problem: 'no-format' } };
    }
    return firstWrong(variablesOf(design), ({ field, variable }) =>
      isAccessLogVariable(product, variable)
        ? undefined
        : { path: ['accessLog', field], params: { product, variable: quoted(variable), problem: 'unknown' } },
    );
  },
});

export const logFieldMissing = ask({
  rule: tracing['log-field-minimum'],
  group,
  points: 2,
  find({ design }, observe) {
    observe();
    const { product } = design;
    if (!hasAccessLogFormat(product)) return undefined;
    const logged = variablesOf(design);
    const asked = minimumFields(product);
    const missing = asked.filter((field) => !logged.some(({ variable }) => answersField(product, field, variable)));
    if (missing.length === 0) return undefined;
    const params = { product, fields: missing.join(' '), count: missing.length, asked: asked.length };
    return { path: ['accessLog'], params };
  },
});

export const logCallerMissing = ask({
  rule: tracing['log-field-minimum'],
  group,
  points: 1,
  find({ design }, observe) {
    observe();
    const { product, auth } = design;
    if (!hasAccessLogFormat(product)) return undefined;
    const proofs = proofsOf(design);
    if (variablesOf(design).some(({ variable }) => namesCaller(product, proofs, variable))) return undefined;
    return { path: ['accessLog'], params: { product, method: auth.method, metering: auth.apiKey === 'METERING' } };
  },
});

function proofsOf({ product, auth }: Design): readonly CallerProof[] {
  const byMethod: Readonly<Record<string, CallerProof>> = {
    COGNITO_AUTHORIZER: 'TOKEN_CLAIMS',
    JWT_AUTHORIZER: 'TOKEN_CLAIMS',
    LAMBDA_AUTHORIZER: 'LAMBDA_AUTHORIZER',
    IAM: 'IAM',
  };
  const method = byMethod[auth.method];
  return [
    ...(method === undefined ? [] : [method]),
    ...(auth.apiKey === 'METERING' && supportsNatively(product, 'api-key') ? (['API_KEY_METERING'] as const) : []),
    ...(auth.mutualTls ? (['CLIENT_CERTIFICATE'] as const) : []),
  ];
}

export const logContainsSecret = ask({
  rule: tracing['log-tanpa-rahasia'],
  group,
  points: 2,
  find({ design }, observe) {
    observe();
    return firstWrong(variablesOf(design), ({ field, variable }) => {
      const leak = leakOf(variable);
      return leak && { path: ['accessLog', field], params: { variable: quoted(variable), leak } };
    });
  },
});
