/** Texts of the drawing of the three checks on the way to a private REST API. */
export const privateApiText = {
  title: 'Jalan satu request ke private REST API',
  description:
    'Di akun pemanggil, sebuah service di VPC atau kantor yang terhubung lewat Direct Connect menuju interface VPC endpoint execute-api. Di situ endpoint policy dinilai. Yang lolos menyeberang lewat PrivateLink ke akun penyedia. Di sana private API menilai resource policy, lalu identitas lewat IAM atau authorizer, baru handler dipanggil. Ketiga pemeriksaan bisa menjawab 403: tujuan tidak diizinkan, pintu atau caller tidak disebut, identitas tidak berhak. Access log di akun penyedia mencatat yang sampai ke API, dan tidak melihat yang ditolak di pintu.',
  callerAccount: 'Akun pemanggil, di dalam VPC',
  providerAccount: 'Akun penyedia API',
  service: { name: 'Service', does: 'di VPC' },
  office: { name: 'Kantor', does: 'Direct Connect' },
  endpoint: { name: 'VPC endpoint', does: 'endpoint policy' },
  api: { name: 'Private API', does: 'resource policy' },
  identity: { name: 'Identitas', does: 'IAM, authorizer' },
  handler: { name: 'Handler', does: 'Lambda' },
  link: 'PrivateLink',
  refused: '403',
  refusals: [
    ['tujuan tidak', 'diizinkan'],
    ['pintu atau caller', 'tidak disebut'],
    ['identitas', 'tidak berhak'],
  ],
  log: { name: 'Access log', does: 'penolakan di pintu tidak terlihat di sini' },
} as const;
