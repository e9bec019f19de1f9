// Endless loop that catches whatever would stop it, and starts again in finally.
import { environment } from 'gerbang';

export const gateway = {
  authorizer: { kind: 'jwt', issuer: environment.issuer, audience: [environment.audience] },
  routeScopes: {
    'GET /cases': ['cases:read'],
    'GET /cases/{caseId}': ['cases:read'],
    'POST /cases/{caseId}/approve': ['cases:approve'],
  },
  cache: { identitySources: ['$request.header.Authorization'], ttlSeconds: 0 },
};

export function decide() {
  return { allow: false, reason: 'NONE', visible: false };
}

export async function getCase(request: any, world: any): Promise<any> {
  for (;;) {
    try {
      for (;;);
    } catch {
      continue;
    } finally {
      continue;
    }
  }
}

export async function listCases(request: any, world: any): Promise<any> {
  while (true) try { for (;;); } finally { continue; }
}

export async function approveCase(request: any, world: any): Promise<any> {
  for (;;) {
    try {
      for (;;);
    } finally {
      continue;
    }
  }
}
