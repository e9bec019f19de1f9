/** Whether JSON text nests arrays and objects deeper than `maximum`. Linear, without recursion. */
export function nestsDeeperThan(json: string, maximum: number): boolean {
  if (json.length <= maximum) return false;
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (quoted) {
      if (code === 92) index += 1;
      else if (code === 34) quoted = false;
    } else if (code === 34) quoted = true;
    else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > maximum) return true;
    } else if (code === 93 || code === 125) depth -= 1;
  }
  return false;
}
