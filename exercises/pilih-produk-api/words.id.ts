import type { Need, RouteFacts, ValidationFacts } from './variant-data.ts';

/** What each need asks, as one sentence of the commission. `client` is what a caller is called there. */
export const needSentences: Readonly<Record<Need, (client: string) => string>> = {
  'per-client-quota': (client) => `Setiap ${client} punya batas laju dan kuota sendiri, menurut tier-nya.`,
  'metering-by-key': (client) => `Pemakaian setiap ${client} terhitung per API key.`,
  'token-authentication': () =>
    'Setiap request membawa access token dari issuer di bawah, dan token itu diperiksa sebelum backend bekerja.',
  'caller-authentication': () =>
    'Setiap caller membuktikan diri, dengan access token dari issuer di bawah atau dengan role IAM-nya.',
  'no-custom-authorizer': () =>
    'Token diperiksa oleh layanan itu sendiri. Tim tidak mau merawat authorizer buatan sendiri di jalur setiap request.',
  'load-limit': () =>
    'Beban di atas kemampuan backend ditolak di pintu dengan 429, menurut batas yang kamu atur di sana.',
  'deferred-writes': () => 'Kiriman tulis tidak boleh hilang saat penuh: disimpan dulu, dikerjakan kemudian.',
  'shape-validation': () => 'Request yang bentuknya cacat ditolak sebelum logika backend berjalan.',
  'web-firewall': () => 'Aturan web firewall menyaring trafik sebelum sampai ke API, tanpa jalan lain ke dalam.',
  'private-network': () => 'API hanya dapat dicapai dari dalam VPC.',
  'client-certificate': (client) =>
    `Selain token, ${client} menunjukkan sertifikat client saat menyambung, dan tidak ada alamat yang melewatinya.`,
  'server-push': () => 'Perubahan didorong ke client saat terjadi. Polling terlalu lambat.',
  'two-way-messages': () => 'Client dan backend saling mengirim pesan lewat satu koneksi yang tetap terbuka.',
  'graphql-aggregation': () =>
    'Client memilih sendiri field yang diambilnya, dari beberapa sumber data, dalam satu query GraphQL.',
  'lowest-cost': () =>
    'Bila beberapa produk memenuhi semua kebutuhan lain, pilih yang tarif per request-nya lebih rendah.',
  'response-cache': () => 'Jawaban baca yang sama disimpan di depan backend dan dipakai lagi.',
  'gradual-release': () => 'Rilis baru menerima sebagian kecil trafik dulu, dengan canary di stage yang sama.',
};

export const routeKinds: Readonly<Record<RouteFacts['kind'], string>> = {
  READ: 'baca satu',
  SEARCH: 'cari, mahal',
  WRITE: 'tulis',
  EXPORT: 'ekspor, mahal',
};

export const ruleKinds: Readonly<Record<ValidationFacts['kind'], string>> = {
  SHAPE: 'bentuk',
  FORMAT: 'format nilai parameter',
  DOMAIN: 'domain',
};

/** What a check of a request asks, by how its id ends; what stands before that is a noun of the variant. */
const ruleSentences: readonly (readonly [ending: string, sentence: string])[] = [
  ['required-header-present', 'Header yang wajib ada memang ada.'],
  ['body-matches-schema', 'Body cocok dengan JSON Schema-nya.'],
  ['search-parameter-present', 'Parameter pencarian yang wajib ada memang ada.'],
  ['date-range-format', 'Parameter rentang tanggal berformat `YYYY-MM-DD`.'],
  ['id-format', 'Id di path berbentuk seperti id, bukan teks sembarang.'],
  ['arguments-match-types', 'Argument setiap field bertipe benar.'],
  ['input-complete', 'Input mutation memuat semua field wajib.'],
  ['enum-value-known', 'Nilai pilihan termasuk yang dikenal.'],
  ['message-matches-schema', 'Isi pesan cocok dengan JSON Schema-nya.'],
  ['id-present', 'Pesan memuat id yang wajib.'],
  ['message-fields-typed', 'Setiap field pesan bertipe benar.'],
  ['belongs-to-caller', 'Datanya milik caller ini.'],
  ['status-allows-change', 'Status datanya saat ini membolehkan perubahan itu.'],
  ['within-contract', 'Jumlahnya masih dalam kontrak caller ini.'],
];

/** The sentence of a check. Throws for an id that no sentence knows: an author's mistake. */
export function ruleSentence(id: string): string {
  const found = ruleSentences.find(([ending]) => id === ending || id.endsWith(`-${ending}`));
  if (found === undefined) throw new Error(`words.id.ts has no sentence for the validation rule "${id}"`);
  return found[1];
}
