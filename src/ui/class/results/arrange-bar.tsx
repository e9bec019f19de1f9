import { orders, type Order } from './arrange.ts';
import { resultsText as text } from './results.id.ts';

interface Props {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly shown: number;
  readonly total: number;
}

/** How the rows are searched and sorted. */
export function ArrangeBar({ onOrder, onType, order, shown, total, typed }: Props) {
  return (
    <div class="arrange">
      <label>
        <span>{text.search}</span>
        <input
          type="search"
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </label>
      <label>
        <span>{text.order}</span>
        <select value={order} onChange={({ currentTarget }) => onOrder(currentTarget.value as Order)}>
          {orders.map((each) => (
            <option key={each} value={each}>
              {text.orders[each]}
            </option>
          ))}
        </select>
      </label>
      <p role="status" class="num">
        {text.shown(shown, total)}
      </p>
    </div>
  );
}
