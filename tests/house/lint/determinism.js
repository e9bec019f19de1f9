import { houseSyntax } from './syntax.js';

/** Functions of Math whose last bits differ between engines. */
const inexactMath = [
  'acos',
  'acosh',
  'asin',
  'asinh',
  'atan',
  'atan2',
  'atanh',
  'cbrt',
  'cos',
  'cosh',
  'exp',
  'expm1',
  'hypot',
  'log',
  'log10',
  'log1p',
  'log2',
  'pow',
  'sin',
  'sinh',
  'tan',
  'tanh',
];

const inexact = inexactMath.map((property) => ({
  object: 'Math',
  property,
  message: 'Its last bits differ between engines: use + - * /, Math.sqrt or integers.',
}));

const ofLocale = [
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
].map((property) => ({
  property,
  message: 'It depends on the locale data of the host: compare by code unit, format in a *.id.ts.',
}));

const byClock = 'Virtual time is the only clock here: take it from lab.now().';

/** Rules for code whose result can reach a verdict: what differs between engines, hosts or moments is not used. */
export const determinism = {
  'no-restricted-properties': [
    'error',
    ...inexact,
    ...ofLocale,
    { object: 'Math', property: 'random', message: 'Draw from the seed (#world/random).' },
    { property: 'normalize', message: 'Unicode versions differ between engines: compare the text as it is.' },
  ],
  'no-restricted-globals': [
    'error',
    { name: 'Date', message: byClock },
    { name: 'performance', message: byClock },
    { name: 'Intl', message: 'It depends on the locale data of the host: format in a *.id.ts.' },
    { name: 'crypto', message: 'Draw from the seed (#world/random).' },
    { name: 'setTimeout', message: 'Virtual time is the only clock here: await lab.sleep().' },
    { name: 'setInterval', message: 'Virtual time is the only clock here: await lab.sleep().' },
    { name: 'process', message: 'This code also runs in a browser and in a VM: take what it needs as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    ...houseSyntax,
    { selector: "BinaryExpression[operator='**']", message: 'It differs between engines even for integers: multiply.' },
    {
      selector: "AssignmentExpression[operator='**=']",
      message: 'It differs between engines even for integers: multiply.',
    },
  ],
};

/** The same for worlds and graders, which see what was thrown: its text is the engine's and not the learner's. */
export const determinismOfErrors = {
  'no-restricted-syntax': [
    ...determinism['no-restricted-syntax'],
    {
      selector: 'MemberExpression[object.name=/^(cause|e|err|error|thrown)$/][property.name=/^(message|stack)$/]',
      message: 'Error texts differ between engines: give the finding a code and parameters.',
    },
  ],
};
