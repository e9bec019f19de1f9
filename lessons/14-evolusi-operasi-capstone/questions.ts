import { defineQuestions } from '#course';

export const questions = defineQuestions('evolusi-operasi-capstone', [
  {
    id: 'patah-atau-tetap',
    kind: 'place',
    rules: ['breaking-terdeteksi', 'non-breaking-tak-salah-tuduh', 'enum-bila-toleran'],
    ask: 'Rilis berikutnya memuat enam perubahan di /v1. Mana yang mematahkan client yang tidak berubah?',
    places: [
      { id: 'tetap', name: 'Client lama tetap benar' },
      { id: 'patah', name: 'Mematahkan' },
    ],
    items: [
      {
        text: 'Respons mendapat field assignedUnit',
        place: 'tetap',
        feedback: 'Tambahan di respons boleh diabaikan oleh yang tidak mengenalnya.',
      },
      {
        text: 'Request POST kini mewajibkan field channel',
        place: 'patah',
        feedback: 'Client lama tidak mengirimnya. Tuntutan baru di request selalu menyentuh yang sudah ada.',
      },
      {
        text: 'amount tetap bilangan, tetapi kini dalam sen, bukan rupiah',
        place: 'patah',
        feedback: 'Nama dan tipenya sama. Bandingkan artinya bagi kode yang membacanya.',
      },
      {
        text: 'Endpoint GET /v1/cases/{id}/history ditambahkan',
        place: 'tetap',
        feedback: 'Tidak ada client lama yang memanggilnya, jadi tidak ada yang berubah baginya.',
      },
      {
        text: 'Halaman daftar kini diurutkan dari yang terbaru',
        place: 'patah',
        feedback: 'Client yang sedang menelusuri dengan token lanjutan melompati atau mengulang baris.',
      },
      {
        text: 'Status SUSPENDED ditambahkan, dan satu dari lima consumer berhenti pada nilai asing',
        place: 'patah',
        feedback: 'Yang menentukan adalah consumer yang paling tidak toleran, bukan schema.',
      },
    ],
  },
  {
    id: 'urutan-penghapusan',
    kind: 'order',
    rules: ['graphql-deprecate-dulu', 'hapus-setelah-migrasi'],
    ask: 'legacyRiskBand di schema GraphQL akan diganti objek risk. Susun langkahnya.',
    items: [
      'Tambahkan field risk dan isi keduanya',
      'Tandai legacyRiskBand dengan @deprecated dan sebut penggantinya',
      'Ukur siapa yang masih meminta legacyRiskBand',
      'Hubungi consumer yang tersisa sampai pemakaiannya nol',
      'Hapus legacyRiskBand dari schema',
    ],
    right:
      'Pada setiap langkah, query yang kemarin benar masih benar hari ini. Yang terakhir tidak menyentuh siapa pun.',
    wrong: 'Periksa tiap langkah dari sisi client yang belum membaca apa-apa. Apakah query-nya masih dijawab?',
  },
  {
    id: 'kapan-boleh-hapus',
    kind: 'single',
    rules: ['hapus-setelah-migrasi', 'breaking-butuh-versi-atau-migrasi'],
    ask: '/v1 diumumkan berakhir 30 Juni. Pada 1 Juli access log menunjukkan satu partner memanggil /v1 sekali, tanggal 5 Juni. Apa langkah yang tepat?',
    options: [
      {
        text: 'Hapus, karena tenggatnya sudah lewat',
        feedback: 'Tenggat tidak memindahkan kode partner itu. Job bulanannya akan memanggil lagi.',
      },
      {
        text: 'Hapus, karena sudah 25 hari tidak ada panggilan',
        feedback: 'Jarak antarpanggilan bisa lebih panjang dari 25 hari. Apa yang berjalan sebulan sekali?',
      },
      {
        text: 'Hubungi partner itu, dan hapus setelah pemakaiannya nol selama jendela yang memuat job bulanan',
        right: true,
        feedback: 'Pemakaian yang diukur menjawab kapan aman, dan jendelanya mengikuti job yang paling jarang.',
      },
      {
        text: 'Alihkan /v1 ke /v2 diam-diam, supaya partner tidak terganggu',
        feedback: 'Ia menerima bentuk yang tidak dikenalnya di alamat yang lama. Itu mengganti versi di tempat.',
      },
    ],
  },
  {
    id: 'waf-http-api',
    kind: 'multiple',
    rules: ['waf-di-batas-publik'],
    ask: 'API publikmu HTTP API dan harus dijaga WAF. Apa saja yang diperlukan?',
    options: [
      {
        text: 'CloudFront di depannya, dengan web ACL di CloudFront',
        right: true,
        feedback: 'HTTP API tidak menerima web ACL, jadi penyaringnya berdiri satu langkah di depan.',
      },
      {
        text: 'Web ACL yang dipasang ke stage HTTP API',
        feedback: 'Stage yang bisa dipasangi web ACL hanya milik REST API.',
      },
      {
        text: 'Endpoint execute-api bawaan dimatikan, dan API menolak yang tidak membawa bukti dari CloudFront',
        right: true,
        feedback: 'Alamat bawaan dan custom domain sama-sama bisa menjadi jalan memutar yang tidak tersaring.',
      },
      {
        text: 'Usage plan per client',
        feedback: 'Usage plan tidak ada di HTTP API, dan tidak menyaring serangan.',
      },
    ],
  },
  {
    id: 'pengali-retry',
    kind: 'estimate',
    rules: ['biaya-menyeluruh'],
    ask: 'Semua komponen satu percobaan berharga US$4 per juta. API menerima 100 juta request sebulan, dan 10% di antaranya gagal lalu diulang satu kali. Berapa biaya sebulan?',
    unit: 'US$',
    least: 440,
    most: 440,
    right: 'Percobaannya 110 juta, dan setiap percobaan membayar semua komponen: 110 × 4 = 440.',
    tooLow:
      'Percobaan ulang juga melewati gateway, authorizer, backend, dan log. Hitung percobaannya, bukan request-nya.',
    tooHigh: 'Hanya sepersepuluh yang diulang, dan hanya sekali. Berapa juta percobaan jadinya?',
    slips: [
      { value: 400, feedback: 'Itu biaya bila tidak ada yang diulang. Retry belum dihitung.' },
      { value: 800, feedback: 'Itu biaya bila semua request diulang. Yang diulang 10%.' },
    ],
  },
  {
    id: 'enam-pintu-satu-api',
    kind: 'single',
    rules: ['pisah-per-audience', 'private-tetap-autentikasi', 'gateway-tanpa-logika-bisnis'],
    ask: 'Seseorang mengusulkan satu API publik untuk keenam pihak, dengan peran di token sebagai pembedanya. Keberatan mana yang paling menentukan?',
    options: [
      {
        text: 'Satu API terlalu lambat untuk enam pihak',
        feedback: 'Jumlah pemakai bisa ditampung. Yang berbeda di antara mereka bukan kecepatannya.',
      },
      {
        text: 'Endpoint supervisor ikut berada di internet, dan limit, auth, serta kerusakan tiap pihak menjadi satu',
        right: true,
        feedback: 'Risiko keenamnya berbeda. Dipisah, kesalahan di satu pintu tidak sampai ke pintu lain.',
      },
      {
        text: 'Peran di token tidak bisa dibaca gateway',
        feedback: 'Gateway bisa membacanya. Persoalannya yang tidak bisa dibedakan oleh satu API.',
      },
      {
        text: 'REST API tidak mendukung lebih dari satu audience',
        feedback: 'Tidak ada batas seperti itu. Pemisahan ini keputusan rancangan, bukan kuota.',
      },
    ],
  },
]);
