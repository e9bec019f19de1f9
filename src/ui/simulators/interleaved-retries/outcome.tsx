import * as text from './interleaved-retries.id.ts';
import { isOnce, isOver, runners, type Run } from './model.ts';

/** What the steps so far have left behind: jobs, messages, the key, and what each client knows. */
export function Outcome({ run }: { readonly run: Run }) {
  const tone = run.jobs.length > 1 ? 'fail' : isOver(run) && isOnce(run) ? 'pass' : '';
  return (
    <dl class="ir-end">
      <div>
        <dt>{text.outcomeLabels.jobs}</dt>
        <dd class={tone}>{text.list(run.jobs)}</dd>
      </div>
      <div>
        <dt>{text.outcomeLabels.messages}</dt>
        <dd class={run.messages.length > 1 ? 'fail' : tone}>{text.list(run.messages)}</dd>
      </div>
      <div>
        <dt>{text.outcomeLabels.key}</dt>
        <dd>{run.key ?? text.nothing}</dd>
      </div>
      {runners.map((runner) => (
        <div key={runner}>
          <dt>
            {text.outcomeLabels.answer}, {text.runnerNames[runner]}
          </dt>
          <dd>{text.answerOf(run.answers[runner])}</dd>
        </div>
      ))}
    </dl>
  );
}
