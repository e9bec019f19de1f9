import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import { AccessLog } from './access-log.tsx';
import { Answers } from './answers.tsx';
import * as text from './diagnosis-room.id.ts';
import { viewRoom } from './model.ts';
import { MetricPanel } from './panel.tsx';
import { panelOfSign, panelsOf } from './panels.ts';
import { address } from './settings.ts';

/** An incident as its metrics show it, and one's guess of its cause, held against them. */
export function DiagnosisRoom() {
  const [settings, change] = useAddress(address);
  const view = viewRoom(settings);
  const { incident, guess, acted } = view;
  const doubted = (guess?.against ?? []).map((sign) => panelOfSign[sign]);
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<Answers settings={settings} view={view} onChange={change} />}
      reading={text.reading(view)}
      experiments={text.experiments}
    >
      <p class="dr-system">
        <b>{text.incidentLabel(incident.number)}</b> {text.system(incident)}
      </p>
      <div class="dr-panels">
        {panelsOf(incident).map((panel) => (
          <MetricPanel
            key={panel.name}
            panel={panel}
            startsAt={incident.startsAt}
            isDoubted={doubted.includes(panel.name)}
          />
        ))}
      </div>
      <AccessLog view={view} />
      {guess !== undefined && <Invariant holds={guess.found && acted !== 'missed'} text={text.verdict(view)} />}
    </Frame>
  );
}
