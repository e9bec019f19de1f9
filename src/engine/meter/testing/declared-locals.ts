/**
 * Number of locals each function of a module declares, read from the code section alone. Binaryen cannot tell: where
 * code leaves values on the stack its reader adds locals of its own.
 */
export function declaredLocals(bytes: Uint8Array): number[] {
  let position = 8;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (position < bytes.length) {
    const id = bytes[position++];
    const length = number();
    const end = position + length;
    if (id === 10) return Array.from({ length: number() }, () => localsOfNextBody());
    position = end;
  }
  return [];

  function localsOfNextBody(): number {
    const length = number();
    const end = position + length;
    let locals = 0;
    for (let groups = number(); groups > 0; groups -= 1) {
      locals += number();
      position += 1;
    }
    position = end;
    return locals;
  }
}
