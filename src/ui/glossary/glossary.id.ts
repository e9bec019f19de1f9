import type { TermBody } from './term-schema.ts';
import { boundaries } from './terms/boundaries.id.ts';
import { decisions } from './terms/decisions.id.ts';
import { failure } from './terms/failure.id.ts';
import { gateway } from './terms/gateway.id.ts';
import { integration } from './terms/integration.id.ts';
import { operations } from './terms/operations.id.ts';
import { tokens } from './terms/tokens.id.ts';
import { traffic } from './terms/traffic.id.ts';

/** Every term of the course, by what it is about. */
export const terms: readonly TermBody[] = [
  ...boundaries,
  ...decisions,
  ...tokens,
  ...gateway,
  ...traffic,
  ...failure,
  ...integration,
  ...operations,
];
