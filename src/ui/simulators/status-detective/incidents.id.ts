import type { FailureKind } from '#world/failure-status';

/** The log that a line comes from, and what it says. */
export type LogLine = readonly [source: string, text: string];

/** A failure as it is found: what somebody noticed, what the client sent, and what stands in the logs. */
export interface Story {
  readonly title: string;
  readonly sent: readonly string[];
  readonly seen: readonly LogLine[];
}

/** How the last incident ends in the log: which of the two gives up first. */
function slowEnd(functionSeconds: number): readonly LogLine[] {
  return functionSeconds > 29
    ? [
        ['gateway', 'Execution failed due to a timeout error'],
        ['handler', 'masih menunggu query sesudah gateway menjawab'],
      ]
    : [
        ['handler', `Task timed out after ${functionSeconds}.00 seconds`],
        ['gateway', 'batas tunggu 29 detik belum habis'],
      ];
}

export const stories: Readonly<Record<FailureKind, (functionSeconds: number) => Story>> = {
  'unknown-route': () => ({
    title: 'Partner baru mencoba mengirim kasus pertamanya',
    sent: ['POST /v1/case', 'Authorization: Bearer eyJ…', 'Idempotency-Key: req-tenant-a-000123'],
    seen: [
      ['client', '{"message":"Missing Authentication Token"}'],
      ['authz', 'token yang sama lolos semenit lalu di /v1/cases'],
      ['authz', 'untuk request ini tidak ada baris'],
      ['handler', 'tidak ada baris'],
    ],
  }),
  'malformed-body': () => ({
    title: 'Aplikasi lapangan versi baru gagal di setiap pengiriman',
    sent: ['POST /v1/cases', 'Content-Type: application/json', '{"subjectId":"subj-123","description":"Dermaga 4"'],
    seen: [
      ['gateway', 'request validator: tidak dipasang'],
      ['handler', 'START'],
      ['handler', "SyntaxError: Expected ',' or '}' in JSON"],
      ['handler', 'at JSON.parse, tidak ditangkap'],
    ],
  }),
  'domain-violation': () => ({
    title: 'Petugas memilih jenis kasus yang sudah dihapus dari daftar',
    sent: ['POST /v1/cases', 'Content-Type: application/json', '{"subjectId":"subj-123","caseType":"PIKNIK"}'],
    seen: [
      ['gateway', 'JSON terbaca, field wajib lengkap'],
      ['gateway', 'instance value ("PIKNIK") not found in enum'],
      ['handler', 'tidak ada baris'],
    ],
  }),
  'expired-credential': () => ({
    title: 'Job malam di akun lain berhenti mengirim sejak pukul 02.00',
    sent: ['POST /v1/cases', 'Authorization: AWS4-HMAC-SHA256 …', 'X-Amz-Security-Token: IQoJ…'],
    seen: [
      ['job', 'kredensial sementara diambil pukul 20.00, berlaku 6 jam'],
      ['client', 'The security token included in the request is expired'],
      ['handler', 'tidak ada baris sesudah pukul 02.00'],
    ],
  }),
  'missing-right': () => ({
    title: 'Staf arsip menekan Setujui',
    sent: ['POST /v1/cases/case-456/approve', 'Authorization: Bearer eyJ…'],
    seen: [
      ['token', 'signature cocok, berlaku 38 menit lagi'],
      ['token', 'scope: kasus/cases:read'],
      ['rute', 'authorizer Cognito, meminta scope kasus/cases:approve'],
      ['handler', 'tidak ada baris'],
    ],
  }),
  'hidden-resource': () => ({
    title: 'Supervisor mencoba nomor kasus yang bukan dari kantornya',
    sent: ['GET /v1/cases/case-9001', 'Authorization: Bearer eyJ…'],
    seen: [
      ['token', 'berlaku, peran supervisor, tenant-a'],
      ['handler', 'case-9001 ditemukan, milik tenant-b'],
      ['handler', 'kebijakan: kasus tenant lain tidak boleh terlihat ada'],
    ],
  }),
  'state-conflict': () => ({
    title: 'Dua supervisor membuka kasus yang sama',
    sent: ['POST /v1/cases/case-456/approve', 'Authorization: Bearer eyJ…'],
    seen: [
      ['token', 'berlaku, scope kasus/cases:approve, tenant cocok'],
      ['data', 'ConditionalCheckFailedException'],
      ['data', 'diminta status UNDER_REVIEW, ditemukan APPROVED'],
      ['data', 'diubah sub-12 tiga detik sebelumnya'],
    ],
  }),
  'limit-exceeded': () => ({
    title: 'Jumat sore, satu partner tidak bisa mengirim lagi',
    sent: ['POST /v1/cases', 'x-api-key: milik partner', 'Authorization: Bearer eyJ…'],
    seen: [
      ['plan', 'pemakaian bulan ini 10.000 dari 10.000'],
      ['handler', 'untuk partner ini tidak ada baris'],
      ['handler', 'partner lain dilayani dalam 180 ms'],
    ],
  }),
  'authorizer-failed': () => ({
    title: 'Sejak rilis pagi tidak seorang pun bisa masuk',
    sent: ['GET /v1/cases?limit=20', 'Authorization: Bearer eyJ…'],
    seen: [
      ['token', 'berlaku, sah menurut pemeriksaan tangan'],
      ['authz', 'START'],
      ['authz', "TypeError: cannot read 'keys' of undefined"],
      ['handler', 'tidak ada baris'],
    ],
  }),
  'malformed-response': () => ({
    title: 'Kasus tercatat, tetapi client menerima kegagalan',
    sent: ['POST /v1/cases', 'Idempotency-Key: req-tenant-a-000124'],
    seen: [
      ['handler', 'case-456 disimpan, END setelah 90 ms'],
      ['handler', 'return { caseId: "case-456" }'],
      ['gateway', 'Malformed Lambda proxy response'],
    ],
  }),
  'function-throttled': () => ({
    title: 'Pukul 09.00 semua kantor mengirim bersamaan',
    sent: ['POST /v1/cases', 'Idempotency-Key: req-tenant-b-000871'],
    seen: [
      ['plan', 'pemakaian pemanggil ini 12 persen dari jatahnya'],
      ['lambda', 'concurrency 50 dari 50, Throttles naik'],
      ['lambda', 'Rate Exceeded.'],
      ['handler', 'untuk request ini tidak ada baris'],
    ],
  }),
  'slow-dependency': (functionSeconds) => ({
    title: 'Laporan bulanan tidak pernah sampai',
    sent: ['GET /v1/reports/monthly', 'Authorization: Bearer eyJ…'],
    seen: [
      ['handler', 'START, query ke database dimulai'],
      ['data', 'query itu biasanya selesai setelah 90 detik'],
      ...slowEnd(functionSeconds),
    ],
  }),
};

/** A cause as an answer to choose. */
export const causeNames: Readonly<Record<FailureKind, string>> = {
  'unknown-route': 'Alamat atau method itu tidak ada',
  'malformed-body': 'Bentuk body rusak',
  'domain-violation': 'Body terbaca, isinya melanggar aturan domain',
  'expired-credential': 'Kredensialnya tidak berlaku lagi',
  'missing-right': 'Pemanggilnya dikenal, haknya kurang',
  'hidden-resource': 'Kasusnya ada, tetapi tidak boleh terlihat olehnya',
  'state-conflict': 'Keadaan kasusnya sudah berpindah',
  'limit-exceeded': 'Jatah pemanggil ini habis',
  'authorizer-failed': 'Kode authorizer sendiri gagal',
  'malformed-response': 'Fungsi menjawab dengan bentuk yang cacat',
  'function-throttled': 'Layanannya sedang tidak punya tempat',
  'slow-dependency': 'Yang ditunggu tidak menjawab pada waktunya',
};

/** What the log would show if a cause that was chosen wrongly were the right one. */
export const otherwise: Readonly<Record<FailureKind, string>> = {
  'unknown-route':
    'Kalau alamatnya tidak ada, request berhenti sebelum authorizer dan handler. Di sini ada yang sempat memeriksanya.',
  'malformed-body':
    'Kalau bentuknya rusak, JSON berhenti dibaca di tengah. Di sini body terbaca atau tidak pernah jadi soal.',
  'domain-violation':
    'Kalau domainnya yang dilanggar, JSON terbaca dulu dan satu nilai ditolak. Nilai mana di log ini?',
  'expired-credential':
    'Kalau kredensialnya kedaluwarsa, masa berlakunya sudah lewat. Periksa apa kata log tentang itu.',
  'missing-right':
    'Kalau haknya yang kurang, pemeriksa hak membandingkan dua hal dan menolak. Itu tidak terjadi di sini.',
  'hidden-resource':
    'Kalau kasusnya disembunyikan, ada kasus yang ditemukan milik orang lain. Log ini tidak memuatnya.',
  'state-conflict': 'Kalau keadaannya berpindah, ada tulisan bersyarat yang gagal. Log ini tidak memuatnya.',
  'limit-exceeded': 'Kalau jatahnya habis, pemakaian pemanggil ini menyentuh batas. Bandingkan dengan log.',
  'authorizer-failed': 'Kalau authorizer gagal, log authorizer memuat exception. Cari barisnya.',
  'malformed-response':
    'Kalau jawabannya cacat, fungsi selesai dan mengembalikan sesuatu. Di sini tidak ada yang dikembalikan.',
  'function-throttled': 'Kalau layanannya penuh, concurrency menyentuh batas. Cari angkanya di log.',
  'slow-dependency': 'Kalau ada yang lambat, log memuat detik yang habis untuk menunggu. Cari angkanya.',
};

/** What an incident teaches, once it is solved. */
export const morals: Readonly<Record<FailureKind, string>> = {
  'unknown-route':
    'Pesannya menyebut token, masalahnya huruf s yang hilang di alamat. Client yang percaya 403 akan meminta hak yang sudah ia punya.',
  'malformed-body':
    'Gateway melihat fungsi yang melempar error, jadi ia menyalahkan integrasi. Yang dibangunkan malam ini tim API, padahal bug-nya di aplikasi.',
  'domain-violation':
    'Validator gateway tidak membedakan bentuk dan makna. Petugas tidak tahu kotak mana yang harus diubah kecuali kodemu yang menjawab.',
  'expired-credential':
    'Satu pengambilan kredensial menyelesaikannya. Job yang percaya 403 berhenti dan menunggu orang memberi hak yang tidak pernah kurang.',
  'missing-right': 'Client yang percaya 401 akan memperbarui token, mendapat scope yang sama, dan berputar terus.',
  'hidden-resource':
    '403 sudah cukup untuk membocorkan bahwa case-9001 ada. 404 tidak bisa dibedakan dari nomor yang kosong, dan itu disengaja.',
  'state-conflict':
    'Tidak ada yang rusak. Client membaca ulang dan menunjukkan keadaan terbaru; gateway tidak tahu apa-apa tentang keadaan kasus.',
  'limit-exceeded':
    'Layanannya sehat, satu jatah habis. Sertakan Retry-After, sebab 429 tanpa waktu mengundang client langsung kembali.',
  'authorizer-failed':
    'Tokennya sah. 401 di sini akan mengusir semua pemakai ke halaman login untuk bug yang bukan milik mereka.',
  'malformed-response':
    'Kasusnya sudah tercatat walau client menerima kegagalan. Itu sebabnya pengulangan memerlukan kunci yang sama.',
  'function-throttled':
    'Fungsi yang tidak bisa dipanggil keluar sebagai 500, seolah ada bug. REST tidak punya 503 bawaan, jadi angka itu keputusanmu.',
  'slow-dependency':
    'Yang menyerah lebih dulu menentukan angka bawaannya. Geser timeout fungsi melewati 29 detik dan lihat siapa yang masih bekerja.',
};
