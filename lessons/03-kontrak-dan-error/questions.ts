import { defineQuestions } from '#course';

export const questions = defineQuestions('kontrak-dan-error', [
  {
    id: 'status-enam-kejadian',
    kind: 'place',
    rules: ['status-400-vs-422', 'status-401-vs-403', 'status-409-konflik', 'status-429-berpanduan'],
    ask: 'Enam request ditolak. Status mana yang dijanjikan kontrak untuk tiap kejadian?',
    places: [
      { id: '400', name: '400' },
      { id: '401', name: '401' },
      { id: '403', name: '403' },
      { id: '409', name: '409' },
      { id: '422', name: '422' },
      { id: '429', name: '429' },
    ],
    items: [
      {
        text: 'Kurung tutup JSON-nya hilang',
        place: '400',
        feedback: 'Yang rusak bentuknya. Isinya belum sempat dibaca.',
      },
      {
        text: 'Token kedaluwarsa semenit yang lalu',
        place: '401',
        feedback: 'Server belum punya identitas yang bisa dipercaya, jadi belum bisa bicara soal hak.',
      },
      {
        text: 'Pemegang cases:read memanggil approve',
        place: '403',
        feedback: 'Identitasnya jelas. Apakah memperbarui token akan menolong?',
      },
      {
        text: 'Kasus sudah disetujui orang lain',
        place: '409',
        feedback: 'Bentuk dan isinya sah. Yang berubah keadaan bendanya.',
      },
      {
        text: 'caseType berisi nilai yang tidak dikenal',
        place: '422',
        feedback: 'JSON-nya terbaca sempurna. Yang dilanggar aturan domain.',
      },
      {
        text: 'Kuota bulanan partner terlampaui',
        place: '429',
        feedback: 'Layanannya sehat. Yang habis jatah satu pemanggil.',
      },
    ],
  },
  {
    id: 'siapa-menyerah-dulu',
    kind: 'single',
    rules: ['status-5xx-sesuai-sumber'],
    ask: 'REST API dengan timeout integrasi 29 detik memanggil Lambda proxy bertimeout 12 detik. Query di dalamnya butuh 40 detik dan tidak ditangani. Apa yang diterima client?',
    options: [
      { text: '504 pada detik ke-29', feedback: 'Siapa yang lebih dulu kehabisan waktu di antara keduanya?' },
      {
        text: '502 pada sekitar detik ke-12',
        right: true,
        feedback: 'Fungsinya berhenti lebih dulu, dan fungsi yang berhenti dengan error adalah integrasi yang cacat.',
      },
      { text: '500 pada detik ke-40', feedback: 'Pada detik ke-40 kedua lapis sudah lama berhenti menunggu.' },
      { text: '200 dengan body kosong', feedback: 'Proxy tidak mengarang jawaban untuk fungsi yang berhenti.' },
    ],
  },
  {
    id: 'missing-token',
    kind: 'single',
    rules: ['status-401-vs-403', 'error-seragam'],
    ask: 'Partner melapor: 403 dengan pesan Missing Authentication Token, padahal tokennya terkirim dan dipakai sukses di rute lain. Apa yang diperiksa lebih dulu?',
    options: [
      { text: 'Masa berlaku token', feedback: 'Token yang sama berhasil di rute lain pada saat yang sama.' },
      { text: 'Scope di token', feedback: 'Pada REST, scope yang kurang tidak memakai pesan ini.' },
      {
        text: 'Alamat dan method yang dipanggil',
        right: true,
        feedback: 'REST API menjawab rute yang tidak ada dengan pesan itu, bukan dengan 404.',
      },
      { text: 'Aturan WAF', feedback: 'WAF memang menjawab 403, tetapi dengan pesan lain.' },
    ],
  },
  {
    id: 'error-bocor',
    kind: 'multiple',
    rules: ['error-tanpa-internal', 'error-seragam'],
    ask: 'Sebuah error keluar: {"message": "relation cases_v2 does not exist at pool.ts:88", "trace": "1-67ab"}. Apa yang perlu diubah?',
    options: [
      {
        text: 'Nama tabel dan baris berkas dipindah ke log',
        right: true,
        feedback: 'Keduanya peta bagi orang luar dan tidak menolong pemakai.',
      },
      {
        text: 'Tambah kode yang stabil',
        right: true,
        feedback: 'Tanpa kode, client membandingkan kalimat, dan kalimat akan diperbaiki suatu hari.',
      },
      {
        text: 'Bentuknya disamakan dengan error lain, dengan correlation ID',
        right: true,
        feedback: 'Pembaca error di client mengharapkan satu bentuk dari setiap jalur.',
      },
      {
        text: 'Pesannya diterjemahkan apa adanya',
        feedback: 'Isi yang bocor tetap bocor dalam bahasa apa pun.',
      },
    ],
  },
  {
    id: 'halaman-bergeser',
    kind: 'single',
    rules: ['list-berpaginasi'],
    ask: 'Client membaca halaman 1 (20 kasus terbaru), lalu 3 kasus baru masuk, lalu ia membaca halaman 2 dengan offset 20. Apa yang ia lihat?',
    options: [
      { text: 'Tiga kasus baru', feedback: 'Yang baru berada di depan, di halaman yang sudah ia baca.' },
      {
        text: 'Tiga kasus terakhir halaman 1 sekali lagi',
        right: true,
        feedback: 'Semua bergeser tiga tempat. Token lanjutan menunjuk kasus terakhir, bukan urutan ke-20.',
      },
      {
        text: 'Halaman yang tepat, karena urutannya tetap',
        feedback: 'Urutannya tetap, tetapi nomor urutnya berubah.',
      },
      { text: 'Error 409', feedback: 'Server tidak tahu halaman 1 dibaca kapan.' },
    ],
  },
  {
    id: 'retry-after-nol',
    kind: 'estimate',
    rules: ['status-429-berpanduan'],
    ask: '2.000 ponsel masing-masing mendapat 429 dengan Retry-After: 0 dan patuh sepenuhnya. Satu putaran jaringan 250 ms. Kira-kira berapa request per detik yang datang sesudahnya?',
    unit: 'request per detik',
    least: 7000,
    most: 9000,
    right: 'Tiap ponsel kembali empat kali sedetik: patuh pada panduan yang salah sama bahayanya dengan tidak patuh.',
    tooLow: 'Hitung berapa kali satu ponsel sempat kembali dalam satu detik bila tanpa jeda.',
    tooHigh: 'Satu putaran tetap butuh 250 ms, jadi kembalinya terbatas.',
    slips: [{ value: 2000, feedback: 'Itu bila tiap ponsel kembali sekali sedetik. Jedanya nol detik, bukan satu.' }],
  },
]);
