import type { TermBody } from '../term-schema.ts';

/** Who asks, and what they may do. */
export const decisions: readonly TermBody[] = [
  {
    id: 'autentikasi',
    term: 'Autentikasi',
    otherNames: ['authn', 'authentication'],
    definition: 'Memastikan siapa yang mengirim request, dengan bukti yang tidak bisa dikarang pengirimnya.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap', 'api-key-bukan-autentikasi'],
  },
  {
    id: 'otorisasi',
    term: 'Otorisasi',
    otherNames: ['authz', 'authorization'],
    definition:
      'Memutuskan apakah pengirim yang sudah dikenal boleh melakukan satu aksi tertentu. Identitas yang sah belum berarti aksinya sah.',
    lesson: 'siapa-caller',
    rules: ['default-deny', 'scope-bukan-izin-objek'],
  },
  {
    id: 'otorisasi-rute',
    term: 'Otorisasi rute',
    otherNames: ['route-level authorization'],
    definition:
      'Pemeriksaan hak yang cukup melihat method dan path, misalnya dengan scope. Gateway bisa melakukannya karena tidak perlu tahu isi data.',
    lesson: 'otorisasi-berlapis',
    rules: ['scope-rute-minimum'],
  },
  {
    id: 'otorisasi-objek',
    term: 'Otorisasi objek',
    otherNames: ['object-level authorization'],
    definition:
      'Pemeriksaan hak atas satu benda tertentu, misalnya kasus ini milik tenant siapa. Dilakukan di backend, yang memegang datanya.',
    lesson: 'otorisasi-berlapis',
    rules: ['scope-bukan-izin-objek', 'state-diperiksa-backend'],
  },
  {
    id: 'default-deny',
    term: 'Default deny',
    otherNames: ['tolak secara bawaan'],
    definition:
      'Bila tidak ada izin yang cocok, jawabannya tolak. Peran, aksi, atau claim yang belum dikenal jatuh ke sini dengan sendirinya.',
    lesson: 'siapa-caller',
    rules: ['default-deny'],
  },
  {
    id: 'fail-closed',
    term: 'Fail closed',
    otherNames: ['fail open', 'gagal tertutup'],
    definition:
      'Bila pemeriksanya sendiri rusak, request ditolak. Kebalikannya fail open: gangguan pada pemeriksa meloloskan semua orang.',
    lesson: 'authorizer-dan-cache',
    rules: ['fail-closed'],
  },
  {
    id: 'principal',
    term: 'Principal',
    otherNames: [],
    definition:
      'Identitas yang diwakili sebuah request setelah autentikasi: seorang pengguna, sebuah role, atau sebuah service.',
    lesson: 'siapa-caller',
    rules: ['tenant-dari-token'],
  },
  {
    id: 'caller',
    term: 'Caller',
    otherNames: ['pemanggil'],
    definition:
      'Pihak yang mengirim request: browser, aplikasi ponsel, service lain, atau partner. Satu caller bisa bertindak atas nama principal yang berbeda.',
    lesson: 'siapa-caller',
    rules: ['pisah-per-audience', 'm2m-sigv4'],
  },
  {
    id: 'claim',
    term: 'Claim',
    otherNames: ['klaim'],
    definition:
      'Satu pernyataan di dalam token, misalnya `sub`, `scope`, atau tenant. Ia baru boleh dipercaya sesudah tanda tangan dan masa berlaku token diperiksa.',
    lesson: 'siapa-caller',
    rules: ['jwt-validasi-lengkap', 'tenant-dari-token'],
  },
  {
    id: 'tenant',
    term: 'Tenant',
    otherNames: ['penyewa'],
    definition:
      'Pemilik data yang terpisah di sistem yang dipakai bersama, misalnya satu lembaga atau satu perusahaan. Tenant diambil dari token, tidak dari isian client.',
    lesson: 'siapa-caller',
    rules: ['tenant-dari-token', 'lintas-tenant-hanya-bila-diizinkan'],
  },
  {
    id: 'sealed-evidence',
    term: 'Sealed evidence',
    otherNames: ['bukti tersegel'],
    definition:
      'Bukti yang disegel sehingga keberadaannya pun tidak boleh terlihat oleh yang tidak berhak. Jawaban atasnya sama persis dengan jawaban untuk benda yang tidak ada.',
    lesson: 'otorisasi-berlapis',
    rules: ['sealed-tak-bocor', 'samar-404-konsisten'],
  },
  {
    id: 'state-machine',
    term: 'State machine',
    otherNames: ['mesin keadaan'],
    definition:
      'Daftar keadaan sebuah benda dan perpindahan yang sah di antaranya, misalnya kasus hanya bisa disetujui saat menunggu tinjauan.',
    lesson: 'otorisasi-berlapis',
    rules: ['state-diperiksa-backend', 'status-409-konflik'],
  },
  {
    id: 'lateral-movement',
    term: 'Lateral movement',
    otherNames: ['pergerakan lateral'],
    definition:
      'Penyerang yang sudah masuk ke satu sistem berpindah ke sistem lain di dalam jaringan yang sama. Jaringan yang dipercaya begitu saja membuatnya mudah.',
    lesson: 'privat-dan-browser',
    rules: ['private-tetap-autentikasi'],
  },
  {
    id: 'blast-radius',
    term: 'Blast radius',
    otherNames: ['luas kerusakan'],
    definition: 'Sejauh mana kerusakan menjalar bila satu bagian gagal, salah setel, atau disalahgunakan.',
    lesson: 'evolusi-operasi-capstone',
    rules: ['pisah-per-audience'],
  },
];
