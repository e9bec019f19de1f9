interface ProseProps {
  readonly text: string;
}

/** A sentence with its `code` in code elements. */
export function Prose({ text }: ProseProps) {
  return <>{text.split('`').map((piece, index) => (index % 2 === 1 ? <code>{piece}</code> : piece))}</>;
}

/** A sentence for where there is no markup. */
export const plainOf = (text: string): string => text.replaceAll('`', '');
