import type { AwsRefusal } from '#contract';

const messages: Readonly<Record<AwsRefusal, string>> = {
  malformed:
    'Permintaan masuk ini tidak sesuai bentuk yang diminta kontrak. Pasang gerbang versi terbaru, lalu coba lagi.',
  region: 'Server ini tidak menerima identitas dari region AWS itu. Pilih region yang diizinkan pengelolanya.',
  scope: 'Tanda tangan ini dibuat untuk region atau hari lain. Mintalah tantangan baru, lalu tanda tangani lagi.',
  clock: 'Tanda tangan ini sudah kedaluwarsa atau belum berlaku. Cocokkan jam komputermu, lalu coba lagi.',
  nonce: 'Tantangan ini sudah dipakai atau kedaluwarsa. Mintalah tantangan baru, lalu coba lagi.',
  signature: 'AWS tidak mengakui tanda tangan ini. Periksa kredensial AWS dan alamat server, lalu coba lagi.',
  'expired-credentials': 'Kredensial AWS ini sudah kedaluwarsa. Ambil kredensial baru, lalu coba lagi.',
  'not-a-role': 'Server ini mengenal role IAM, bukan pengguna atau akun root. Pakailah sebuah role, lalu coba lagi.',
  'not-mapped': 'Role ini belum diberi hak di server ini. Mintalah pengelola server untuk mendaftarkannya.',
};

/** Why a sign-in was refused and what to do, for a person. */
export function describeAwsRefusal(reason: AwsRefusal): string {
  return messages[reason];
}
