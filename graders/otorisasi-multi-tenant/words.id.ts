import type { FindingParams, StoryStep } from '#verdict';

const routes: Readonly<Record<string, string>> = {
  getCase: '`GET /cases/{caseId}`',
  approveCase: '`POST /cases/{caseId}/approve`',
  listCases: '`GET /cases`',
};

const outcomes: Readonly<Record<string, string>> = {
  threw: 'exception yang tidak ditangkap',
  'never-settled': 'tidak pernah ada jawaban',
  limit: 'berhenti karena melampaui batas',
  returned: 'bukan sebuah response',
  'not-called': 'tidak sampai ke handler',
};

const stages: Readonly<Record<string, string>> = {
  route: 'konfigurasi',
  'identity-source': 'identity source',
  token: 'token',
  scope: 'scope',
  condition: 'syarat authorizer',
};

const names: Readonly<Record<string, readonly [name: string, short: string]>> = {
  investigator: ['Investigator', 'Inv'],
  'investigator-2': ['Investigator tanpa unit', 'Inv 2'],
  supervisor: ['Supervisor', 'Sup'],
  'supervisor-2': ['Supervisor kedua', 'Sup 2'],
  auditor: ['Auditor', 'Aud'],
  respondent: ['Respondent', 'Resp'],
  newcomer: ['Role baru', 'Baru'],
  gateway: ['Gateway', 'Pintu'],
  cases: ['Data kasus', 'Kasus'],
  policy: ['Kebijakan', 'Policy'],
  audit: ['Catatan audit', 'Audit'],
  decide: ['decide', 'decide'],
};

/** The name of a story's participant. Roles that are not known keep the name they came with. */
export function participantName(id: string): { readonly name: string; readonly short: string } {
  const [name, short] = names[id] ?? [`Role ${id}`, id.slice(0, 6)];
  return { name, short };
}

/** The route of a finding, as code. */
export function routeOf({ route }: FindingParams): string {
  return routes[String(route)] ?? String(route);
}

/** Which caller a finding is about. */
export function callerOf({ role, callerTenant }: FindingParams): string {
  return `${String(role)} dari ${String(callerTenant)}`;
}

/** What came back: a status, or why there was none. */
export function answerOf({ answer }: FindingParams): string {
  return typeof answer === 'number' ? `status ${answer}` : (outcomes[String(answer)] ?? String(answer));
}

/** The place at the gateway where a request ended. */
export function stageOf(stage: unknown): string {
  return stages[String(stage)] ?? String(stage);
}

/** The label of a story's arrow, about 28 characters at most. */
export function stepLabel({ op, arg = '', result = '', target }: StoryStep): string {
  if (target === 'decide') return `${op} ${arg} → ${result === 'none' ? '?' : result}`;
  switch (op) {
    case 'getCase':
      return `GET ${arg}`;
    case 'approveCase':
      return `approve ${arg}`;
    case 'listCases':
      return arg === 'cursor' ? 'GET /cases, lanjutan' : `GET /cases ${arg}`.trimEnd();
    case 'rejected':
      return `ditolak: ${stageOf(result)}`;
    case 'cached':
      return `dari cache: ${arg}`;
    case 'identity-source':
      return 'identity source ditolak';
    case 'response':
      return /^\d/.test(result)
        ? `jawab ${result}`
        : result === 'threw'
          ? 'melempar exception'
          : (outcomes[result] ?? result);
    case 'page':
      return pageLabel(result);
    case 'find':
    case 'findInTenant':
      return `${op} ${arg} → ${result === 'found' ? 'ada' : 'kosong'}`;
    case 'list':
      return `list → ${result} kasus`;
    case 'transition':
      return `transition → ${result === 'true' ? 'berhasil' : 'gagal'}`;
    case 'setStatus':
      return `setStatus ${result}`;
    case 'current':
      return `current → ${policyAnswer(result)}`;
    case 'record':
      return `record ${result} ${arg}`;
    default:
      return `${op} ${arg}`.trimEnd();
  }
}

function pageLabel(result: string): string {
  if (result === 'broken') return 'bukan halaman';
  return result.endsWith('+') ? `${result.slice(0, -1)} kasus, ada lagi` : `${result} kasus, habis`;
}

function policyAnswer(result: string): string {
  if (result === 'TimeoutError') return 'time out';
  return result === 'PolicyUnavailable' ? 'gagal' : result;
}
