import * as typescript from 'monaco-editor/languages/features/typescript/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/rename/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
// Three features whose `register` leaves out the controller that makes them work.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/editor/contrib/snippet/browser/snippetController2';
import 'monaco-editor/editor/contrib/caretOperations/browser/caretOperations';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker?worker';
import { hostTypes } from './host-types.ts';

/** Where the module 'gerbang' lives for the editor's TypeScript service. */
export const typesPath = 'file:///node_modules/gerbang/index.ts';

let ready = false;

/** Tells Monaco what the module 'gerbang' and the host declare. */
export function declareTypes(types: string): void {
  typescript.typescriptDefaults.setExtraLibs([
    { content: types, filePath: typesPath },
    { content: hostTypes, filePath: 'file:///host.d.ts' },
  ]);
}

/** Tells Monaco where its workers are and how to read a learner's file. Done once per page. */
export function setUpMonaco(): void {
  if (ready) return;
  ready = true;
  self.MonacoEnvironment = {
    getWorker: (_id: string, label: string) =>
      label === 'typescript' || label === 'javascript' ? new TypeScriptWorker() : new EditorWorker(),
  };
  typescript.typescriptDefaults.setCompilerOptions({
    strict: true,
    target: typescript.ScriptTarget.ES2020,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.NodeJs,
    lib: ['es2022'],
    allowNonTsExtensions: true,
  });
  typescript.typescriptDefaults.setEagerModelSync(true);
}
