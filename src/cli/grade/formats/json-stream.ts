/** Puts a comma before every value of a JSON list but the first, so that a document is written as it grows. */
export function commaSeparated(): (json: string) => string {
  let first = true;
  return (json) => {
    const line = first ? json : `,${json}`;
    first = false;
    return line;
  };
}
