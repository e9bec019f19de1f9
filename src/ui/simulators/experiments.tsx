interface Props {
  readonly title: string;
  readonly texts: readonly string[];
  readonly onChoose: (index: number) => void;
}

/** The list of things to try under a simulator. Each one puts the simulator into its state. */
export function Experiments({ title, texts, onChoose }: Props) {
  return (
    <div class="read sim-try">
      <b>{title}</b>
      <ul>
        {texts.map((text, index) => (
          <li key={text}>
            <button type="button" onClick={() => onChoose(index)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
