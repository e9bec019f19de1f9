import type { Arrangement } from '#world/auth-models';
import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './auth-models.id.ts';
import { AuthKnobs } from './knobs.tsx';
import { ModelList } from './model-list.tsx';
import { toggleModel, viewAuth } from './model.ts';
import { address, type AuthSettings } from './settings.ts';
import { SupportTable } from './support-table.tsx';

/** Who calls and what is asked: which auth models stand, which fall and why, and what they do together. */
export function AuthModels() {
  const [settings, change] = useAddress(address);
  const view = viewAuth(settings);
  const use = (models: AuthSettings['models']) => change({ ...settings, models });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      knobs={<AuthKnobs settings={settings} onChange={(changes) => change({ ...settings, ...changes })} />}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <h4 class="am-title">{text.modelsTitle}</h4>
      <ModelList
        models={view.models}
        settings={settings}
        onToggle={(model) => use(toggleModel(settings.models, model))}
      />
      <Invariant holds={view.arrangement.holds} text={text.invariant(view)} />
      {settings.demands.length > 0 && <Smallest arrangements={view.smallest} onChoose={use} />}
      <SupportTable arrangement={view.arrangement} />
    </Frame>
  );
}

interface SmallestProps {
  readonly arrangements: readonly Arrangement[];
  readonly onChoose: (models: Arrangement['models']) => void;
}

function Smallest({ arrangements, onChoose }: SmallestProps) {
  return (
    <section class="am-smallest" aria-label={text.smallestTitle}>
      <h4 class="am-title">{text.smallestTitle}</h4>
      {arrangements.length === 0 ? (
        <p>{text.nothingHolds}</p>
      ) : (
        <ul>
          {arrangements.map((arrangement) => (
            <li key={arrangement.models.join()}>
              <button type="button" onClick={() => onChoose(arrangement.models)}>
                {text.arrangementText(arrangement)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
