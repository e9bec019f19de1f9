/** Texts of the drawing of one atomic claim and what it may find. */
export const claimOutcomesText = {
  title: 'Satu klaim atomik, empat jawaban',
  description:
    'Tenant dari token, Idempotency-Key dari header, dan sidik payload dari body masuk ke satu klaim atomik di penyimpanan kunci. Kunci dengan sidik lain dijawab 409. Kunci yang masih dikerjakan dijawab 503 dengan Retry-After. Kunci yang sudah selesai dijawab 202 dengan id yang sama. Kunci yang belum ada dikerjakan sekali lalu dijawab 202 dengan id. Bila pekerjaannya gagal sebelum ada efek, lease-nya lewat dan retry mengklaim lagi.',
  inputs: [
    { name: 'tenantId', source: 'dari token' },
    { name: 'Idempotency-Key', source: 'dari header' },
    { name: 'sidik payload', source: 'dari body' },
  ],
  claim: 'Klaim atomik',
  outcomes: [
    { status: '409', when: 'sidiknya lain', tone: 'fail' },
    { status: '503', when: 'masih dikerjakan: datang lagi', tone: 'ink' },
    { status: '202', when: 'sudah selesai: id yang sama', tone: 'pass' },
    { status: '202', when: 'belum ada: kerjakan sekali', tone: 'pass' },
  ],
  again: 'gagal sebelum efek: lease lewat, retry mengklaim lagi',
  againShort: 'gagal sebelum efek: lease lewat',
} as const;
