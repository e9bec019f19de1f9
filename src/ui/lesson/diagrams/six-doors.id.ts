/** Texts of the drawing of the case study: six callers, six doors, one service that decides. */
export const sixDoorsText = {
  title: 'Enam pintu ke satu sistem penegakan',
  description:
    'Enam pihak masuk lewat enam API. Warga lewat API submission dengan WAF, JWT, dan kunci idempotency. Investigator lewat API privat dengan IAM dan audit. Supervisor lewat API persetujuan yang tidak publik. Lembaga partner lewat API dengan usage plan, mTLS, dan adapter. Integrasi terjadwal lewat API mesin dengan SigV4. Kelimanya sampai ke case service, yang memutuskan objek dan state, lalu mengirim event dengan correlation ID ke EventBridge. EventBridge mengisi read model, dan layar status membacanya lewat AppSync.',
  doors: [
    { caller: 'Warga', api: 'API submission', how: 'WAF, JWT, kunci idempotency', how2: 'WAF, JWT, kunci' },
    { caller: 'Investigator', api: 'API investigasi', how: 'privat, IAM, audit', how2: 'privat, IAM, audit' },
    { caller: 'Supervisor', api: 'API persetujuan', how: 'privat, JWT, audit', how2: 'privat, JWT, audit' },
    { caller: 'Partner', api: 'API partner', how: 'WAF, mTLS, usage plan, adapter', how2: 'WAF, mTLS, adapter' },
    { caller: 'Mesin', api: 'API mesin', how: 'privat, SigV4', how2: 'privat, SigV4' },
  ],
  dashboard: { caller: 'Layar status', api: 'AppSync', how: 'query dan subscription' },
  service: ['Case', 'service'],
  decides: 'objek, state',
  events: 'EventBridge',
  carries: 'correlation ID',
  readModel: 'Read model',
} as const;
