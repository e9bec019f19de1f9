/** Texts of the drawing of one cached answer that two callers share. */
export const authorizerCacheText = {
  title: 'Satu jawaban di cache, dua caller',
  description:
    'Empat langkah. Satu: pukul 11.20.00 Andi, supervisor Makassar, meminta approve dengan x-api-key web-1, satu-satunya identity source. Dua: kunci web-1 belum ada di cache gateway, jadi fungsi authorizer ditanya satu kali. Tiga: jawabannya, izin baca dan approve untuk Andi di Makassar, disimpan di bawah kunci web-1 selama 300 detik. Empat: pukul 11.20.20 Nurul, investigator Gowa, meminta approve dengan x-api-key yang sama. Kuncinya cocok, jadi ia menerima jawaban milik Andi, dan fungsi tidak ditanya. Tanpa cache jawabannya tolak.',
  first: { name: 'Andi', role: 'supervisor Makassar', asks: 'approve 11.20.00' },
  second: { name: 'Nurul', role: 'investigator Gowa', asks: 'approve 11.20.20' },
  cache: 'Cache gateway',
  key: 'kunci: web-1',
  answer: ['izin: baca, approve', 'milik: Andi, Makassar', 'diingat 300 detik'],
  asked: { name: 'Fungsi', role: 'ditanya', asks: '1 kali' },
  silent: { name: 'Fungsi', role: 'tidak', asks: 'ditanya' },
  send: 'web-1',
  ask: 'tanya',
  store: 'simpan',
  reused: 'izin Andi',
  truth: 'tanpa cache: tolak',
} as const;
