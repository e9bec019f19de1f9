/** Queries to begin with, by what each shows. */
export const queries = {
  list: `query {
  listCases(limit: 50) {
    items {
      title
      status
      assignee {
        name
        unit { name }
      }
    }
    nextToken
  }
}`,
  one: `query {
  getCase(id: "C-17") {
    title
    assignee { name }
    documents {
      items { name }
    }
  }
}`,
  cycle: `query {
  getCase(id: "C-17") {
    related { items {
      related { items {
        related { items {
          related { items {
            title
          } }
        } }
      } }
    } }
  }
}`,
  greedy: `query {
  listCases(limit: 10000) {
    items {
      title
      documents {
        items {
          uploadedBy { name }
        }
      }
    }
  }
}`,
} as const;

export type QueryName = keyof typeof queries;
export const queryNames = Object.keys(queries) as readonly QueryName[];
