import type { RouteFacts, ValidationFacts } from './variant-data.ts';

/** What an API may be about: the noun of its routes, plural and singular. */
export const resources = [
  { plural: 'orders', singular: 'order' },
  { plural: 'shipments', singular: 'shipment' },
  { plural: 'claims', singular: 'claim' },
  { plural: 'invoices', singular: 'invoice' },
  { plural: 'permits', singular: 'permit' },
] as const;

export type Resource = (typeof resources)[number];

/** Names of tiers, each list from the lowest to the highest. */
export const tierNames = [
  ['bronze', 'silver', 'gold', 'platinum'],
  ['basic', 'plus', 'pro', 'enterprise'],
  ['perintis', 'madya', 'utama', 'prioritas'],
  ['lite', 'standard', 'premium', 'unlimited'],
] as const;

export const partnerNames = [
  'Samudra Kargo',
  'Niaga Raya',
  'Bumi Pangan',
  'Cakra Medika',
  'Lintas Nusa',
  'Graha Retail',
  'Tirta Abadi',
  'Angkasa Tiket',
  'Mitra Tani',
  'Sinar Logistik',
] as const;

export const serviceNames = [
  'layanan gudang',
  'layanan penagihan',
  'layanan pelaporan',
  'layanan armada',
  'layanan arsip',
  'layanan pelanggan',
  'layanan rekonsiliasi',
  'layanan notifikasi',
] as const;

export const cognitoIssuers = [
  'https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_mitra',
  'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_akses',
] as const;

export const externalIssuers = [
  'https://login.mitra.example/oauth2/default',
  'https://sso.konsorsium.example/realms/api',
  'https://id.pusat.example/oidc',
] as const;

/** Routes as each style of API names them; the first three are always there, of the others a variant draws. */
export const routeNames = {
  HTTP: ({ plural, singular }: Resource): readonly RouteFacts[] => [
    { name: `GET /${plural}/{${singular}Id}`, kind: 'READ' },
    { name: `GET /${plural}/search`, kind: 'SEARCH' },
    { name: `POST /${plural}`, kind: 'WRITE' },
    { name: `POST /${plural}/{${singular}Id}/cancel`, kind: 'WRITE' },
    { name: `GET /${plural}/export`, kind: 'EXPORT' },
    { name: `GET /${plural}/{${singular}Id}/history`, kind: 'READ' },
  ],
  GRAPHQL: ({ plural, singular }: Resource): readonly RouteFacts[] => [
    { name: `Query.${singular}`, kind: 'READ' },
    { name: `Query.search${capital(plural)}`, kind: 'SEARCH' },
    { name: `Mutation.create${capital(singular)}`, kind: 'WRITE' },
    { name: `Mutation.cancel${capital(singular)}`, kind: 'WRITE' },
    { name: `Query.${singular}History`, kind: 'READ' },
  ],
  MESSAGES: ({ plural, singular }: Resource): readonly RouteFacts[] => [
    { name: `follow${capital(singular)}`, kind: 'READ' },
    { name: `search${capital(plural)}`, kind: 'SEARCH' },
    { name: `update${capital(singular)}`, kind: 'WRITE' },
    { name: `cancel${capital(singular)}`, kind: 'WRITE' },
    { name: `export${capital(plural)}`, kind: 'EXPORT' },
  ],
} as const;

export type RouteStyle = keyof typeof routeNames;

/** Checks of a request, by what a gateway could know of them. */
export const validationNames = {
  HTTP: ({ plural, singular }: Resource): readonly ValidationFacts[] => [
    { id: 'required-header-present', kind: 'SHAPE' },
    { id: `${singular}-body-matches-schema`, kind: 'SHAPE' },
    { id: 'search-parameter-present', kind: 'SHAPE' },
    { id: `${singular}-id-format`, kind: 'FORMAT' },
    { id: 'date-range-format', kind: 'FORMAT' },
    ...domainRules({ plural, singular }),
  ],
  GRAPHQL: ({ plural, singular }: Resource): readonly ValidationFacts[] => [
    { id: 'arguments-match-types', kind: 'SHAPE' },
    { id: `${singular}-input-complete`, kind: 'SHAPE' },
    { id: 'enum-value-known', kind: 'SHAPE' },
    ...domainRules({ plural, singular }),
  ],
  MESSAGES: ({ plural, singular }: Resource): readonly ValidationFacts[] => [
    { id: 'message-matches-schema', kind: 'SHAPE' },
    { id: `${singular}-id-present`, kind: 'SHAPE' },
    { id: 'message-fields-typed', kind: 'SHAPE' },
    ...domainRules({ plural, singular }),
  ],
} as const;

function domainRules({ plural, singular }: { readonly plural: string; readonly singular: string }): ValidationFacts[] {
  return [
    { id: `${singular}-belongs-to-caller`, kind: 'DOMAIN' },
    { id: `${singular}-status-allows-change`, kind: 'DOMAIN' },
    { id: `${plural}-within-contract`, kind: 'DOMAIN' },
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
