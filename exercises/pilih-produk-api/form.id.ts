import type { ExerciseForm } from '#course';
import { authFields } from './form/auth-fields.id.ts';
import { productFields } from './form/product-fields.id.ts';
import { telemetryFields } from './form/telemetry-fields.id.ts';
import { trafficFields } from './form/traffic-fields.id.ts';
import { validationFields } from './form/validation-fields.id.ts';
import type { VariantData } from './variant-data.ts';

/** The form that edits the exported design: every part of it, with the variant's own names to choose from. */
export function form(variant: VariantData): ExerciseForm {
  return {
    name: 'design',
    sections: [
      { title: 'Produk dan alasan', fields: productFields(variant) },
      { title: 'Siapa boleh masuk', fields: authFields(variant) },
      {
        title: 'Batas trafik',
        about: 'Rate dalam request per detik. Burst adalah isi bucket.',
        fields: trafficFields(variant),
      },
      { title: 'Validasi', fields: validationFields(variant) },
      { title: 'Log dan alarm', fields: telemetryFields },
    ],
  };
}
