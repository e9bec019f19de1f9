import type { ValidationFacts, VariantData } from '#exercises/pilih-produk-api/variant-data.ts';
import { rules as validating } from '#lessons/09-validasi-dan-integrasi/rules.ts';
import { supportsNatively } from '#world/products/support';
import { ask, firstWrong } from './ask.ts';

const group = 'edge';

function rulesOf({ validationRules }: VariantData, ...kinds: readonly ValidationFacts['kind'][]) {
  return validationRules.filter(({ kind }) => kinds.includes(kind));
}

/** A shape is checked before the backend is called where the product can, and somewhere in any case. */
export const shapeCheckedTooLate = ask({
  rule: validating['validasi-bentuk-di-gateway'],
  group,
  points: 2,
  find({ variant, design: { product, validation } }, observe) {
    observe();
    const atGateway = supportsNatively(product, 'request-validation');
    return firstWrong(rulesOf(variant, 'SHAPE'), ({ id }) => {
      if (validation.gateway.includes(id)) return undefined;
      const inBackend = validation.backend.includes(id);
      if (inBackend && !atGateway) return undefined;
      const params = { product, check: id, problem: inBackend ? 'too-late' : 'nowhere', atGateway };
      return { path: ['validation', atGateway ? 'gateway' : 'backend'], params };
    });
  },
});

/**
 * No gateway checks the format of a parameter, and some check nothing at all: what is claimed of them is not checked.
 * A GraphQL schema is excepted, for its scalars have formats.
 */
export const gatewayCannotValidate = ask({
  rule: validating['validasi-bentuk-di-gateway'],
  group,
  points: 1,
  find({ variant, design: { product, validation } }, observe) {
    observe();
    const atGateway = supportsNatively(product, 'request-validation');
    return firstWrong(rulesOf(variant, 'SHAPE', 'FORMAT'), ({ id, kind }) => {
      const params = { product, check: id, checkKind: kind };
      const index = validation.gateway.indexOf(id);
      const possible = kind === 'SHAPE' ? atGateway : product === 'APPSYNC';
      if (index >= 0 && !possible)
        return { path: ['validation', 'gateway', index], params: { ...params, problem: 'claimed' } };
      if (kind === 'FORMAT' && index < 0 && !validation.backend.includes(id))
        return { path: ['validation', 'backend'], params: { ...params, problem: 'nowhere' } };
      return undefined;
    });
  },
});

export const domainRuleInGateway = ask({
  rule: validating['validasi-domain-di-backend'],
  group,
  points: 2,
  find({ variant, design: { validation } }, observe) {
    observe();
    return firstWrong(rulesOf(variant, 'DOMAIN'), ({ id }) => {
      const index = validation.gateway.indexOf(id);
      if (index >= 0) return { path: ['validation', 'gateway', index], params: { check: id, problem: 'at-gateway' } };
      return validation.backend.includes(id)
        ? undefined
        : { path: ['validation', 'backend'], params: { check: id, problem: 'nowhere' } };
    });
  },
});
