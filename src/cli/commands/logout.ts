import { defineCommand } from 'citty';
import { refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { runLogout } from '../remote/sign-in/run-logout.ts';

export const logoutCommand = defineCommand({
  meta: { name: 'logout', description: 'Revoke the token of this machine on the server, and remove it here' },
  args: {
    server: { type: 'string', description: 'Course server (default: that of the last login)', valueHint: 'url' },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['server']);
    refuseMore(args._, 0);
    return runLogout(args.server);
  },
});
