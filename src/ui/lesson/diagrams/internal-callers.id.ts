/** Texts of the drawing of who calls one internal API, each with a role, a route and a limit of its own. */
export const internalCallersText = {
  title: 'Empat pemanggil satu API privat',
  description:
    'Empat pemanggil menuju satu private REST API lewat VPC endpoint, masing-masing dengan role, rute, dan limit sendiri. Platform internal memakai role notifikasi untuk GET /v1/cases/{id}, 100 per detik. Akun pelaporan, akun AWS lain, memakai role pelapor untuk GET /v1/cases, 20 per detik. Operasi teregulasi memakai role arsip untuk POST /v1/archives, 5 per detik. Otomasi admin memakai role admin terpisah untuk POST /v1/merges, 1 per detik. API memeriksa policy, IAM, bentuk request, dan limit, lalu memanggil handler di belakangnya dan mencatat setiap panggilan di audit.',
  callers: [
    { name: 'Platform internal', role: 'role/notifikasi', route: 'GET /v1/cases/{id}', limit: '100/detik' },
    { name: 'Akun pelaporan', role: 'role/pelapor', route: 'GET /v1/cases', limit: '20/detik' },
    { name: 'Operasi teregulasi', role: 'role/arsip', route: 'POST /v1/archives', limit: '5/detik' },
    { name: 'Otomasi admin', role: 'role/admin-kasus', route: 'POST /v1/merges', limit: '1/detik' },
  ],
  otherAccount: 'akun lain',
  api: 'Private API',
  checks: ['policy', 'IAM', 'bentuk', 'limit'],
  handler: 'Handler',
  audit: 'Audit',
} as const;
