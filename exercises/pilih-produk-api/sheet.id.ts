import type { SheetBlock } from '#course';
import type { VariantData } from './variant-data.ts';
import { needSentences, routeKinds, ruleKinds, ruleSentence } from './words.id.ts';

/** The commission of a variant, as the brief shows it. */
export function sheet(variant: VariantData): readonly SheetBlock[] {
  const client = variant.network === 'PRIVATE' ? 'layanan pemanggil' : 'partner';
  return [
    {
      kind: 'list',
      title: 'Kebutuhan',
      items: variant.requirements.map(({ id, need }) => ({ term: id, text: needSentences[need](client) })),
    },
    callers(variant, client),
    {
      kind: 'table',
      title: 'Rute',
      head: ['Rute', 'Jenis'],
      rows: variant.routes.map(({ kind, name }) => [name, routeKinds[kind]]),
    },
    { kind: 'list', title: 'Backend, akun, dan token', items: surroundings(variant) },
    {
      kind: 'table',
      title: 'Pemeriksaan request',
      head: ['Nama', 'Jenis', 'Yang diperiksa'],
      rows: variant.validationRules.map(({ id, kind }) => [id, ruleKinds[kind], ruleSentence(id)]),
    },
  ];
}

function callers({ partners, tiers }: VariantData, client: string): SheetBlock {
  const tiered = tiers.length > 0;
  return {
    kind: 'table',
    title: client === 'partner' ? 'Partner dan bebannya' : 'Layanan pemanggil dan bebannya',
    head: ['Nama', ...(tiered ? ['Tier'] : []), 'Puncak per detik', 'Request per hari'],
    rows: partners.map(({ dailyRequests, name, peakRps, tier }) => [
      name,
      ...(tiered ? [tier] : []),
      digits(peakRps),
      digits(dailyRequests),
    ]),
  };
}

function surroundings({ account, backend, headroom, issuer, network, tiers }: VariantData) {
  return [
    ...(tiers.length > 0 ? [{ term: 'Tier', text: `dari yang terendah: ${tiers.join(', ')}` }] : []),
    { term: 'Jaringan', text: network === 'PRIVATE' ? 'hanya di dalam VPC' : 'internet' },
    {
      term: 'Backend',
      text: `Lambda dengan concurrency ${digits(backend.concurrency)}; satu request paling lama ${digits(backend.durationMs)} ms`,
    },
    { term: 'Cadangan', text: `API ini boleh memakai ${Math.round(headroom * 100)}% dari kapasitas backend` },
    {
      term: 'Batas akun',
      text: `rate ${digits(account.rate)} dan burst ${digits(account.burst)}, untuk semua API di region ini`,
    },
    {
      term: 'Issuer token',
      text: `${issuer.kind === 'COGNITO' ? 'user pool Amazon Cognito' : 'penyedia OIDC di luar AWS'}, ${issuer.url}`,
    },
  ];
}

/** A whole number as Indonesians write it: `1.280.000`. */
function digits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
