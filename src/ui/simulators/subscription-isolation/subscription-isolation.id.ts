import type { Connection, Delivery, SubscriptionGuard } from '#world/subscription';
import type { Experiment } from '../parts/frame.tsx';
import type { IsolationView } from './model.ts';
import { address, type IsolationSettings, type Tenant } from './settings.ts';

/** Every sentence of the subscription simulator. */
export const title = 'Simulator: siapa mendengar siapa';
export const knobsLabel = 'Penjaga subscription dan asal event';

export const tenantNames: Readonly<Record<Tenant, string>> = {
  barat: 'Tenant Barat',
  tengah: 'Tenant Tengah',
  timur: 'Tenant Timur',
};
const short: Readonly<Record<string, string>> = { barat: 'Barat', tengah: 'Tengah', timur: 'Timur' };
export const shortTenant = (tenant: string) => short[tenant] ?? tenant;

const people: Readonly<Record<string, string>> = { barat: 'Wulan', tengah: 'Togar', timur: 'Yohana', curious: 'Raka' };
export const person = (id: string) => people[id] ?? id;
export const eventName = (owner: string) => `Kasus ${shortTenant(owner)}`;
export const labelled = (label: string | undefined) =>
  label === undefined ? 'tanpa tenantId' : `tenantId: ${shortTenant(label)}`;
export const claim = (tenant: string) => `claim ${shortTenant(tenant)}`;
export const asks = (tenant: string) => `meminta ${shortTenant(tenant)}`;

export const table = {
  caption: 'Tiga event diterbitkan. Baris: siapa yang berlangganan.',
  subscriber: 'Pelanggan',
} as const;
export const connection = (opened: Connection) =>
  opened.kind === 'refused' ? 'koneksi ditolak' : `disaring: ${shortTenant(opened.filter)}`;
export const deliveries: Readonly<Record<Delivery, string>> = {
  received: 'sampai',
  'kept-away': 'tidak dikirim',
  leaked: 'bocor',
  missed: 'hilang',
};

export const guardLabel = 'Di field subscription';
export const guards: Readonly<Record<SubscriptionGuard, string>> = {
  argument: 'Tanpa resolver',
  compare: 'Resolver membandingkan',
  'claim-filter': 'Enhanced filter dari claim',
};
export const guardsAbout: Readonly<Record<SubscriptionGuard, string>> = {
  argument: 'Argumen client menjadi saringannya',
  compare: 'Argumen selain tenant di claim ditolak',
  'claim-filter': 'Argumen tidak ikut menentukan',
};
export const asksLabel = 'Raka (claim Timur) meminta';
export const labelLabel = 'tenantId event diambil dari';
export const labels = { case: 'Data kasusnya', body: 'Body request pengirim' } as const;
export const selectedLabel = 'Mutation meminta tenantId';
export const selectedAbout = 'Field itu ada di selection set-nya';

/** What stands out in this round. */
export function reading(settings: IsolationSettings, { leaked }: IsolationView): string {
  if (!settings.selected)
    return 'Event hanya membawa field yang diminta mutation. Tanpa tenantId di dalamnya, saringan tidak menemukan apa pun untuk dicocokkan, dan semua pelanggan diam tanpa satu error.';
  if (settings.label === 'body')
    return 'Pengirim menulis tenantId Timur pada kabar kasus Tengah. Saringan bekerja persis seperti yang diminta, pada label yang salah: kabarnya sampai ke Timur dan hilang dari Tengah.';
  if (settings.guard === 'argument')
    return leaked > 0
      ? `Raka dari tenant Timur mengganti satu kata di query-nya dan kini mendengar tenant ${shortTenant(settings.asks)}. Tidak ada request yang gagal, jadi tidak ada yang melihatnya.`
      : 'Tidak ada yang bocor, karena kebetulan semua orang meminta tenant sendiri. Lubangnya masih ada: ganti permintaan Raka.';
  if (settings.guard === 'compare')
    return settings.asks === 'timur'
      ? 'Resolver membandingkan argumen dengan claim. Semua orang meminta tenantnya sendiri, jadi semua koneksi dibuka.'
      : 'Resolver membandingkan argumen Raka dengan claim-nya dan menolak koneksinya. Ia tahu bahwa ia ditolak.';
  return 'Saringan dibuat dari claim. Apa pun yang diminta Raka, yang sampai kepadanya hanya kabar tenant Timur.';
}

export function invariant({ leaked, missed }: IsolationView): string {
  if (leaked === 0 && missed === 0) return 'Setiap event sampai ke tenant pemiliknya, dan tidak ke tenant lain.';
  return `${leaked} pengiriman ke tenant lain, ${missed} event tidak sampai ke pemiliknya. Seharusnya 0 dan 0.`;
}

export const experiments: readonly Experiment<IsolationSettings>[] = [
  {
    text: 'Pasang resolver yang membandingkan argumen dengan claim. Apa yang dilihat Raka?',
    settings: { ...address.start, guard: 'compare' },
  },
  {
    text: 'Pakai saringan dari claim, lalu ambil tenantId event dari body. Mengapa saringan yang benar tetap bocor?',
    settings: { ...address.start, guard: 'claim-filter', label: 'body' },
  },
  {
    text: 'Lupakan tenantId di selection set mutation, dan cari pesan errornya.',
    settings: { ...address.start, guard: 'claim-filter', selected: false },
  },
];
