/** Texts of the map of skills: the road through the three courtyards, one node for each lesson. */
export const skillMapText = {
  title: 'Peta keterampilan arsitektur API di AWS',
  description:
    'Satu jalan melewati tiga pelataran. Pelataran luar berisi pelajaran 1 sampai 4: pintu sistem, pilihan produk, kontrak, dan idempotency. Pelataran tengah berisi pelajaran 5 sampai 9: caller, authorizer, otorisasi, throttling, dan integrasi. Pelataran dalam berisi pelajaran 10 sampai 14: GraphQL, jaringan privat dan browser, jejak request, saat gagal, dan evolusi. Setiap simpul adalah tautan ke pelajarannya.',
  courts: ['produk dan kontrak', 'penegakan', 'hari buruk'],
  here: 'kamu di sini',
  /** By the lesson's slug: what it is called on the map, and what it trains. */
  skills: {
    'pintu-sistem': { name: 'Pintu sistem', about: 'tujuh batas' },
    'memilih-produk': { name: 'Produk', about: 'REST atau HTTP' },
    'kontrak-dan-error': { name: 'Kontrak', about: 'status, error' },
    'idempotency-dan-async': { name: 'Idempotency', about: 'kunci, antrean' },
    'siapa-caller': { name: 'Siapa caller', about: 'token, mTLS' },
    'authorizer-dan-cache': { name: 'Authorizer', about: 'policy, cache' },
    'otorisasi-berlapis': { name: 'Otorisasi', about: 'rute, objek, field' },
    'throttle-dan-kapasitas': { name: 'Throttling', about: 'limit, kuota' },
    'validasi-dan-integrasi': { name: 'Integrasi', about: 'bentuk, tujuan' },
    'graphql-domain': { name: 'GraphQL', about: 'schema, biaya' },
    'privat-dan-browser': { name: 'Jaringan', about: 'privat, CORS' },
    'jejak-request': { name: 'Jejak', about: 'log, metrik, trace' },
    'saat-gagal': { name: 'Saat gagal', about: 'retry, timeout' },
    'evolusi-operasi-capstone': { name: 'Evolusi', about: 'versi, biaya' },
  },
} as const;
