import { defineQuestions } from '#course';

export const questions = defineQuestions('otorisasi-berlapis', [
  {
    id: 'bahan-tiap-gerbang',
    kind: 'place',
    rules: ['scope-rute-minimum', 'scope-bukan-izin-objek', 'state-diperiksa-backend'],
    ask: 'Di gerbang mana tiap pertanyaan ini pertama kali bisa dijawab?',
    places: [
      { id: 'identitas', name: 'Identitas' },
      { id: 'rute', name: 'Rute' },
      { id: 'objek', name: 'Objek' },
      { id: 'state', name: 'State' },
    ],
    items: [
      {
        text: 'Apakah token ini ditandatangani issuer yang kita percaya?',
        place: 'identitas',
        feedback: 'Bahannya hanya token dan kunci publik issuer. Rutenya belum perlu diketahui.',
      },
      {
        text: 'Bolehkah pemegang cases:read memanggil POST /v1/cases/{id}/approve?',
        place: 'rute',
        feedback: 'Yang dibandingkan scope dan rute. Kasusnya sendiri belum dibaca.',
      },
      {
        text: 'Apakah kasus 456 ditugaskan ke unit penanya?',
        place: 'objek',
        feedback: 'Unit yang menangani tersimpan bersama kasusnya, tidak di token.',
      },
      {
        text: 'Apakah kasus itu masih menunggu review supervisor?',
        place: 'state',
        feedback: 'Jawabannya bisa berubah sejak halaman dibuka, jadi ditanya saat aksinya dijalankan.',
      },
      {
        text: 'Apakah respondent ini tertaut ke kasus itu?',
        place: 'objek',
        feedback: 'Kaitannya ada di kasus. Claim hanya menyebut siapa respondent-nya.',
      },
    ],
  },
  {
    id: 'lintas-tenant-auditor',
    kind: 'single',
    rules: ['lintas-tenant-hanya-bila-diizinkan'],
    ask: 'Auditor Sari membawa daftar tenant yang diaudit: A dan B. Ia meminta kasus yang tidak disegel di tenant C. Peran auditor memang boleh membaca lintas tenant. Apa keputusannya?',
    options: [
      {
        text: 'Izin, karena perannya auditor',
        feedback: 'Nama peran saja lalu membuka semua tenant. Yang membatasi Sari tidak ikut diperiksa.',
      },
      {
        text: 'Tolak, seperti untuk orang asing di tenant C',
        right: true,
        feedback: 'Yang terbuka adalah daftar yang ia bawa. C tidak ada di dalamnya.',
      },
      {
        text: 'Izin untuk membaca, tolak untuk menulis',
        feedback: 'Auditor memang hanya membaca, tetapi pertanyaannya tenant yang mana.',
      },
      {
        text: 'Izin bila scope-nya cases:read',
        feedback: 'Scope membuka rute bagi semua pemegangnya. Ia tidak tahu tenant kasus yang diminta.',
      },
    ],
  },
  {
    id: 'tepi-yang-membocorkan',
    kind: 'multiple',
    rules: ['sealed-tak-bocor', 'samar-404-konsisten'],
    ask: 'Keberadaan kasus yang disegel tidak boleh diketahui. Mana saja yang tetap membocorkannya?',
    options: [
      {
        text: 'GET menjawab 404, approve menjawab 403 untuk kasus yang sama',
        right: true,
        feedback: 'Penanya cukup memakai rute yang lebih jujur.',
      },
      {
        text: 'Daftar 40 baris dengan total: 41',
        right: true,
        feedback: 'Selisih satu itu pengakuan, walau isinya tidak keluar.',
      },
      {
        text: '404 dengan kode dan pesan yang sama seperti kasus yang tidak ada',
        feedback: 'Keduanya tidak bisa dibedakan, jadi tidak ada yang dipelajari penanya.',
      },
      {
        text: 'Field bukti berisi null hanya pada kasus yang disegel',
        right: true,
        feedback: 'Nama field yang kosong hanya di sana sudah memberi tahu bahwa ada yang ditutup.',
      },
      {
        text: 'Menyaring menurut izin sebelum memotong halaman',
        feedback: 'Dengan urutan itu setiap halaman penuh, dan jumlahnya hanya menghitung yang boleh dilihat.',
      },
    ],
  },
  {
    id: 'dua-supervisor',
    kind: 'single',
    rules: ['state-diperiksa-backend'],
    ask: 'Dua supervisor membuka kasus yang menunggu review, lalu menekan Setujui hampir bersamaan. Keduanya berhak. Bagaimana memastikan hanya satu persetujuan yang tercatat?',
    options: [
      {
        text: 'Periksa state saat halaman dibuka, dan sembunyikan tombolnya bila sudah disetujui',
        feedback: 'Keduanya membuka halaman sebelum ada yang menyetujui. Tombolnya tampak bagi dua-duanya.',
      },
      {
        text: 'Baca state di awal handler, lalu tulis bila masih menunggu',
        feedback: 'Di antara membaca dan menulis ada celah, dan yang kedua bisa masuk tepat di sana.',
      },
      {
        text: 'Jadikan state asal syarat penulisannya, dan jawab 409 bila sudah lain',
        right: true,
        feedback: 'Memeriksa dan memindahkan menjadi satu langkah, jadi yang kedua menemukan state yang sudah lain.',
      },
      {
        text: 'Taruh state di token, supaya authorizer bisa memeriksanya',
        feedback: 'Token ditulis sebelum kedua tombol ditekan. State di dalamnya sudah basi.',
      },
    ],
  },
  {
    id: 'urutan-keputusan',
    kind: 'order',
    rules: ['samar-404-konsisten', 'keputusan-diaudit', 'scope-rute-minimum'],
    ask: 'Susun perjalanan request approve, dari yang pertama diperiksa sampai yang diterima client.',
    items: [
      'Token diperiksa: signature, issuer, audience, masa berlaku',
      'Scope dibandingkan dengan rutenya',
      'Kasus dibaca, lalu tenant, peran, kaitan, dan segel diperiksa',
      'State diperiksa bersama penulisannya',
      'Keputusan dicatat dengan alasannya',
      'Keputusan diterjemahkan menjadi status',
    ],
    right:
      'Yang murah dan kasar di depan, yang membutuhkan kasus di belakang, dan alasan yang sebenarnya tercatat sebelum disamarkan.',
    wrong:
      'Tanyakan untuk tiap langkah, bahan apa yang sudah ada saat itu. Yang tidak membutuhkan kasus datang lebih dulu.',
  },
]);
