import { expect, test } from 'vitest';
import { measureMapping } from './mapping-complexity.ts';

const envelope = 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)';

test('an envelope for SQS is one path and decides nothing', () => {
  expect(measureMapping(envelope)).toEqual({
    lines: 1,
    fields: 2,
    branches: 0,
    loops: 0,
    depth: 0,
    paths: 1,
    decisions: [],
    words: [],
    unclosed: 0,
    verdict: 'adaptation',
  });
});

test('a list with commas between its items is adaptation: a loop and a branch about the loop', () => {
  const list = `{ "files": [
#foreach($file in $input.path('$.attachments'))
  { "name": "$file.name" }#if($foreach.hasNext),#end
#end
] }`;
  expect(measureMapping(list)).toMatchObject({
    fields: 2,
    branches: 1,
    loops: 1,
    depth: 2,
    paths: 3,
    decisions: [],
    verdict: 'adaptation',
  });
});

test.each([
  `#if($input.path('$.note') != "")x#end`,
  `#if($root.parties.size() > 0)x#end`,
  `#if($context.httpMethod == "PUT")x#end`,
  `#if("$!status" != "")x#end`,
  `#if($input.params('note'))x#end`,
  `#set($count = $count + 1)`,
  `#set($status = $input.path('$.status'))`,
  `## #if($status == "REVIEW")`,
  `#* #if($status == "REVIEW") *#`,
])('%s decides nothing', (text) => {
  expect(measureMapping(text).decisions).toEqual([]);
});

test.each([
  [`#if($input.path('$.status') == "REVIEW")x#end`, 'condition', ['status', 'review']],
  [`#if($case.sealed)x#end`, 'condition', ['sealed']],
  [`#if($caseType == "FRAUD")x#end`, 'condition', []],
  [`#if($claims.role.contains("SUPERVISOR"))x#end`, 'condition', ['role', 'supervisor']],
  [`#set($fine = $amount * 2)`, 'arithmetic', ['amount']],
] as const)('%s decides', (text, kind, words) => {
  expect(measureMapping(text).decisions).toEqual([{ line: 1, kind, words, nested: false }]);
  expect(measureMapping(text).verdict).toBe('deciding');
});

test('one path more for each branch, loop, and joint: McCabe on five predicates gives six', () => {
  const text = `#if($a && $b)
1
#elseif($c)
2
#end
#foreach($d in $e)
#if($foreach.hasNext),#end
#end`;
  expect(measureMapping(text)).toMatchObject({ branches: 3, loops: 1, paths: 6 });
});

test('a decision inside another is a program, and so are three beside one another', () => {
  const one = `#if($status == "REVIEW")#if($role == "SUPERVISOR")x#end#end`;
  expect(measureMapping(one)).toMatchObject({
    depth: 2,
    verdict: 'hidden-program',
    words: ['status', 'review', 'role', 'supervisor'],
  });
  const chain = `#if($status == "A")#elseif($status == "B")#elseif($status == "C")#end`;
  const { decisions, verdict } = measureMapping(chain);
  expect([decisions.map(({ nested }) => nested), verdict]).toEqual([[false, false, false], 'hidden-program']);
});

test('length alone makes a template heavy, not deciding', () => {
  const fields = Array.from({ length: 31 }, (_, index) => `"field${index}": "$x"`).join(',\n');
  expect(measureMapping(fields)).toMatchObject({ lines: 31, fields: 31, verdict: 'heavy' });
});

test('parentheses inside quotes do not end a condition, and missing ends are counted', () => {
  expect(measureMapping(`#if($input.path('$.a)b') == "")x`)).toMatchObject({ decisions: [], unclosed: 1 });
  expect(measureMapping('#end').unclosed).toBe(-1);
  expect(measureMapping('#if($status == ').unclosed).toBe(1);
});

test('a line is where the directive begins', () => {
  expect(measureMapping(`{\n\n#if($status ==\n"DRAFT")\n#end }`).decisions[0]?.line).toBe(3);
});
