import { editor } from 'monaco-editor/editor';

const rules = {
  keyword: '--code-keyword',
  string: '--code-string',
  'string.escape': '--code-string',
  comment: '--code-comment',
  number: '--code-number',
  regexp: '--code-string',
  'type.identifier': '--code-type',
  identifier: '--ink',
  delimiter: '--ink',
  '': '--ink',
} as const;

const colors = {
  'editor.background': '--surface',
  'editor.foreground': '--ink',
  'editorLineNumber.foreground': '--ink-3',
  'editorLineNumber.activeForeground': '--ink',
  'editor.lineHighlightBackground': '--sunk',
  'editor.lineHighlightBorder': '--sunk',
  'editorCursor.foreground': '--ink',
  'editor.selectionBackground': '--nila-wash',
  'editor.inactiveSelectionBackground': '--sunk',
  'editorWarning.foreground': '--fail',
  'editorError.foreground': '--fail',
  'editorWidget.background': '--paper',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--line-strong',
  'editorHoverWidget.background': '--paper',
  'editorSuggestWidget.background': '--paper',
  'editorSuggestWidget.selectedBackground': '--light-wash',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorBracketMatch.background': '--light-wash',
  'editorBracketMatch.border': '--line-strong',
  'editorMarkerNavigation.background': '--paper',
  'diffEditor.insertedLineBackground': '--pass-wash',
  'diffEditor.removedLineBackground': '--fail-wash',
  'diffEditor.insertedTextBackground': '--pass-wash',
  'diffEditor.removedTextBackground': '--fail-wash',
  'scrollbar.shadow': '--line',
  'scrollbarSlider.background': '--line',
  'scrollbarSlider.hoverBackground': '--line-strong',
  'scrollbarSlider.activeBackground': '--ink-3',
  focusBorder: '--accent',
} as const;

const name = 'gerbang';

/** Defines the editor's theme from the page's colours as they are now. */
export function applyTheme(): void {
  const read = colorReader();
  const dark = matchesDark(read('--paper'));
  editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(rules).map(([token, variable]) => ({ token, foreground: read(variable).slice(1) })),
    colors: Object.fromEntries(Object.entries(colors).map(([key, variable]) => [key, read(variable)])),
  });
  editor.setTheme(name);
}

/** Keeps the editor in the page's colours. Returns what ends it. */
export function followTheme(): () => void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(applyTheme);
  applyTheme();
  scheme.addEventListener('change', applyTheme);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    scheme.removeEventListener('change', applyTheme);
    observer.disconnect();
  };
}

/** Reads custom properties as hexadecimal. `light-dark()` is resolved only in a property that is used. */
function colorReader(): (variable: string) => string {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const values = new Map<string, string>(
    [...new Set([...Object.values(rules), ...Object.values(colors)])].map((variable) => {
      probe.style.color = `var(${variable})`;
      return [variable, toHex(getComputedStyle(probe).color)];
    }),
  );
  probe.remove();
  return (variable) => values.get(variable) ?? '#000000';
}

function toHex(color: string): string {
  const channels = color.match(/[\d.]+/g)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Math.round(Number(channel)).toString(16).padStart(2, '0')).join('')}`;
}

function matchesDark(hex: string): boolean {
  return Number.parseInt(hex.slice(1, 3), 16) < 128;
}
