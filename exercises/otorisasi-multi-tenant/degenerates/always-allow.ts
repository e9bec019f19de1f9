import type { ApiRequest, ApiResponse, Decision, Gateway, World } from 'gerbang';

export const gateway: Gateway = {
  authorizer: { kind: 'lambda', verifies: [], onMissingToken: 'ALLOW_ANONYMOUS' },
  routeScopes: {},
  cache: { identitySources: [], ttlSeconds: 0 },
};

export function decide(): Decision {
  return { allow: true, reason: 'diizinkan', visible: true };
}

export async function getCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  return { status: 200, body: await world.cases.find(request.pathParameters['caseId'] ?? '') };
}

export async function listCases(request: ApiRequest, world: World): Promise<ApiResponse> {
  const { tenantId } = request.caller;
  return {
    status: 200,
    body: { items: await world.cases.list({ tenantIds: [tenantId], limit: 1000 }), nextCursor: null },
  };
}

export async function approveCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  const caseId = request.pathParameters['caseId'] ?? '';
  const policy = await world.policy.current();
  await world.cases.setStatus(caseId, policy.approval.to);
  return { status: 200, body: { id: caseId, status: policy.approval.to } };
}

export const origin = 'otorisasi-multi-tenant/degenerates/always-allow';
