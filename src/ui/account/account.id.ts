/** Sentences of signing in, of the account, and of everything that a server adds to a page. */
export const accountText = {
  wait: 'Sebentar…',
  noScript: 'Halaman ini memerlukan JavaScript.',
  noApi: 'Salinan kursus ini tidak punya akun: semuanya berjalan dan tersimpan di perangkatmu.',
  unreachable:
    'Server tidak bisa dihubungi. Periksa sambunganmu, lalu muat ulang halaman ini. Latihan tetap bisa diperiksa di perangkat ini.',
  toMap: 'Buka peta kursus',
  optional:
    'Belajar di sini tidak perlu akun. Akun diperlukan untuk bergabung ke kelas, mengumpulkan latihan, dan meneruskan di perangkat lain.',

  refused: {
    unreachable: 'Server tidak bisa dihubungi. Periksa sambunganmu, lalu coba lagi.',
    tooMany: (seconds: number | undefined) =>
      seconds === undefined
        ? 'Terlalu banyak permintaan. Coba lagi sebentar lagi.'
        : `Terlalu banyak permintaan. Coba lagi dalam ${seconds > 90 ? `${Math.ceil(seconds / 60)} menit` : `${seconds} detik`}.`,
    server: 'Server sedang terganggu. Coba lagi sebentar lagi.',
    other: 'Permintaan ini ditolak server.',
    correlation: (id: string) => `Kode kejadian: ${id}`,
  },

  field: {
    email: 'Surel',
    password: 'Kata sandi',
    newPassword: 'Kata sandi baru',
    passwordWhy:
      'Paling sedikit 10 tanda. Kalimat pendek yang mudah kamu ingat sudah baik; menempel dari pengelola sandi boleh.',
    show: 'Tampilkan',
    hide: 'Sembunyikan',
    showPassword: 'Tampilkan kata sandi',
    hidePassword: 'Sembunyikan kata sandi',
    name: 'Nama',
    nameWhy: 'Nama ini dilihat pengajar kelasmu.',
    code: 'Kode kelas',
    codeWhy: 'Sepuluh huruf dan angka dari pengajarmu, misalnya kqzm7-r2wdx.',
    empty: 'Isian ini belum diisi.',
    emailWrong: 'Tulis alamat surel, misalnya ayu@sekolah.example.',
    passwordShort: 'Kata sandi ini kurang dari 10 tanda.',
    nameLong: 'Nama paling panjang 120 tanda.',
    codeWrong: 'Kode kelas terdiri dari sepuluh huruf dan angka, tanpa 0, 1, i, l, dan o.',
  },

  signIn: {
    title: 'Masuk',
    description: 'Masuk ke akun Gerbang untuk mengumpulkan latihan dan meneruskan di perangkat lain.',
    submit: 'Masuk',
    elsewhere: (name: string) => `Masuk dengan ${name}`,
    or: 'atau dengan surel dan kata sandi',
    forgot: 'Lupa kata sandi',
    toSignUp: 'Belum punya akun? Daftar',
    wrong: 'Surel atau kata sandinya tidak cocok.',
    unverified: (email: string) =>
      `Alamat ${email} belum dikonfirmasi. Surel konfirmasi baru sudah kami kirim; buka tautannya, lalu kamu langsung masuk.`,
    elsewhereFailed: 'Masuk lewat penyedia identitas tidak berhasil. Coba lagi, atau hubungi pengajarmu.',
    linkFailed:
      'Tautan itu sudah tidak berlaku. Masuk seperti biasa; bila alamatmu belum dikonfirmasi, surel baru dikirim.',
    passwordChanged: 'Kata sandimu sudah diganti. Masuklah dengan yang baru.',
    deleted: 'Akunmu dan semua datanya di server sudah dihapus. Yang tersimpan di perangkat ini tidak disentuh.',
  },
  signUp: {
    title: 'Daftar',
    description: 'Buat akun Gerbang untuk bergabung ke kelas dan mengumpulkan latihan.',
    submit: 'Buat akun',
    toSignIn: 'Sudah punya akun? Masuk',
    sentTitle: 'Periksa surelmu',
    sent: (email: string) =>
      `Kami mengirim tautan ke ${email}. Buka tautan itu dalam satu jam: alamatmu terkonfirmasi dan kamu langsung masuk.`,
    sentNot:
      'Tidak ada yang datang? Lihat folder spam, lalu kirim ulang. Kalau alamat itu sudah punya akun, masuk saja.',
    again: 'Kirim ulang',
    againDone: 'Surel konfirmasi sudah dikirim lagi.',
    closed: 'Di server ini akun dibuat lewat penyedia identitas sekolahmu. Masuklah dengan itu.',
  },
  forgot: {
    title: 'Lupa kata sandi',
    description: 'Minta tautan untuk membuat kata sandi baru.',
    lede: 'Tulis surelmu. Kalau ada akun dengan alamat itu, kami mengirim tautan untuk membuat kata sandi baru.',
    submit: 'Kirim tautan',
    sent: (email: string) =>
      `Kalau ada akun untuk ${email}, tautannya sudah di jalan. Tautan itu berlaku satu jam dan sekali pakai.`,
    back: 'Kembali ke halaman masuk',
  },
  newPassword: {
    title: 'Kata sandi baru',
    description: 'Buat kata sandi baru untuk akun Gerbang.',
    submit: 'Simpan kata sandi',
    noToken: 'Halaman ini dibuka dari tautan di surel. Minta tautan baru kalau yang lama sudah tidak berlaku.',
    refused: 'Tautan ini sudah dipakai atau sudah tidak berlaku. Minta tautan yang baru.',
    askAgain: 'Minta tautan baru',
  },

  account: {
    title: 'Akunmu',
    description: 'Nama, kelas, data, dan perangkat dari akun Gerbang.',
    lede: 'Nama, kelas, dan datamu di server ini.',
    profile: 'Profil',
    roleLabel: 'Peran',
    saveName: 'Simpan nama',
    nameSaved: 'Nama tersimpan.',
    role: { learner: 'Pelajar', instructor: 'Pengajar', admin: 'Pengelola' },
    classes: 'Kelas',
    noClass: 'Kamu belum bergabung ke kelas mana pun.',
    as: { learner: 'sebagai pelajar', instructor: 'sebagai pengajar' },
    join: 'Gabung',
    joined: (cohort: string, already: boolean) =>
      already ? `Kamu memang sudah di kelas ${cohort}.` : `Kamu sekarang di kelas ${cohort}.`,
    terminal: 'Baris perintah',
    terminalWhy: '`gerbang login` menampilkan sebuah kode. Izinkan kode itu di sini.',
    toTerminal: 'Masukkan kode dari terminal',
    toClasses: 'Buka halaman kelas',
    toApi: 'API kursus ini',
    data: 'Datamu',
    exportWhy: 'Semua yang disimpan server tentang akunmu dalam satu berkas JSON.',
    export: 'Unduh dataku',
    leave: 'Keluar',
    leaveWhy: 'Pekerjaanmu di perangkat ini tetap ada dan terbuka lagi saat kamu masuk.',
    left: 'Kamu sudah keluar.',
    remove: 'Hapus akun',
    removeWhy:
      'Akun, kiriman, draf, dan keanggotaan kelas dihapus dari server. Ini tidak bisa dibatalkan; unduh datamu lebih dulu kalau masih perlu.',
    removeConfirm: (email: string) => `Tulis ${email} untuk memastikan`,
    removeMismatch: 'Alamatnya tidak sama dengan alamat akun ini.',
    goOn: 'Lanjutkan',
  },

  join: {
    title: 'Gabung ke kelas',
    description: 'Bergabung ke kelas Gerbang dengan kode undangan.',
    signedOut: 'Masuk dulu, lalu kamu kembali ke sini.',
    signIn: 'Masuk',
    signUp: 'Daftar',
    who: (name: string) => `Kamu masuk sebagai ${name}.`,
    submit: 'Gabung',
    done: 'Pengajar kelas itu sekarang melihat latihan yang kamu kumpulkan.',
    toMap: 'Mulai belajar',
  },
  device: {
    title: 'Izinkan terminal',
    description: 'Izinkan gerbang login di terminal dengan kode yang ditampilkannya.',
    lede: 'Untuk `gerbang login`. Izinkan hanya kode yang baru saja muncul di terminalmu sendiri.',
    code: 'Kode dari terminal',
    check: 'Periksa kode',
    ask: (name: string) =>
      `Sebuah terminal ingin masuk sebagai ${name}. Apakah kode ini sama dengan yang ada di terminalmu?`,
    allow: 'Ya, izinkan',
    deny: 'Tolak',
    unknown: 'Kode ini tidak dikenal atau sudah tidak berlaku. Jalankan `gerbang login` sekali lagi.',
    allowed: 'Terminal itu sudah masuk. Kamu boleh menutup halaman ini.',
    denied: 'Permintaan itu ditolak.',
  },
  claim: {
    title: 'Pengelola pertama',
    description: 'Jadikan akun ini pengelola pertama dari pemasangan Gerbang ini.',
    lede: 'Tautan ini dicetak server saat pertama kali dijalankan dan berlaku satu kali.',
    who: (name: string, email: string) =>
      `Akun ${name} (${email}) menjadi pengelola: ia mengatur peran akun lain dan melihat catatan audit.`,
    submit: 'Jadikan pengelola',
    noToken: 'Alamat ini tidak membawa token. Salin tautan lengkap dari keluaran server.',
    done: 'Akun ini sekarang pengelola.',
  },

  merge: {
    title: 'Pekerjaan di perangkat ini',
    found: (attempts: number, drafts: number) =>
      `Di perangkat ini ada ${[attempts > 0 && `${attempts} percobaan`, drafts > 0 && `${drafts} draf`].filter(Boolean).join(' dan ')} yang dibuat tanpa akun. Kalau itu pekerjaanmu, simpan juga di akunmu.`,
    promise:
      'Yang ada di perangkat ini tetap ada. Draf yang berbeda tidak ditimpa: keduanya ditunjukkan dan kamu yang memilih.',
    start: 'Simpan ke akunku',
    decline: 'Bukan pekerjaanku',
    declined: 'Pekerjaan itu dibiarkan di perangkat ini dan tidak ditanyakan lagi.',
    busy: (done: number, total: number) => `Menyimpan, ${done} dari ${total}…`,
    doneTitle: 'Sudah disimpan ke akunmu',
    attempts: (stored: number, known: number) =>
      `Percobaan: ${stored} disimpan${known > 0 ? `, ${known} sudah ada di akunmu` : ''}.`,
    drafts: (stored: number, known: number) =>
      `Draf: ${stored} disimpan${known > 0 ? `, ${known} sudah sama dengan yang di akunmu` : ''}.`,
    refused: (count: number) =>
      `${count} tidak diterima server karena latihannya tidak dikenal di sana. Yang di perangkat ini tetap ada.`,
    copies: (count: number) =>
      `${count} draf dari varian lain disimpan sebagai salinan; bukalah di latihannya, di bawah Percobaan.`,
    failed: (why: string) => `${why} Yang sudah disimpan tidak diulang; tekan sekali lagi untuk meneruskan.`,
    conflictTitle: (exercise: string) => `Dua draf untuk ${exercise}`,
    conflictWhy: 'Pilih yang dipakai di editor. Yang lain disimpan sebagai salinan di latihan itu.',
    mine: (when: string) => `Dari perangkat ini, ${when}`,
    theirs: (when: string) => `Dari akunmu, ${when}`,
    use: 'Pakai yang ini',
    chosen: (exercise: string) => `Draf untuk ${exercise} sudah dipilih; yang lain ada di Salinan.`,
    storage: 'Penyimpanan peramban tidak bisa dibaca, jadi pekerjaan di perangkat ini tidak bisa dicari.',
  },
} as const;
