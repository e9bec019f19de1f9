import binaryen from 'binaryen';

const leaf: readonly string[] = [];

/** Names of the operands in each kind of expression, as Binaryen's `getExpressionInfo` gives them. */
const operands: ReadonlyMap<number, readonly string[]> = new Map([
  [binaryen.BlockId, ['children']],
  [binaryen.IfId, ['condition', 'ifTrue', 'ifFalse']],
  [binaryen.LoopId, ['body']],
  [binaryen.BreakId, ['condition', 'value']],
  [binaryen.SwitchId, ['condition', 'value']],
  [binaryen.CallId, ['operands']],
  [binaryen.CallIndirectId, ['target', 'operands']],
  [binaryen.LocalGetId, leaf],
  [binaryen.LocalSetId, ['value']],
  [binaryen.GlobalGetId, leaf],
  [binaryen.GlobalSetId, ['value']],
  [binaryen.LoadId, ['ptr']],
  [binaryen.StoreId, ['ptr', 'value']],
  [binaryen.ConstId, leaf],
  [binaryen.UnaryId, ['value']],
  [binaryen.BinaryId, ['left', 'right']],
  [binaryen.SelectId, ['ifTrue', 'ifFalse', 'condition']],
  [binaryen.DropId, ['value']],
  [binaryen.ReturnId, ['value']],
  [binaryen.NopId, leaf],
  [binaryen.UnreachableId, leaf],
  [binaryen.MemorySizeId, leaf],
  [binaryen.MemoryGrowId, ['delta']],
  [binaryen.MemoryInitId, ['dest', 'offset', 'size']],
  [binaryen.MemoryCopyId, ['dest', 'source', 'size']],
  [binaryen.MemoryFillId, ['dest', 'value', 'size']],
  [binaryen.DataDropId, leaf],
  [binaryen.TableGetId, ['index']],
  [binaryen.TableSetId, ['index', 'value']],
  [binaryen.TableSizeId, leaf],
  [binaryen.TableGrowId, ['value', 'delta']],
  [binaryen.RefNullId, leaf],
  [binaryen.RefFuncId, leaf],
  [binaryen.RefIsNullId, ['value']],
  [binaryen.TupleMakeId, ['operands']],
  [binaryen.TupleExtractId, ['tuple']],
]);

/** Operands of one expression. Throws for a kind that is not in the table, rather than leave a part unwalked. */
export function expressionChildren(expression: number): number[] {
  const id: number = binaryen.getExpressionId(expression);
  const names = operands.get(id);
  if (names === undefined) throw new Error(`Binaryen expression kind ${id} is not in the table`);
  // Binaryen knows no information for some kinds without operands.
  if (names.length === 0) return [];
  const fields = binaryen.getExpressionInfo(expression) as unknown as Record<string, number | number[] | undefined>;
  const children = names.flatMap((name) => {
    const child = fields[name];
    if (child === undefined) throw new Error(`Binaryen expression kind ${id} has no operand ${name}`);
    return child;
  });
  // Binaryen gives 0 for an operand that is optional and absent.
  return children.filter((child) => child !== 0);
}
