import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Check } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import * as text from './contract-explorer.id.ts';
import { AnswerLines, RequestLines } from './lines.tsx';
import { isRequestPart, viewExplorer, type ExplorerView } from './model.ts';
import { PartDetail } from './part-detail.tsx';
import { Readers } from './readers.tsx';
import { address, answerers, type ExplorerSettings } from './settings.ts';

/** One request and its answer, part by part: what each promises, and who loses what when it is not there. */
export function ContractExplorer() {
  const [settings, change] = useAddress(address);
  const view = viewExplorer(settings);
  const apply = (changes: Partial<ExplorerSettings>) => change({ ...settings, ...changes });
  const detail = <PartDetail key="detail" settings={settings} view={view} onChange={apply} />;
  const isOfRequest = isRequestPart(settings.part);
  const choose = (part: ExplorerSettings['part']) => apply({ part });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <div class="ce">
        <section class="ce-message" aria-label={text.requestLabel}>
          <h4>{text.requestLabel}</h4>
          <RequestLines settings={settings} view={view} onChoose={choose} />
        </section>
        {isOfRequest && detail}
        <section class="ce-message ce-answer" aria-label={text.answerLabel}>
          <h4 class="vh">{text.answerLabel}</h4>
          <Answerers settings={settings} view={view} onChange={apply} />
          <AnswerLines settings={settings} view={view} onChoose={choose} />
        </section>
        {!isOfRequest && detail}
        <Readers part={settings.part} view={view} />
      </div>
      <Invariant holds={view.served === view.readers.length} text={text.invariant(view)} />
    </Frame>
  );
}

interface AnswerersProps {
  readonly settings: ExplorerSettings;
  readonly view: ExplorerView;
  readonly onChange: (changes: Partial<ExplorerSettings>) => void;
}

/** Both answers by their status, to choose the one that is shown, and how the gateway is set up. */
function Answerers({ settings, view, onChange }: AnswerersProps) {
  return (
    <>
      <div class="ce-answerers" role="group" aria-label={text.answererLabel}>
        {answerers.map((answerer) => (
          <button
            key={answerer}
            type="button"
            aria-pressed={settings.answerer === answerer}
            onClick={() => onChange({ answerer })}
          >
            {text.answerers[answerer]} <b>{view.answers[answerer].status}</b>
          </button>
        ))}
      </div>
      {settings.answerer === 'gateway' && (
        <div class="kn ce-validator">
          <Check
            label={text.validatorLabel}
            about={text.validatorAbout}
            checked={settings.validator}
            onChange={(validator) => onChange({ validator })}
          />
        </div>
      )}
    </>
  );
}
