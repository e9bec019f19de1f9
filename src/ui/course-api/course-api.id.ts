import { formatNumber } from '#ui/i18n/workspace.id.ts';

/** Sentences of the page that tries the course's own API. */
export const courseApiText = {
  title: 'API kursus ini',
  description:
    'API yang menyimpan kelas dan kiriman kursus ini mematuhi aturan yang diajarkannya. Coba sendiri: setiap tombol mengirim request sungguhan.',
  lede: 'API yang menyimpan kelas dan kiriman kursus ini harus mematuhi aturan yang diajarkannya. Setiap tombol di bawah mengirim request sungguhan ke server ini, dan penilaiannya dihitung dari jawaban yang datang.',
  harmless:
    'Tidak ada yang berubah karenanya: yang dikirim adalah pertanyaan, request yang memang harus ditolak, atau perintah tanpa isi. Request-mu tetap terhitung di limitmu.',
  contract: 'Kontrak lengkapnya, OpenAPI 3.1:',
  noApi:
    'Di alamat ini tidak ada API: situs ini disajikan sebagai berkas saja. Jalankan servernya dengan npm start untuk mencoba.',
  unreachable: 'Server tidak terjangkau. Periksa sambunganmu, lalu muat ulang halaman.',
  signedOut: 'Kamu belum masuk. Beberapa percobaan perlu akun dan akan mengatakannya.',
  toSignIn: 'Masuk',
  noScript: 'Nyalakan JavaScript untuk mengirim request dari halaman ini.',
  try: 'Coba',
  tryAgain: 'Coba lagi',
  named: (action: string, rule: string) => `${action}: ${rule}`,
  tryAll: 'Coba semua',
  tried: (obeys: number, breaks: number, unclear: number) =>
    `${obeys} dipatuhi, ${breaks} dilanggar, ${unclear} belum jelas`,
  working: 'Mengirim…',
  failed: 'Tidak ada jawaban. Periksa sambunganmu, lalu coba lagi.',
  outcome: { obeys: 'Dipatuhi', breaks: 'Dilanggar', unclear: 'Belum jelas' },
  request: 'Request dan jawabannya',
  noSession: 'tanpa sesi',
  emptyBody: '(tanpa isi)',
  cutBody: (bytes: number) => `… dipotong, seluruhnya ${formatNumber(bytes)} karakter`,
  notFromHere: 'Tidak terlihat dari luar',
  numbers: 'Angka server ini',
  numbersAbout: 'Diukur server sendiri ketika mulai, dan dibaca sekarang dari GET /api/v1/limits.',
  workers: 'Worker penilai',
  perVerdict: 'Satu penilaian',
  milliseconds: (value: number) => `${formatNumber(value)} ms`,
  capacity: 'Kapasitas',
  perSecond: (value: number) => `${formatNumber(value)} penilaian per detik`,
  waiting: 'Antrean paling panjang',
  submissions: (count: number) => `${formatNumber(count)} kiriman`,
  limits: 'Limit per rute',
  route: 'Rute',
  limit: 'Batas',
  limitOf: (requests: number, seconds: number, per: string) =>
    `${formatNumber(requests)} dalam ${formatNumber(seconds)} detik per ${per}`,
  per: { account: 'akun', address: 'alamat' },
  timeouts: 'Batas tunggu, dari client ke basis data',
  layer: 'Lapis',
  wait: 'Menunggu paling lama',
  fact: {
    nothing: 'Tidak ada yang bisa dilihat.',
    not: (fact: string) => `Tidak: ${fact}`,
    limited: (seconds: string) =>
      `Limitmu sedang habis: jawabannya 429 dengan Retry-After ${seconds} detik. Coba lagi sesudahnya.`,
    busy: 'Server sedang penuh atau baru mulai: jawabannya 503. Coba lagi sebentar lagi.',
    signIn: 'Perlu akun: masuk dulu, lalu coba lagi.',
    status: (request: string, found: number, wanted: string) =>
      String(found) === wanted ? `${request} dijawab ${found}.` : `${request} dijawab ${found}, seharusnya ${wanted}.`,
    code: (request: string, found: string, wanted: string) =>
      found === wanted
        ? `${request} memberi kode ${found}.`
        : `${request} memberi kode ${found}, seharusnya ${wanted}.`,
    envelope: (request: string) => `${request} gagal dalam bentuk yang sama: code, message, correlationId.`,
    codeFits: (request: string, code: string, status: number) =>
      `Kode ${code} memang berstatus ${status} (${request}).`,
    noInternals: (request: string) => `Jawaban ${request} tidak memuat jejak stack, SQL, ARN, atau alamat berkas.`,
    named: (place: string) => `Rinciannya menyebut tempat yang salah: ${place}.`,
    pageBounded: (count: number) => `Halaman berisi ${count} item, tidak lebih dari yang diminta.`,
    sameBody: 'Kedua jawaban sama, huruf demi huruf.',
    replayed: 'Jawaban kedua bertanda idempotency-replayed: perintahnya tidak dijalankan lagi.',
    oneEffect: (fresh: number) => `Dari dua request serentak, ${fresh} yang dijalankan.`,
    sameRefusal: 'Yang tidak ada dan yang tidak boleh terlihat dijawab dengan kode dan kalimat yang sama.',
    refusedAll: (count: number) => `${count} rute tanpa kredensial semuanya ditolak.`,
    declares: (count: number, status: number) => `${count} operasi di kontrak menyatakan jawaban ${status}.`,
    version: (version: string) => `Kontraknya OpenAPI ${version}.`,
    guided: (count: number) => `${count} di antaranya menyebut Retry-After.`,
    statusLink: 'Jawaban 202 memuat id, status, dan tautan untuk menanyakannya.',
    correlationGiven: 'Correlation ID yang dikirim kembali di header.',
    correlationFresh: 'Correlation ID baru ada di jawaban.',
    correlationReplaced: 'Correlation ID yang bentuknya tidak aman diganti.',
    correlationInError: 'Correlation ID di header sama dengan yang di badan error.',
    noCors: (request: string) => `${request} tidak mengizinkan origin mana pun.`,
    tighter: (tight: string, loose: string) => `${tight} lebih ketat daripada ${loose}.`,
    ownLimit: (route: string) => `${route} punya batas sendiri.`,
    capacityFits: (capacity: string, computed: string) =>
      `Kapasitas ${capacity} per detik tidak melebihi worker dibagi durasi, ${computed}.`,
    shareFits: (share: string, capacity: string) =>
      `Satu akun paling banyak ${share} penilaian per detik, dari kapasitas ${capacity}.`,
    shorter: (lower: string, upper: string) => `${lower} habis sebelum ${upper}.`,
    auditRead: 'Catatan keputusan terbaca oleh pengelola.',
  },
} as const;
