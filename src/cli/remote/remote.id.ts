import { number } from '../grade/grade.id.ts';

const roles = { learner: 'pelajar', instructor: 'pengajar', admin: 'administrator' } as const;

/** Sentences of `login`, `whoami` and `logout`, and what any command says when a server does not do as asked. */
export const text = Object.freeze({
  confirmCode: (code: string) => `Kode: ${code}`,
  openAddress: (address: string, minutes: number) =>
    `Buka ${address} di peramban, masuk, lalu tulis kode itu. Kode berlaku ${number(minutes)} menit.`,
  waiting: 'Menunggu kamu menyetujuinya ... (Ctrl+C untuk batal)',
  denied:
    'Permintaan masuk ini ditolak di peramban, jadi tidak ada yang disimpan. Jalankan gerbang login lagi bila itu keliru.',
  expired: 'Kodenya sudah tidak berlaku. Jalankan gerbang login lagi untuk kode baru.',
  signedIn: (name: string, server: string) => `Masuk ke ${server} sebagai ${name}.`,
  keptAt: (path: string) => `Token disimpan di ${path}, hanya untukmu.`,
  endsAt: (moment: string) => `Berlaku sampai ${moment}.`,
  notSignedIn: 'Kamu belum masuk ke server mana pun. Jalankan: npx gerbang login --server https://alamat-kursus',
  notSignedInTo: (server: string) => `Kamu belum masuk ke ${server}. Jalankan: npx gerbang login --server ${server}`,
  ended: (server: string, aws: boolean) =>
    `Tokenmu untuk ${server} sudah berakhir. Jalankan: npx gerbang login${aws ? ' --aws' : ''} --server ${server}`,
  loggedOut: (server: string) => `Keluar dari ${server}. Token dicabut di server dan dihapus dari sini.`,
  loggedOutHere: (server: string, why: string) =>
    `Token untuk ${server} dihapus dari sini, tetapi server belum mencabutnya: ${why} Bila token itu mungkin dilihat orang lain, masuk lalu keluar sekali lagi saat server menjawab.`,
  labels: {
    server: 'Server',
    name: 'Nama',
    email: 'Surel',
    role: 'Peran',
    cohorts: 'Kelas',
    arn: 'Identitas AWS',
    account: 'Akun AWS',
    userId: 'Id pengguna AWS',
    endsAt: 'Berlaku sampai',
  },
  role: (role: keyof typeof roles) => roles[role],
  unverified: 'belum dikonfirmasi',
  noCohorts: 'belum ada',
  refused: (message: string) => message,
  refusedCode: (code: string, correlationId: string) => `Kode ${code}, id korelasi ${correlationId}.`,
  signInAgain: (server: string) => `Masuk lagi: npx gerbang login --server ${server}`,
  unreachable: (server: string, why: string) =>
    `${server} tidak bisa dihubungi (${why}). Periksa alamat dan sambunganmu, lalu coba lagi.`,
  unexpected: (server: string, status: number, why: string) =>
    `Jawaban ${server} bukan jawaban server kursus (status ${status}): ${why}. Periksa alamatnya, dan bahwa server dan perintah ini sama versinya.`,
  correlation: (id: string) => `Id korelasi ${id}.`,
  waitingForServer: (seconds: number) => `Server minta menunggu ${number(Math.ceil(seconds))} detik ...`,
});

/** What keeps an AWS identity from being used. */
export const awsText = Object.freeze({
  noRegion: 'Region AWS belum diketahui. Beri --region, AWS_REGION, atau region di profil AWS-mu.',
  noCredentials: (detail: string) =>
    `Tidak ada kredensial AWS di mesin ini (${detail}). Jalankan aws configure atau aws sso login, atau setel AWS_PROFILE.`,
  refused: (code: string, detail: string) => `AWS menolak identitas ini (${code}): ${detail}`,
  unreachable: (detail: string) => `AWS STS tidak bisa dihubungi: ${detail}`,
  insecureServer: 'Tokennya akan lewat tanpa enkripsi, jadi tidak ada yang dikirim. Pakai alamat https.',
  otherServer: (expected: string, named: string) =>
    `Server ini minta tanda tangan untuk ${named}, bukan untuk ${expected}, jadi tidak ada yang ditandatangani. Periksa alamat server; bila alamat itu memang lewat terowongan, beri --server-id ${named}.`,
  otherEndpoint: (ours: string, theirs: string) =>
    `Server bertanya ke STS ${theirs}, sedangkan mesin ini memakai ${ours}, jadi tidak ada yang ditandatangani. Samakan region (--region) dan pengaturan STS.`,
  assumed: (arn: string, tenant: string, moment: string) =>
    `Memakai ${arn} dengan tag tenant=${tenant} sampai ${moment}.`,
});
