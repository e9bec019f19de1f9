import { defineCommand } from 'citty';
import { Misuse, refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { connect, namedServer } from '../remote/connection.ts';
import { runPush } from '../remote/push/run-push.ts';
import { fail, tellWait } from '../remote/say.ts';

export const pushCommand = defineCommand({
  meta: { name: 'push', description: "Compare results that were graded here with the server's, and post comments" },
  args: {
    results: { type: 'positional', required: true, description: 'results.jsonl that grade --out wrote, or its folder' },
    comments: {
      type: 'string',
      description: 'JSON Lines: {submission | exercise and learner, text, line?}',
      valueHint: 'file.jsonl',
    },
    pulled: {
      type: 'string',
      description: 'Folder that pull wrote (default: the one of the results, the one around it, or this one)',
      valueHint: 'dir',
    },
    'dry-run': { type: 'boolean', default: false, description: 'Send nothing; compare with what pull noted' },
    server: { type: 'string', description: 'Refuse unless the class was pulled from here', valueHint: 'url' },
    format: {
      type: 'enum',
      options: ['table', 'jsonl'],
      default: 'table',
      description: 'table for people, jsonl for programs',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['comments', 'pulled', 'dry-run', 'server', 'format']);
    refuseMore(args._, 1);
    const { comments, format, pulled, results } = args;
    if (comments === '') throw new Misuse('--comments takes a file.');
    if (pulled === '') throw new Misuse('--pulled takes a folder.');
    const named = args.server === undefined ? undefined : namedServer(args.server);
    const reach = async (server: string) => {
      if (named !== undefined && named !== server)
        throw new Misuse(`The class was pulled from ${server}, not from ${named}.`);
      const connection = await connect(server, tellWait);
      if (connection.kind === 'connected') return connection.client;
      return void (await fail([connection.why]));
    };
    return runPush(reach, { results, comments, pulled, dryRun: args['dry-run'], format });
  },
});
