/** What a bar stands for: its colour and its texture, so that the colour is not needed to tell them apart. */
export type FillName = 'served' | 'refused' | 'failed' | 'beyond';

interface Props {
  /** An id that nothing else on the page has. */
  readonly id: string;
}

/** The textures that `fillOf` names; once in a drawing, with the same id. */
export function Fill({ id }: Props) {
  return (
    <defs>
      <pattern id={`${id}-refused`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--light-wash)" />
        <rect width="1.8" height="5" fill="var(--accent)" />
      </pattern>
      <pattern id={`${id}-beyond`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="5" height="5" fill="var(--fail-wash)" />
        <rect width="2.4" height="5" fill="var(--fail)" />
      </pattern>
    </defs>
  );
}

/** Attributes of a shape: what is served is plain, what is refused hatched, what fails solid in red, what exceeds a bound barred. */
export function fillOf(id: string, name: FillName): { readonly fill: string } {
  if (name === 'served') return { fill: 'var(--nila-fill)' };
  return { fill: name === 'failed' ? 'var(--fail)' : `url(#${id}-${name})` };
}
