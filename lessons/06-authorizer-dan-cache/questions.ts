import { defineQuestions } from '#course';

export const questions = defineQuestions('authorizer-dan-cache', [
  {
    id: 'kunci-lengkap',
    kind: 'place',
    rules: ['cache-kunci-lengkap', 'path-param-bukan-identity'],
    ask: 'Tujuh fungsi authorizer, masing-masing dengan yang dibacanya dan identity source-nya. TTL 300 detik. Bagaimana kuncinya?',
    places: [
      { id: 'full', name: 'Kuncinya lengkap' },
      { id: 'short', name: 'Kuncinya kurang, dan bisa dilengkapi' },
      { id: 'never', name: 'Tidak bisa di-cache gateway' },
    ],
    items: [
      {
        text: 'Membaca Authorization dan x-tenant-id. Identity source: Authorization',
        place: 'short',
        feedback: 'Kirim dua request dengan token sama dan tenant berbeda, lalu bandingkan kuncinya.',
      },
      {
        text: 'Membaca Authorization, tenant diambil dari claim di dalamnya. Identity source: Authorization',
        place: 'full',
        feedback: 'Pikirkan apa yang berubah pada header itu ketika orangnya berganti tenant.',
      },
      {
        text: 'Membaca Authorization dan caseId dari path, memutuskan per kasus. Identity source: Authorization dan $context.routeKey',
        place: 'never',
        feedback: 'Route key berisi {caseId}, bukan nomor kasusnya. Cari sumber yang bisa membawa nomor itu.',
      },
      {
        text: 'Membaca Authorization. Identity source: x-api-key',
        place: 'short',
        feedback: 'Hitung berapa orang memakai nilai yang sama.',
      },
      {
        text: 'Membaca Authorization dan query unit. Identity source: Authorization',
        place: 'short',
        feedback: 'Fungsi ini membaca dua hal. Periksa juga jenis masukan yang diterima gateway sebagai sumber.',
      },
      {
        text: 'Membaca Authorization dan rute, menjawab simple response. Identity source: Authorization dan $context.routeKey',
        place: 'full',
        feedback: 'Jawaban ya dan tidak memang tidak menyebut rute. Lihat apakah ada bagian lain yang menyebutnya.',
      },
      {
        text: 'Membaca Authorization, x-tenant-id, dan status kasus yang disebut path. Identity source: Authorization dan x-tenant-id',
        place: 'never',
        feedback: 'Dua kasus dalam satu tenant menghasilkan kunci yang sama.',
      },
    ],
  },
  {
    id: 'tiket-403',
    kind: 'order',
    rules: ['cache-policy-cocok-rute'],
    ask: 'Authorizer REST, kunci token, TTL 300 detik, policy hanya menyebut event.methodArn. Farid berhak membaca dan menyetujui. Susun yang terjadi.',
    items: [
      'GET /v1/cases tiba, dan kuncinya belum ada di cache',
      'Fungsi menulis policy Allow untuk GET/v1/cases',
      'Gateway menyimpan policy itu di bawah token Farid',
      'POST approve tiba dengan token yang sama',
      'Gateway mencocokkan approve dengan policy yang tersimpan, tanpa memanggil fungsi',
      'Client menerima 403',
      'Farid login ulang, token baru membuat fungsi ditanya lagi',
    ],
    right: 'Fungsinya memutuskan satu kali dan benar. Request kedua dinilai dengan jawaban untuk request pertama.',
    wrong: 'Cari dulu saat terakhir fungsi dipanggil sebelum 403. Semua yang disimpan berasal dari saat itu.',
  },
  {
    id: 'umur-hak',
    kind: 'estimate',
    rules: ['cache-ttl-sesuai-kepekaan'],
    ask: 'Kuncinya lengkap, TTL 300 detik. Fungsi terakhir ditanya tentang Hasnah pukul 09.58.20. Haknya dicabut 10.00.00, dan ia terus mengirim request setiap lima detik. Berapa detik sesudah pencabutan ia mulai ditolak?',
    unit: 'detik',
    least: 200,
    most: 205,
    right:
      'Jawabannya berumur 300 detik sejak disimpan, yaitu sampai 10.03.20. Seratus detik sudah lewat ketika haknya dicabut.',
    tooLow: 'Gateway tidak tahu haknya dicabut. Ia menunggu umur jawaban itu habis.',
    tooHigh: 'Request yang datang di antaranya memakai jawaban itu dan tidak memperpanjang umurnya.',
    slips: [
      { value: 300, feedback: 'Umurnya mulai dihitung ketika jawaban disimpan.' },
      { value: 100, feedback: 'Itu umur jawaban ketika haknya dicabut. Yang ditanyakan sisanya.' },
      { value: 0, feedback: 'Itu bila setiap request bertanya kepada fungsi.' },
    ],
  },
  {
    id: 'bentuk-yang-cocok',
    kind: 'multiple',
    rules: ['cache-policy-cocok-rute', 'authorizer-policy-sempit'],
    ask: 'HTTP API, kunci token, TTL 300 detik. Wulan boleh membaca daftar dan kasus serta membuat kasus, tidak boleh approve. Fungsi ditanya saat ia meminta GET /v1/cases. Jawaban mana yang membuat semua requestnya selama TTL diputuskan dengan benar?',
    options: [
      {
        text: 'Policy Allow untuk GET/v1/cases, GET/v1/cases/* dan POST/v1/cases',
        right: true,
        feedback: 'Setiap haknya disebut, yang bukan haknya tidak, dan approve tidak cocok dengan satu pun.',
      },
      {
        text: 'Policy Allow untuk routeArn dari request itu',
        feedback: 'Lanjutkan ke request berikutnya: membuat kasus, dengan policy ini.',
      },
      {
        text: 'Policy Allow untuk *',
        feedback: 'Tidak ada lagi yang ditolak. Cocokkan approve dengan policy ini.',
      },
      {
        text: 'isAuthorized true, kunci tetap token',
        feedback: 'Jawaban ini tidak menyebut rute. Pikirkan request approve satu detik kemudian.',
      },
      {
        text: 'isAuthorized true, dan $context.routeKey ditambahkan ke kunci',
        right: true,
        feedback: 'Jawaban untuk satu rute kini tinggal di bawah kunci rute itu, dan approve ditanyakan sendiri.',
      },
      {
        text: 'Policy Allow untuk GET/*',
        feedback: 'Coba dua hal: POST yang menjadi haknya, dan GET untuk laporan yang dibuat bulan depan.',
      },
    ],
  },
  {
    id: 'saat-layanan-diam',
    kind: 'place',
    rules: ['fail-closed'],
    ask: 'Authorizer REST, TTL 300 detik, identity source Authorization. Apa yang terjadi pada request ini, dan apakah hasilnya diingat?',
    places: [
      { id: 'unauthorized', name: '401, tidak diingat' },
      { id: 'forbidden', name: '403, diingat' },
      { id: 'broken', name: '500, tidak diingat' },
      { id: 'through', name: 'Lolos, diingat' },
    ],
    items: [
      {
        text: 'Layanan keanggotaan time out, fungsi melempar error itu terus',
        place: 'broken',
        feedback: 'Tidak ada policy yang sampai di gateway, dan teks error-nya bukan yang khusus.',
      },
      {
        text: 'Layanan keanggotaan time out, catch mengembalikan policy Deny',
        place: 'forbidden',
        feedback: 'Gateway tidak tahu bahwa policy ini lahir dari gangguan.',
      },
      {
        text: 'Layanan keanggotaan time out, catch mengembalikan policy Allow',
        place: 'through',
        feedback: 'Gangguan dua detik pun menghasilkan dokumen yang sah. Baca isinya.',
      },
      {
        text: 'Signature token salah, fungsi melempar error dengan teks persis Unauthorized',
        place: 'unauthorized',
        feedback: 'Teks itu punya arti khusus bagi REST API.',
      },
      {
        text: 'Request tanpa header Authorization',
        place: 'unauthorized',
        feedback: 'Identity source juga syarat. Fungsinya belum tentu dipanggil.',
      },
      {
        text: 'Token sah, orangnya bukan anggota tenant, fungsi mengembalikan policy Deny',
        place: 'forbidden',
        feedback: 'Fungsi sudah memutuskan, dan dokumennya diperlakukan seperti policy lain.',
      },
    ],
  },
]);
