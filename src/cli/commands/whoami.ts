import { defineCommand } from 'citty';
import { Misuse, refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { runAwsWhoami, runWhoami } from '../remote/sign-in/run-whoami.ts';
import { parseRegion } from './login.ts';

export const whoamiCommand = defineCommand({
  meta: { name: 'whoami', description: 'Say who is signed in, or whom the AWS credentials of this machine stand for' },
  args: {
    server: { type: 'string', description: 'Course server (default: that of the last login)', valueHint: 'url' },
    aws: { type: 'boolean', default: false, description: 'Ask AWS STS instead of a course server' },
    region: { type: 'string', description: 'With --aws: region of STS', valueHint: 'name' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['server', 'aws', 'region']);
    refuseMore(args._, 0);
    const region = parseRegion(args.region);
    if (!args.aws && region !== undefined) throw new Misuse('--region belongs to --aws.');
    if (args.aws && args.server !== undefined)
      throw new Misuse('--aws asks STS, and --server a course server: choose one.');
    return args.aws ? runAwsWhoami(region) : runWhoami(args.server);
  },
});
