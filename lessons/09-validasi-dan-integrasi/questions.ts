import { defineQuestions } from '#course';

export const questions = defineQuestions('validasi-dan-integrasi', [
  {
    id: 'siapa-memeriksa',
    kind: 'place',
    rules: ['validasi-bentuk-di-gateway', 'validasi-domain-di-backend'],
    ask: 'REST API dengan validator request. Siapa yang memeriksa?',
    places: [
      { id: 'gateway', name: 'Gateway' },
      { id: 'backend', name: 'Backend' },
    ],
    items: [
      {
        text: 'caseType ada di body',
        place: 'gateway',
        feedback: 'Cukup melihat request-nya. Tidak perlu menyalakan fungsi untuk ini.',
      },
      {
        text: 'caseId di path ditulis sebagai case- dan angka',
        place: 'backend',
        feedback: 'Validator parameter hanya tahu apakah nilainya ada.',
      },
      {
        text: 'Kasus masih berstatus REVIEW',
        place: 'backend',
        feedback: 'Status tersimpan bersama kasusnya. Di dalam request ia tidak ada.',
      },
      {
        text: 'Orang ini boleh membaca bukti yang tertutup',
        place: 'backend',
        feedback: 'Jawabannya bergantung pada objek, dan gateway tidak memegang objeknya.',
      },
      {
        text: 'Header Idempotency-Key tidak kosong',
        place: 'gateway',
        feedback: 'Keberadaan header adalah persis yang diperiksa validator parameter.',
      },
    ],
  },
  {
    id: 'pindah-ke-http',
    kind: 'single',
    rules: ['validasi-bentuk-di-gateway'],
    ask: 'Tim memindahkan API dari REST ke HTTP API karena lebih murah, tanpa mengubah kode. Modelnya ikut di dokumen OpenAPI. Apa yang terjadi pada body yang cacat?',
    options: [
      {
        text: 'Sampai ke fungsi, karena HTTP API tidak memvalidasi request',
        right: true,
        feedback: 'Dokumennya tetap menyebut schema, tetapi tidak ada yang menjalankannya. Pemeriksaan pindah ke kode.',
      },
      {
        text: 'Ditolak 400 seperti sebelumnya',
        feedback: 'Periksa jenis API mana yang punya validasi deklaratif.',
      },
      {
        text: 'Ditolak 415',
        feedback: 'Status itu soal content type, dan lahir dari pengaturan passthrough di REST API.',
      },
      {
        text: 'Dipotong menjadi 100 KB',
        feedback: 'Pemotongan itu ada pada integrasi langsung yang memilih isi lewat JSON path.',
      },
    ],
  },
  {
    id: 'jalur-yang-pantas',
    kind: 'place',
    rules: ['integrasi-langsung-layak', 'resolver-sesuai-kerumitan', 'mapping-adaptasi-protokol'],
    ask: 'Pilih jalur untuk tiap pekerjaan.',
    places: [
      { id: 'direct', name: 'Langsung ke layanan' },
      { id: 'pipeline', name: 'Pipeline' },
      { id: 'lambda', name: 'Lambda' },
    ],
    items: [
      {
        text: 'Sensor mengirim pembacaan ke antrean dan tidak menunggu hasilnya',
        place: 'direct',
        feedback: 'Tidak ada yang diputuskan di antaranya.',
      },
      {
        text: 'Query satu jenis kasus menurut kodenya, yang sama bagi semua orang',
        place: 'direct',
        feedback: 'Ini satu pembacaan dari satu tabel, tanpa hak yang perlu ditanyakan.',
      },
      {
        text: 'Query kasus beserta nama pihaknya, dari dua tabel',
        place: 'pipeline',
        feedback: 'Ada yang perlu disusun, tetapi belum ada yang diputuskan.',
      },
      {
        text: 'Menyetujui kasus',
        place: 'lambda',
        feedback: 'State, hak atas objek, dan audit diputuskan bersama.',
      },
      {
        text: 'Memindahkan kasus ke tahap berikut, dengan syarat yang berubah tiap tahun',
        place: 'lambda',
        feedback: 'Aturan yang berubah perlu tempat yang punya tes.',
      },
    ],
  },
  {
    id: 'error-bocor',
    kind: 'multiple',
    rules: ['integrasi-langsung-error', 'integrasi-langsung-iam-minimal'],
    ask: 'API meneruskan command langsung ke SQS. Template menyebut antrean milik tim lain, yang tidak termasuk dalam izin role gateway. Client menerima 403 berisi XML dengan ARN. Selain nama antreannya, apa yang perlu diperbaiki?',
    options: [
      {
        text: 'Error layanan dipetakan ke bentuk error API',
        right: true,
        feedback: 'Client punya satu pembaca error, dan ARN bukan urusannya.',
      },
      {
        text: 'Status diganti 5xx, karena yang salah pihak kita',
        right: true,
        feedback: 'Client tidak bisa memperbaiki izin milik gateway.',
      },
      {
        text: 'Role gateway dilonggarkan menjadi sqs:* supaya tidak ditolak lagi',
        feedback:
          'Dengan itu pesannya masuk ke antrean yang salah tanpa ada yang tahu. Penolakan tadi justru menolong.',
      },
      {
        text: 'Scope client ditambah',
        feedback: 'Yang ditolak bukan client.',
      },
    ],
  },
  {
    id: 'unggah-bukti',
    kind: 'estimate',
    rules: ['ukuran-body-dibatasi'],
    ask: 'Body dikirim sebagai base64 di dalam JSON, dan fungsi dipanggil sinkron dengan batas 6 MB. Kira-kira berapa ukuran berkas asli yang terbesar?',
    unit: 'MB',
    least: 4,
    most: 4.5,
    right:
      'Base64 menambah sepertiga: 4,5 MB menjadi 6 MB, belum termasuk pembungkusnya. Berkas lebih besar lewat pre-signed URL.',
    tooLow: 'Base64 menulis tiga byte sebagai empat karakter. Hitung kebalikannya.',
    tooHigh: 'Batas yang terkecil yang menentukan, dan base64 membesarkan berkasnya.',
    slips: [
      { value: 10, feedback: 'Itu batas gateway. Lapis sesudahnya lebih sempit.' },
      { value: 6, feedback: 'Batas itu berlaku untuk teks sesudah menjadi base64.' },
      { value: 8, feedback: 'Arahnya terbalik: yang dikirim lebih besar daripada aslinya.' },
    ],
  },
  {
    id: 'vpc-link-mati',
    kind: 'multiple',
    rules: ['vpclink-topologi-lengkap'],
    ask: 'API ke service privat mulai gagal untuk separuh request. Rancangannya: VPC link V2, satu subnet, NLB yang health check-nya hanya membuka port TCP, dan dua task. Apa yang kurang?',
    options: [
      {
        text: 'Health check yang memanggil service-nya, sehingga task yang macet tidak lagi dikirimi request',
        right: true,
        feedback: 'Separuh yang gagal cocok dengan satu dari dua task. Port task yang macet bisa tetap terbuka.',
      },
      {
        text: 'Subnet kedua di AZ lain',
        right: true,
        feedback: 'Belum tentu sebab hari ini, tetapi satu AZ yang terganggu akan mematikan semuanya.',
      },
      {
        text: 'Alamat publik untuk service',
        feedback: 'Justru itu yang dihindari dengan VPC link.',
      },
      {
        text: 'NLB diganti ALB, karena V2 tidak mendukung NLB',
        feedback: 'V2 mendukung keduanya.',
      },
    ],
  },
]);
