import { knobOf, mostOf, tierFields, tierNames, type PlanSettings, type TierField, type TierName } from './settings.ts';
import * as text from './tier-planner.id.ts';

interface Props {
  readonly settings: PlanSettings;
  readonly onChange: (changes: Partial<PlanSettings>) => void;
}

/** The tiers as rows of number fields, and how long each quota lasts. */
export function TierTable({ settings, onChange }: Props) {
  return (
    <table class="tp-tiers">
      <caption>{text.tableTitle}</caption>
      <thead>
        <tr>
          <td />
          {tierFields.map((field) => (
            <th key={field} scope="col">
              {text.fields[field]}
            </th>
          ))}
        </tr>
      </thead>
      {tierNames.map((tier) => (
        <tbody key={tier}>
          <tr>
            <th scope="row">{tier}</th>
            {tierFields.map((field) => (
              <td key={field}>
                <NumberField tier={tier} field={field} settings={settings} onChange={onChange} />
              </td>
            ))}
          </tr>
          <tr class="tp-lasts">
            <td />
            <td colSpan={4}>{text.quotaLasts(settings[knobOf(tier, 'Quota')], settings[knobOf(tier, 'Rate')])}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

interface FieldProps extends Props {
  readonly tier: TierName;
  readonly field: TierField;
}

/** A whole number within its bounds; other text is put back when the field is left. */
function NumberField({ tier, field, settings, onChange }: FieldProps) {
  const knob = knobOf(tier, field);
  const least = field === 'Partners' ? 0 : 1;
  return (
    <input
      type="number"
      inputMode="numeric"
      min={least}
      max={mostOf[field]}
      step={1}
      value={settings[knob]}
      aria-label={text.inputLabel(tier, field)}
      onInput={({ currentTarget }) => {
        const value = currentTarget.valueAsNumber;
        if (Number.isInteger(value) && value >= least && value <= mostOf[field]) onChange({ [knob]: value });
      }}
      onBlur={({ currentTarget }) => {
        currentTarget.value = String(settings[knob]);
      }}
    />
  );
}
