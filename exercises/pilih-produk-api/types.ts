/** Id kebutuhan di varianmu, seperti `R1`. */
export type RequirementId = string;

/** Rute API di varianmu. */
export type RouteName = string;

/** Nama tier di varianmu, dari yang terendah. Varian tanpa tier tidak punya nama di sini. */
export type TierName = string;

/** Pemeriksaan request di varianmu. Masing-masing kamu tempatkan di gateway atau di backend. */
export type ValidationRule = string;

/** Layanan yang menjadi pintu API. */
export type Product = 'REST' | 'HTTP' | 'WEBSOCKET' | 'APPSYNC' | 'ALB';

/** Bagian lain yang menopang pintu itu. */
export type Component =
  /** AWS WAF. Dipasang pada apa yang mendukungnya: REST API, AppSync, ALB, atau CloudFront di depan. */
  | 'WAF'
  /** CloudFront di depan API. */
  | 'CLOUDFRONT'
  /** Pencatatan pemakaian dan pembatasan per client yang kamu tulis dan rawat sendiri. */
  | 'OWN_METERING'
  /** Antrean di belakang pintu, untuk kerja yang boleh tertunda. */
  | 'QUEUE';

/** Satu kemampuan yang membedakan pilihan. */
export type Feature =
  | 'usage-plan'
  | 'api-key'
  | 'request-validation'
  | 'waf'
  | 'private-endpoint'
  | 'mutual-tls'
  /** Token dari penerbit OIDC mana pun diperiksa layanan itu sendiri. */
  | 'jwt-authorizer'
  /** Token dari user pool Cognito diperiksa layanan itu sendiri. */
  | 'cognito-authorizer'
  | 'lambda-authorizer'
  | 'iam-authorization'
  /** Throttle yang kamu atur untuk stage dan setiap rute. */
  | 'route-throttle'
  | 'two-way-messages'
  | 'graphql'
  | 'subscription'
  | 'response-cache'
  | 'canary-release'
  | 'built-in-cors'
  /** Kiriman disimpan dulu di antrean, dikerjakan kemudian. */
  | 'buffered-writes'
  | 'low-cost';

/** Kebutuhan yang kamu jawab, dan kemampuan yang menjawabnya. */
export interface Reason {
  requirement: RequirementId;
  feature: Feature;
}

/** Cara caller membuktikan dirinya. */
export type Authentication =
  /** User pool Cognito: authorizer REST API, atau mode Cognito milik AppSync. */
  | 'COGNITO_AUTHORIZER'
  | 'LAMBDA_AUTHORIZER'
  | 'JWT_AUTHORIZER'
  /** Mode OIDC milik AppSync. */
  | 'OIDC'
  /** SigV4, untuk caller yang punya role IAM. */
  | 'IAM'
  | 'NONE';

export interface Auth {
  method: Authentication;
  /** Client menunjukkan sertifikat pada custom domain. */
  mutualTls: boolean;
  /** Endpoint `execute-api` bawaan dimatikan, sehingga hanya custom domain yang menjawab. */
  defaultEndpointDisabled: boolean;
  /** Scope yang dituntut setiap rute. Satu saja dari daftar itu sudah membuka rute. */
  routeScopes: Partial<Record<RouteName, string[]>>;
  /** Kegunaan API key di API ini. */
  apiKey: 'METERING' | 'AUTHENTICATION' | 'NONE';
}

/** Token bucket: `rate` request per detik, `burst` isi bucket. */
export interface Limit {
  rate: number;
  burst: number;
}

export interface TierLimit extends Limit {
  quota: { amount: number; period: 'DAY' | 'WEEK' | 'MONTH' };
}

export interface Throttle {
  /** Batas untuk seluruh stage. `null` untuk produk tanpa throttle yang dapat kamu atur. */
  stage: Limit | null;
  /** Batas rute yang perlu lebih ketat daripada stage. */
  routes: Partial<Record<RouteName, Limit>>;
  /** Batas untuk satu partner di setiap tier. Kosong di varian tanpa tier. */
  tiers: Record<TierName, TierLimit>;
}

/** Yang kamu andalkan untuk benar-benar menghentikan pemakaian berlebih atau tagihan yang melonjak. */
export type HardLimit =
  | 'WAF_RATE_RULE'
  | 'STAGE_THROTTLE'
  /** Batas concurrency fungsi Lambda di belakang API. */
  | 'RESERVED_CONCURRENCY'
  /** Tindakan AWS Budgets saat biaya melewati batas. */
  | 'BUDGET_ACTION'
  | 'USAGE_PLAN';

export interface Validation {
  gateway: ValidationRule[];
  backend: ValidationRule[];
}

/** Sebuah alarm: metrik CloudWatch, atau hitungan yang disaring dari access log. */
export type Alarm =
  | { source: 'METRIC'; metric: string; statistic: 'Sum' | 'Average' | 'p95' | 'p99' }
  /** Misalnya `{ source: 'ACCESS_LOG', field: '$context.status', equals: '429' }`. */
  | { source: 'ACCESS_LOG'; field: string; equals: string };

/** Rancangan yang kamu serahkan. */
export interface Design {
  product: Product;
  endpoint: 'EDGE' | 'REGIONAL' | 'PRIVATE';
  components: Component[];
  reasons: Reason[];
  auth: Auth;
  throttle: Throttle;
  hardLimits: HardLimit[];
  validation: Validation;
  /** Nama field di access log, dan variabel `$context` yang mengisinya. Kosong untuk produk tanpa access log seperti itu. */
  accessLog: Record<string, string>;
  alarms: Alarm[];
}
