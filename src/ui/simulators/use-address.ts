import { useEffect, useState } from 'preact/hooks';

/** How a simulator's state stands in the address: `#name?knob=value&…`. */
export interface Address<State> {
  readonly name: string;
  readonly parse: (hash: string) => State;
  readonly format: (state: State) => string;
}

/** A state that follows the address and writes itself into it, without a new entry in the history. */
export function useAddress<State>(address: Address<State>): readonly [State, (next: State) => void] {
  const [state, setState] = useState(() => address.parse(location.hash));
  useEffect(() => {
    const follow = () => {
      if (location.hash.startsWith(`#${address.name}?`)) setState(address.parse(location.hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [address]);

  const change = (next: State) => {
    setState(next);
    history.replaceState(history.state, '', address.format(next));
  };
  return [state, change];
}
