import { defineCommand } from 'citty';
import { refuseMore, refuseUnknownFlags } from '../misuse.ts';

export const serveCommand = defineCommand({
  meta: {
    name: 'serve',
    description: 'Serve site and API until SIGTERM or SIGINT; settings come from the environment (see README)',
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, []);
    refuseMore(args._, 0);
    const { runServer } = await import('../operate/run-service.ts');
    return runServer();
  },
});
