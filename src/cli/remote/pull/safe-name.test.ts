import { describe, expect, it } from 'vitest';
import { safeName } from './safe-name.ts';

describe('a safe name', () => {
  it.each([
    ['Ayu Lestari', 'ayu-lestari'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'pelajar'],
    ['C:\\Windows\\nul', 'c-windows-nul'],
    ['Çelik Ñandú', 'celik-nandu'],
    ['王小明', 'pelajar'],
    ['.hidden', 'hidden'],
    ['a\u0000b\u001b[31m', 'a-b-31m'],
    ['x'.repeat(300), 'x'.repeat(40)],
  ])('of %j begins with %s', (name, plain) => {
    expect(safeName(name, 'u1')).toMatch(new RegExp(`^${plain}-[0-9a-f]{8}$`));
  });

  it('is another for another id, whatever the case of letters', () => {
    expect(safeName('Ayu', 'abcdefgh')).not.toBe(safeName('Ayu', 'ABCDEFGH'));
  });

  it('of a class is never empty', () => {
    expect([safeName('Nusantara 03'), safeName('…')]).toEqual(['nusantara-03', expect.stringMatching(/^kelas-/)]);
  });
});
