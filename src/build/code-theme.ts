import { createCssVariablesTheme } from 'shiki/core';
import type { ShikiTransformer } from 'shiki/core';

/** A theme that names roles instead of colours. */
export const codeTheme = createCssVariablesTheme({
  name: 'css-variables',
  variablePrefix: '--shiki-',
  fontStyle: false,
});

/** Turns each token's inline style into a class `k-<role>`, because the policy of the pages allows no inline style. */
export const codeClasses: ShikiTransformer = {
  name: 'gerbang:code-classes',
  span(node) {
    const role = /--shiki-([a-z-]+)/.exec(node.properties['style'] ?? '')?.[1];
    delete node.properties['style'];
    if (role !== undefined && role !== 'foreground') node.properties['class'] = `k-${role.replace('token-', '')}`;
  },
  pre(node) {
    delete node.properties['style'];
  },
};
