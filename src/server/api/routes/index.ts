import { createRoutes } from '../route.ts';
import type { Routes } from '../route.ts';
import { accountRoutes } from './accounts.ts';
import { cohortRoutes } from './cohorts.ts';
import { courseRoutes } from './course.ts';
import { draftRoutes } from './drafts.ts';
import { inviteRoutes } from './invites.ts';
import { machineRoutes } from './machine.ts';
import { meRoutes } from './me.ts';
import { memberRoutes } from './members.ts';
import { mergeRoutes } from './merge.ts';
import { operationRoutes } from './operations.ts';
import { regradeRoutes } from './regrades.ts';
import { remarkRoutes } from './remarks.ts';
import { resultRoutes } from './results.ts';
import { signInWaysRoutes } from './sign-in-ways.ts';
import { submissionRoutes } from './submissions.ts';
import { submitRoutes } from './submit.ts';
import { variantRoutes } from './variants.ts';

/** All routes below `/api/v1`. */
export function apiRoutes(): Routes {
  const routes = createRoutes();
  for (const part of [
    operationRoutes(),
    courseRoutes(),
    signInWaysRoutes(),
    meRoutes(),
    variantRoutes(),
    mergeRoutes(),
    draftRoutes(),
    submitRoutes(),
    submissionRoutes(),
    cohortRoutes(),
    memberRoutes(),
    inviteRoutes(),
    resultRoutes(),
    remarkRoutes(),
    regradeRoutes(),
    accountRoutes(),
    machineRoutes(),
  ])
    routes.route('/', part);
  return routes;
}
