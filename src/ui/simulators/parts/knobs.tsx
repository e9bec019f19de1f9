import type { ComponentChildren } from 'preact';
import { useUniqueId } from './unique-id.ts';

interface GroupProps {
  /** What the knobs are about, for who does not see that they stand together. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** The knobs of a simulator, on a sunk ground beside its stage. */
export function Knobs({ label, children }: GroupProps) {
  return (
    <fieldset class="kn">
      <legend class="vh">{label}</legend>
      {children}
    </fieldset>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step?: number;
  /** The value as it is read, with its unit: `500/detik`. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
}

/** A number between two bounds, its value written beside its label. */
export function Slider({ label, value, minimum, maximum, step = 1, shown, onChange }: SliderProps) {
  const id = useUniqueId();
  return (
    <div class="kn-slider">
      <label for={id}>{label}</label>
      <output for={id}>{shown}</output>
      <input
        id={id}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        aria-valuetext={shown}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

/** One of several values, in a list that opens. For more than four, or long names. */
export function Select<Value extends string>({ label, value, values, names, onChange }: ChoiceProps<Value>) {
  return (
    <label class="kn-select">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((name) => name === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RadioProps<Value extends string> extends ChoiceProps<Value> {
  /** A second line under a name. */
  readonly about?: Readonly<Partial<Record<Value, string>>>;
}

/** One of several values, all of them seen at once. */
export function Radios<Value extends string>({ label, value, values, names, about, onChange }: RadioProps<Value>) {
  const group = useUniqueId();
  return (
    <fieldset class="kn-radios">
      <legend>{label}</legend>
      {values.map((name) => (
        <label key={name}>
          <input type="radio" name={group} value={name} checked={name === value} onChange={() => onChange(name)} />
          <span>
            {names[name]}
            {about?.[name] !== undefined && <small>{about[name]}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly about?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off. */
export function Check({ label, about, checked, onChange }: CheckProps) {
  return (
    <label class="kn-check">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>
        {label}
        {about !== undefined && <small>{about}</small>}
      </span>
    </label>
  );
}
