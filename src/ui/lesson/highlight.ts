/** Languages that a sample may be written in. */
export type CodeLanguage = 'ts' | 'json' | 'graphql' | 'yaml' | 'http';

const keywords =
  'as|async|await|break|case|catch|class|const|continue|declare|default|else|export|extends|for|from|function|if|import|in|interface|let|new|of|readonly|return|switch|throw|true|false|null|undefined|try|type|typeof|void|while|query|mutation|input|enum';

/** Classes of the stylesheet by token: comment, string, number, keyword, type, function. */
const patterns: readonly (readonly [className: string, pattern: string])[] = [
  ['tc', String.raw`\/\/[^\n]*|(?<=^|\s)#[^\n]*`],
  ['ts', String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`],
  ['tn', String.raw`\b\d[\d_]*(?:\.\d+)?\b`],
  ['tk', String.raw`\b(?:${keywords})\b`],
  ['tt', String.raw`\b[A-Z][A-Za-z]*[a-z][A-Za-z]*\b|\b(?:string|number|boolean|unknown|never)\b`],
  ['tf', String.raw`\b[a-zA-Z_$][\w$]*(?=\()`],
];
const tokens = new RegExp(patterns.map(([name, pattern]) => `(?<${name}>${pattern})`).join('|'), 'gm');

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Code as HTML with a class on each token. A colouring for reading, not a parser. */
export function highlight(code: string, language: CodeLanguage): string {
  if (language === 'http') return escapeHtml(code);
  let html = '';
  let end = 0;
  for (const match of code.matchAll(tokens)) {
    const className = patterns.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? '';
    html += `${escapeHtml(code.slice(end, match.index))}<span class="${className}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(code.slice(end));
}
