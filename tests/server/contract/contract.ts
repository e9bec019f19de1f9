import { Ajv2020 } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';

interface Media {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Declared {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}

/** One operation as the document publishes it. */
export interface Operation {
  /** Such as `GET /me`. */
  readonly name: string;
  readonly method: string;
  /** The path's template below /api/v1. */
  readonly path: string;
  readonly summary?: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Declared>>;
  readonly rules: readonly string[];
}

/** The published document, as tests read it and hold answers to it. */
export interface Contract {
  readonly document: Readonly<Record<string, unknown>>;
  readonly operations: readonly Operation[];
  /** What is wrong with a value by the schema at a place of the document; empty where nothing is. */
  readonly problems: (place: readonly string[], value: unknown) => readonly string[];
}

const prefix = '/api/v1';

/** Reads the contract that a server publishes. */
export async function readContract(origin: string): Promise<Contract> {
  const response = await fetch(`${origin}${prefix}/openapi.json`);
  const document = (await response.json()) as Contract['document'];
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'contract');
  return {
    document,
    operations: Object.entries(document['paths'] as Record<string, Record<string, object>>).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => readOperation(path, method, operation)),
    ),
    problems(place, value) {
      const reference = `contract#/${place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
      const validate = ajv.getSchema(reference);
      if (validate === undefined) return [`no schema at ${reference}`];
      if (validate(value) === true) return [];
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
    },
  };
}

function readOperation(path: string, method: string, operation: object): Operation {
  const {
    'x-rules': rules = [],
    parameters = [],
    ...rest
  } = operation as Omit<Operation, 'rules' | 'parameters'> & {
    readonly parameters?: Operation['parameters'];
    readonly 'x-rules'?: readonly string[];
  };
  const below = path.slice(prefix.length);
  return {
    ...rest,
    parameters,
    rules,
    name: `${method.toUpperCase()} ${below}`,
    method: method.toUpperCase(),
    path: below,
  };
}

/** The codes that an operation declares for a status: its examples are named by them. */
export function declaredCodes({ responses }: Operation, status: number): readonly string[] {
  return Object.keys(responses[status]?.content?.['application/json']?.examples ?? {});
}
