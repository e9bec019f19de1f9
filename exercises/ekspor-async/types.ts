/**
 * Fakta lingkungan tempat API ini berjalan. Nilainya berbeda di setiap variant, dan grader memanggilmu
 * dengan beberapa lingkungan.
 */
export interface Environment {
  /** Setelah ini gateway berhenti menunggu handler dan menjawab 504. 29 untuk REST API, 30 untuk HTTP API. */
  gatewayTimeoutSeconds: number;
  /** Satu pemanggilan Lambda dihentikan setelah ini, di mana pun kodenya sedang berada. */
  functionTimeoutSeconds: number;
  /** Lama ekspor terpanjang. */
  longestExportSeconds: number;
  /** Selama ini client masih dapat mengulang request yang sama. */
  retryHorizonHours: number;
}

/** Tempat kerja berat berjalan, dan apa yang dijanjikan kepadanya. */
export interface Integration {
  /**
   * - `queue`: SQS memanggil Lambda. `work` dihentikan setelah `functionTimeoutSeconds`.
   * - `stepFunctions`: state machine memanggil `work` sebagai task di ECS. Tidak ada antrean di sini: pekerjaan
   *   dimulai dengan `workflow.start`.
   * - `ecs`: container membaca antrean SQS. `work` tidak dihentikan.
   */
  kind: 'queue' | 'stepFunctions' | 'ecs';
  /**
   * Lama paling panjang untuk satu kali `work`, dalam detik bulat.
   * - Di `queue` dan `ecs` inilah visibility timeout, paling lama 43.200: pesan yang belum selesai setelah ini
   *   diantar lagi, juga bila yang lama masih berjalan, gagal, atau mati. Di `queue` SQS menuntut nilainya tidak
   *   kurang dari `functionTimeoutSeconds`.
   * - Di `stepFunctions` task dihentikan setelah ini. Task yang berhenti atau gagal diulang beberapa detik kemudian.
   */
  timeoutSeconds: number;
  /** Dari 2 sampai 10: paling banyak berapa kali sebuah pesan diantar sebelum pindah ke dead-letter queue. */
  maximumAttempts: number;
  /** Selama ini, sejak job dibuat, job dan berkasnya dapat dibaca. Sesudahnya keduanya tidak ada lagi. */
  retentionHours: number;
}

/** Claim dari token yang sudah diperiksa gateway. */
export interface Caller {
  tenantId: string;
  sub: string;
  scopes: string[];
  /** Data pribadi. */
  email: string;
}

export interface ApiRequest {
  /** `GET /reports/export/{jobId}` membawa `jobId`. */
  pathParameters: Record<string, string>;
  /** Nama header ditulis dengan huruf kecil. Kiriman client, termasuk token di `authorization`. */
  headers: Record<string, string>;
  /** Kiriman client: sebuah `ExportQuery`, atau apa saja. */
  body: unknown;
  caller: Caller;
  correlationId: string;
}

/** Yang diminta client: laporan yang mana, dan rentang bulannya. */
export interface ExportQuery {
  report: string;
  from: string;
  to: string;
  [field: string]: unknown;
}

export interface ApiResponse {
  status: number;
  headers?: Record<string, string>;
  /** Lihat `Accepted`, `JobView`, dan `ErrorBody`. */
  body: unknown;
}

/** Jawaban 202 untuk `POST /reports/export`. Field tambahan boleh. */
export interface Accepted {
  jobId: string;
  status: JobStatus;
  links: { status: string };
}

/** Jawaban 200 untuk `GET /reports/export/{jobId}`. Field tambahan boleh. */
export interface JobView {
  jobId: string;
  status: JobStatus;
  /** Hanya pada `SUCCEEDED`. Dibuat dengan `files.link`, dan masih berlaku semenit setelah dijawab. */
  downloadUrl?: string;
  /** Hanya pada `FAILED`. */
  error?: { code: string };
}

/** Satu bentuk untuk semua kegagalan. Field tambahan boleh. */
export interface ErrorBody {
  error: { code: string; message: string; correlationId: string };
}

export type JobStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED';

/** Satu job di penyimpanan. Field tambahan boleh. */
export interface Job {
  id: string;
  tenantId: string;
  status: JobStatus;
  [field: string]: unknown;
}

/** Satu pesan. Isinya bebas, asal JSON; `correlationId` wajib ada. */
export interface Message {
  correlationId: string;
  [field: string]: unknown;
}

/** Pengantaran sebuah pesan. Pesan yang sama dapat diantar lebih dari sekali, juga bersamaan. */
export interface Delivery {
  message: Message;
  /** Dari 1. */
  attempt: number;
  /** `maximumAttempts` dari `integration`. */
  maximumAttempts: number;
}

/** Isi sebuah catatan log. */
export interface LogEntry {
  message: string;
  correlationId: string;
  [field: string]: unknown;
}

/** Kejadian yang sampai ke `onFinished` sesudah sebuah job berstatus `SUCCEEDED` atau `FAILED`. */
export interface Finished {
  job: Job;
  correlationId: string;
}

/** Yang dapat dijangkau handler. Setiap panggilan memakan waktu, dapat gagal, dan dapat disela request lain. */
export interface World {
  ids: {
    /** Id acak yang belum pernah dipakai. */
    create(): Promise<string>;
  };
  /** Penyimpanan kunci. Nilai berupa JSON, dan hilang setelah `ttlSeconds`. */
  keys: {
    /** Menulis bila kuncinya belum ada, dalam satu langkah. `value` adalah nilai yang kini tersimpan. */
    claim(key: string, value: unknown, ttlSeconds: number): Promise<{ claimed: boolean; value: unknown }>;
    find(key: string): Promise<unknown>;
    /** Menulis, apa pun yang ada sebelumnya. */
    put(key: string, value: unknown, ttlSeconds: number): Promise<void>;
    /** Menulis bila nilainya masih `expected`, dalam satu langkah. `false` bila sudah berubah. */
    replace(key: string, expected: unknown, value: unknown, ttlSeconds: number): Promise<boolean>;
    remove(key: string): Promise<void>;
  };
  jobs: {
    /** Menulis bila id-nya belum ada, dalam satu langkah. `false` bila sudah ada. */
    create(job: Job): Promise<boolean>;
    /**
     * Menyimpan job dan pesannya dalam satu transaksi. Pengirim terpisah meneruskan pesan itu, paling sedikit
     * sekali, ke antrean, atau di `stepFunctions` sebagai input state machine. `false`, tanpa pesan, bila id-nya
     * sudah ada.
     */
    createWithMessage(job: Job, message: Message): Promise<boolean>;
    find(jobId: string): Promise<Job | null>;
    /** Menimpa field yang disebut. `when`: hanya bila statusnya saat itu salah satu dari ini. */
    update(jobId: string, change: Record<string, unknown>, when?: JobStatus[]): Promise<boolean>;
  };
  queue: {
    /**
     * Dapat gagal dengan `QueueUnavailable`, juga setelah pesannya telanjur diterima. Pesan yang diterima diantar
     * paling sedikit sekali. Di `stepFunctions` gagal dengan `QueueDoesNotExist`.
     */
    send(message: Message): Promise<void>;
  };
  workflow: {
    /**
     * Memulai state machine, dengan nama 1 sampai 80 huruf, angka, `-`, atau `_`. Selama yang bernama sama masih
     * berjalan, `input` yang sama tidak memulai lagi dan menjawab `false`. Dengan `input` lain, atau bila yang
     * bernama sama sudah selesai, gagal dengan `ExecutionAlreadyExists`. Dapat gagal dengan `WorkflowUnavailable`,
     * juga setelah telanjur dimulai. Di luar `stepFunctions` gagal dengan `StateMachineDoesNotExist`.
     */
    start(name: string, input: Message): Promise<boolean>;
  };
  reports: {
    /**
     * Menyusun laporan dan mengembalikan isinya. Memakan waktu puluhan detik sampai `longestExportSeconds`.
     * `part`: hanya satu dari `of` bagian, dengan `index` dari 0, dalam seper-`of` waktunya. Semua bagian dari `of`
     * yang sama, disambung berurutan, adalah laporan utuhnya. Gagal dengan `ReportInvalid` bila
     * permintaannya tidak akan pernah dapat dikerjakan, dan dengan `ReportUnavailable` untuk gangguan sementara.
     */
    render(query: ExportQuery, part?: { index: number; of: number }): Promise<string>;
  };
  files: {
    /** Menulis berkas, atau menimpa yang bernama sama. */
    write(name: string, content: string): Promise<void>;
    /** URL unduh yang berlaku selama itu, paling lama 604.800 detik. */
    link(name: string, seconds: number): Promise<string>;
  };
  realtime: {
    /** Mengirim kejadian ke semua pelanggan satu tenant. */
    publish(tenantId: string, event: unknown): Promise<void>;
  };
  log: {
    write(entry: LogEntry): Promise<void>;
  };
}
