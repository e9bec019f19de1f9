/** Texts of the drawing of the questions that lead to a product. */
export const productTreeText = {
  title: 'Empat pertanyaan menuju satu produk',
  description:
    'Bila client dan server saling mengirim pesan, WebSocket API. Bila tidak, dan client menyusun query GraphQL sendiri, AppSync. Bila tidak, dan yang perlu hanya routing ke service di VPC, ALB. Bila tidak, dan butuh kendali yang tidak dimiliki HTTP API, REST API. Selain itu, HTTP API.',
  yes: 'ya',
  no: 'tidak',
  questions: [
    {
      ask: 'Client dan server saling berkirim pesan?',
      detail: 'server juga memulai, tanpa ditanya',
      product: 'WebSocket API',
      because: 'gateway memegang koneksi',
    },
    {
      ask: 'Client menyusun query GraphQL sendiri?',
      detail: 'agregasi, subscription',
      product: 'AppSync',
      because: 'resolver dan schema',
    },
    {
      ask: 'Hanya routing ke service di VPC?',
      detail: 'tanpa kendali per client',
      product: 'ALB',
      because: 'ECS, EKS, EC2',
    },
    {
      ask: 'Butuh yang tidak dimiliki HTTP API?',
      detail: 'usage plan, validasi, private endpoint',
      product: 'REST API',
      because: 'kendali paling lengkap',
    },
  ],
  otherwise: { ask: 'Selain itu', product: 'HTTP API', because: 'lebih sederhana, lebih murah' },
} as const;
