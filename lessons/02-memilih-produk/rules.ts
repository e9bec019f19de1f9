import { defineRules } from '#course';

export const rules = defineRules('memilih-produk', {
  'produk-memenuhi-fitur': {
    section: 'tulis-kebutuhannya-dulu',
    severity: 'wajib',
    statement:
      'Produk yang dipilih, bersama komponen yang menopangnya, menyediakan setiap fitur yang dituntut kebutuhan.',
    why: 'Fitur yang tidak dimiliki produk tidak muncul belakangan lewat konfigurasi. HTTP API tidak punya usage plan, jadi kuota per partner di atasnya berarti pencatatan pemakaian yang ditulis, diuji, dan dirawat sendiri. Bila komponen penopang itu tidak disebut di rancangan, kebutuhannya tidak terpenuhi walaupun semua orang mengira sebaliknya.',
    broken: {
      language: 'ts',
      code: `export const design = {
  needs: ['kuota per partner', 'WAF di jalur publik'],
  product: 'HTTP',
  components: ['WAF'],
};`,
      note: 'Usage plan tidak ada di HTTP API, dan web ACL tidak bisa dipasang langsung padanya.',
    },
    right: {
      language: 'ts',
      code: `export const design = {
  needs: ['kuota per partner', 'WAF di jalur publik'],
  product: 'REST',
  components: ['WAF'],
};`,
      note: 'Usage plan ada di produknya, dan WAF terpasang pada stage-nya.',
    },
    aws: {
      title: 'Choose between REST APIs and HTTP APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
      checked: '2026-11-23',
    },
  },
  'produk-alasan-dari-kebutuhan': {
    section: 'alasan-yang-membedakan',
    severity: 'disarankan',
    statement:
      'Alasan pemilihan menunjuk kebutuhan yang membedakan kandidat, bukan umur produk, harga semata, atau fitur yang tidak diminta.',
    why: 'Alasan yang baik membuat pilihan bisa ditinjau ulang: begitu kebutuhannya hilang atau datang yang baru, semua orang tahu bagian mana yang harus dihitung kembali. "Lebih matang" tidak pernah salah, jadi tidak pernah bisa gugur. Harga memang alasan, tetapi baru setelah semua kandidat yang tersisa memenuhi kebutuhan.',
    broken: {
      language: 'ts',
      code: `export const reasons = [
  { requirement: 'umum', feature: 'lebih matang' },
  { requirement: 'umum', feature: 'fiturnya paling lengkap' },
];`,
      note: 'Tidak ada kebutuhan yang disebut. Alasan ini membenarkan REST API untuk sistem apa pun.',
    },
    right: {
      language: 'ts',
      code: `export const reasons = [
  { requirement: 'R2', feature: 'usage-plan' },
  { requirement: 'R5', feature: 'request-validation' },
];`,
      note: 'Keduanya tidak dimiliki HTTP API. Bila R2 dan R5 dicabut, pilihannya terbuka lagi.',
    },
    aws: {
      title: 'Choose between REST APIs and HTTP APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
      checked: '2026-11-23',
    },
  },
  'websocket-hanya-dua-arah': {
    section: 'websocket-adalah-koneksi',
    severity: 'wajib',
    statement:
      'WebSocket dipilih bila ada pesan dua arah atau kabar dari server yang tidak cukup dijemput dengan polling.',
    why: 'Koneksi yang tinggal terbuka harus dikenali, disimpan, dibersihkan saat putus, dan dibuka ulang. Untuk pekerjaan yang berubah sekali lalu selesai, polling beberapa kali memberi hasil yang sama tanpa satu pun kewajiban itu. Pilih WebSocket ketika keterlambatan satu jeda polling memang merugikan, atau ketika client dan server saling berbicara.',
    broken: {
      language: 'ts',
      code: `export const monthlyExport = {
  client: 'menunggu satu berkas, sekali sebulan',
  duration: '3 menit',
  product: 'WEBSOCKET',
};`,
      note: 'Seluruh pengelolaan koneksi dibangun untuk satu kabar per bulan.',
    },
    right: {
      language: 'ts',
      code: `export const monthlyExport = {
  client: 'menunggu satu berkas, sekali sebulan',
  duration: '3 menit',
  product: 'HTTP',
  progress: 'GET /v1/reports/export/{jobId} tiap 10 detik',
};`,
      note: 'Sekitar 18 request pendek yang bisa di-retry, di-log, dan dibatasi seperti request lain.',
    },
    aws: {
      title: 'API Gateway WebSocket APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html',
      checked: '2026-11-23',
    },
  },
  'websocket-otorisasi-pesan': {
    section: 'hak-diperiksa-di-setiap-pesan',
    severity: 'wajib',
    statement:
      'Pada WebSocket, backend memeriksa hak di setiap pesan, karena authorizer hanya berjalan saat koneksi dibuka.',
    why: 'Authorizer menjawab siapa yang membuka koneksi, dan jawabannya berlaku sampai koneksi itu putus, paling lama dua jam. Selama itu token bisa kedaluwarsa, peran bisa dicabut, dan pesan bisa menyebut kasus siapa pun. Koneksi yang sah bukan izin atas setiap pesan yang lewat di dalamnya.',
    broken: {
      language: 'ts',
      code: `interface Message {
  readonly caseId: string;
  readonly note: string;
}
declare function addNote(message: Message): Promise<void>;

export async function onMessage(message: Message) {
  await addNote(message);
  return { status: 200 };
}`,
      note: 'Siapa pun yang berhasil tersambung boleh menulis ke kasus mana pun.',
    },
    right: {
      language: 'ts',
      code: `interface Message {
  readonly caseId: string;
  readonly note: string;
}
declare function principalOf(connectionId: string): Promise<string>;
declare function mayAddNote(
  principal: string,
  caseId: string,
): Promise<boolean>;
declare function addNote(message: Message): Promise<void>;

export async function onMessage(
  connectionId: string,
  message: Message,
) {
  const principal = await principalOf(connectionId);
  if (!(await mayAddNote(principal, message.caseId)))
    return { status: 403 };
  await addNote(message);
  return { status: 200 };
}`,
      note: 'Principal dicatat saat koneksi dibuka. Haknya ditanya ulang untuk kasus yang disebut pesan ini.',
    },
    aws: {
      title: 'Control access to WebSocket APIs with AWS Lambda REQUEST authorizers',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html',
      checked: '2026-11-23',
    },
  },
});
