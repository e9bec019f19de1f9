/** One template over ten months: each month holds what the one before held, and something more. */
export const months = ['december', 'january', 'february', 'march', 'june', 'september'] as const;
export type Month = (typeof months)[number];

const envelope = `Action=SendMessage&MessageBody=$util.urlEncode($input.body)`;

const names = `#set($root = $input.path('$'))
{
  "caseType": "$root.case_type",
  "subjectId": "$root.subject_id",
  "status": "$root.status",
  "amount": $root.amount,
  "requestId": "$context.requestId"
}`;

const list = `#set($root = $input.path('$'))
{
  "caseType": "$root.case_type",
  "subjectId": "$root.subject_id",
  "status": "$root.status",
  "amount": $root.amount,
  "files": [
#foreach($file in $root.attachments)
    { "name": "$file.name" }#if($foreach.hasNext),#end

#end
  ],
#if("$!root.note" != "")
  "note": "$util.escapeJavaScript($root.note)",
#end
  "requestId": "$context.requestId"
}`;

/** The list of February after a beginning of its own and with another status. */
function listWith(beginning: string, status: string): string {
  return `${beginning}\n${list}`.replace('"status": "$root.status"', `"status": "${status}"`);
}

const oneBranch = `#set($now = $input.path('$.status'))
#if($now == "REVIEW")
  #set($next = "ENFORCEMENT_RECOMMENDED")
#else
  #set($next = $now)
#end`;

const withRole = `#set($now = $input.path('$.status'))
#set($next = $now)
#if($now == "REVIEW")
  #set($next = "ENFORCEMENT_RECOMMENDED")
#end
## di atas 50 juta lewat supervisor
#if($input.path('$.amount') > 50000000)
  #set($next = "SUPERVISOR_REVIEW")
#end`;

const program = `#set($now = $input.path('$.status'))
#set($role = $context.authorizer.role)
#set($next = $now)
#if($now == "REVIEW")
  #if($role == "SUPERVISOR" || $input.path('$.priority') == "HIGH")
    #set($next = "ENFORCEMENT_RECOMMENDED")
  #elseif($input.path('$.amount') > 50000000)
    #set($next = "SUPERVISOR_REVIEW")
  #end
#elseif($now == "DRAFT" && $role != "AUDITOR")
  #set($next = "REVIEW")
#end
#if($input.path('$.sealed'))
  #set($next = "CLOSED")
#end
#set($fine = $input.path('$.amount') * 2)`;

export const templates: Readonly<Record<Month, string>> = {
  december: envelope,
  january: names,
  february: list,
  march: listWith(oneBranch, '$next'),
  june: listWith(withRole, '$next'),
  september: listWith(program, '$next').replace('"amount": $root.amount', '"amount": $root.amount,\n  "fine": $fine'),
};

/** Long and plain: forty fields of a partner's form under other names. */
export const longTemplate = `#set($p = $input.path('$'))\n{\n${Array.from(
  { length: 40 },
  (_, index) => `  "f${index + 1}": "$p.f_${index + 1}"${index < 39 ? ',' : ''}`,
).join('\n')}\n}`;
