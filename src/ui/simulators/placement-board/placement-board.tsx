import { Invariant } from '../invariant.tsx';
import { Frame } from '../parts/frame.tsx';
import { Radios } from '../parts/knobs.tsx';
import { useAddress } from '../use-address.ts';
import { BoardRowView } from './board-row.tsx';
import { places } from './duties.ts';
import { viewBoard } from './model.ts';
import * as text from './placement-board.id.ts';
import { address, products, type BoardSettings } from './settings.ts';

/** Rules on a board of four places: each is moved by hand, and says what its own request meets there. */
export function PlacementBoard() {
  const [settings, change] = useAddress(address);
  const view = viewBoard(settings);
  const apply = (changes: Partial<BoardSettings>) => change({ ...settings, ...changes });
  return (
    <Frame
      title={text.title}
      start={address.start}
      onChange={change}
      reading={text.reading(settings, view)}
      experiments={text.experiments}
    >
      <div class="kn pb-product">
        <Radios
          label={text.productLabel}
          value={settings.product}
          values={products}
          names={text.products}
          onChange={(product) => apply({ product })}
        />
      </div>
      <dl class="pb-places">
        {places.map((place) => (
          <div key={place}>
            <dt>{text.placeWords[place].name}</dt>
            <dd>{text.placeWords[place].does}</dd>
          </div>
        ))}
      </dl>
      <ol class="pb-board" aria-label={text.listLabel}>
        {view.rows.map((row) => (
          <BoardRowView
            key={row.id}
            row={row}
            isTold={row.id === view.told.id}
            onTell={() => apply({ open: row.id })}
            onPlace={(place) => apply({ open: row.id, board: { ...settings.board, [row.id]: place } })}
          />
        ))}
      </ol>
      <Invariant holds={view.fitting === view.rows.length} text={text.invariant(view)} />
    </Frame>
  );
}
