import * as text from './cost-calculator.id.ts';
import type { CostBar, CostView } from './model.ts';

interface Props {
  readonly view: CostView;
}

/** The bill: totals, then a bar for each component with its number beside it, what retries cost hatched. */
export function Bill({ view }: Props) {
  const widest = view.bars[0]?.amount ?? 1;
  return (
    <>
      <dl class="sim-facts cc-facts">
        <div>
          <dt>{text.facts.total}</dt>
          <dd class="cc-total">{text.dollars(view.total)}</dd>
        </div>
        <div>
          <dt>{text.facts.perMillion}</dt>
          <dd>{text.dollars(view.perMillion)}</dd>
        </div>
        <div>
          <dt>{text.facts.attempts}</dt>
          <dd>{text.attempts(view)}</dd>
        </div>
        <div>
          <dt>{text.facts.retried}</dt>
          <dd>{text.dollars(view.retried)}</dd>
        </div>
      </dl>
      <table class="cc-bill">
        <caption>{text.table.caption}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{text.table.component}</th>
            <th scope="col">{text.table.amount}</th>
            <th scope="col">{text.table.retried}</th>
          </tr>
        </thead>
        <tbody>
          {view.bars.map((bar) => (
            <Row key={bar.component} bar={bar} widest={widest} />
          ))}
        </tbody>
      </table>
      {view.retried > 0 && <p class="cc-note">{text.hatchNote}</p>}
    </>
  );
}

function Row({ bar, widest }: { readonly bar: CostBar; readonly widest: number }) {
  const { component, amount, retried } = bar;
  const width = (value: number) => `${(value / widest) * 100}%`;
  return (
    <tr>
      <th scope="row">{text.components[component]}</th>
      <td class="cc-amount">{text.dollars(amount)}</td>
      <td class="cc-bar">
        <span class="vh">{text.dollars(retried)}</span>
        <i style={{ width: width(amount - retried) }} />
        <i class="again" style={{ width: width(retried) }} />
      </td>
    </tr>
  );
}
