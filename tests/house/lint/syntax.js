/** Syntax that is forbidden in the whole project, for ESLint's no-restricted-syntax. */
export const houseSyntax = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export it by name: a default export has another name in every file that imports it.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'Build elements (src/ui/workspace/dom.ts): text that is parsed as HTML is how a page gets injected.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|write|writeln)$/][callee.object.name=/^(document|element|node|holder|root)$/]',
    message: 'Build elements (src/ui/workspace/dom.ts): text that is parsed as HTML is how a page gets injected.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Render children: text that is parsed as HTML is how a page gets injected.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(only|skip)$/][callee.object.name=/^(describe|it|test)$/]',
    message: 'Run every test: use test.skipIf(condition) where a host lacks what a test needs.',
  },
];
