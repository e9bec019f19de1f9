/** Texts of the drawing of one request at four gates. */
export const fourGatesText = {
  title: 'Satu request melewati empat gerbang',
  description:
    'Request user-789 untuk menyetujui case-456 lewat gerbang identitas dan gerbang scope rute di gateway, lalu tertahan di gerbang objek di backend karena kasus itu milik tenant-b. Gerbang state tidak tercapai.',
  request: 'POST /v1/cases/case-456/approve',
  caller: 'user-789 dari tenant-a',
  places: ['Di gateway', 'Di backend'],
  gates: [
    { name: 'Identitas', question: 'Siapa ini?', needs: 'token', answer: 'token sah', state: 'open' },
    {
      name: 'Scope rute',
      question: 'Boleh lewat rute ini?',
      needs: 'token, method, path',
      answer: 'cases:approve ada',
      state: 'open',
    },
    {
      name: 'Objek',
      question: 'Boleh atas kasus ini?',
      needs: 'claim, data kasus',
      answer: 'milik tenant-b',
      state: 'closed',
    },
    { name: 'State', question: 'Boleh saat ini?', needs: 'state kasus', answer: 'tidak tercapai', state: 'todo' },
  ],
} as const;
