import type { TermBody } from '../term-schema.ts';

/** What an API is, and the products that one is built with. */
export const boundaries: readonly TermBody[] = [
  {
    id: 'batas-api',
    term: 'API sebagai batas',
    otherNames: ['batas API', 'API boundary'],
    definition:
      'API dilihat sebagai pintu: ia menjanjikan cara berinteraksi dengan sebuah sistem, dan pada saat yang sama menentukan siapa yang masuk, boleh melakukan apa, dan sebanyak apa.',
    lesson: 'pintu-sistem',
    rules: ['tujuh-batas-terjawab'],
  },
  {
    id: 'rest-api',
    term: 'REST API',
    otherNames: ['API Gateway REST API'],
    definition:
      'Produk API Gateway dengan kendali paling banyak: usage plan, validasi request, cache, WAF, resource policy, dan endpoint privat. Bayarannya harga per request yang lebih tinggi daripada HTTP API.',
    lesson: 'memilih-produk',
    rules: ['produk-memenuhi-fitur', 'produk-alasan-dari-kebutuhan'],
  },
  {
    id: 'http-api',
    term: 'HTTP API',
    otherNames: ['API Gateway HTTP API'],
    definition:
      'Produk API Gateway yang lebih ringkas dan lebih murah. JWT authorizer ada seperti di REST API, dan CORS sudah jadi di dalamnya; WAF, usage plan, validasi request, dan endpoint privat tidak ada.',
    lesson: 'memilih-produk',
    rules: ['produk-memenuhi-fitur', 'produk-alasan-dari-kebutuhan'],
  },
  {
    id: 'websocket-api',
    term: 'WebSocket API',
    otherNames: ['API Gateway WebSocket API'],
    definition:
      'Koneksi dua arah yang dijaga tetap terbuka oleh API Gateway. Authorizer berjalan sekali, saat `$connect`; hak atas setiap pesan sesudah itu diperiksa backend.',
    lesson: 'memilih-produk',
    rules: ['websocket-hanya-dua-arah', 'websocket-otorisasi-pesan'],
  },
  {
    id: 'appsync',
    term: 'AppSync',
    otherNames: ['AWS AppSync'],
    definition:
      'Layanan GraphQL terkelola di AWS. Setiap field dihubungkan dengan sumber data lewat resolver, dan client bisa berlangganan perubahan.',
    lesson: 'memilih-produk',
    rules: ['produk-memenuhi-fitur', 'resolver-sesuai-kerumitan'],
  },
  {
    id: 'load-balancer',
    term: 'Load balancer',
    otherNames: ['ALB', 'NLB', 'penyeimbang beban'],
    definition:
      'Pembagi trafik ke beberapa service: ALB membaca HTTP, NLB bekerja di lapis transport. Keduanya merutekan, tetapi tidak mengelola kuota, API key, atau validasi.',
    lesson: 'memilih-produk',
    rules: ['produk-memenuhi-fitur'],
  },
  {
    id: 'boundary',
    term: 'Boundary',
    otherNames: ['batas'],
    definition:
      'Tempat sebuah keputusan benar-benar dipaksakan. Kursus ini memakai tujuh: edge, identitas, otorisasi, kontrak, trafik, integrasi, dan observability.',
    lesson: 'pintu-sistem',
    rules: ['tujuh-batas-terjawab', 'gateway-tanpa-logika-bisnis'],
  },
  {
    id: 'kontrak-api',
    term: 'Kontrak API',
    otherNames: ['API contract'],
    definition:
      'Janji penyedia kepada pemakainya tentang bentuk, arti, dan perilaku: request dan respons, status, error, batas, dan cara semua itu boleh berubah.',
    lesson: 'kontrak-dan-error',
    rules: ['error-seragam', 'breaking-terdeteksi'],
  },
  {
    id: 'control-surface',
    term: 'Control surface',
    otherNames: ['permukaan kendali'],
    definition:
      'Seluruh kendali yang disediakan sebuah produk dan bisa kamu setel sendiri, misalnya auth, throttle, validasi, dan log. Produk dipilih dari kendali yang kamu butuhkan.',
    lesson: 'pintu-sistem',
    rules: ['produk-memenuhi-fitur'],
  },
];
