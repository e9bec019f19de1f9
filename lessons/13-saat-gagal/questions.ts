import { defineQuestions } from '#course';

export const questions = defineQuestions('saat-gagal', [
  {
    id: 'tiga-lapis',
    kind: 'estimate',
    rules: ['retry-satu-lapis'],
    ask: 'Client, service, dan driver basis data masing-masing mengulang dua kali. Basis data mati. Berapa query yang dikirim untuk satu klik?',
    unit: 'query',
    least: 27,
    most: 27,
    right: 'Setiap lapis mencoba tiga kali: 3 × 3 × 3 = 27. Bila hanya client yang mengulang, cukup 3.',
    tooLow: 'Percobaan pertama juga dihitung, dan tiap lapis mengalikan lapis di atasnya.',
    tooHigh: 'Dua kali mengulang berarti tiga percobaan di tiap lapis.',
    slips: [
      { value: 8, feedback: 'Itu 2 pangkat 3. Percobaan pertama di tiap lapis belum dihitung.' },
      { value: 7, feedback: 'Pengulangan di satu lapis memulai seluruh lapis di bawahnya lagi, jadi tidak dijumlah.' },
      { value: 6, feedback: 'Pengulangan di satu lapis memulai seluruh lapis di bawahnya lagi, jadi tidak dijumlah.' },
    ],
  },
  {
    id: 'ulang-atau-tidak',
    kind: 'place',
    rules: ['retry-hanya-aman', 'retry-hormati-retry-after', 'retry-terbatas'],
    ask: 'Client mengalami hal-hal ini. Apa langkah berikutnya?',
    places: [
      { id: 'retry', name: 'Ulang dengan backoff' },
      { id: 'wait', name: 'Tunggu sesuai header' },
      { id: 'stop', name: 'Berhenti dan tampilkan' },
    ],
    items: [
      {
        text: '429 dengan Retry-After: 20',
        place: 'wait',
        feedback: 'Server sudah menyebut jamnya.',
      },
      {
        text: '422 untuk caseType yang tidak dikenal',
        place: 'stop',
        feedback: 'Isinya tidak berubah bila dikirim lagi.',
      },
      {
        text: 'GET dijawab 503 tanpa Retry-After',
        place: 'retry',
        feedback: 'Sebabnya sementara dan mengulangnya aman.',
      },
      {
        text: 'Timeout pada POST tanpa idempotency key',
        place: 'stop',
        feedback: 'Kamu tidak tahu apakah kasusnya sudah dibuat. Mengulang bisa membuat yang kedua.',
      },
      {
        text: 'Timeout pada POST dengan idempotency key',
        place: 'retry',
        feedback: 'Kuncinya membuat pengulangan tidak menggandakan efek.',
      },
      {
        text: '403',
        place: 'stop',
        feedback: 'Izin tidak muncul karena ditanya dua kali.',
      },
    ],
  },
  {
    id: 'yang-menyerah-dulu',
    kind: 'single',
    rules: ['timeout-hilir-lebih-pendek', 'timeout-dalam-batas-produk'],
    ask: 'Client 20 detik, gateway REST 29, Lambda 60, basis data 10. Sebuah query macet. Apa yang terjadi?',
    options: [
      {
        text: 'Basis data menyerah pada detik ke-10, handler menjawab, client menerima error bernama',
        right: true,
        feedback:
          'Basis data masih di bawah yang lain. Tetapi client 20 di bawah gateway 29, dan Lambda 60 di atasnya, akan terasa ketika pekerjaan macet di luar basis data.',
      },
      {
        text: 'Gateway menjawab 504 pada detik ke-29',
        feedback: 'Lihat siapa yang punya batas paling pendek, dan apakah ia sempat melapor.',
      },
      {
        text: 'Client pergi pada detik ke-20 dan handler menjadi pekerjaan yatim',
        feedback: 'Itu terjadi bila tidak ada yang menyerah sebelum detik ke-20.',
      },
      {
        text: 'Lambda menjawab 502 pada detik ke-60',
        feedback: 'Tidak ada lagi yang menunggu pada detik ke-60.',
      },
    ],
  },
  {
    id: 'gelombang-serempak',
    kind: 'multiple',
    rules: ['retry-backoff-jitter', 'retry-hormati-retry-after', 'circuit-breaker-ada'],
    ask: 'Service kasus memanggil layanan partner dari ratusan instance. Sejak partner gagal, grafiknya menunjukkan lonjakan tepat pada detik ke-1, 3, 7, dan 15. Apa yang menolong?',
    options: [
      {
        text: 'Mengacak jeda sebelum setiap retry',
        right: true,
        feedback: 'Lonjakan pada selang yang rapi adalah tanda backoff tanpa jitter.',
      },
      {
        text: 'Menggandakan setiap jeda, sehingga retry datang pada detik ke-2, 6, 14, dan 30',
        feedback: 'Lonjakannya pindah, tetapi tetap serempak.',
      },
      {
        text: 'Retry-After dari partner, dengan jitter sesudahnya',
        right: true,
        feedback: 'Partner lebih tahu kapan ia siap, dan jitter mencegah semuanya kembali pada detik yang sama.',
      },
      {
        text: 'Menambah jumlah retry',
        feedback: 'Itu menambah gelombang kelima.',
      },
      {
        text: 'Circuit breaker di service kasus',
        right: true,
        feedback: 'Selama sirkuit terbuka, sebagian besar retry tidak berangkat.',
      },
    ],
  },
  {
    id: 'gejala-sebab',
    kind: 'place',
    rules: ['timeout-dalam-batas-produk', 'proses-lama-async', 'lebihan-429-bukan-5xx'],
    ask: 'REST API dengan Lambda proxy. Cocokkan gejala dengan sebabnya.',
    places: [
      { id: 'shape', name: 'Fungsi error atau salah bentuk' },
      { id: 'throttled', name: 'Fungsi tidak bisa dipanggil' },
      { id: 'slow', name: 'Batas waktu gateway terlewati' },
      { id: 'limit', name: 'Batas laju gateway terlewati' },
    ],
    items: [
      {
        text: '502, dan log fungsi menunjukkan respons tanpa statusCode',
        place: 'shape',
        feedback: 'Fungsinya berjalan. Gateway tidak bisa membaca hasilnya.',
      },
      {
        text: '500, tanpa satu baris pun di log fungsi',
        place: 'throttled',
        feedback: 'Fungsi yang tidak pernah mulai tidak menulis log.',
      },
      {
        text: '504 pada detik ke-29, dan fungsi selesai pada detik ke-41',
        place: 'slow',
        feedback: 'Yang pergi lebih dulu bukan fungsinya.',
      },
      {
        text: '429, dan latensi backend tetap rendah',
        place: 'limit',
        feedback: 'Request itu berhenti sebelum backend merasakannya.',
      },
    ],
  },
  {
    id: 'pemulihan',
    kind: 'order',
    rules: ['circuit-breaker-ada', 'retry-terbatas'],
    ask: 'Susun perjalanan satu circuit breaker dengan ambang lima, selama partner mati lalu pulih.',
    items: [
      'Panggilan diteruskan, lima di antaranya gagal beruntun',
      'Sirkuit terbuka, dan panggilan berikutnya dijawab gagal seketika',
      'Waktu terbuka habis, satu panggilan percobaan diizinkan',
      'Panggilan percobaan berhasil',
      'Sirkuit tertutup, dan panggilan diteruskan lagi',
    ],
    right: 'Yang mencoba lebih dulu hanya satu, supaya partner yang baru pulih tidak langsung jatuh.',
    wrong: 'Sesudah terbuka, sirkuit tidak langsung tertutup. Ada yang harus mencoba dulu.',
  },
]);
