import { defineQuestions } from '#course';

export const questions = defineQuestions('throttle-dan-kapasitas', [
  {
    id: 'kapasitas-fungsi',
    kind: 'estimate',
    rules: ['throttle-memakai-durasi-benar', 'throttle-selaras-kapasitas'],
    ask: 'Sebuah fungsi punya 150 concurrency dan durasi 250 milidetik. Berapa request per detik yang sanggup ia layani?',
    unit: 'per detik',
    least: 590,
    most: 600,
    right: '150 dibagi 0,25 detik adalah 600. Batas gateway dipasang di bawahnya, misalnya 480.',
    tooLow: 'Satu pekerja menyelesaikan lebih dari satu request tiap detik.',
    tooHigh: 'Periksa satuan durasinya, lalu operasinya: dikali atau dibagi?',
    slips: [
      { value: 150, feedback: 'Itu concurrency. Ia menghitung yang sedang dikerjakan, bukan yang selesai tiap detik.' },
      {
        value: 37.5,
        feedback: 'Concurrency dikali durasi. Arahnya terbalik: makin lama durasinya, makin sedikit yang sanggup.',
      },
      { value: 37500, feedback: '250 dikali 150. Durasi yang panjang tidak mungkin menaikkan kapasitas.' },
    ],
  },
  {
    id: 'burst-terbesar',
    kind: 'estimate',
    rules: ['burst-terserap'],
    ask: 'Concurrency 200, durasi 300 milidetik, rate gateway 400 per detik. Berapa burst terbesar yang masih tertampung?',
    unit: 'token',
    least: 80,
    most: 80,
    right: 'Selama satu durasi lewat 400 × 0,3 = 120. Sisanya 80 untuk burst.',
    tooLow: 'Hitung dulu berapa yang lewat selama satu durasi, lalu kurangkan dari concurrency.',
    tooHigh: 'Selama ember itu dihabiskan, keran tetap mengisi.',
    slips: [
      { value: 120, feedback: 'Itu yang lewat selama satu durasi. Yang dicari adalah ruang yang tersisa.' },
      { value: 200, feedback: 'Itu seluruh concurrency. Keran masih menambah 120 selama request pertama dikerjakan.' },
      {
        value: 266,
        feedback: 'Yang dicari adalah banyaknya request serentak. Selisih laju per detik menjawab hal lain.',
      },
    ],
  },
  {
    id: 'beban-ganda',
    kind: 'single',
    rules: ['lebihan-429-bukan-5xx', 'throttle-selaras-kapasitas'],
    ask: 'Fungsi sanggup 666 per detik, dan REST API di depannya tidak punya batas sendiri. Datang 1.330 request per detik. Apa yang dilihat client?',
    options: [
      {
        text: 'Separuhnya 200, separuhnya 500',
        right: true,
        feedback: 'Lambda menolak yang tidak tertampung, dan gateway meneruskannya sebagai 500.',
      },
      {
        text: 'Semuanya 200, tetapi dua kali lebih lambat',
        feedback: 'Itu terjadi bila ada antrean. Panggilan sinkron ke Lambda tidak mengantre.',
      },
      {
        text: 'Separuhnya 200, separuhnya 429',
        feedback: 'Siapa yang akan menjawab 429 bila gateway tidak punya batas di bawah kapasitas itu?',
      },
      {
        text: 'Separuhnya 200, separuhnya 504 sesudah 29 detik',
        feedback: 'Penolakan karena concurrency habis datang seketika.',
      },
    ],
  },
  {
    id: 'pagar-mana',
    kind: 'place',
    rules: [
      'kuota-bukan-batas-keras',
      'reserved-concurrency-ada',
      'throttle-per-rute',
      'antrean-bila-tak-perlu-sinkron',
    ],
    ask: 'Pilih alat untuk tiap masalah.',
    places: [
      { id: 'plan', name: 'Usage plan' },
      { id: 'route', name: 'Batas per rute' },
      { id: 'reserved', name: 'Reserved concurrency' },
      { id: 'queue', name: 'Antrean' },
      { id: 'budget', name: 'AWS Budgets' },
    ],
    items: [
      {
        text: 'Partner silver mendapat 50 per detik, partner gold 100',
        place: 'plan',
        feedback: 'Ini soal pembagian antarpartner, dan angkanya boleh sekadar target.',
      },
      {
        text: 'Impor malam tidak boleh mengambil tempat milik API kasus',
        place: 'reserved',
        feedback: 'Yang diperebutkan adalah concurrency satu akun.',
      },
      {
        text: 'Pencarian yang ramai menghabiskan jatah yang dihitung untuk semua orang',
        place: 'route',
        feedback: 'Yang perlu dipersempit hanya pekerjaan yang mahal.',
      },
      {
        text: 'Tagihan bulan ini tidak boleh melewati anggaran tanpa ada yang bertindak',
        place: 'budget',
        feedback: 'Kuota hanya target. Cari yang memang menjaga biaya.',
      },
      {
        text: 'Enam ribu ekspor datang dalam semenit, dan hasilnya boleh lima menit lagi',
        place: 'queue',
        feedback: 'Puncaknya bisa ditukar dengan waktu tunggu.',
      },
    ],
  },
  {
    id: 'tier-janggal',
    kind: 'multiple',
    rules: ['tier-monoton', 'tier-tidak-jebol-kapasitas', 'limit-dalam-batas-akun'],
    ask: 'Backend sanggup 600 per detik, throttle stage 480. Silver: 50 per detik, burst 100, 900 ribu sehari, 20 partner. Gold: 120 per detik, burst 60, 20 juta sehari, 5 partner. Apa yang salah?',
    options: [
      {
        text: 'Burst gold lebih kecil daripada silver',
        right: true,
        feedback: 'Partner yang naik tier kehilangan ruang untuk lonjakannya.',
      },
      {
        text: 'Kuota gold tidak mungkin dihabiskan',
        right: true,
        feedback: 'Dengan 120 per detik, sehari paling banyak 10,4 juta.',
      },
      {
        text: 'Bila semua partner ramai, backend menerima 1.600 per detik',
        feedback: 'Janjinya memang sebanyak itu. Periksa apakah ada yang menahannya sebelum backend.',
      },
      {
        text: 'Throttle stage melebihi batas akun',
        feedback: 'Bandingkan 480 dengan batas akun yang dipakai bersama.',
      },
      {
        text: 'Kuota silver habis kurang dari satu jam',
        feedback: '900 ribu dibagi 50 per detik adalah 18.000 detik, lima jam tanpa henti.',
      },
    ],
  },
  {
    id: 'empat-lapis',
    kind: 'order',
    rules: ['limit-dalam-batas-akun', 'throttle-per-rute'],
    ask: 'Susun batas yang diperiksa sebuah request di REST API, dari yang pertama.',
    items: [
      'Per client dan per method di usage plan',
      'Per method di stage',
      'Per akun di region',
      'Batas AWS di region',
    ],
    right: 'Dari yang paling sempit ke yang paling lebar. Request harus lolos semuanya.',
    wrong: 'Mulai dari batas yang paling sempit, yang hanya tahu satu client.',
  },
]);
