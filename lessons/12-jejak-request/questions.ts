import { defineQuestions } from '#course';

export const questions = defineQuestions('jejak-request', [
  {
    id: 'waktu-gateway',
    kind: 'estimate',
    rules: ['log-field-minimum'],
    ask: 'Access log sebuah REST API memuat responseLatency 2.310, integrationLatency 610, dan authorizer.latency 1.640. Berapa milidetik yang habis di gateway di luar backend dan authorizer?',
    unit: 'ms',
    least: 60,
    most: 60,
    right: 'Dari 2.310 dikurangi 610 dan 1.640. Yang lambat authorizer-nya, bukan backend dan bukan gateway.',
    tooLow: 'Latensi total memuat kedua yang lain. Kurangkan masing-masing satu kali.',
    tooHigh: 'Masih ada yang belum dikurangkan. Bandingkan tiap angka dengan gambar lima rentang waktu.',
    slips: [
      { value: 1700, feedback: 'Itu selisih dengan backend saja. Authorizer masih ada di dalamnya.' },
      { value: 670, feedback: 'Itu selisih dengan authorizer saja. Backend masih ada di dalamnya.' },
      { value: 4560, feedback: 'Ketiganya tidak dijumlahkan: yang pertama sudah memuat dua yang lain.' },
    ],
  },
  {
    id: 'variabel-siapa',
    kind: 'place',
    rules: ['log-variabel-sah', 'log-tanpa-rahasia'],
    ask: 'Kamu meninjau format access log sebuah REST API dengan Lambda proxy dan Lambda authorizer. Bagaimana nasib tiap variabelnya?',
    places: [
      { id: 'value', name: 'Terisi dan aman' },
      { id: 'dash', name: 'Selalu tercatat -' },
      { id: 'secret', name: 'Membocorkan' },
    ],
    items: [
      {
        text: '$context.resourcePath',
        place: 'value',
        feedback: 'Rute di REST API dibaca dari variabel ini.',
      },
      {
        text: '$context.routeKey',
        place: 'dash',
        feedback: 'Periksa jenis API mana yang punya nama rute dalam bentuk ini.',
      },
      {
        text: '$context.requestOverride.header.x-correlation-id',
        place: 'dash',
        feedback: 'Variabelnya memang ada di REST. Tanyakan siapa yang mengisinya pada integrasi proxy.',
      },
      {
        text: '$context.identity.apiKey',
        place: 'secret',
        feedback: 'Bedakan nilai kuncinya dari pengenal kuncinya.',
      },
      {
        text: '$context.authorizer.userId, dari context authorizer',
        place: 'value',
        feedback: 'Authorizer mengisi kunci itu sendiri, dan isinya pengenal, bukan data pribadi.',
      },
      {
        text: '$context.authorizer.email, dari context authorizer',
        place: 'secret',
        feedback: 'Terisi memang. Pikirkan siapa saja yang bisa membaca log ini.',
      },
    ],
  },
  {
    id: 'status-nol-dua',
    kind: 'single',
    rules: ['log-field-minimum', 'log-variabel-sah'],
    ask: 'Fungsi Lambda di balik REST API proxy menjawab statusCode 500 untuk semua request selama sepuluh menit. Dasbor di atas integrationStatus menunjukkan 200 terus. Mengapa?',
    options: [
      {
        text: 'Gateway mengubah 500 dari fungsi menjadi 200',
        feedback: 'Client menerima 500. Yang tercatat di kolom ini bukan yang diterima client.',
      },
      {
        text: 'Access log baru ditulis beberapa menit kemudian',
        feedback: 'Sepuluh menit sudah lewat, dan barisnya ada. Lihat apa arti kolomnya.',
      },
      {
        text: 'Kolom itu status layanan Lambda, yang berhasil menjalankan fungsinya',
        right: true,
        feedback:
          'Fungsi itu berjalan sampai selesai, jadi pemanggilannya sukses. Jawabannya sendiri ada di kolom lain.',
      },
      {
        text: 'Variabel itu tidak ada di REST API',
        feedback: 'Bila tidak ada, yang tercatat tanda hubung dan bukan angka.',
      },
    ],
  },
  {
    id: 'jalan-id',
    kind: 'order',
    rules: ['correlation-dibuat', 'correlation-diteruskan'],
    ask: 'Client lama memanggil POST /exports tanpa correlation ID. Susun apa yang terjadi pada ID-nya, sampai worker bisa dicari.',
    items: [
      'Handler melihat bahwa header x-correlation-id tidak ada',
      'Handler membuat ID baru yang bentuknya aman',
      'Handler mencatat ID itu bersama requestId dari gateway',
      'ID ditaruh di isi pesan, lalu pesan dikirim ke antrean',
      'Handler menjawab 202 dengan ID di header respons',
      'Worker membaca ID dari pesan dan mencatatnya di setiap baris',
    ],
    right: 'Sesudah dibuat, ID itu ditulis dulu di tempat yang tidak bisa hilang, baru dijanjikan kepada client.',
    wrong: 'Mulai dari saat ID itu belum ada. Lalu tanyakan, di mana ia harus ada sebelum worker membaca pesannya.',
  },
  {
    id: 'alarm-diam',
    kind: 'multiple',
    rules: ['metrik-nama-resmi', 'alarm-inti'],
    ask: 'Sebuah HTTP API punya lima alarm berikut. Mana yang tidak akan pernah berbunyi?',
    options: [
      {
        text: 'Sum atas 5xx di atas 10 per menit',
        feedback: 'Nama ini diterbitkan HTTP API, jadi alarmnya punya data.',
      },
      {
        text: 'Sum atas 5XXError di atas 10 per menit',
        right: true,
        feedback: 'Nama ini milik jenis API lain. Di sini ia tidak pernah punya titik data.',
      },
      {
        text: 'p99 atas Latency di atas 3.000 ms',
        feedback: 'Diterbitkan, dan persentilnya menjaga ekornya.',
      },
      {
        text: 'Sum atas ThrottledRequests di atas 0',
        right: true,
        feedback: 'Tidak ada jenis API Gateway yang menerbitkannya. Hitungannya diturunkan dari access log.',
      },
      {
        text: 'Metric filter atas access log, status 429, di atas 100 per menit',
        feedback: 'Selama access log memuat status, hitungan ini ada.',
      },
    ],
  },
  {
    id: 'isi-log-handler',
    kind: 'single',
    rules: ['log-tanpa-rahasia', 'log-tanpa-payload-penuh', 'log-retensi-ditetapkan'],
    ask: 'Sebuah bug hanya muncul pada 0,1% kiriman formulir, dan formulirnya memuat NIK. Tim ingin melihat isinya di produksi. Mana yang kamu setujui?',
    options: [
      {
        text: 'Mencatat setiap event utuh selama dua hari, lalu menghapus log group-nya',
        feedback: 'Dua hari cukup untuk tersalin ke arsip, ke alat pencari, dan ke laptop orang.',
      },
      {
        text: 'Mencatat bentuknya saja untuk sebagian kecil request: nama field, panjang isi, dan hasil tiap langkah, selama tiga hari',
        right: true,
        feedback: 'Bug bentuk hampir selalu terlihat dari bentuk. Isinya tidak perlu keluar dari basis data.',
      },
      {
        text: 'Mencatat event utuh dengan enam angka pertama NIK saja',
        feedback: 'Enam angka itu menunjuk wilayah orangnya, dan sisanya masih utuh di field lain.',
      },
      {
        text: 'Menyalakan execution log dengan data tracing di stage produksi',
        feedback: 'Itu mencatat request dan respons apa adanya, beserta tokennya.',
      },
    ],
  },
]);
