import { defineQuestions } from '#course';

export const questions = defineQuestions('siapa-caller', [
  {
    id: 'bagian-yang-dikarang',
    kind: 'multiple',
    rules: ['tenant-dari-token', 'jwt-validasi-lengkap', 'api-key-bukan-autentikasi'],
    ask: 'Backend perlu tahu siapa yang menyetujui kasus dan dari tenant mana. Sumber mana yang boleh dipercaya?',
    options: [
      {
        text: 'Claim sub dan tenant dari access token yang sudah divalidasi',
        right: true,
        feedback: 'Satu huruf yang diubah membuat signature-nya batal.',
      },
      {
        text: 'Header x-tenant-id, karena hanya portal yang mengirimnya',
        feedback: 'Siapa lagi yang bisa mengetik header itu?',
      },
      {
        text: 'Context yang diisi authorizer sesudah memeriksa token',
        right: true,
        feedback: 'Isinya berasal dari pemeriksaan di sisimu, dan pengirim tidak bisa menulisnya.',
      },
      {
        text: 'Field userId di body, bila schema-nya sudah divalidasi',
        feedback: 'Schema memeriksa bentuknya. Bentuk yang benar tetap bisa berisi nama orang lain.',
      },
      {
        text: 'API key milik aplikasi portal',
        feedback: 'Semua orang yang memakai portal membawa kunci yang sama.',
      },
    ],
  },
  {
    id: 'token-berhenti',
    kind: 'place',
    rules: ['jwt-validasi-lengkap', 'access-token-bukan-id'],
    ask: 'Lima token datang ke API kasus. Pemeriksaan mana yang menghentikannya?',
    places: [
      { id: 'signature', name: 'Signature' },
      { id: 'issuer', name: 'Issuer' },
      { id: 'client', name: 'Audience atau client' },
      { id: 'time', name: 'Masa berlaku' },
      { id: 'kind', name: 'Jenis dan scope' },
    ],
    items: [
      {
        text: 'Token sah milik aplikasi presensi, dari user pool yang sama',
        place: 'client',
        feedback: 'Penerbit dan signature-nya benar. Tanyakan untuk siapa ia diterbitkan.',
      },
      {
        text: 'Token yang peran di dalamnya diubah menjadi supervisor',
        place: 'signature',
        feedback: 'Isi yang berubah tidak lagi cocok dengan bagian ketiganya.',
      },
      {
        text: 'Token sah dari user pool lain milik perusahaan lain',
        place: 'issuer',
        feedback: 'Ia ditandatangani dengan benar, oleh penerbit yang tidak kamu kenal.',
      },
      {
        text: 'Access token yang bocor bersama log tahun lalu',
        place: 'time',
        feedback: 'Semuanya cocok kecuali satu angka.',
      },
      {
        text: 'ID token hasil login yang baru saja terjadi',
        place: 'kind',
        feedback: 'Token ini sah dan untuk aplikasi yang benar, tetapi bukan untuk API.',
      },
    ],
  },
  {
    id: 'scope-hilang',
    kind: 'single',
    rules: ['access-token-bukan-id'],
    ask: 'REST API memakai Cognito authorizer tanpa scope di method. Seorang penguji mengirim ID token dan mendapat 200. Apa perbaikannya?',
    options: [
      {
        text: 'Pasang OAuth scope di method, lalu minta access token',
        right: true,
        feedback: 'Begitu scope dituntut, yang diperiksa access token dan scope di dalamnya.',
      },
      {
        text: 'Perpendek umur ID token menjadi lima menit',
        feedback: 'Selama lima menit itu tetap lolos, dan tetap tanpa scope.',
      },
      {
        text: 'Ganti Cognito authorizer dengan JWT authorizer, tetap tanpa scope',
        feedback: 'REST API memang punya keduanya. Tanpa scope, apa yang membedakan kedua token itu baginya?',
      },
      {
        text: 'Tolak di backend bila claim email ada',
        feedback: 'Ada atau tidaknya email bergantung pada pengaturan, dan itu bisa berubah besok.',
      },
    ],
  },
  {
    id: 'cara-untuk-caller',
    kind: 'place',
    rules: ['m2m-sigv4', 'api-key-bukan-autentikasi', 'mtls-tanpa-jalan-pintas'],
    ask: 'Pilih cara membuktikan identitas untuk tiap pemanggil.',
    places: [
      { id: 'iam', name: 'IAM dengan SigV4' },
      { id: 'pool', name: 'User pool' },
      { id: 'credentials', name: 'Client credentials' },
      { id: 'mtls', name: 'mTLS' },
    ],
    items: [
      {
        text: 'Job rekonsiliasi di ECS, di akun sendiri',
        place: 'iam',
        feedback: 'Ia sudah punya role. Rahasia kedua tidak menambah apa-apa.',
      },
      {
        text: 'Investigator di browser',
        place: 'pool',
        feedback: 'Yang datang orang, dan ia perlu halaman untuk login.',
      },
      {
        text: 'Server partner tanpa akun AWS, dengan scope terbatas, tanpa sertifikat',
        place: 'credentials',
        feedback: 'Cari alur token yang tidak melibatkan pengguna.',
      },
      {
        text: 'Bank yang kontraknya menuntut kunci privat tidak pernah dikirim',
        place: 'mtls',
        feedback: 'Cara mana yang membuktikan kepemilikan kunci saat koneksi dibuat?',
      },
    ],
  },
  {
    id: 'pintu-kedua',
    kind: 'single',
    rules: ['mtls-tanpa-jalan-pintas'],
    ask: 'mTLS sudah aktif di partner.kasus.example. Auditor memanggil API yang sama tanpa sertifikat dan mendapat 200. Bagaimana itu mungkin?',
    options: [
      {
        text: 'Ia memakai alamat execute-api bawaan yang masih hidup',
        right: true,
        feedback: 'mTLS dipasang di custom domain. Alamat bawaan tidak mengenalnya sampai dimatikan.',
      },
      {
        text: 'Truststore-nya kosong, jadi semua sertifikat diterima',
        feedback: 'Auditor tidak mengirim sertifikat sama sekali.',
      },
      {
        text: 'Sertifikat auditor sudah kedaluwarsa',
        feedback: 'Sertifikat kedaluwarsa ditolak, sedangkan ia mendapat 200.',
      },
      {
        text: 'CloudFront di depannya menghapus sertifikat',
        feedback: 'Tidak ada CloudFront di cerita ini. Hitung berapa alamat yang dimiliki satu API.',
      },
    ],
  },
  {
    id: 'cabang-terakhir',
    kind: 'order',
    rules: ['default-deny', 'jwt-validasi-lengkap', 'tenant-dari-token'],
    ask: 'Susun pekerjaan satu handler, dari request datang sampai kasus dibaca.',
    items: [
      'Periksa signature token dengan kunci dari JWKS',
      'Periksa issuer, audience, masa berlaku, dan jenis token',
      'Ambil tenant dan pengguna dari claim',
      'Cari aturan yang mengizinkan aksi ini',
      'Tolak bila tidak ada aturan yang cocok',
      'Baca kasus milik tenant itu',
    ],
    right: 'Claim baru dibaca sesudah terbukti, dan data baru dibaca sesudah ada izin.',
    wrong:
      'Apa yang belum boleh dipercaya sebelum signature-nya diperiksa? Dan apa yang belum boleh dibaca sebelum ada izin?',
  },
]);
