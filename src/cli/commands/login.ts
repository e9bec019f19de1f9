import { defineCommand } from 'citty';
import { Misuse, refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { serverToSignInTo } from '../remote/connection.ts';
import { runAwsLogin, runLogin } from '../remote/sign-in/run-login.ts';

export const loginCommand = defineCommand({
  meta: { name: 'login', description: 'Sign in to a course server, or prove the AWS identity of this machine' },
  args: {
    server: {
      type: 'string',
      description: 'Its address (default: GERBANG_SERVER, that of last time, or http://localhost:4321)',
      valueHint: 'url',
    },
    aws: {
      type: 'boolean',
      default: false,
      description: 'Sign in by the AWS identity of this machine, for 15 minutes',
    },
    region: {
      type: 'string',
      description: 'With --aws: region of STS (default: as every AWS tool)',
      valueHint: 'name',
    },
    'server-id': {
      type: 'string',
      description: "With --aws: the server's id, where it is not the host of its address",
      valueHint: 'host',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['server', 'aws', 'region', 'server-id']);
    refuseMore(args._, 0);
    const region = parseRegion(args.region);
    const serverId = args['server-id'];
    if (!args.aws && (region !== undefined || serverId !== undefined))
      throw new Misuse('--region and --server-id belong to --aws.');
    const server = await serverToSignInTo(args.server);
    if (!args.aws) return runLogin(server);
    return runAwsLogin(server, {
      ...(region === undefined ? {} : { region }),
      ...(serverId === undefined ? {} : { serverId }),
    });
  },
});

/** A region of AWS from a flag's text: it becomes part of a host name. */
export function parseRegion(text: string | undefined): string | undefined {
  if (text === undefined || /^[a-z]{2}(-[a-z]+)+-\d$/.test(text)) return text;
  throw new Misuse(`--region takes a region of AWS such as ap-southeast-3, not "${text}".`);
}
