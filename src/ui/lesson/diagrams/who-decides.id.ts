/** Texts of the drawing of who decides what. */
export const whoDecidesText = {
  title: 'Gateway dan backend memutuskan hal yang berbeda',
  description:
    'Gateway memegang token dan rute, jadi ia menjawab apakah token sah dan apakah scope rute ada. Yang ia teruskan adalah claim tervalidasi. Backend memegang kasus dan kebijakan, jadi ia menjawab soal tenant, kaitan, segel, dan state. Data kasus tidak dikirim ke gateway.',
  sides: [
    {
      name: 'Gateway',
      holds: 'memegang token dan rute',
      questions: ['Tokennya sah?', 'Untuk API ini?', 'Scope rutenya ada?'],
    },
    {
      name: 'Backend',
      holds: 'memegang kasus dan kebijakan',
      questions: ['Tenant-nya boleh?', 'Tertaut atau seunit?', 'Disegel baginya?', 'State-nya mengizinkan?'],
    },
  ],
  forwarded: 'claim',
  withheld: 'data kasus',
} as const;
