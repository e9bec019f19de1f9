const closing = 'Kalau bukan kamu yang memintanya, abaikan saja surel ini: tidak ada yang berubah.';

/** Subject and text of each mail. Plain text: it reads well everywhere and hides no address. */
export const mailText = {
  verify: {
    subject: 'Konfirmasi alamat surelmu di Gerbang',
    text: (link: string): string =>
      `Halo,\n\nBuka tautan ini untuk mengonfirmasi alamat surelmu. Tautannya berlaku satu jam.\n\n${link}\n\n${closing}\n`,
  },
  reset: {
    subject: 'Buat kata sandi baru untuk Gerbang',
    text: (link: string): string =>
      `Halo,\n\nBuka tautan ini untuk membuat kata sandi baru. Tautannya berlaku satu jam dan hanya untuk sekali pakai.\n\n${link}\n\n${closing}\n`,
  },
} as const;
