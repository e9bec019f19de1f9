/** Texts of the drawing of one GraphQL API that gathers several sources for a frontend. */
export const graphqlAggregationText = {
  title: 'Satu API GraphQL menyatukan beberapa sumber',
  description:
    'Frontend mengirim query dan mutation ke AppSync, yang memeriksa auth per field, membatasi kedalaman, dan menyimpan cache per identitas. Di belakangnya tiga resolver: read model di DynamoDB untuk membaca daftar, Lambda yang memanggil case service untuk keputusan bisnis, dan HTTP untuk layanan lain. Case service menerbitkan event lewat EventBridge, dan event itu memperbarui read model. Subscription kembali ke frontend, disaring per tenant.',
  frontend: 'Frontend',
  appsync: 'AppSync',
  guards: ['auth per field', 'batas kedalaman', 'cache per identitas'],
  guardsShort: ['auth per field, batas kedalaman,', 'cache per identitas'],
  ask: 'query',
  askLong: 'query, mutation',
  hear: ['subscription', 'per tenant'],
  readModel: { name: 'Read model', does: 'DynamoDB' },
  lambda: { name: 'Lambda', does: 'aturan bisnis' },
  http: { name: 'HTTP', does: 'layanan lain' },
  service: { name: 'Case service', does: '' },
  bus: { name: 'EventBridge', does: '' },
  event: 'event',
} as const;
