import { defineCommand } from 'citty';
import { slugSchema } from '#contract';
import { Misuse, refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { connect } from '../remote/connection.ts';
import { parseRole, signInAsRole } from '../remote/pull/machine-client.ts';
import { runPull } from '../remote/pull/run-pull.ts';
import { fail, tellWait } from '../remote/say.ts';
import { parseRegion } from './login.ts';

export const pullCommand = defineCommand({
  meta: { name: 'pull', description: 'Fetch what a class handed in, in the form that grade reads' },
  args: {
    cohort: { type: 'positional', required: true, description: 'Class: name or id' },
    out: { type: 'string', description: 'Folder to write to (default: named after the class)', valueHint: 'dir' },
    exercise: { type: 'string', description: 'This exercise only', valueHint: 'slug' },
    all: { type: 'boolean', default: false, description: "Every attempt, not each learner's last only" },
    server: { type: 'string', description: 'Course server (default: that of the last login)', valueHint: 'url' },
    'assume-role': { type: 'string', description: 'Sign in for this once by an AWS role', valueHint: 'arn' },
    tenant: { type: 'string', description: 'With --assume-role: session tag "tenant"', valueHint: 'name' },
    region: { type: 'string', description: 'With --assume-role: region of STS', valueHint: 'name' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['out', 'exercise', 'all', 'server', 'assume-role', 'tenant', 'region']);
    refuseMore(args._, 1);
    const { all, cohort, exercise, out, server, tenant } = args;
    const region = parseRegion(args.region);
    const arn = args['assume-role'];
    if (cohort.trim() === '') throw new Misuse('The class has no name.');
    if (out === '') throw new Misuse('--out takes a folder.');
    if (exercise !== undefined && !slugSchema.safeParse(exercise).success)
      throw new Misuse(`--exercise takes a slug such as otorisasi-multi-tenant, not "${exercise}".`);
    if (arn === undefined && (tenant !== undefined || region !== undefined))
      throw new Misuse('--tenant and --region belong to --assume-role.');
    const settings = { cohort, out, exercise, all };
    if (arn !== undefined) {
      const client = await signInAsRole(server, { ...parseRole(arn, tenant), region });
      return client === undefined ? undefined : runPull(client, settings);
    }
    const connection = await connect(server, tellWait);
    return connection.kind === 'none' ? fail([connection.why]) : runPull(connection.client, settings);
  },
});
