import { defineQuestions } from '#course';

export const questions = defineQuestions('memilih-produk', [
  {
    id: 'titik-berangkat',
    kind: 'place',
    rules: ['produk-memenuhi-fitur', 'websocket-hanya-dua-arah'],
    ask: 'Enam tim menulis kebutuhan utamanya. Dari produk mana masing-masing berangkat?',
    places: [
      { id: 'rest', name: 'REST API' },
      { id: 'http', name: 'HTTP API' },
      { id: 'websocket', name: 'WebSocket API' },
      { id: 'appsync', name: 'AppSync' },
      { id: 'alb', name: 'ALB' },
    ],
    items: [
      {
        text: 'Dua belas partner, masing-masing dengan kuota 10.000 request per hari dan kuncinya sendiri',
        place: 'rest',
        feedback: 'Kuota per client berarti usage plan dan API key. Cari produk yang memilikinya.',
      },
      {
        text: 'Endpoint webhook kecil, JWT dari penyedia OIDC, biaya serendah mungkin',
        place: 'http',
        feedback: 'Set fiturnya kecil, dan JWT diperiksa REST API maupun HTTP API. Yang tersisa tinggal harga.',
      },
      {
        text: 'Penunjuk dokumen yang sedang disunting bersama, kedua pihak saling mengirim gerakan kursor',
        place: 'websocket',
        feedback: 'Pesannya ringan dan dua arah, jadi koneksinya memang perlu terbuka.',
      },
      {
        text: 'Satu layar mobile mengambil dari lima sumber, field-nya dipilih client, perubahannya dilanggan',
        place: 'appsync',
        feedback: 'Client menyusun query dan melanggan perubahan. Itu bahasa GraphQL.',
      },
      {
        text: 'Service di ECS yang hanya dipanggil service lain di VPC yang sama',
        place: 'alb',
        feedback: 'Tidak ada partner, kuota, atau kunci. Yang diperlukan hanya routing ke container.',
      },
      {
        text: 'API internal yang alamatnya tidak boleh ada di internet, dipanggil dari beberapa akun AWS',
        place: 'rest',
        feedback: 'Private endpoint dan resource policy hanya dimiliki satu produk di daftar ini.',
      },
    ],
  },
  {
    id: 'http-perlu-ditopang',
    kind: 'multiple',
    rules: ['produk-memenuhi-fitur', 'waf-di-batas-publik'],
    ask: 'Kamu sudah memilih HTTP API. Kebutuhan mana yang tidak dijawab produknya, sehingga perlu komponen lain yang kamu sebut namanya?',
    options: [
      {
        text: 'Web ACL AWS WAF di jalur publik',
        right: true,
        feedback: 'Web ACL tidak bisa dipasang ke HTTP API. CloudFront memberinya tempat, dan jalan pintasnya ditutup.',
      },
      {
        text: 'Memeriksa JWT dari issuer OIDC',
        feedback: 'JWT authorizer bawaan ada di produk ini. Cukup issuer dan audience.',
      },
      {
        text: 'Menolak body yang tidak cocok dengan skema sebelum Lambda',
        right: true,
        feedback: 'Validasi request yang deklaratif tidak ada di sini, jadi pindah ke kode dan ikut ditagih.',
      },
      {
        text: 'CORS untuk satu origin',
        feedback: 'CORS bawaan ada, termasuk jawaban preflight-nya.',
      },
      {
        text: 'Kuota bulanan per partner',
        right: true,
        feedback: 'Usage plan tidak ada, jadi seseorang harus menghitung dan merawat penghitungnya.',
      },
    ],
  },
  {
    id: 'alasan-yang-bisa-gugur',
    kind: 'single',
    rules: ['produk-alasan-dari-kebutuhan'],
    ask: 'REST API dan HTTP API sama-sama tersisa di daftar. Alasan mana yang masih berguna ketika rancangannya ditinjau tahun depan?',
    options: [
      {
        text: 'REST API lebih matang dan lebih banyak dipakai',
        feedback:
          'Umur produk tidak menunjuk satu kebutuhan pun. Tahun depan kalimat ini masih benar dan masih tidak membantu.',
      },
      {
        text: 'REST API, karena kontrak partner menyebut 10.000 request per hari dan usage plan ada di sana',
        right: true,
        feedback: 'Begitu kuotanya dicabut dari kontrak, alasannya ikut gugur. Itulah yang membuatnya bisa ditinjau.',
      },
      {
        text: 'HTTP API, karena harganya lebih rendah',
        feedback: 'Harga baru menentukan setelah keduanya memenuhi semua kebutuhan. Kebutuhannya belum disebut.',
      },
      {
        text: 'REST API, karena canary release-nya mungkin suatu saat berguna',
        feedback: 'Fitur yang belum diminta siapa pun tidak menyingkirkan kandidat lain.',
      },
    ],
  },
  {
    id: 'sambung-ulang-sehari',
    kind: 'estimate',
    rules: ['websocket-hanya-dua-arah'],
    ask: 'Sebuah dashboard WebSocket terbuka 9 jam tanpa henti, dan satu koneksi paling lama 2 jam. Paling sedikit berapa kali client menyambung ulang sesudah koneksi pertama?',
    unit: 'kali',
    least: 4,
    most: 4,
    right:
      'Lima koneksi menutup 9 jam, jadi empat kali menyambung ulang, setiap hari, untuk setiap client. Alur itu bagian dari rancangan.',
    tooLow: 'Jumlahkan lama koneksinya. Dengan sekian kali sambung ulang, berapa jam yang tertutup?',
    tooHigh: 'Itu lebih dari yang paling sedikit. Bagi 9 jam dengan 2 jam, lalu perhatikan koneksi pertama.',
    slips: [
      { value: 5, feedback: 'Lima adalah jumlah koneksinya. Koneksi pertama bukan sambung ulang.' },
      { value: 4.5, feedback: 'Pembagiannya benar, tetapi setengah sambung ulang tidak ada. Hitung koneksinya dulu.' },
    ],
  },
  {
    id: 'peran-dicabut',
    kind: 'single',
    rules: ['websocket-otorisasi-pesan'],
    ask: 'Rani tersambung pukul 09.00. Pukul 09.40 perannya dicabut. Pukul 10.10 koneksinya mengirim perintah persetujuan. Siapa yang menghentikannya?',
    options: [
      {
        text: 'Authorizer gateway, karena ia berjalan di setiap pesan',
        feedback: 'Authorizer WebSocket hanya berjalan di $connect. Pukul 10.10 ia tidak dipanggil.',
      },
      {
        text: 'Gateway, karena token Rani sudah kedaluwarsa',
        feedback:
          'Koneksi yang sudah terbuka tidak diperiksa ulang terhadap tokennya, dan pencabutan peran tidak mengubah exp.',
      },
      {
        text: 'Backend, dengan menanyakan hak Rani untuk pesan itu',
        right: true,
        feedback: 'Hanya backend yang melihat pesannya, kasusnya, dan peran yang berlaku saat itu.',
      },
      {
        text: 'Tidak ada yang perlu, sebab koneksinya sah',
        feedback: 'Koneksi sah dibuat 70 menit yang lalu. Yang dinilai sekarang adalah pesannya.',
      },
    ],
  },
]);
