import { useEffect, useState } from 'preact/hooks';
import * as text from './four-gates.id.ts';
import { GateRow } from './gate-row.tsx';
import { HeatMap } from './heat-map.tsx';
import { Knobs } from './knobs.tsx';
import { runRequest, withCase } from './model.ts';
import { formatHash, parseHash, startingPoint, type Settings } from './settings.ts';

/** One request through four gates, and the same question asked for every role and case. */
export function FourGates() {
  const [settings, setSettings] = useState(() => parseHash(location.hash));
  useEffect(() => {
    const follow = () => {
      if (location.hash.startsWith('#four-gates?')) setSettings(parseHash(location.hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const change = (next: Settings) => {
    setSettings(next);
    history.replaceState(history.state, '', formatHash(next));
  };
  const apply = ({ caseId = settings.caseId, ...changes }: Partial<Settings>) =>
    change({ ...withCase(settings, caseId), ...changes });
  const outcome = runRequest(settings);
  const backendSaw = outcome.stoppedAt !== 'identity' && outcome.stoppedAt !== 'scope';

  return (
    <>
      <header>
        <h3>{text.title}</h3>
        <button type="button" class="btn quiet s" onClick={() => change(startingPoint)}>
          {text.reset}
        </button>
      </header>
      <div class="body fg">
        <div class="stage">
          <GateRow outcome={outcome} />
          <dl class="fg-end">
            <dt>{text.clientGets}</dt>
            <dd class={outcome.status === 200 ? 'pass' : 'fail'}>{outcome.status ?? text.undocumented}</dd>
            <dt>{text.auditKept}</dt>
            <dd>{backendSaw ? text.auditEntry(settings, outcome) : text.noAudit}</dd>
          </dl>
          <p class="fg-read" aria-live="polite">
            {text.reading(settings, outcome)}
          </p>
          <HeatMap settings={settings} onSelect={apply} />
        </div>
        <Knobs settings={settings} onChange={apply} />
      </div>
      <div class="read fg-try">
        <b>{text.tryTitle}</b>
        <ul>
          {text.experiments.map((experiment) => (
            <li key={experiment.text}>
              <button type="button" onClick={() => change({ ...startingPoint, ...experiment.changes })}>
                {experiment.text}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
