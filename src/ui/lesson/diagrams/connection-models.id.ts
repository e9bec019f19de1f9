/** What happens between a client and the server, and how far down the drawing it stands. */
export type ConnectionEvent =
  | { readonly kind: 'send' | 'receive'; readonly y: number; readonly label: string }
  | { readonly kind: 'pause'; readonly y: number; readonly label: string }
  | { readonly kind: 'cut'; readonly y: number; readonly label: string };

/** One way of getting news to a client. `held` are the stretches in which the backend remembers it. */
export interface ConnectionPanelText {
  readonly name: string;
  readonly about: string;
  readonly client: string;
  readonly server: string;
  readonly events: readonly ConnectionEvent[];
  readonly held: readonly (readonly [from: number, to: number])[];
  readonly result: string;
}

const polling: ConnectionPanelText = {
  name: 'Polling',
  about: 'client bertanya sampai selesai',
  client: 'Client',
  server: 'API',
  events: [
    { kind: 'send', y: 108, label: 'sudah selesai?' },
    { kind: 'receive', y: 134, label: 'belum' },
    { kind: 'pause', y: 160, label: '10 detik' },
    { kind: 'send', y: 196, label: 'sudah selesai?' },
    { kind: 'receive', y: 222, label: 'belum' },
    { kind: 'pause', y: 248, label: '10 detik' },
    { kind: 'send', y: 284, label: 'sudah selesai?' },
    { kind: 'receive', y: 310, label: 'selesai, ini tautannya' },
  ],
  held: [],
  result: 'API tidak mengingat siapa pun.',
};

const webSocket: ConnectionPanelText = {
  name: 'WebSocket',
  about: 'koneksi tinggal terbuka',
  client: 'Client',
  server: 'API',
  events: [
    { kind: 'send', y: 108, label: '$connect, authorizer berjalan' },
    { kind: 'receive', y: 138, label: 'progres 40%' },
    { kind: 'send', y: 164, label: 'komentar' },
    { kind: 'receive', y: 190, label: 'selesai' },
    { kind: 'pause', y: 214, label: '10 menit tanpa pesan' },
    { kind: 'cut', y: 248, label: 'putus' },
    { kind: 'send', y: 284, label: '$connect lagi' },
    { kind: 'receive', y: 310, label: 'apa yang terlewat' },
  ],
  held: [
    [108, 248],
    [284, 326],
  ],
  result: 'API mengingat setiap koneksi.',
};

/** Texts of the drawing that compares polling with a connection that stays open. */
export const connectionModelsText = {
  title: 'Polling dan WebSocket untuk kabar yang sama',
  description:
    'Dengan polling, client bertanya tiap sepuluh detik sampai jawabannya selesai, dan di antara pertanyaan API tidak mengingat siapa pun. Dengan WebSocket, client membuka koneksi sekali dan authorizer berjalan sekali. Pesan lalu mengalir ke dua arah, dan API mengingat koneksi itu sampai putus, misalnya setelah sepuluh menit tanpa pesan. Setelah itu client harus menyambung lagi dan mengejar yang terlewat.',
  panels: [polling, webSocket],
} as const;
