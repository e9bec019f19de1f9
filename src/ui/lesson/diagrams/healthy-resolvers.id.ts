/** Texts of the drawing of AppSync resolvers, each chosen by how much it has to decide. */
export const healthyResolversText = {
  title: 'Resolver menurut kerumitannya',
  description:
    'Client bertanya ke AppSync, yang memegang schema dan memeriksa auth. Field yang hanya membaca, seperti Query.case, memakai resolver langsung ke DynamoDB. Komposisi ringan, seperti Query.caseWithParties, memakai pipeline dengan tiga langkah: cek, baca, bentuk; ia juga membaca DynamoDB. Logika bisnis, seperti Mutation.approveCase, memakai Lambda resolver yang memanggil case service, dan case service menerbitkan event. Layanan lain, seperti Query.exchangeRate, memakai HTTP resolver. Subscription kembali ke client, disaring per tenant. Hanya jalur Lambda yang berisi aturan bisnis.',
  client: 'Client',
  appsync: 'AppSync',
  guards: ['schema', 'auth'],
  guardsShort: 'schema, auth',
  ask: 'GraphQL',
  hear: ['subscription', 'per tenant'],
  hearShort: 'subscription per tenant',
  paths: [
    { need: 'Baca sederhana', field: 'case', resolver: 'Langsung', does: 'tanpa kode lain' },
    { need: 'Komposisi ringan', field: 'caseWithParties', resolver: 'Pipeline', does: 'cek, baca, bentuk' },
    { need: 'Logika bisnis', field: 'approveCase', resolver: 'Lambda', does: 'aturan di kode' },
    { need: 'Layanan lain', field: 'exchangeRate', resolver: 'HTTP', does: 'ubah bentuk' },
  ],
  table: { name: 'DynamoDB', does: 'tabel kasus' },
  service: { name: 'Case service', does: 'lalu event' },
  other: { name: 'Layanan lain', does: 'lewat HTTPS' },
} as const;
