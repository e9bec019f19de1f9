import { useLayoutEffect, useRef } from 'preact/hooks';
import { authModels, modelSupport, type Arrangement, type AuthModel } from '#world/auth-models';
import { productIds } from '#world/products/support';
import type { ProductId } from '#world/products/types';
import { icon } from '../../workspace/dom.ts';
import * as text from './auth-models.id.ts';

/** Which service has which model; the models in use and the services that have all of them are marked. */
export function SupportTable({ arrangement: { models, products } }: { readonly arrangement: Arrangement }) {
  const isFit = (product: ProductId) => models.length > 0 && products.includes(product);
  return (
    <table class="am-support">
      <caption>
        {text.tableTitle}
        <small>{text.tableNote}</small>
      </caption>
      <thead>
        <tr>
          <td />
          {productIds.map((product) => (
            <th key={product} scope="col" class={isFit(product) ? 'fits' : undefined}>
              {text.productHeads[product]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {authModels.map((model) => (
          <tr key={model} class={models.includes(model) ? 'chosen' : undefined}>
            <th scope="row">{text.models[model].name}</th>
            {productIds.map((product) => (
              <Cell key={product} model={model} product={product} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ model, product }: { readonly model: AuthModel; readonly product: ProductId }) {
  const support = modelSupport(model, product);
  if (support === undefined)
    return (
      <td>
        <span aria-hidden="true">{text.cells.unknown}</span>
        <span class="vh">{text.unknownCell}</span>
      </td>
    );
  if (support.kind === 'composed') return <td>{text.cells.composed}</td>;
  return <MarkCell kind={support.kind} />;
}

function MarkCell({ kind }: { readonly kind: 'yes' | 'no' }) {
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => mark.current?.replaceChildren(icon(kind === 'yes' ? 'check' : 'cross', 14)), [kind]);
  return (
    <td class={kind}>
      <i ref={mark} />
      <span class="vh">{text.cells[kind]}</span>
    </td>
  );
}
