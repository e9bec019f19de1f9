/** Texts of the drawing of a public command whose work happens after its answer. */
export const commandPathText = {
  title: 'Command publik dengan proses async',
  description:
    'Sebelum jawaban: client melewati WAF, lalu API Gateway yang memeriksa JWT, throttle, dan bentuk request, lalu command handler yang mengklaim kunci di penyimpanan kunci dan mengirim pesan ke antrean. Handler menjawab 202 dengan jobId. Sesudah jawaban: antrean mengantar pesan ke worker, worker menulis job dan berkas, dan pesan yang terus gagal pindah ke dead-letter queue. Client membaca hasilnya lewat GET status.',
  before: 'Sebelum jawaban: milidetik',
  after: 'Sesudah jawaban: menit',
  client: 'Client',
  waf: 'WAF',
  gateway: { name: 'API Gateway', does: 'JWT, throttle' },
  handler: { name: 'Handler', does: 'klaim, kirim' },
  keys: 'Kunci',
  queue: { name: 'Antrean', does: 'SQS' },
  worker: { name: 'Worker', does: 'menyusun berkas' },
  jobs: 'Job, berkas',
  deadLetters: 'DLQ',
  answer: '202 + jobId',
  poll: 'GET status',
  failing: 'terus gagal',
} as const;
