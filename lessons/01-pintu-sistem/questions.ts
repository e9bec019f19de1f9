import { defineQuestions } from '#course';

export const questions = defineQuestions('pintu-sistem', [
  {
    id: 'tempat-keputusan',
    kind: 'place',
    rules: ['tujuh-batas-terjawab'],
    ask: 'Tim membagi enam keputusan ke batasnya. Di batas mana tiap keputusan ini tinggal?',
    places: [
      { id: 'identity', name: 'Identitas' },
      { id: 'authorization', name: 'Otorisasi' },
      { id: 'contract', name: 'Kontrak' },
      { id: 'traffic', name: 'Trafik' },
    ],
    items: [
      {
        text: 'Partner dikenali dari sertifikat client',
        place: 'identity',
        feedback: 'Yang dijawab di sini siapa yang datang, belum apa yang boleh ia lakukan.',
      },
      {
        text: 'Petugas hanya menyetujui kasus di wilayahnya',
        place: 'authorization',
        feedback: 'Perhatikan bahwa jawabannya bergantung pada aksi dan objek yang dituju.',
      },
      {
        text: 'Field lama dipertahankan selama 12 bulan',
        place: 'contract',
        feedback: 'Tanyakan siapa yang terkejut bila keputusan ini dilanggar: client, dan bentuk data yang ia terima.',
      },
      {
        text: 'Partner mendapat 50 request per detik',
        place: 'traffic',
        feedback: 'Yang diatur laju, bukan siapa atau boleh apa.',
      },
      {
        text: 'Body di atas 64 KB ditolak',
        place: 'traffic',
        feedback: 'Ukuran menentukan beban yang dipikul backend, seperti laju dan lama tunggu.',
      },
      {
        text: 'Setiap error berbentuk kode, pesan, dan correlation ID',
        place: 'contract',
        feedback: 'Client menulis kode yang bersandar pada bentuk ini.',
      },
    ],
  },
  {
    id: 'authorizer-membaca-state',
    kind: 'single',
    rules: ['gateway-tanpa-logika-bisnis'],
    ask: 'Authorizer membaca kasus dan menolak bila statusnya bukan PENDING_SUPERVISOR_REVIEW. Dua supervisor menekan Setujui pada detik yang sama. Apa yang paling mungkin terjadi?',
    options: [
      {
        text: 'Yang kedua ditolak authorizer karena statusnya sudah berubah',
        feedback: 'Kedua pembacaan terjadi sebelum penulisan mana pun. Urutkan empat langkahnya.',
      },
      {
        text: 'Keduanya lolos authorizer, dan backend yang tidak memeriksa ulang mencatat dua persetujuan',
        right: true,
        feedback: 'Di antara membaca di gateway dan menulis di backend ada celah, dan keduanya berada di dalamnya.',
      },
      {
        text: 'Gateway menahan salah satunya karena request-nya sama',
        feedback: 'Gateway tidak mengenal dua request yang sama. Lagi pula pengirimnya dua orang.',
      },
      {
        text: 'Keduanya ditolak karena cache authorizer',
        feedback: 'Cache justru membuat jawaban lama dipakai lagi, dan jawaban lamanya mengizinkan.',
      },
    ],
  },
  {
    id: 'baris-kosong',
    kind: 'multiple',
    rules: ['tujuh-batas-terjawab'],
    ask: 'Sebuah desain mengosongkan baris trafik dan observability. Mana yang pasti ikut dari nilai bawaannya?',
    options: [
      {
        text: 'Satu pemanggil bisa memakai seluruh jatah akun di Region itu',
        right: true,
        feedback: 'Tanpa limit stage atau rute, batas yang tersisa adalah batas akun, dan itu milik bersama.',
      },
      {
        text: 'Semua request ditolak sampai ada yang mengisi limit',
        feedback: 'Nilai bawaan tidak menolak. Ingat apa yang terjadi pada stage baru.',
      },
      {
        text: 'Saat gangguan, tidak ada baris log yang menyebut pemanggil',
        right: true,
        feedback: 'Access log tidak menyala sendiri, dan tanpa itu pemanggilnya hanya bisa ditebak.',
      },
      {
        text: 'Gateway memakai WAF bawaan untuk membatasi laju',
        feedback: 'WAF harus dipasang sendiri, dan ia termasuk baris lain.',
      },
    ],
  },
  {
    id: 'satu-api-empat-pihak',
    kind: 'single',
    rules: ['pisah-per-audience'],
    ask: 'Warga, partner, dan admin memakai satu API Regional dengan limit 500 per detik. Partner butuh 400 per detik tiap malam, admin hanya 2. Perubahan mana yang paling banyak mengurangi risiko?',
    options: [
      {
        text: 'Menaikkan limit menjadi 1.000 supaya semua kebagian',
        feedback: 'Limitnya tetap satu untuk tiga pihak. Siapa yang bisa memadamkan siapa sesudah ini?',
      },
      {
        text: 'Memindahkan rute admin ke API private dan partner ke API berlimit sendiri',
        right: true,
        feedback: 'Paparan admin hilang dari internet, dan lonjakan partner berhenti di pintunya sendiri.',
      },
      {
        text: 'Memberi admin API key',
        feedback: 'Kunci tidak mengubah paparan: rute admin tetap bisa diketuk dari internet.',
      },
      {
        text: 'Menambah pemeriksaan peran di handler admin',
        feedback: 'Berguna, tetapi paparan dan limit yang dipakai bersama tidak berubah.',
      },
    ],
  },
  {
    id: 'urutan-batas',
    kind: 'order',
    rules: ['tujuh-batas-terjawab'],
    ask: 'Request POST /v1/cases/case-7/approve masuk dari internet. Susun pemeriksaannya dari yang paling luar.',
    items: [
      'WAF menyaring pola serangan',
      'Tanda tangan dan masa berlaku token diperiksa',
      'Scope cases:approve dituntut rute',
      'Kasus case-7 dicek milik tenant pemanggil',
      'Status kasus dicek bersama penulisannya',
    ],
    right: 'Dari yang tidak butuh apa pun selain request, sampai yang butuh isi basis data.',
    wrong: 'Tanyakan untuk tiap langkah: apa yang harus sudah diketahui sebelum langkah ini bisa dijawab?',
  },
]);
