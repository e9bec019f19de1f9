import { defineQuestions } from '#course';

export const questions = defineQuestions('idempotency-dan-async', [
  {
    id: 'lapis-pengulang',
    kind: 'estimate',
    rules: ['idem-satu-efek', 'command-butuh-kunci'],
    ask: 'SDK mengulang paling banyak 3 kali, dan job pemanggilnya juga mengulang paling banyak 3 kali. Backend sedang tumbang. Berapa panggilan paling banyak yang diterimanya dari satu maksud?',
    unit: 'panggilan',
    least: 16,
    most: 16,
    right:
      'Tiap lapis mencoba 1 + 3 kali, dan lapis luar mengulang seluruh lapis dalam: 4 × 4 = 16. Semuanya membawa satu maksud.',
    tooLow: 'Setiap percobaan job menjalankan SDK dari awal. Jumlahnya berlipat, tidak bertambah.',
    tooHigh: 'Hanya ada dua lapis. Kalikan banyaknya percobaan di keduanya saja.',
    slips: [
      {
        value: 6,
        feedback: 'Retry dua lapis tidak dijumlahkan: tiap percobaan luar membawa satu rangkaian percobaan dalam.',
      },
      {
        value: 9,
        feedback: 'Tiga kali mengulang berarti empat kali mencoba. Percobaan pertama ikut sampai ke backend.',
      },
      { value: 8, feedback: 'Empat percobaan di tiap lapis sudah benar, tetapi lapis luar mengulang yang dalam.' },
    ],
  },
  {
    id: 'urutan-command',
    kind: 'order',
    rules: ['idem-satu-efek', 'idem-gagal-bisa-ulang', 'status-202-tertunda'],
    ask: 'Susun langkah handler POST /reports/export yang tahan terhadap retry serentak dan instance yang mati.',
    items: [
      'Tolak request tanpa Idempotency-Key dengan 400',
      'Ambil tenant dari token dan hitung sidik payload',
      'Klaim kuncinya dengan satu tulisan bersyarat, beserta id dan lease',
      'Kirim pesan ke antrean',
      'Tandai klaimnya sudah terkirim',
      'Jawab 202 dengan jobId dan tautan status',
    ],
    right:
      'Janji keluar paling akhir. Apa pun yang mati di tengah meninggalkan klaim yang bisa diambil alih, bukan 202 yang tidak ditepati.',
    wrong:
      'Bayangkan instance mati tepat sesudah tiap langkah. Apa yang sudah dijanjikan kepada client saat itu, dan siapa yang bisa meneruskannya?',
  },
  {
    id: 'kunci-lama-isi-baru',
    kind: 'single',
    rules: ['idem-payload-beda'],
    ask: 'Client mengirim kunci k-81 untuk laporan Februari dan menerima 202. Sejam kemudian k-81 datang lagi dengan isi laporan Maret. Apa jawabanmu?',
    options: [
      {
        text: '202 dengan jobId Februari',
        feedback: 'Client akan mengunduh Februari dan mengira itu Maret. Tidak ada yang memberi tahunya.',
      },
      {
        text: '202 dengan job baru untuk Maret',
        feedback:
          'Kunci itu lalu tidak berarti apa-apa. Retry dari request Februari yang terlambat akan menjadi job ketiga.',
      },
      {
        text: '409, dan tidak ada yang dijalankan',
        right: true,
        feedback: 'Kunci yang dipakai ulang untuk isi lain hampir selalu bug di client, dan kini client tahu.',
      },
      {
        text: '422, karena isinya tidak sah',
        feedback: 'Isinya sah. Yang bertabrakan adalah kuncinya dengan permintaan yang sudah ada.',
      },
    ],
  },
  {
    id: 'isi-kunci-penyimpanan',
    kind: 'multiple',
    rules: ['idem-per-pemilik', 'idem-payload-beda', 'idem-hasil-sama'],
    ask: 'Apa saja yang perlu disimpan bersama, atau menjadi bagian dari, kunci idempotency?',
    options: [
      {
        text: 'Tenant dari token',
        right: true,
        feedback: 'Tanpa itu dua tenant bertemu di kunci yang sama, dan salah satunya menerima id milik yang lain.',
      },
      {
        text: 'Sidik payload yang sudah dinormalkan',
        right: true,
        feedback: 'Inilah yang membedakan retry dari kunci yang dipakai ulang.',
      },
      {
        text: 'Tenant dari header X-Tenant-Id',
        feedback: 'Header itu ditulis client. Pemilik kunci tidak boleh dipilih pengirimnya.',
      },
      {
        text: 'Id hasil yang dijawabkan',
        right: true,
        feedback: 'Retry harus menerima id yang sama, jadi id itu ada di klaim sebelum dijawabkan.',
      },
      {
        text: 'Jam server saat request datang, sebagai bagian dari kunci',
        feedback: 'Retry datang pada jam yang lain. Dengan jam di dalamnya, setiap retry menjadi kunci baru.',
      },
    ],
  },
  {
    id: 'mati-setelah-klaim',
    kind: 'single',
    rules: ['idem-gagal-bisa-ulang'],
    ask: 'Instance memenangkan klaim dengan lease 30 detik, lalu mati sebelum pesannya terkirim. Retry datang 10 detik kemudian. Apa jawaban yang menepati kontrak?',
    options: [
      {
        text: '202 dengan jobId di dalam klaim',
        feedback: 'Job itu belum pernah terkirim. Kalau tidak ada retry lagi, janjinya tidak ada yang menepati.',
      },
      {
        text: '503 dengan Retry-After, sampai lease-nya lewat',
        right: true,
        feedback:
          'Pemegangnya mungkin masih hidup. Sesudah lease lewat, satu retry mengambil alih dengan id yang sama.',
      },
      {
        text: 'Hapus klaimnya dan mulai dari awal dengan id baru',
        feedback:
          'Bila pemegangnya ternyata hanya lambat, kini ada dua job. Yang datang belakangan tidak bisa membedakannya.',
      },
      {
        text: '409, karena kuncinya sudah dipakai, untuk selamanya',
        feedback:
          'Kunci yang tidak pernah menghasilkan apa-apa lalu terkunci selamanya, dan client tidak punya jalan lain.',
      },
    ],
  },
  {
    id: 'fifo-satu-jam',
    kind: 'single',
    rules: ['idem-masa-simpan'],
    ask: 'Command masuk ke SQS FIFO dengan kunci client sebagai deduplication ID, tanpa penyimpanan kunci lain. Client mengulang 1 jam kemudian dengan kunci yang sama. Apa yang terjadi?',
    options: [
      {
        text: 'Pesan kedua dibuang, karena id-nya sama',
        feedback: 'Antrean hanya mengingat deduplication ID sebentar. Periksa lagi berapa lama.',
      },
      {
        text: 'Pesan kedua diantar sebagai pesan baru, dan efeknya berjalan lagi',
        right: true,
        feedback: 'Ingatan antrean sudah lewat pada menit ke-5. Horizon retry client jauh lebih panjang.',
      },
      {
        text: 'Antrean menolak dengan 409',
        feedback: 'Antrean tidak membandingkan isi, dan tidak menjawab dengan kontrakmu.',
      },
    ],
  },
]);
