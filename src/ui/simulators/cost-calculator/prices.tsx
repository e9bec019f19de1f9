import * as text from './cost-calculator.id.ts';
import { priceKnobs, type CostSettings } from './settings.ts';

interface Props {
  readonly settings: CostSettings;
  readonly onChange: (changes: Partial<CostSettings>) => void;
}

/** The unit prices, to be replaced by those of one's own region. */
export function Prices({ settings, onChange }: Props) {
  return (
    <details class="cc-prices">
      <summary>{text.pricesTitle}</summary>
      <div>
        {priceKnobs.map((knob) => (
          <label key={knob}>
            <span>{text.prices[knob]}</span>
            <input
              type="number"
              min={0}
              step="any"
              inputMode="decimal"
              value={settings[knob]}
              onChange={({ currentTarget }) => {
                const price = currentTarget.valueAsNumber;
                if (Number.isFinite(price) && price >= 0) onChange({ [knob]: price });
                else currentTarget.value = String(settings[knob]);
              }}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
