import type { SheetBlock } from '#course';
import type { Environment } from './types.ts';
import type { Variant } from './variant.ts';

/** The worlds of a variant, as the brief shows them. */
export function sheet({ environment, longEnvironment, owner, renderSeconds }: Variant): readonly SheetBlock[] {
  return [
    {
      kind: 'table',
      title: 'Lingkungan',
      head: ['Nilai', 'Biasa', 'Ekspor panjang'],
      rows: facts.map(([name, unit]) => [
        `${name} (${unit})`,
        digits(environment[name]),
        digits(longEnvironment[name]),
      ]),
    },
    {
      kind: 'list',
      title: 'Yang akan terjadi',
      items: [
        {
          term: 'Ekspor biasa',
          text: `${digits(renderSeconds)} detik; gateway menunggu ${digits(environment.gatewayTimeoutSeconds)} detik`,
        },
        {
          term: 'Tenant',
          text: `${owner.tenantId} dan beberapa tenant lain, salah satunya bernama hampir sama`,
        },
        {
          term: 'Retry',
          text: `dengan kunci yang sama, serentak dan sampai ${digits(environment.retryHorizonHours)} jam kemudian`,
        },
      ],
    },
  ];
}

const facts: readonly (readonly [name: keyof Environment, unit: string])[] = [
  ['gatewayTimeoutSeconds', 'detik'],
  ['functionTimeoutSeconds', 'detik'],
  ['longestExportSeconds', 'detik'],
  ['retryHorizonHours', 'jam'],
];

/** Digits in groups of three, as Indonesian writes them. */
function digits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
