/** Rute API kasus. Setiap rute dilayani satu handler: `listCases`, `getCase`, dan `approveCase`. */
export type Route = 'GET /cases' | 'GET /cases/{caseId}' | 'POST /cases/{caseId}/approve';

/**
 * Tetapan lingkungan API ini.
 * - `issuer`: penerbit token yang dipercaya (user pool organisasi).
 * - `audience`: app client API ini. Access token membawanya sebagai `client_id`.
 */
export const environment = {
  issuer: 'https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_kasus',
  audience: 'cases-api',
} as const;

/** Yang diperiksa Lambda authorizer. Yang tidak ditulis tidak diperiksa. */
export type Verification =
  /** Signature cocok dengan kunci publik penerbit. */
  | 'signature'
  /** Algoritma dipatok RS256, bukan diambil dari token. */
  | 'algorithm'
  /** `iss` sama dengan `environment.issuer`. */
  | 'issuer'
  /** `aud`, atau `client_id` bila `aud` tidak ada, sama dengan `environment.audience`. */
  | 'audience'
  /** `exp` belum lewat. */
  | 'expiry'
  /** `token_use` bernilai `access`. */
  | 'tokenUse'
  /** Token membawa salah satu scope yang ditulis di `routeScopes` untuk rute ini. */
  | 'scope';

/** Perbandingan tambahan di Lambda authorizer. */
export interface Condition {
  /** `claim.<nama>` atau `case.<nama>`. Yang kedua membuat authorizer membaca data kasus. */
  attribute: string;
  /** Sebuah nilai, atau `claim.<nama>` untuk dibandingkan dengan claim. */
  equals: string;
  /** Rute tempat perbandingan ini berlaku. Bila tidak ditulis: semua rute. */
  routes?: Route[];
}

/**
 * Siapa yang memeriksa token di pintu.
 * - `jwt` (HTTP API): memeriksa signature, algoritma, issuer, audience, masa berlaku, dan scope rute.
 *   Tidak membedakan access token dari ID token; scope rutelah yang menolak ID token.
 * - `cognito` (REST API): memeriksa signature, user pool, dan masa berlaku. Rute dengan scope menuntut
 *   access token; rute tanpa scope memperlakukan token sebagai ID token. Tidak dapat dibatasi ke satu
 *   app client.
 * - `lambda`: fungsi tulisanmu sendiri; memeriksa hanya yang ada di `verifies`. `scope` pun demikian.
 */
export type Authorizer =
  | { kind: 'jwt'; issuer: string; audience: string[] }
  | { kind: 'cognito'; userPool: string }
  | {
      kind: 'lambda';
      verifies: Verification[];
      /** Bila token tidak ada: tolak (bawaan), atau teruskan tanpa caller. */
      onMissingToken?: 'REJECT' | 'ALLOW_ANONYMOUS';
      conditions?: Condition[];
    };

/** Konfigurasi pintu API. */
export interface Gateway {
  authorizer: Authorizer;
  /** Scope per rute. Satu saja dari daftar itu sudah membuka rute. */
  routeScopes: Partial<Record<Route, string[]>>;
  /**
   * Cache hasil Lambda authorizer. Authorizer `jwt` dan `cognito` tidak memakainya.
   * Hasil dengan nilai identity source yang sama dipakai ulang, oleh siapa pun dan di rute mana pun.
   */
  cache: {
    /** Misalnya `$request.header.Authorization` atau `$context.routeKey`. */
    identitySources: string[];
    /** 0 sampai 3600 detik; 0 berarti tanpa cache. */
    ttlSeconds: number;
  };
}

/** Tindakan atas sebuah kasus. */
export type Action = 'READ' | 'COMMENT' | 'APPROVE';

/** Siapa yang bertanya. Claim yang tidak dibawa token bernilai `null`. */
export interface Principal {
  sub: string;
  /** `investigator`, `supervisor`, `auditor`, `respondent`, atau role yang belum kamu kenal. */
  role: string;
  tenantId: string;
  unitId: string | null;
  regionId: string | null;
  respondentId: string | null;
  /** Tenant yang kasusnya boleh dibaca auditor. Kosong untuk role lain. */
  auditTenants: string[];
}

/** Claim dari token yang sudah diperiksa gateway. */
export interface Caller extends Principal {
  /** App client yang menerima token ini. */
  clientId: string;
  scopes: string[];
  /** Data pribadi. */
  email: string;
}

/** Satu barang bukti. Isinya rahasia bila kasusnya `sealed` dan pembacanya auditor atau respondent. */
export interface Evidence {
  id: string;
  content: string;
}

export interface Case {
  id: string;
  tenantId: string;
  /** `null` selama kasus belum ditugaskan ke unit mana pun. */
  unitId: string | null;
  /** `null` selama kasus belum ditugaskan ke wilayah mana pun. */
  regionId: string | null;
  status: string;
  /** Kasus tersegel. Akibatnya bagi auditor dan respondent ditentukan `Policy.sealed`. */
  sealed: boolean;
  respondentIds: string[];
  evidence: Evidence[];
}

/** Kebijakan yang sedang berlaku. Nilainya berbeda antar organisasi dan dapat berubah. */
export interface Policy {
  version: string;
  /**
   * Yang boleh diketahui caller tentang kasus yang tidak boleh dibacanya.
   * - `ALWAYS_404`: tidak ada; selalu 404.
   * - `403_WITHIN_TENANT`: 403 di dalam tenant-nya sendiri, 404 di luar. Kasus tersegel yang
   *   disembunyikan (`HIDE_CASE`) tetap 404.
   */
  hide: 'ALWAYS_404' | '403_WITHIN_TENANT';
  /** Yang mengikat investigator pada kasus: unit yang sama atau wilayah yang sama. */
  relation: 'UNIT' | 'REGION';
  /**
   * Kasus tersegel bagi auditor dan respondent.
   * - `HIDE_CASE`: kasusnya tidak terlihat sama sekali.
   * - `REDACT_EVIDENCE`: kasusnya terbaca, barang buktinya tidak ikut.
   */
  sealed: 'HIDE_CASE' | 'REDACT_EVIDENCE';
  /** Persetujuan memindahkan kasus dari status `from` ke status `to`. */
  approval: { from: string; to: string };
  /** Status yang menerima komentar. */
  commentable: string[];
  /** Banyaknya kasus paling banyak dalam satu halaman. */
  maximumPageSize: number;
}

/** Jawaban `decide`. */
export interface Decision {
  allow: boolean;
  /** Alasan singkat untuk catatan audit. Kata-katanya bebas. */
  reason: string;
  /**
   * Bila ditolak: boleh caller tahu bahwa kasus ini ada? Caller yang boleh membaca kasusnya selalu
   * boleh tahu; selebihnya menurut `Policy.hide`.
   */
  visible: boolean;
}

/** Request yang diteruskan gateway ke handler. Selain `caller`, semua isinya kiriman client. */
export interface ApiRequest {
  pathParameters: Record<string, string>;
  /** `GET /cases` mengenal `limit` dan `cursor`. */
  query: Record<string, string>;
  /** Nama header ditulis dengan huruf kecil. */
  headers: Record<string, string>;
  body: unknown;
  /** Claim yang sudah diperiksa gateway. Kosong bila gateway meneruskan request tanpa token. */
  caller: Caller;
  correlationId: string;
}

export interface ApiResponse {
  status: number;
  headers?: Record<string, string>;
  /**
   * Berhasil: kasusnya (paling sedikit `id`, `status`, dan `evidence`), atau untuk daftar sebuah
   * `CasePage`. Jawaban persetujuan boleh tanpa isi. Gagal: sebuah `ErrorBody`.
   */
  body: unknown;
}

/** Isi jawaban `listCases`. */
export interface CasePage {
  /** Setiap butir paling sedikit membawa `id`. */
  items: { id: string; [field: string]: unknown }[];
  /** Dikirim balik sebagai `query.cursor` untuk halaman berikutnya; `null` di halaman terakhir. */
  nextCursor: string | null;
}

/** Satu bentuk untuk semua kegagalan. Field tambahan boleh. */
export interface ErrorBody {
  error: { code: string; message: string; correlationId: string };
}

/** Satu keputusan dalam catatan audit. Field tambahan boleh, asal tanpa token dan data pribadi. */
export interface AuditEntry {
  /** `sub` dari caller. */
  sub: string;
  action: Action;
  /** Id kasus yang diminta. */
  object: string;
  result: 'ALLOW' | 'DENY';
  /** Tidak kosong, juga untuk yang diizinkan. Kata-katanya bebas. */
  reason: string;
  [field: string]: unknown;
}

/** Yang dapat dijangkau handler. Setiap panggilan memakan waktu dan dapat disela request lain. */
export interface World {
  cases: {
    /** Mencari kasus di semua tenant. */
    find(caseId: string): Promise<Case | null>;
    /** Mencari kasus di satu tenant. */
    findInTenant(tenantId: string, caseId: string): Promise<Case | null>;
    /** Kasus dari tenant-tenant ini yang id-nya sesudah `after`, urut id, paling banyak `limit`. */
    list(query: { tenantIds: string[]; after?: string | null; limit: number }): Promise<Case[]>;
    /** Memindahkan status dalam satu langkah. `false` bila statusnya saat itu bukan `from`. */
    transition(caseId: string, change: { from: string; to: string }): Promise<boolean>;
    /** Menulis status, apa pun status sebelumnya. */
    setStatus(caseId: string, status: string): Promise<boolean>;
  };
  policy: {
    /**
     * Kebijakan yang berlaku sekarang. Dapat gagal dengan `PolicyUnavailable`, atau dengan
     * `TimeoutError` bila layanan kebijakan tidak menjawab dalam 2 detik.
     */
    current(): Promise<Policy>;
  };
  audit: {
    record(entry: AuditEntry): Promise<void>;
  };
}
