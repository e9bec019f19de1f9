import binaryen from 'binaryen';
import { expressionChildren } from './binaryen-children.ts';
import { declaredLocals } from './declared-locals.ts';
import { knownFeatures } from './modules.ts';

/**
 * The same charges as `meterModule`, built independently: through Binaryen's expression tree instead of over the bytes,
 * and with the depth taken in a wrapper around each function instead of in a block inside it.
 */

type Expression = number;

interface LengthSetter {
  readonly shift: number;
  readonly length: (info: binaryen.ExpressionInfo) => Expression;
  readonly set: (expression: Expression, length: Expression) => void;
}

/** Setters Binaryen has at run time; its type declarations leave them out. */
const accessors = binaryen as unknown as {
  Loop: { setBody(expression: Expression, body: Expression): void };
  MemoryCopy: { setSize(expression: Expression, size: Expression): void };
  MemoryFill: { setSize(expression: Expression, size: Expression): void };
  MemoryInit: { setSize(expression: Expression, size: Expression): void };
  MemoryGrow: { setDelta(expression: Expression, delta: Expression): void };
  TableGrow: { setDelta(expression: Expression, delta: Expression): void };
};

const sizeOf = (info: binaryen.ExpressionInfo): Expression => (info as binaryen.MemoryCopyInfo).size;
const deltaOf = (info: binaryen.ExpressionInfo): Expression => (info as binaryen.MemoryGrowInfo).delta;

const lengthSetters: ReadonlyMap<number, LengthSetter> = new Map([
  [binaryen.MemoryCopyId, { shift: 6, length: sizeOf, set: accessors.MemoryCopy.setSize }],
  [binaryen.MemoryFillId, { shift: 6, length: sizeOf, set: accessors.MemoryFill.setSize }],
  [binaryen.MemoryInitId, { shift: 6, length: sizeOf, set: accessors.MemoryInit.setSize }],
  [binaryen.MemoryGrowId, { shift: 0, length: deltaOf, set: accessors.MemoryGrow.setDelta }],
  [binaryen.TableGrowId, { shift: 3, length: deltaOf, set: accessors.TableGrow.setDelta }],
]);

const charge = 'oracle.charge';

/** Meters a module with Binaryen, unoptimised. Throws on expressions Binaryen's JavaScript cannot walk. */
export function meterWithBinaryen(bytes: Uint8Array, maximumDepth: number): Uint8Array<ArrayBuffer> {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(knownFeatures);
  const functions = Array.from({ length: module.getNumFunctions() }, (_, index) =>
    binaryen.getFunctionInfo(module.getFunctionByIndex(index)),
  );
  addGlobals(module);
  addCharge(module);
  const locals = declaredLocals(bytes);
  const defined = functions.filter(({ base }) => !base);
  if (defined.length !== locals.length) throw new Error('Binaryen dropped or added functions');
  for (const [index, info] of defined.entries()) {
    meterFunction(module, info, locals[index]!, maximumDepth);
  }
  if (module.validate() === 0) throw new Error('the oracle built an invalid module');
  const metered = Uint8Array.from(module.emitBinary());
  module.dispose();
  return metered;
}

function addGlobals(module: binaryen.Module): void {
  for (const [name, initial] of [
    ['fuel', 0x7fff_ffff],
    ['depth', 0],
  ] as const) {
    module.addGlobal(`oracle.${name}`, binaryen.i32, true, module.i32.const(initial));
    module.addGlobalExport(`oracle.${name}`, name);
  }
}

/** charge(length, shift): takes the units if there are as many, else empties the fuel; gives the length back. */
function addCharge(module: binaryen.Module): void {
  const { i32, local, global } = module;
  const fuel = (): Expression => global.get('oracle.fuel', binaryen.i32);
  const units = (): Expression => i32.shr_u(local.get(0, binaryen.i32), local.get(1, binaryen.i32));
  const empty = module.block(null, [global.set('oracle.fuel', i32.const(-1)), module.unreachable()]);
  const steps = [
    module.if(i32.gt_u(units(), fuel()), empty),
    global.set('oracle.fuel', i32.sub(fuel(), units())),
    local.get(0, binaryen.i32),
  ];
  const body = module.block(null, steps, binaryen.i32);
  module.addFunction(charge, binaryen.createType([binaryen.i32, binaryen.i32]), binaryen.i32, [], body);
}

function chargeOne(module: binaryen.Module): Expression {
  const { i32, global } = module;
  const fuel = (): Expression => global.get('oracle.fuel', binaryen.i32);
  return module.block(null, [
    global.set('oracle.fuel', i32.sub(fuel(), i32.const(1))),
    module.if(i32.lt_s(fuel(), i32.const(0)), module.unreachable()),
  ]);
}

function meterFunction(
  module: binaryen.Module,
  { name, params, results, vars, body }: binaryen.FunctionInfo,
  locals: number,
  maximumDepth: number,
): void {
  const makesCalls = chargeInside(module, body);
  module.removeFunction(name);
  if (!makesCalls) {
    module.addFunction(name, params, results, vars, module.block(null, [chargeOne(module), body], results));
    return;
  }
  const parameters = binaryen.expandType(params);
  const inner = `${name}.body`;
  module.addFunction(inner, params, results, vars, body);
  const call = module.call(
    inner,
    parameters.map((type, index) => module.local.get(index, type)),
    results,
  );
  const saved = parameters.length;
  const leaves = results === binaryen.none;
  const weight = parameters.length + locals + 8;
  const wrapper = module.block(
    null,
    [
      chargeOne(module),
      addDepth(module, weight),
      module.if(
        module.i32.gt_s(module.global.get('oracle.depth', binaryen.i32), module.i32.const(maximumDepth)),
        module.unreachable(),
      ),
      leaves ? call : module.local.set(saved, call),
      addDepth(module, -weight),
      ...(leaves ? [] : [module.local.get(saved, results)]),
    ],
    results,
  );
  module.addFunction(name, params, results, leaves ? [] : [results], wrapper);
}

function addDepth(module: binaryen.Module, weight: number): Expression {
  const depth = module.global.get('oracle.depth', binaryen.i32);
  return module.global.set('oracle.depth', module.i32.add(depth, module.i32.const(weight)));
}

/** Charges every loop and bulk operation below an expression, and tells whether anything in it calls. */
function chargeInside(module: binaryen.Module, body: Expression): boolean {
  let makesCalls = false;
  const pending = [body];
  for (let expression = pending.pop(); expression !== undefined; expression = pending.pop()) {
    const id: number = binaryen.getExpressionId(expression);
    pending.push(...expressionChildren(expression));
    if (id === binaryen.CallId || id === binaryen.CallIndirectId) makesCalls = true;
    if (id === binaryen.LoopId) {
      const inside = (binaryen.getExpressionInfo(expression) as binaryen.LoopInfo).body;
      const charged = module.block(null, [chargeOne(module), inside], binaryen.getExpressionType(inside));
      accessors.Loop.setBody(expression, charged);
    }
    const setter = lengthSetters.get(id);
    if (setter !== undefined) {
      const operands = [setter.length(binaryen.getExpressionInfo(expression)), module.i32.const(setter.shift)];
      setter.set(expression, module.call(charge, operands, binaryen.i32));
    }
  }
  return makesCalls;
}
