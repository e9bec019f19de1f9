import type { FormField } from '#course';
import type { VariantData } from '../variant-data.ts';
import { routeKinds } from '../words.id.ts';
import { option } from './option.ts';

const limitFields: readonly FormField[] = [
  { kind: 'number', path: ['rate'], label: 'Rate', unit: 'request/detik', minimum: 1 },
  { kind: 'number', path: ['burst'], label: 'Burst', unit: 'request', minimum: 1 },
];

export function trafficFields({ routes, tiers }: VariantData): readonly FormField[] {
  return [
    {
      kind: 'group',
      path: ['throttle', 'stage'],
      label: 'Seluruh stage',
      optional: 'Produk ini punya throttle yang dapat diatur',
      fields: limitFields,
    },
    {
      kind: 'record',
      path: ['throttle', 'routes'],
      label: 'Rute yang lebih ketat',
      keys: routes.map(({ kind, name }) => option(name, name, routeKinds[kind])),
      fields: limitFields,
    },
    ...(tiers.length === 0 ? [] : [tierField(tiers)]),
    {
      kind: 'choices',
      path: ['hardLimits'],
      label: 'Batas keras',
      about: 'Yang benar-benar menghentikan pemakaian berlebih atau tagihan yang melonjak.',
      options: [
        option('WAF_RATE_RULE', 'Rate-based rule di AWS WAF'),
        option('STAGE_THROTTLE', 'Throttle stage'),
        option('RESERVED_CONCURRENCY', 'Reserved concurrency Lambda'),
        option('BUDGET_ACTION', 'Tindakan AWS Budgets'),
        option('USAGE_PLAN', 'Usage plan'),
      ],
    },
  ];
}

function tierField(tiers: readonly string[]): FormField {
  return {
    kind: 'record',
    path: ['throttle', 'tiers'],
    label: 'Batas satu client di setiap tier',
    keys: tiers.map((tier) => option(tier)),
    fields: [
      ...limitFields,
      {
        kind: 'group',
        path: ['quota'],
        label: 'Kuota',
        fields: [
          { kind: 'number', path: ['amount'], label: 'Jumlah', unit: 'request', minimum: 1 },
          {
            kind: 'choice',
            path: ['period'],
            label: 'Setiap',
            options: [option('DAY', 'hari'), option('WEEK', 'minggu'), option('MONTH', 'bulan')],
          },
        ],
      },
    ],
  };
}
