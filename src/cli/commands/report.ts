import { defineCommand } from 'citty';
import { loadMessages } from '../grade/formats/context.ts';
import { text as gradeText } from '../grade/grade.id.ts';
import { parseSite, refuseMore, refuseUnknownFlags } from '../misuse.ts';
import { prepareCourse } from '../prepare.ts';
import { Collector } from '../report/collect.ts';
import { checkReportPath, writeReport } from '../report/report-file.ts';
import { text } from '../results/results.id.ts';
import { ResultsFile } from '../results/results-file.ts';
import { Output } from '../terminal/output.ts';
import { clean } from '../terminal/paint.ts';

export const reportCommand = defineCommand({
  meta: { name: 'report', description: 'Write an HTML page about graded submissions' },
  args: {
    from: { type: 'string', required: true, description: 'results.jsonl, or its folder', valueHint: 'file' },
    out: { type: 'string', required: true, description: 'The page to write', valueHint: 'file.html' },
    site: {
      type: 'string',
      default: 'http://localhost:4321',
      description: 'Address of the course, for links to rules',
      valueHint: 'url',
    },
  },
  async run({ args, rawArgs }) {
    refuseUnknownFlags(rawArgs, ['from', 'out', 'site']);
    refuseMore(args._, 0);
    const site = parseSite(args.site);
    await checkReportPath('out', args.out);
    const results = await ResultsFile.open(args.from);
    try {
      const course = await prepareCourse();
      const collector = new Collector();
      for await (const entry of results.entries()) collector.add(entry);
      const { exercises, rules } = course;
      const messages = await loadMessages(course);
      const madeAt = new Date().toISOString();
      await writeReport(args.out, collector.finish(), { exercises, rules, messages, site, madeAt });
      const { path, unreadable } = results;
      if (unreadable > 0) await new Output(process.stderr).lines([text.unreadable(unreadable, clean(path))]);
      await new Output(process.stdout).lines([gradeText.reportAt(clean(args.out))]);
    } finally {
      await results.close();
    }
  },
});
