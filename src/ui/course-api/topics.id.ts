/** A rule of the course, and what this API does about it. */
export interface Obeyed {
  readonly rule: string;
  readonly does: string;
  /** Whether the page can try it; otherwise why it cannot be seen from outside. */
  readonly hidden?: string;
}

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Obeyed[];
}

/** What the page shows, part by part. */
export const topics: readonly Topic[] = [
  {
    id: 'kegagalan',
    title: 'Kontrak dan kegagalan',
    rules: [
      {
        rule: 'error-seragam',
        does: 'Setiap kegagalan, juga alamat yang tidak ada, keluar sebagai satu bentuk: `error` dengan `code`, `message`, `correlationId`, dan `details` bila perlu.',
      },
      {
        rule: 'error-tanpa-internal',
        does: 'Rincian kesalahan masuk log. Yang keluar adalah kalimat yang aman dibaca siapa pun, dan ID untuk mencarinya.',
      },
      {
        rule: 'status-400-vs-422',
        does: 'Bentuk yang salah dijawab 400 dengan tempatnya. Berkas yang tidak dikenal latihannya dijawab 422.',
      },
      {
        rule: 'list-berpaginasi',
        does: 'Setiap daftar punya `limit` paling banyak 100 dan `nextCursor`. Lebih dari itu ditolak, tidak dipotong diam-diam.',
      },
      {
        rule: 'status-202-tertunda',
        does: 'Kiriman yang harus menunggu penilai dijawab 202 dengan alamat untuk menanyakannya. Dibaca dari kontrak.',
      },
      {
        rule: 'ukuran-body-dibatasi',
        does: 'Body paling besar 256 KB, 4 MB untuk pekerjaan lama yang digabungkan. Percobaannya mengirim 300 KB.',
      },
    ],
  },
  {
    id: 'perintah',
    title: 'Perintah yang diulang',
    rules: [
      {
        rule: 'command-butuh-kunci',
        does: 'Setiap POST menuntut `Idempotency-Key`, 16 sampai 64 huruf dan angka. Percobaannya memakai perintah tanpa isi.',
      },
      {
        rule: 'idem-hasil-sama',
        does: 'Kunci, efek, dan jawaban ditulis dalam satu transaksi. Pengulangan mendapat jawaban yang tersimpan.',
      },
      {
        rule: 'idem-satu-efek',
        does: 'Dua request serentak dengan kunci yang sama: yang kedua menunggu yang pertama. Percobaannya mengirim keduanya sekaligus.',
      },
      { rule: 'idem-payload-beda', does: 'Kunci yang sama dengan isi lain dijawab 409, dan isinya tidak dikerjakan.' },
      {
        rule: 'idem-urutan-kunci',
        does: 'Isi dibandingkan dalam bentuk kanonik, jadi urutan field tidak membedakan permintaan.',
      },
      {
        rule: 'idem-per-pemilik',
        does: 'Kunci disimpan bersama pemiliknya, dan pemiliknya berasal dari sesi atau token.',
        hidden: 'Perlu dua akun sekaligus.',
      },
      {
        rule: 'idem-gagal-bisa-ulang',
        does: 'Perintah yang ditolak sebelum ada efek membebaskan kuncinya, dalam transaksi yang sama.',
        hidden: 'Perlu kegagalan di tengah perintah.',
      },
      {
        rule: 'idem-masa-simpan',
        does: 'Kunci disimpan 48 jam, lebih lama daripada client mana pun di sini mengulang.',
        hidden: 'Perlu menunggu dua hari.',
      },
    ],
  },
  {
    id: 'izin',
    title: 'Siapa boleh apa',
    rules: [
      {
        rule: 'default-deny',
        does: 'Izin diputuskan satu modul. Yang tidak disebutnya ditolak. Percobaannya meminta enam rute tanpa sesi.',
      },
      {
        rule: 'fail-closed',
        does: 'Token yang dikirim tetapi tidak sah dijawab 401, juga di rute yang terbuka: ia tidak pernah dianggap tamu.',
      },
      {
        rule: 'status-401-vs-403',
        does: 'Tanpa kredensial 401. Dengan kredensial yang tidak berhak 403. Percobaannya meminta daftar akun, yang hanya untuk pengelola.',
      },
      {
        rule: 'samar-404-konsisten',
        does: 'Kelas atau kiriman orang lain dijawab persis seperti yang tidak ada, di semua rute.',
      },
      {
        rule: 'body-hanya-input-bisnis',
        does: 'Peran, pemilik, dan kelas tidak pernah dibaca dari body. Field yang tidak dikenal ditolak, tidak diabaikan.',
      },
      {
        rule: 'keputusan-diaudit',
        does: 'Setiap penolakan dan setiap keputusan yang mengubah sesuatu tercatat: siapa, aksi, objek, hasil, ID korelasi.',
        hidden: 'Hanya pengelola yang membaca catatannya.',
      },
      {
        rule: 'cors-origin-eksplisit',
        does: 'Tidak ada origin lain yang diizinkan, jadi tidak ada header CORS sama sekali. Halaman ini dan API-nya berada di satu origin.',
      },
    ],
  },
  {
    id: 'kapasitas',
    title: 'Kapasitas dan waktu',
    rules: [
      {
        rule: 'throttle-selaras-kapasitas',
        does: 'Limit kiriman dihitung dari kapasitas penilai yang diukur server saat mulai, bukan dari angka bulat.',
      },
      {
        rule: 'throttle-memakai-durasi-benar',
        does: 'Kapasitas per detik adalah banyaknya worker dibagi durasi satu penilaian.',
      },
      { rule: 'throttle-per-rute', does: 'Mengirim, menilai ulang, dan membaca satu kelas punya batas masing-masing.' },
      { rule: 'rute-mahal-ketat', does: 'Makin mahal rutenya, makin ketat batasnya: menilai ulang yang paling ketat.' },
      {
        rule: 'status-429-berpanduan',
        does: 'Yang melebihi limit dijawab 429 dengan Retry-After. Dibaca dari kontrak, supaya limitmu tidak habis.',
      },
      {
        rule: 'lebihan-429-bukan-5xx',
        does: 'Yang melebihi limit satu akun dijawab 429. Ketika antrean penilai penuh untuk semua orang, jawabannya 503 sebelum apa pun disimpan.',
        hidden: 'Perlu beban penuh.',
      },
      {
        rule: 'timeout-hilir-lebih-pendek',
        does: 'Client menunggu paling lama, basis data paling singkat, dan setiap lapis habis sebelum lapis di atasnya.',
      },
    ],
  },
  {
    id: 'jejak',
    title: 'Jejak request',
    rules: [
      {
        rule: 'correlation-diteruskan',
        does: 'Correlation ID yang kamu kirim kembali di header dan di badan error, dan ikut ke log, audit, dan antrean penilai.',
      },
      {
        rule: 'correlation-dibuat',
        does: 'Tanpa ID, atau dengan ID yang bentuknya tidak aman, server membuat yang baru.',
      },
      {
        rule: 'log-field-minimum',
        does: 'Satu baris per request: ID, rute, method, status, lamanya, ukuran, pemanggil, kode error, user agent.',
        hidden: 'Log ada di server.',
      },
      {
        rule: 'log-tanpa-rahasia',
        does: 'Header Authorization, cookie, kata sandi, dan isi request tidak pernah masuk log.',
        hidden: 'Log ada di server.',
      },
    ],
  },
];
