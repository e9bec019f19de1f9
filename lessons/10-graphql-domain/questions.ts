import { defineQuestions } from '#course';

export const questions = defineQuestions('graphql-domain', [
  {
    id: 'hitung-n1',
    kind: 'estimate',
    rules: ['graphql-tanpa-n1'],
    ask: 'Sebuah query meminta 40 izin. Di tiap izin ada applicant, yang dicari di layanan warga, dan inspector, yang dicari di direktori. Daftarnya sendiri satu panggilan. Tanpa batch, berapa panggilan ke sumber seluruhnya?',
    unit: 'panggilan',
    least: 81,
    most: 81,
    right: 'Satu untuk daftarnya, lalu 40 untuk applicant dan 40 untuk inspector.',
    tooLow: 'Resolver tiap field jalan untuk setiap izin. Hitung kedua field itu sendiri-sendiri.',
    tooHigh:
      'Kedua field menempel pada izin yang sama, jadi jumlahnya ditambah. Tidak ada daftar di dalam daftar di sini.',
    slips: [
      { value: 80, feedback: 'Daftar izinnya sendiri juga diambil dari sebuah sumber.' },
      { value: 41, feedback: 'Ada dua field yang dicari di luar, bukan satu.' },
      { value: 3, feedback: 'Tiga adalah hasilnya bila permintaan dikumpulkan. Di sini belum ada batch.' },
    ],
  },
  {
    id: 'tahan-query',
    kind: 'place',
    rules: ['graphql-kedalaman-terbatas', 'graphql-limit-terbatas', 'graphql-tanpa-n1'],
    ask: 'Empat query memberatkan API. Untuk tiap query, penjaga mana yang paling tepat menahannya?',
    places: [
      { id: 'depth', name: 'Batas kedalaman' },
      { id: 'page', name: 'Batas isi halaman' },
      { id: 'batch', name: 'Batch di resolver' },
    ],
    items: [
      {
        text: 'related { items { related { items { related … } } } } sampai dua belas lapis',
        place: 'depth',
        feedback: 'Tiap lapisnya kecil. Yang membuatnya mahal adalah berapa kali lapis itu dikalikan.',
      },
      {
        text: 'listCases(limit: 10000) { items { title } }, tanpa field lain',
        place: 'page',
        feedback: 'Query ini dangkal dan hanya memanggil satu sumber. Lihat angka yang ditulis client.',
      },
      {
        text: 'listCases(limit: 50) { items { assignee { name } } }, query resmi layar depan',
        place: 'batch',
        feedback: 'Query ini sah dan harus tetap dijawab. Yang perlu berubah adalah cara sumbernya dipanggil.',
      },
      {
        text: 'listCases(limit: 20) { items { documents(limit: 5000) { items { name } } } }',
        place: 'page',
        feedback: 'Kedalamannya wajar. Ada satu daftar di dalam yang belum punya batas atas.',
      },
    ],
  },
  {
    id: 'bau-schema',
    kind: 'multiple',
    rules: ['schema-bahasa-domain', 'schema-mutasi-bertujuan'],
    ask: 'Kamu meninjau schema baru untuk layanan perizinan. Mana yang kamu minta diubah sebelum digabung?',
    options: [
      {
        text: 'type Permit { id: ID! gsi1sk: String issuedAt: AWSDateTime }',
        right: true,
        feedback: 'gsi1sk adalah kata milik tabel. Client yang memakainya akan patah ketika indeksnya diganti.',
      },
      {
        text: 'revokePermit(input: RevokePermitInput!): RevokePermitResult!',
        feedback: 'Satu niat, input dan hasilnya sendiri. Namanya pun dikenal orang perizinan.',
      },
      {
        text: 'updatePermit(id: ID!, patch: AWSJSON!): AWSJSON',
        right: true,
        feedback: 'Mencabut izin dan membetulkan ejaan nama kini satu pintu, dengan satu izin untuk keduanya.',
      },
      {
        text: 'listPermits(limit: Int, nextToken: String): PermitConnection!',
        feedback: 'Token lanjutan sudah punya tempat. Batas limit-nya diperiksa di resolver.',
      },
      {
        text: 'scanTable(name: String!, filter: AWSJSON): [AWSJSON]',
        right: true,
        feedback: 'Pemanggil memilih tabelnya sendiri, dan tidak ada tipe yang bisa diperiksa atau diberi izin.',
      },
    ],
  },
  {
    id: 'dengar-tenant-lain',
    kind: 'single',
    rules: ['subscription-terisolasi'],
    ask: 'Subscription onPermitChanged(tenantId: ID!) memakai enhanced filter dari claim. Pegawai tenant P mengubah izin P, tetapi mutation-nya mengisi tenantId event dari input, dan ia menulis Q. Apa yang terjadi?',
    options: [
      {
        text: 'Tidak ada yang menerima, karena claim pengirim bukan Q',
        feedback: 'Saringan memeriksa claim pendengar, bukan claim pengirim.',
      },
      {
        text: 'Pendengar di Q menerima kabar izin P, dan pendengar di P tidak',
        right: true,
        feedback: 'Saringannya benar dan labelnya salah. Tenant event harus dibaca dari data izinnya.',
      },
      {
        text: 'Pendengar di P dan di Q sama-sama menerima',
        feedback: 'Saringan mencocokkan satu nilai. Event berlabel Q tidak cocok dengan claim P.',
      },
      {
        text: 'AppSync menolak mutation itu dengan Unauthorized',
        feedback: 'Penjaga yang dipasang ada di subscription. Mutation tidak diperiksa olehnya.',
      },
    ],
  },
  {
    id: 'jalan-menuju-field',
    kind: 'single',
    rules: ['graphql-field-terlindungi'],
    ask: 'riskScore dihapus dari hasil getCase bagi yang bukan analis. Sebulan kemudian seorang petugas biasa melihat angkanya di layar. Perbaikan mana yang menutup semua jalannya?',
    options: [
      {
        text: 'Menghapusnya juga dari hasil listCases',
        feedback: 'Masih ada kasus terkait, hasil mutation, dan jalan yang ditambahkan tahun depan.',
      },
      {
        text: 'Mematikan introspeksi supaya field itu tidak ditemukan',
        feedback: 'Nama field ada di kode aplikasi yang diunduh semua orang. Tanpa peta pun ia bisa diminta.',
      },
      {
        text: 'Memasang otorisasi pada field riskScore itu sendiri',
        right: true,
        feedback: 'Jalan mana pun menuju nilai itu melewati field-nya.',
      },
      {
        text: 'Menyembunyikan kolomnya di frontend bagi yang bukan analis',
        feedback: 'Nilainya tetap ada di jawaban, dan bisa dibaca dari alat pengembang browser.',
      },
    ],
  },
  {
    id: 'susun-kunci-cache',
    kind: 'multiple',
    rules: ['cache-memuat-identitas'],
    ask: 'Resolver Query.myCases mengembalikan kasus yang ditugaskan kepada pemanggil, per halaman, dan akan di-cache 60 detik. Mana yang harus menjadi bagian kuncinya?',
    options: [
      {
        text: '$context.identity.sub',
        right: true,
        feedback: 'Jawabannya berbeda untuk tiap orang, jadi orangnya ikut menjadi kunci.',
      },
      {
        text: '$context.arguments.nextToken',
        right: true,
        feedback: 'Halaman kedua bukan halaman pertama. Tanpa ini semua halaman menjadi yang pertama kali diminta.',
      },
      {
        text: '$context.arguments.limit',
        right: true,
        feedback: 'Isi halaman ikut menentukan jawaban.',
      },
      {
        text: 'Nama operasi yang ditulis client di query-nya',
        feedback: 'Nama itu bebas ditulis siapa pun dan tidak ikut menentukan isi jawaban.',
      },
    ],
  },
]);
