import { environment } from 'gerbang';
import type { ApiRequest, ApiResponse, Decision, Gateway } from 'gerbang';

export const gateway: Gateway = {
  authorizer: { kind: 'jwt', issuer: environment.issuer, audience: [environment.audience] },
  routeScopes: {
    'GET /cases': ['cases:read'],
    'GET /cases/{caseId}': ['cases:read'],
    'POST /cases/{caseId}/approve': ['cases:approve'],
  },
  cache: { identitySources: [], ttlSeconds: 0 },
};

export function decide(): Decision {
  return { allow: false, reason: 'ditolak', visible: false };
}

async function deny(request: ApiRequest): Promise<ApiResponse> {
  const { correlationId } = request;
  return { status: 404, body: { error: { code: 'NOT_FOUND', message: 'Tidak ditemukan', correlationId } } };
}

export const getCase = deny;
export const listCases = deny;
export const approveCase = deny;

export const origin = 'otorisasi-multi-tenant/degenerates/always-deny';
