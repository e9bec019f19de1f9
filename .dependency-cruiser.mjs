/** Programs that are answers: graded and compared, imported by nothing. */
const answers = '^exercises/[^/]+/(solutions|mutants|degenerates)/|^exercises/[^/]+/reference[.]';

/** Folders whose code runs in every host: no Node, no browser. */
const pure = [
  '^src/(verdict|world|contract)/',
  '^src/course/(?!load/)',
  '^src/(engine|grading)/(?!hosts/|meter/testing/)',
  '^(graders|exercises|lessons)/',
];

const test = '[.](test|testdata|typetest)[.]tsx?$|^src/engine/.*/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules need each other: move what both need into a third one below them.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolves',
      comment: 'The import names nothing: correct it, or run `npm run generate` if it is a generated file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?](url|raw|worker|inline)$|^gerbang$|^astro:' },
    },
    {
      name: 'verdict-stands-alone',
      comment: 'Everything reads verdicts: src/verdict may import zod and itself. Move the rest to whoever needs it.',
      severity: 'error',
      from: { path: '^src/verdict/', pathNot: test },
      to: { pathNot: '^src/verdict/|(^|/)node_modules/zod/' },
    },
    {
      name: 'course-and-world-stand-on-verdict',
      comment:
        'Helpers of authors and the simulated AWS know neither exercises nor graders: import #verdict and libraries only.',
      severity: 'error',
      from: { path: '^src/(course|world)/', pathNot: test },
      to: { path: '^(src|graders|exercises|lessons|generated)/', pathNot: '^src/verdict/|^src/$1/' },
    },
    {
      name: 'contract-is-pure',
      comment:
        'Server, command line and pages all read the contract: it imports zod, #verdict and #course. Move the rest to whoever needs it.',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: test },
      to: { pathNot: '^src/(contract|verdict|course)/|(^|/)node_modules/zod/' },
    },
    {
      name: 'store-knows-no-surface',
      comment:
        'The store keeps data for server and command line: it imports #contract, #verdict, #course, #grading and libraries.',
      severity: 'error',
      from: { path: '^src/store/', pathNot: test },
      to: {
        path: '^(src|graders|exercises|lessons|tests)/',
        pathNot: '^src/(store|contract|verdict|course|grading)/',
      },
    },
    {
      name: 'engine-knows-no-content',
      comment: 'The engine runs any submission: hand it what is particular to an exercise as data (SandboxDefinition).',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: test },
      to: { path: '^(src|graders|exercises|lessons|generated|tests)/', pathNot: '^src/(engine|verdict)/' },
    },
    {
      name: 'grading-knows-no-exercise',
      comment:
        'src/grading joins any grader with the engine: it imports #verdict, #course, #engine and #kit; hosts also read generated/.',
      severity: 'error',
      from: { path: '^src/grading/', pathNot: test },
      to: {
        path: '^(src|graders|exercises|lessons|generated)/',
        pathNot: '^src/(grading|verdict|course|engine)/|^graders/kit/|^generated/',
      },
    },
    {
      name: 'kit-knows-no-exercise',
      comment: 'The kit serves every grader: move what one exercise needs into its own grader.',
      severity: 'error',
      from: { path: '^graders/kit/', pathNot: test },
      to: { path: '^(src|graders|exercises|lessons|generated)/', pathNot: '^graders/kit/|^src/(verdict|course)/' },
    },
    {
      name: 'graders-only-own-exercise',
      comment:
        'A grader imports the kit, the world, the rules of lessons and its own exercise. Share through the kit or the world.',
      severity: 'error',
      from: { path: '^graders/(?!kit/)([^/]+)/', pathNot: test },
      to: {
        path: '^(src|graders|exercises|lessons|generated)/',
        pathNot: '^graders/(kit|$1)/|^exercises/$1/|^lessons/[^/]+/rules[.]ts$|^src/(verdict|course|world)/',
      },
    },
    {
      name: 'content-knows-no-host',
      comment:
        'An exercise imports #course, #verdict, #world/*, #kit, rules of lessons and itself; a lesson imports #course and its own models.',
      severity: 'error',
      from: { path: '^(exercises|lessons)/([^/]+)/', pathNot: test },
      to: {
        path: '^(src|graders|exercises|lessons|generated)/',
        pathNot: '^$1/$2/|^graders/kit/|^lessons/[^/]+/rules[.]ts$|^src/(verdict|course|world)/',
      },
    },
    {
      name: 'pure-has-no-node',
      comment:
        'This code runs in browsers and in VMs too: take what Node gives as an argument, or move the file to hosts/ or load/.',
      severity: 'error',
      from: { path: pure, pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'surfaces-do-not-meet',
      comment:
        'cli, server, ui and worker are leaves: move what two of them need below both. Only the page may ask #worker, only `serve` and `worker` #server.',
      severity: 'error',
      from: { path: '^src/(cli|server|ui|worker)/', pathNot: test },
      to: { path: '^src/(cli|server|ui|worker|pages)/', pathNot: '^src/$1/|^src/(worker|server)/index[.]ts$' },
    },
    {
      name: 'only-the-page-asks-the-worker',
      comment: 'src/worker/index.ts starts a browser worker: in Node, grade with #grading/node.',
      severity: 'error',
      from: { pathNot: ['^src/(ui|pages|worker)/', test] },
      to: { path: '^src/worker/' },
    },
    {
      name: 'answers-are-not-imported',
      comment:
        'Answers never reach a learner by accident: read them as text from disk, in the build, the command line or a test.',
      severity: 'error',
      from: {},
      to: { path: answers },
    },
    {
      name: 'cross-folder-by-door',
      comment:
        'Import another folder by its #door in package.json; a relative path walks around it. Without a door it is private.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: [test, '^src/build/engine[.]ts$'] },
      to: {
        path: '^(src|graders|exercises|lessons)/',
        pathNot: '^src/$1/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    {
      name: 'content-by-door',
      comment: 'Import another folder by its #door in package.json; a relative path walks around it.',
      severity: 'error',
      from: { path: '^(graders|exercises|lessons)/([^/]+)/' },
      to: {
        path: '^(src|graders|exercises|lessons)/',
        pathNot: '^$1/$2/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What a test needs and the product too belongs to the product: move it to src.',
      severity: 'error',
      from: { pathNot: ['^(tests|bench)/', test] },
      to: { path: ['^tests/', test] },
    },
    {
      name: 'no-dev-dependency',
      comment:
        'It is not there for who installs without dev dependencies: move it to "dependencies", or its use to src/build.',
      severity: 'error',
      from: { path: '^(src|graders|exercises|lessons|bin)/', pathNot: [test, '^src/build/', '[.]d[.]ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['(^|/)node_modules/', '^generated/'] },
    exclude: { path: ['^(dist|[.]astro)/', '^tests/[^/]+/programs/', '^tests/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
