import { defineCommand } from 'citty';
import { refuseMore, refuseUnknownFlags } from '../misuse.ts';

export const workerCommand = defineCommand({
  meta: {
    name: 'worker',
    description: 'Grade from the queue on PostgreSQL until SIGTERM or SIGINT; settings come from the environment',
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, []);
    refuseMore(args._, 0);
    const { runWorker } = await import('../operate/run-service.ts');
    return runWorker();
  },
});
