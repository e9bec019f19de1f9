/** The schema that the simulator's queries ask, as a reader sees it. */
export const schemaText = `type Query {
  getCase(id: ID!): Case
  listCases(limit: Int, nextToken: String): CaseConnection!
}

type CaseConnection {
  items: [Case!]!
  nextToken: String
}

type Case {
  id: ID!
  status: CaseStatus!
  title: String!
  riskScore: Int
  createdAt: AWSDateTime!
  assignee: Officer
  documents(limit: Int): DocumentConnection!
  related(limit: Int): CaseConnection!
}

type Officer {
  id: ID!
  name: String!
  unit: Unit!
}

type Unit {
  id: ID!
  name: String!
}

type DocumentConnection {
  items: [Document!]!
  nextToken: String
}

type Document {
  id: ID!
  name: String!
  uploadedBy: Officer!
}

enum CaseStatus {
  SUBMITTED
  APPROVED
  CLOSED
}

scalar AWSDateTime`;

export type SourceId = 'cases' | 'directory' | 'documents';

/** What the simulator knows of a field beside its name. */
export interface FieldShape {
  /** Object type of its value; without one it is a scalar. */
  readonly type?: string;
  /** What its resolver asks; without one the parent's value has it. */
  readonly source?: SourceId;
  /** Objects that there are for each parent, where the field is a page of them. */
  readonly available?: number;
  /** Its value is the list of the page above it. */
  readonly list?: true;
}

const scalar: FieldShape = {};

/** The types of `schemaText`, with the resolver of each field and how much data there is. */
export const shapes: Readonly<Record<string, Readonly<Record<string, FieldShape>>>> = {
  Query: {
    getCase: { type: 'Case', source: 'cases' },
    listCases: { type: 'CaseConnection', source: 'cases', available: 2_000 },
  },
  CaseConnection: { items: { type: 'Case', list: true }, nextToken: scalar },
  Case: {
    id: scalar,
    status: scalar,
    title: scalar,
    riskScore: scalar,
    createdAt: scalar,
    assignee: { type: 'Officer', source: 'directory' },
    documents: { type: 'DocumentConnection', source: 'documents', available: 12 },
    related: { type: 'CaseConnection', source: 'cases', available: 8 },
  },
  Officer: { id: scalar, name: scalar, unit: { type: 'Unit', source: 'directory' } },
  Unit: { id: scalar, name: scalar },
  DocumentConnection: { items: { type: 'Document', list: true }, nextToken: scalar },
  Document: { id: scalar, name: scalar, uploadedBy: { type: 'Officer', source: 'directory' } },
};
