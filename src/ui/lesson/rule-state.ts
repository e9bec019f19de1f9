/** How a rule stands for a learner, by its last graded attempt. Absent means never tried. */
export type RuleStates = Readonly<Record<string, 'proved' | 'broken'>>;

/** `proved` when all of the rules are, `broken` when one is, otherwise `untried`. No rules are untried. */
export function combinedState(rules: readonly string[], states: RuleStates): 'untried' | 'proved' | 'broken' {
  if (rules.some((id) => states[id] === 'broken')) return 'broken';
  return rules.length > 0 && rules.every((id) => states[id] === 'proved') ? 'proved' : 'untried';
}
