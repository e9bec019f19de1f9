const markup =
  'Build elements (src/ui/workspace/dom.ts), or call a function named ...Svg or ...Html that makes markup of our own parts: other text that is parsed as HTML is how a page gets injected.';

/** Syntax that is forbidden in the whole project, for ESLint's no-restricted-syntax. */
export const houseSyntax = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export it by name: a default export has another name in every file that imports it.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]:not([right.callee.name=/(Svg|Html)$/])',
    message: markup,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/], CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: markup,
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]:not(:has(CallExpression[callee.name=/(Svg|Html)$/]))',
    message: markup,
  },
  {
    selector: 'CallExpression[callee.property.name=/^(only|skip)$/][callee.object.name=/^(describe|it|test)$/]',
    message: 'Run every test: use test.skipIf(condition) where a host lacks what a test needs.',
  },
];
