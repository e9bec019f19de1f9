import { useLayoutEffect, useRef } from 'preact/hooks';
import { icon } from '../../workspace/dom.ts';
import * as text from './capstone-map.id.ts';
import { boundaries, type MapView } from './model.ts';

/** What the door that is looked at answers to each of the seven boundaries, and the rules that it breaks. */
export function Answers({ view }: { readonly view: MapView }) {
  return (
    <table class="cm-answers">
      <caption>{text.answersCaption(view.selected)}</caption>
      <thead class="vh">
        <tr>
          <th scope="col">{text.answersHead.boundary}</th>
          <th scope="col">{text.answersHead.answer}</th>
        </tr>
      </thead>
      <tbody>
        {boundaries.map((boundary) => {
          const broken = view.answers[boundary];
          return (
            <tr key={boundary} class={broken.length > 0 ? 'broken' : ''}>
              <th scope="row">
                <Mark holds={broken.length === 0} />
                {text.boundaryNames[boundary]}
              </th>
              <td>
                {text.answer(boundary, view.selected, view)}
                {broken.map((rule) => (
                  <a key={rule} href={`/aturan/${rule}`}>
                    {rule}
                  </a>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Mark({ holds }: { readonly holds: boolean }) {
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => holder.current?.replaceChildren(icon(holds ? 'check' : 'cross', 14)), [holds]);
  return <i ref={holder} />;
}
