/** A lesson as the map promises it, whether it is written yet or not. */
export interface PlannedLesson {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly promise: string;
}

/** One of the three courtyards that the lessons lead through. */
export interface Courtyard {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  readonly about: string;
  readonly lessons: readonly PlannedLesson[];
}

export const courtyards: readonly Courtyard[] = [
  {
    id: 'pelataran-luar',
    place: 'Pelataran luar',
    title: 'Batas dan janji',
    about:
      'Sebelum menjaga apa pun, tentukan dulu pintunya: apa yang dijanjikan, kepada siapa, lewat produk yang mana.',
    lessons: [
      {
        number: 1,
        slug: 'pintu-sistem',
        title: 'Pintu Sistem: API sebagai Batas',
        promise: 'Tujuh batas yang dijaga sebuah API.',
      },
      {
        number: 2,
        slug: 'memilih-produk',
        title: 'Memilih Produk dari Kendali yang Dibutuhkan',
        promise: 'REST, HTTP, WebSocket, atau AppSync?',
      },
      {
        number: 3,
        slug: 'kontrak-dan-error',
        title: 'Kontrak yang Bisa Dipercaya',
        promise: 'Status, bentuk error, dan janji yang ditepati.',
      },
      {
        number: 4,
        slug: 'idempotency-dan-async',
        title: 'Sekali Saja: Idempotency dan Kerja Panjang',
        promise: 'Ulangi seribu kali, efeknya tetap satu.',
      },
    ],
  },
  {
    id: 'pelataran-tengah',
    place: 'Pelataran tengah',
    title: 'Penegakan',
    about: 'Di sini janji diuji. Siapa yang mengetuk, apa haknya, seberapa deras ia boleh datang.',
    lessons: [
      {
        number: 5,
        slug: 'siapa-caller',
        title: 'Siapa Caller-nya: Token, Kunci, Sertifikat',
        promise: 'Mengapa API key bukan bukti identitas.',
      },
      {
        number: 6,
        slug: 'authorizer-dan-cache',
        title: 'Authorizer: Kuat, Rawan, dan Ber-cache',
        promise: 'Kunci cache yang kurang satu atribut.',
      },
      {
        number: 7,
        slug: 'otorisasi-berlapis',
        title: 'Otorisasi Berlapis sampai Objek',
        promise: 'Scope membuka rute, belum membuka kasus.',
      },
      {
        number: 8,
        slug: 'throttle-dan-kapasitas',
        title: 'Throttling sebagai Kontrak Kapasitas',
        promise: 'Menolak dengan jelas lebih baik daripada melayani dengan buruk.',
      },
      {
        number: 9,
        slug: 'validasi-dan-integrasi',
        title: 'Apa di Gateway, Apa di Backend',
        promise: 'Validasi bentuk di depan, aturan bisnis di belakang.',
      },
    ],
  },
  {
    id: 'pelataran-dalam',
    place: 'Pelataran dalam',
    title: 'Bertahan',
    about: 'API yang benar pada hari tenang belum tentu benar pada hari buruk. Bagian ini tentang hari buruk.',
    lessons: [
      {
        number: 10,
        slug: 'graphql-domain',
        title: 'GraphQL yang Berbicara Bahasa Domain',
        promise: 'Kedalaman, N+1, dan subscription lintas tenant.',
      },
      {
        number: 11,
        slug: 'privat-dan-browser',
        title: 'Batas Jaringan dan Batas Browser',
        promise: 'Private API dan CORS yang bukan pengaman.',
      },
      {
        number: 12,
        slug: 'jejak-request',
        title: 'Jejak Request: Log, Metrik, Korelasi',
        promise: 'Satu id, dari klien sampai baris log.',
      },
      {
        number: 13,
        slug: 'saat-gagal',
        title: 'Saat Gagal: Retry, Timeout, dan Diagnosis',
        promise: 'Cara mengulang tanpa menambah bencana.',
      },
      {
        number: 14,
        slug: 'evolusi-operasi-capstone',
        title: 'Evolusi, Operasi, Biaya, dan Studi Kasus',
        promise: 'Semua batas bertemu dalam satu rancangan.',
      },
    ],
  },
];
