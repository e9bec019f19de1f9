import type { Action, ApiRequest, ApiResponse, Case, Decision, Gateway, Policy, Principal, World } from 'gerbang';

export const gateway: Gateway = {
  authorizer: { kind: 'lambda', verifies: [] },
  routeScopes: {},
  cache: { identitySources: [], ttlSeconds: 0 },
};

/** Bolehkah principal melakukan action atas kasus ini menurut kebijakan yang berlaku? */
export function decide(principal: Principal, action: Action, item: Case, policy: Policy): Decision {
  return { allow: false, reason: 'belum ditulis', visible: false };
}

/** GET /cases/{caseId} */
export async function getCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  return notWritten(request);
}

/** GET /cases */
export async function listCases(request: ApiRequest, world: World): Promise<ApiResponse> {
  return notWritten(request);
}

/** POST /cases/{caseId}/approve */
export async function approveCase(request: ApiRequest, world: World): Promise<ApiResponse> {
  return notWritten(request);
}

function notWritten(request: ApiRequest): ApiResponse {
  return {
    status: 501,
    body: { error: { code: 'NOT_WRITTEN', message: 'Belum ditulis', correlationId: request.correlationId } },
  };
}
