import type { CostComponent } from '#world/request-cost';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { CostView } from './model.ts';
import { address, type CostSettings, type PriceKnob } from './settings.ts';

/** Every sentence of the cost calculator. */
export const title = 'Simulator: harga satu request';
export const knobsLabel = 'Trafik dan rancangan';

export const knobs = {
  requests: 'Request sebulan',
  product: 'Produk',
  authorizer: 'Lambda authorizer',
  backendMs: 'Lama backend (512 MB)',
  reads: 'Pembacaan data per request',
  logKb: 'Log per request',
  responseKb: 'Ukuran respons',
  waf: 'AWS WAF di depannya',
  cached: 'Dijawab cache respons',
  failing: 'Percobaan yang gagal',
  retries: 'Retry paling banyak',
} as const;
export const products = { REST: 'REST API', HTTP: 'HTTP API' } as const;
export const authorizers = {
  none: 'Tidak ada',
  cached: 'Ada, di-cache (5% miss)',
  every: 'Ada, setiap request',
} as const;

export const millions = (value: number) => `${formatNumber(value)} juta`;
export const milliseconds = (value: number) => `${formatNumber(value)} ms`;
export const kilobytes = (value: number) => `${formatNumber(value)} KB`;
export const percent = (value: number) => `${formatNumber(value)}%`;
export const dollars = (value: number) => `US$${formatNumber(value, value < 10 ? 2 : 0)}`;

export const components: Readonly<Record<CostComponent, string>> = {
  gateway: 'Request API',
  authorizer: 'Authorizer',
  backend: 'Backend',
  data: 'Layanan data',
  log: 'Log',
  waf: 'WAF',
  transfer: 'Transfer data',
  cache: 'Cache respons',
};

export const table = {
  caption: 'Biaya sebulan menurut komponennya',
  component: 'Komponen',
  amount: 'Sebulan',
  retried: 'Dari retry',
} as const;
export const hatchNote = 'Arsiran: bagian yang dibayar untuk retry.';

export const facts = {
  total: 'Sebulan',
  perMillion: 'Per sejuta request',
  attempts: 'Percobaan',
  retried: 'Dibayar untuk retry',
} as const;
export const attempts = (view: CostView) => millions(view.attempts / 1_000_000);

export const pricesTitle = 'Harga satuan contoh, dalam US$. Ganti dengan harga region-mu';
export const prices: Readonly<Record<PriceKnob, string>> = {
  rest: 'REST API, per sejuta request',
  http: 'HTTP API, per sejuta request',
  invocation: 'Pemanggilan Lambda, per sejuta',
  gigabyteSecond: 'Lambda, per sejuta GB-detik',
  read: 'Pembacaan data, per sejuta',
  log: 'Log, per GB',
  inspected: 'WAF, per sejuta request',
  webAcl: 'WAF, web ACL dan rule per bulan',
  transfer: 'Transfer keluar, per GB',
  cacheHour: 'Cache respons, per jam',
};

/** What stands out in this bill. */
export function reading(settings: CostSettings, view: CostView): string {
  const [dearest] = view.bars;
  if (dearest === undefined) return 'Tidak ada yang dibayar. Isi kembali harga satuannya.';
  const share = formatNumber((dearest.amount / view.total) * 100);
  const first = `${components[dearest.component]} paling mahal, ${share}% dari tagihan.`;
  const beside = formatNumber(view.besideGateway * 100);
  const second =
    dearest.component === 'gateway'
      ? ` Sisanya ${beside}%, dan tidak terlihat di harga per juta request.`
      : ` Harga request API hanya ${formatNumber(100 - view.besideGateway * 100)}%; ${beside}% ada di tempat lain.`;
  const third =
    view.retried > view.total * 0.005
      ? ` Retry menagih ulang ${dollars(view.retried)} di semua komponen.`
      : settings.retries > 0
        ? ' Retry-nya nyaris tidak terasa selama yang gagal sedikit.'
        : '';
  return first + second + third;
}

export const experiments: readonly Experiment<CostSettings>[] = [
  {
    text: 'Pasang cache di authorizer, lalu lihat komponen mana yang kini paling mahal.',
    settings: { ...address.start, authorizer: 'cached' },
  },
  {
    text: 'Hari buruk: separuh percobaan gagal dan client mengulang lima kali. Berapa tagihan tumbuh?',
    settings: { ...address.start, failing: 50, retries: 5 },
  },
  {
    text: 'Pindah ke HTTP API yang lebih murah, tetapi tulis payload 32 KB ke log. Mana yang menang?',
    settings: { ...address.start, product: 'HTTP', logKb: 32 },
  },
];
