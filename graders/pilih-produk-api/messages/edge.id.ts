import type { CheckMessage } from '#kit';
import { code, listed, logFieldName, methodName, productOf, symptomName } from '../words.id.ts';

export const edgeMessages = {
  'firewall-not-in-path': {
    title: 'WAF terpasang di jalur request',
    finding: ({ problem, requirement, ...params }) =>
      problem === 'absent'
        ? `${String(requirement)} meminta web firewall, tetapi tidak ada WAF di rancangan ini`
        : `WAF dipasang pada ${productOf(params)}, yang tidak menerimanya`,
    why: ({ problem }) =>
      problem === 'absent'
        ? 'Serangan yang dikenal dan trafik yang membanjir dari satu alamat sebaiknya berhenti sebelum menyentuh API. Tentukan di komponen mana web ACL dipasang pada produk pilihanmu.'
        : 'Web ACL hanya dapat dipasang pada layanan yang mendukungnya. Pada produk lain WAF tidak memeriksa apa pun, kecuali ada komponen di depannya yang menerima web ACL dan dilewati setiap request.',
    got: ({ problem }) =>
      problem === 'absent' ? 'request sampai tanpa disaring' : 'WAF yang tidak melekat pada apa pun',
    expected: () => 'setiap request melewati komponen yang memakai web ACL',
    sample: { product: 'HTTP', requirement: 'R5', problem: 'on-nothing' },
  },
  'firewall-bypassed': {
    title: 'Tidak ada jalan yang melewati WAF',
    finding: () => 'WAF ada di CloudFront, tetapi endpoint `execute-api` masih menjawab langsung',
    why: () =>
      'CloudFront hanyalah satu alamat. Selama alamat bawaan API tetap hidup, siapa pun yang mengetahuinya sampai ke API tanpa bertemu WAF, dan alamat itu bukan rahasia.',
    got: () => 'jalan kedua tanpa WAF',
    expected: () => 'satu-satunya jalan masuk melewati WAF',
    sample: { product: 'HTTP' },
  },
  'shape-checked-too-late': {
    title: 'Bentuk request diperiksa sedini mungkin',
    finding: ({ check, problem, ...params }) =>
      problem === 'nowhere'
        ? `Pemeriksaan bentuk ${code(check)} tidak ditempatkan di mana pun`
        : `Pemeriksaan bentuk ${code(check)} baru terjadi di backend, padahal ${productOf(params)} dapat melakukannya`,
    why: ({ atGateway }) =>
      atGateway === true
        ? 'Request cacat yang ditolak di gateway tidak memakai concurrency backend. Selama produk mampu memeriksa bentuknya, backend tidak perlu dibangunkan untuk itu.'
        : 'Produk ini tidak memeriksa bentuk request, jadi pekerjaan itu milik backend. Pemeriksaan yang tidak ditempatkan berarti request cacat sampai ke logika bisnis.',
    got: ({ problem }) => (problem === 'nowhere' ? 'tidak diperiksa' : 'diperiksa di backend'),
    expected: ({ atGateway }) => (atGateway === true ? 'ditolak sebelum backend dipanggil' : 'diperiksa backend'),
    sample: { product: 'REST', check: 'body-matches-schema', problem: 'too-late', atGateway: true },
  },
  'gateway-cannot-validate': {
    title: 'Gateway hanya diberi yang dapat diperiksanya',
    finding: ({ check, problem, ...params }) =>
      problem === 'nowhere'
        ? `Pemeriksaan format ${code(check)} tidak ditempatkan di mana pun`
        : `${code(check)} ditempatkan di gateway, tetapi ${productOf(params)} tidak memeriksanya`,
    why: ({ checkKind, problem }) =>
      problem === 'nowhere'
        ? 'Nilai parameter yang formatnya tidak diperiksa siapa pun sampai ke query basis data apa adanya.'
        : checkKind === 'FORMAT'
          ? 'Validasi parameter di API Gateway hanya melihat ada atau tidaknya nilai, bukan formatnya. Pemeriksaan yang diakui di sini tidak pernah berjalan, dan backend mengira sudah aman.'
          : 'Produk ini tidak punya validasi request deklaratif. Pemeriksaan yang diakui di sini tidak pernah berjalan, dan backend mengira sudah aman.',
    got: ({ problem }) => (problem === 'nowhere' ? 'tidak diperiksa' : 'tidak ada yang menjalankannya'),
    expected: () => 'ditempatkan di bagian yang memang menjalankannya',
    sample: { product: 'REST', check: 'date-range-format', checkKind: 'FORMAT', problem: 'claimed' },
  },
  'domain-rule-in-gateway': {
    title: 'Aturan domain tinggal di backend',
    finding: ({ check, problem }) =>
      problem === 'nowhere'
        ? `Aturan domain ${code(check)} tidak diperiksa di mana pun`
        : `Aturan domain ${code(check)} ditempatkan di gateway`,
    why: ({ problem }) =>
      problem === 'nowhere'
        ? 'Aturan ini bergantung pada data, jadi hanya backend yang dapat memeriksanya, dan saat ini tidak diminta.'
        : 'Gateway melihat request, bukan data yang dimaksud request itu. Aturan yang bergantung pada state atau kepemilikan menjadi salinan yang basi di sana, dan tidak mencegah dua request serentak.',
    got: ({ problem }) => (problem === 'nowhere' ? 'tidak diperiksa' : 'diputuskan tanpa melihat data'),
    expected: () => 'diputuskan bersama datanya',
    sample: { check: 'order-status-allows-change', problem: 'at-gateway' },
  },
} satisfies Readonly<Record<string, CheckMessage>>;

const leaks: Readonly<Record<string, string>> = {
  'api-key': 'nilai API key',
  token: 'token atau kredensial',
  certificate: 'isi sertifikat client',
  'personal-data': 'data pribadi',
};

export const observabilityMessages = {
  'log-variable-unknown': {
    title: 'Setiap variabel log ada di produk itu',
    finding: ({ variable, problem, ...params }) =>
      problem === 'no-format'
        ? `${productOf(params)} tidak punya access log berformat \`$context\``
        : `${code(variable)} tidak ada di access log ${productOf(params)}`,
    why: ({ problem }) =>
      problem === 'no-format'
        ? 'Layanan ini mencatat dengan formatnya sendiri yang tidak dapat kamu susun, jadi `accessLog` dibiarkan kosong.'
        : 'REST API, HTTP API, dan WebSocket API masing-masing punya daftar variabel, dan huruf besar-kecil berpengaruh. Variabel yang tidak dikenal tidak menggagalkan apa pun: kolomnya ada dan selalu kosong.',
    got: ({ problem }) => (problem === 'no-format' ? 'format access log' : 'kolom yang selalu kosong'),
    expected: ({ problem, ...params }) =>
      problem === 'no-format' ? '`accessLog` kosong' : `variabel milik ${productOf(params)}`,
    sample: { product: 'REST', variable: '$context.routeKey', problem: 'unknown' },
  },
  'log-field-missing': {
    title: 'Access log memuat field minimum',
    finding: ({ fields }) => `Access log tidak mencatat ${listed(fields, logFieldName)}`,
    why: ({ asked, ...params }) =>
      `Ada ${String(asked)} hal yang dapat dicatat access log ${productOf(params)} dan selalu ditanyakan saat gangguan. Yang tidak dicatat hari ini tidak dapat dicari kembali minggu depan; latensi total dan latensi integrasi, misalnya, baru berguna bila keduanya ada.`,
    got: ({ count, asked }) => `${Number(asked) - Number(count)} dari ${String(asked)} tercatat`,
    expected: ({ asked }) => `${String(asked)} dari ${String(asked)} tercatat`,
    sample: { product: 'REST', fields: 'integration-latency user-agent', count: 2, asked: 10 },
  },
  'log-caller-missing': {
    title: 'Access log mengenali caller',
    finding: () => 'Tidak ada variabel di access log yang membedakan satu caller dari yang lain',
    why: ({ method, metering }) =>
      `Saat satu caller membanjiri API, log ini tidak dapat menunjukkan yang mana. Caller di rancanganmu dikenali lewat ${methodName(method)}${metering === true ? ' dan API key' : ''}; lihat variabel apa yang diisi olehnya. Yang dicatat ID-nya, bukan rahasianya.`,
    got: () => 'baris log tanpa penanda caller',
    expected: () => 'ID client, subject, atau ID kunci di setiap baris',
    sample: { product: 'REST', method: 'COGNITO_AUTHORIZER', metering: true },
  },
  'log-contains-secret': {
    title: 'Access log tidak memuat rahasia',
    finding: ({ variable, leak }) => `${code(variable)} mencatat ${leaks[String(leak)] ?? 'rahasia'}`,
    why: ({ leak }) =>
      leak === 'personal-data'
        ? 'Log disalin ke banyak tempat dan dibaca banyak orang. Data pribadi di sana membuat log itu sendiri harus dilindungi dan dihapus menurut aturan; ID sudah cukup untuk menghubungkan baris dengan caller.'
        : 'Log disalin ke banyak tempat dan dibaca banyak orang. Kredensial yang tercatat utuh masih dapat dipakai siapa pun yang membacanya; catat ID-nya saja.',
    got: ({ leak }) => `${leaks[String(leak)] ?? 'rahasia'} di setiap baris`,
    expected: () => 'ID yang tidak membuka apa pun',
    sample: { variable: '$context.identity.apiKey', leak: 'api-key' },
  },
  'metric-unknown': {
    title: 'Alarm memakai nama yang memang ada',
    finding: ({ name, problem, ...params }) =>
      problem === 'metric'
        ? `Tidak ada metrik ${code(name)} untuk ${productOf(params)}`
        : problem === 'variable'
          ? `Alarm menghitung ${code(name)}, yang tidak ada di access log ${productOf(params)}`
          : `Alarm menghitung access log, yang tidak dimiliki ${productOf(params)}`,
    why: ({ problem }) =>
      problem === 'metric'
        ? 'CloudWatch menerima alarm atas metrik yang tidak ada; alarmnya tidak pernah berbunyi. Nama metrik berbeda antara satu produk dengan yang lain, termasuk besar-kecil hurufnya, dan tidak semua yang ingin dihitung diterbitkan sebagai metrik.'
        : 'Alarm dari log menghitung nilai yang memang tercatat. Tanpa variabel itu di log, hitungannya selalu nol.',
    got: () => 'alarm yang tidak pernah berbunyi',
    expected: ({ problem, ...params }) =>
      problem === 'metric' ? `metrik yang diterbitkan ${productOf(params)}` : 'nilai yang tercatat di access log',
    sample: { product: 'REST', name: 'ThrottledRequests', problem: 'metric' },
  },
  'alarm-missing': {
    title: 'Gejala inti punya alarm',
    finding: ({ symptoms }) => `Belum ada alarm untuk ${listed(symptoms, symptomName)}`,
    why: ({ averaged }) =>
      averaged === true
        ? 'Rata-rata latensi tetap rendah meskipun satu dari seratus caller menunggu lama, jadi yang dijaga adalah persentil tinggi. Setiap gejala menunjuk sumber masalah yang berbeda, dan semuanya perlu terlihat.'
        : 'Setiap gejala menunjuk sumber masalah yang berbeda: caller, backend, kelambatan, atau batas yang mulai terasa. Gejala yang tidak dijaga baru diketahui dari keluhan caller.',
    got: ({ symptoms }) => `tanpa alarm: ${listed(symptoms, symptomName)}`,
    expected: () => 'alarm untuk setiap gejala inti',
    sample: { product: 'REST', symptoms: 'client-errors throttling', averaged: false },
  },
} satisfies Readonly<Record<string, CheckMessage>>;
