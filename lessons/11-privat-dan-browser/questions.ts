import { defineQuestions } from '#course';

export const questions = defineQuestions('privat-dan-browser', [
  {
    id: 'pintu-berpola',
    kind: 'multiple',
    rules: ['private-punya-resource-policy', 'private-batasi-vpce'],
    ask: 'Private API tanpa autentikasi. Resource policy-nya satu statement: Allow untuk Principal "*" dengan StringLike aws:SourceVpce "vpce-*". Panggilan mana yang lolos?',
    options: [
      {
        text: 'Worker di VPC-mu, lewat VPC endpoint-mu',
        right: true,
        feedback: 'ID endpoint-mu cocok dengan pola itu, dan tidak ada Deny.',
      },
      {
        text: 'Laptop dari internet',
        feedback: 'Pikirkan apakah request itu punya jalan menuju private API.',
      },
      {
        text: 'Service di akun perusahaan lain, lewat VPC endpoint execute-api miliknya, di region yang sama',
        right: true,
        feedback: 'ID endpoint orang lain berawalan sama, dan policy ini tidak bertanya lagi.',
      },
      {
        text: 'Server kantor lewat Direct Connect, lalu VPC endpoint-mu',
        right: true,
        feedback: 'Yang dilihat policy adalah pintu terakhirnya, bukan gedung asalnya.',
      },
      {
        text: 'Lambda publik yang memanggil dari luar VPC dengan role yang sah',
        feedback: 'Role yang sah belum membawa request itu sampai ke pintu.',
      },
    ],
  },
  {
    id: 'dua-sisi',
    kind: 'place',
    rules: ['lintas-akun-dua-izin', 'private-punya-resource-policy'],
    ask: 'API memakai IAM dan dimiliki akun A. Setiap panggilan datang lewat VPC endpoint yang benar. Apa jawabannya?',
    places: [
      { id: 'ok', name: 'Lolos' },
      { id: 'no', name: '403' },
    ],
    items: [
      {
        text: 'Role di A: policy-nya Allow, resource policy tidak menyebutnya',
        place: 'ok',
        feedback: 'Hitung berapa pihak yang harus setuju bila keduanya satu akun.',
      },
      {
        text: 'Role di B: policy-nya Allow, resource policy tidak menyebutnya',
        place: 'no',
        feedback: 'Akun B tidak bisa membuka API milik A.',
      },
      {
        text: 'Role di B: policy-nya kosong, resource policy menyebutnya',
        place: 'no',
        feedback: 'Akun A tidak bisa mengizinkan role milik B keluar.',
      },
      {
        text: 'Role di B: policy-nya Allow, resource policy Allow',
        place: 'ok',
        feedback: 'Periksa lagi, sisi mana menurutmu yang belum setuju.',
      },
      {
        text: 'Role di A: policy-nya Allow, resource policy Deny untuk pintu itu',
        place: 'no',
        feedback: 'Ada satu kata yang mengalahkan setiap izin.',
      },
      {
        text: 'Role di A: policy-nya Allow, API tanpa resource policy',
        place: 'no',
        feedback: 'Private API berbeda dari API regional dalam hal ini.',
      },
    ],
  },
  {
    id: 'siapa-menahan',
    kind: 'place',
    rules: ['cors-bukan-autentikasi', 'private-tetap-autentikasi', 'private-batasi-vpce', 'pisah-api-browser-mesin'],
    ask: 'Lima kejadian dalam satu minggu. Pemeriksaan mana yang seharusnya menahannya?',
    places: [
      { id: 'cors', name: 'CORS' },
      { id: 'token', name: 'Autentikasi' },
      { id: 'policy', name: 'Resource policy' },
      { id: 'limit', name: 'Limit' },
    ],
    items: [
      {
        text: 'Curl tanpa token, dengan header Origin milik portal',
        place: 'token',
        feedback: 'Header itu ditulis pengirimnya. Cari pemeriksaan yang tidak bergantung kepadanya.',
      },
      {
        text: 'Script di situs lain mencoba membaca jawaban API memakai cookie Wulan',
        place: 'cors',
        feedback: 'Cookie-nya sah. Yang tidak sah adalah halaman yang meminta.',
      },
      {
        text: 'Job dengan role yang sah mengulang tanpa henti, 3.100 kali per menit',
        place: 'limit',
        feedback: 'Identitasnya benar dan izinnya benar. Yang salah adalah jumlahnya.',
      },
      {
        text: 'Endpoint di akun lain mengetuk private API',
        place: 'policy',
        feedback: 'Pertanyaannya lewat pintu mana, dan itu ada di kondisi yang bisa ditulis.',
      },
      {
        text: 'Container yang dikuasai orang memanggil API internal tanpa tanda tangan',
        place: 'token',
        feedback: 'Pintunya benar, jadi jaringan tidak menahannya.',
      },
    ],
  },
  {
    id: 'umur-preflight',
    kind: 'estimate',
    rules: ['cors-preflight-lengkap'],
    ask: 'Portal memanggil POST yang sama dengan header authorization setiap 20 detik, 30 kali dalam sepuluh menit. Preflight dijawab dengan Access-Control-Max-Age 600. Berapa request yang diterima server seluruhnya?',
    unit: 'request',
    least: 31,
    most: 31,
    right: 'Satu preflight berlaku untuk sepuluh menit itu, ditambah tiga puluh panggilan. Tanpa Max-Age menjadi 60.',
    tooLow: 'Panggilannya sendiri tidak pernah dilewati oleh cache preflight.',
    tooHigh: 'Hitung berapa kali browser perlu bertanya bila jawaban pertamanya masih berlaku.',
    slips: [
      {
        value: 60,
        feedback: 'Itu hitungan tanpa Max-Age: jawaban preflight kedaluwarsa sebelum panggilan berikutnya.',
      },
      { value: 30, feedback: 'Panggilan pertama juga didahului pertanyaan.' },
    ],
  },
  {
    id: 'kamis-pagi',
    kind: 'order',
    rules: ['cors-error-berheader', 'cors-preflight-lengkap'],
    ask: 'Token Wulan kedaluwarsa, dan gateway response belum diatur. Susun apa yang terjadi ketika portal mengirim POST.',
    items: [
      'Browser mengirim OPTIONS tanpa token',
      'Gateway menjawab 204 dengan origin, method, dan header yang diizinkan',
      'Browser mengirim POST dengan token kedaluwarsa',
      'Authorizer menolak, dan gateway menjawab 401 tanpa header CORS',
      'Browser menahan respons itu dan menulis CORS error di konsol',
      'Script menerima kegagalan tanpa status',
    ],
    right: 'Preflight-nya berhasil. Yang hilang adalah header pada error, jauh sesudah itu.',
    wrong: 'Mulai dari yang dikirim tanpa token. Lalu pisahkan yang diterima browser dari yang diterima script.',
  },
  {
    id: 'origin-lolos',
    kind: 'multiple',
    rules: ['cors-origin-eksplisit', 'cors-tanpa-wildcard-kredensial'],
    ask: 'Backend memantulkan setiap Origin yang diawali https://portal.kasus.example, dan mengizinkan kredensial. Halaman mana yang bisa membaca data pemakai yang sedang login?',
    options: [
      {
        text: 'https://portal.kasus.example',
        right: true,
        feedback: 'Halaman ini memang yang dituju.',
      },
      {
        text: 'https://portal.kasus.example.test',
        right: true,
        feedback: 'Awalannya cocok. Host-nya milik orang lain.',
      },
      {
        text: 'http://portal.kasus.example',
        feedback: 'Bandingkan skemanya dengan awalan yang dicari.',
      },
      {
        text: 'https://portal.kasus.example:8443',
        right: true,
        feedback: 'Port lain adalah origin lain, dan pencocokan awalan tidak berhenti sebelum titik dua.',
      },
      {
        text: 'https://jahatkasus.example',
        feedback: 'Ini lolos bila yang dicocokkan akhirannya.',
      },
    ],
  },
]);
