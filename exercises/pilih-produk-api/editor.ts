import { defineEditor } from '#course';
import { form } from './form.id.ts';
import { sheet } from './sheet.id.ts';
import { write as writeStarter } from './starter.ts';
import { drawVariant } from './variant.ts';

export const editor = defineEditor({
  names: (seed) => {
    const { requirements, routes, tiers, validationRules } = drawVariant(seed);
    return {
      RequirementId: requirements.map(({ id }) => id),
      RouteName: routes.map(({ name }) => name),
      TierName: tiers,
      ValidationRule: validationRules.map(({ id }) => id),
    };
  },
  starter: (seed) => writeStarter(drawVariant(seed)),
  sheet: (seed) => sheet(drawVariant(seed)),
  form: (seed) => form(drawVariant(seed)),
});
