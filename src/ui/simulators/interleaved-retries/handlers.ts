/** What a retry does next. Everything between two of these is one step that nothing can interrupt. */
export type Call = 'find' | 'claim' | 'create' | 'send' | 'put' | 'answer';

/** The world as one retry reaches it. `id` is a job's id. */
export interface RetryWorld {
  readonly find: () => string | undefined;
  readonly claim: (id: string) => { readonly claimed: boolean; readonly id: string };
  readonly put: (id: string) => void;
  readonly create: (id: string) => void;
  readonly send: (id: string) => void;
  readonly answer: (id: string) => void;
}

/** A handler announces each call before it makes it, so that somebody else may come between. */
export type Handler = (world: RetryWorld, newId: string) => Generator<Call, void>;

export type HandlerName = 'write-late' | 'write-early' | 'claim';

export const handlers: Readonly<Record<HandlerName, Handler>> = {
  *'write-late'(world, newId) {
    yield 'find';
    const found = world.find();
    if (found === undefined) {
      yield 'create';
      world.create(newId);
      yield 'send';
      world.send(newId);
      yield 'put';
      world.put(newId);
    }
    yield 'answer';
    world.answer(found ?? newId);
  },
  *'write-early'(world, newId) {
    yield 'find';
    const found = world.find();
    if (found === undefined) {
      yield 'put';
      world.put(newId);
      yield 'create';
      world.create(newId);
      yield 'send';
      world.send(newId);
    }
    yield 'answer';
    world.answer(found ?? newId);
  },
  *claim(world, newId) {
    yield 'claim';
    const { claimed, id } = world.claim(newId);
    if (claimed) {
      yield 'create';
      world.create(id);
      yield 'send';
      world.send(id);
    }
    yield 'answer';
    world.answer(id);
  },
};
