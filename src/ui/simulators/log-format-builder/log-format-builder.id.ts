import type { LoggedApi } from '#world/access-log';
import type { WrittenField } from '#world/access-log-line';
import type { SecretKind } from '#world/secret-scan';
import type { Experiment } from '../parts/frame.tsx';
import { formatNumber } from '../parts/numbers.ts';
import type { FormatView, MissingAnswer } from './model.ts';
import { address, type FormatSettings } from './settings.ts';
import { complete, type VariableGroup } from './variables.ts';

/** Every sentence of the log format builder. */
export const title = 'Simulator: pembangun format log';

export const apiLabel = 'Jenis API';
export const apiNames: Readonly<Record<LoggedApi, string>> = {
  REST: 'REST API',
  HTTP: 'HTTP API',
  WEBSOCKET: 'WebSocket API',
};
export const groupNames: Readonly<Record<VariableGroup, string>> = {
  find: 'Request yang mana',
  who: 'Siapa yang memanggil',
  where: 'Ke mana',
  result: 'Apa hasilnya',
  time: 'Berapa lama',
};

/** How one variable comes out, under its checkbox. */
export function outcome(api: LoggedApi, { known, value }: WrittenField): string {
  if (!known) return `tidak ada di ${apiNames[api]}, tercatat -`;
  return value === '-' ? 'ada, kosong di request ini: -' : value;
}

export const lineTitle = 'Baris yang tertulis';
export const size = (bytes: number) => `${formatNumber(bytes)} byte`;
export const lineNote =
  'Satu request lewat Lambda proxy. Fungsinya menjawab 500, dan Lambda authorizer mengisi context-nya.';
export const empty = 'Pilih sekurangnya satu variabel.';

export const missingTitle = 'Belum terjawab';
export const missing: Readonly<Record<MissingAnswer, string>> = {
  'request-id': 'ID request',
  route: 'rute',
  method: 'method',
  status: 'status',
  'integration-status': 'status integrasi',
  latency: 'latensi total',
  'integration-latency': 'latensi integrasi',
  'response-length': 'ukuran respons',
  error: 'jenis error',
  'user-agent': 'user agent',
  caller: 'siapa pemanggilnya',
};
export const nothingMissing = 'tidak ada';
export const unknownTitle = 'Kolom yang selalu kosong';
export const leaksTitle = 'Yang tidak boleh tercatat';
export const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name).join(', ');

export const ownLabel = 'Baris log dari handler (boleh diganti dengan barismu yang sudah disamarkan)';
export const ownTitle = 'Yang ditemukan pencari rahasia';
export const maskedTitle = 'Sesudah masking';
export const secrets: Readonly<Record<SecretKind, string>> = {
  token: 'token',
  credential: 'kunci',
  certificate: 'sertifikat',
  email: 'email',
  'national-id': 'NIK',
  'card-number': 'nomor kartu',
};
export const nothingFound = 'Tidak ada pola yang dikenali. Itu bukan bukti bahwa barisnya bersih.';

/** What stands out in this format. */
export function reading({ api }: FormatSettings, view: FormatView): string {
  if (view.fields.length === 0) return empty;
  if (view.leaks.length > 0)
    return `${names(view.leaks)} ada di setiap baris, dan setiap baris disalin ke tempat yang lebih banyak daripada basis datamu. Catat ID-nya saja.`;
  if (view.unknown.length > 0)
    return `${apiNames[api]} tidak mengenal ${names(view.unknown)}. Tidak ada error saat formatnya dipasang: kolomnya tampak ada, dan isinya selalu tanda hubung.`;
  if (view.missing.length > 0)
    return `Semua variabelnya sah. Saat gangguan, baris ini masih diam tentang ${view.missing.map((one) => missing[one]).join(', ')}.`;
  return 'Setiap pertanyaan terjawab, tidak ada kolom yang selalu kosong, dan tidak ada rahasia. Bandingkan latensi total dengan latensi integrasi: hampir seluruh waktunya di backend.';
}

export function invariant({ missing: open, unknown, leaks }: FormatView): string {
  return `${formatNumber(unknown.length)} kolom kosong, ${formatNumber(open.length)} pertanyaan terbuka, ${formatNumber(leaks.length)} rahasia. Seharusnya 0, 0, dan 0.`;
}

export const experiments: readonly Experiment<FormatSettings>[] = [
  {
    text: 'Pindahkan format yang sama ke HTTP API. Kolom mana yang hidup, kolom mana yang mati?',
    settings: { ...address.start, api: 'HTTP' },
  },
  {
    text: 'Bandingkan integrationStatus dengan functionStatus ketika fungsinya menjawab 500.',
    settings: { ...address.start, picked: ['requestId', 'status', 'integrationStatus', 'integration.status'] },
  },
  {
    text: 'Mulai dari format REST yang lengkap, lalu tambahkan identity.apiKey.',
    settings: { ...address.start, picked: complete.REST },
  },
];
