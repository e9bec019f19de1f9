import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Slider } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import { Listing } from './listing.tsx';
import * as text from './mapping-meter.id.ts';
import { Measures } from './measures.tsx';
import { viewMeter } from './model.ts';
import { PathChart } from './path-chart.tsx';
import { address, mostCharacters, type MeterSettings } from './settings.ts';
import { months } from './templates.ts';

/** A mapping template over ten months: its text, what is counted in it, and whether it still only translates. */
export function MappingMeter() {
  const [settings, change] = useAddress(address);
  const view = viewMeter(settings);
  const { month, edited } = settings;
  const apply = (changes: Partial<MeterSettings>) => change({ ...settings, ...changes });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <div class="kn mm-month">
        <Slider
          label={text.monthLabel}
          value={months.indexOf(month)}
          minimum={0}
          maximum={months.length - 1}
          shown={edited ? text.monthNames.own.name : text.monthNames[month].name}
          onChange={(index) => apply({ month: months[index] ?? month, edited: false, own: '' })}
        />
      </div>
      <div class="mm">
        <div class="mm-result">
          <Measures measure={view.measure} />
          <PathChart bars={view.bars} />
        </div>
        <div class="mm-text">
          <Listing lines={view.lines} />
          <details open={edited}>
            <summary>{text.editTitle}</summary>
            <label>
              <span>{text.editLabel}</span>
              <textarea
                value={view.template}
                rows={10}
                maxLength={mostCharacters}
                spellcheck={false}
                autocapitalize="off"
                onInput={({ currentTarget }) => apply({ edited: true, own: currentTarget.value })}
              />
            </label>
          </details>
        </div>
      </div>
      <Invariant holds={view.measure.decisions.length === 0} text={text.invariant(view)} />
    </Frame>
  );
}
