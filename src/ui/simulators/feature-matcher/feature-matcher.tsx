import { useEffect, useState } from 'preact/hooks';
import * as text from './feature-matcher.id.ts';
import { matchProducts } from './model.ts';
import { NeedList } from './need-list.tsx';
import { DoorStrip, ProductList } from './product-list.tsx';
import { formatHash, isAddress, parseHash, startingPoint, type Settings } from './settings.ts';

/** Five products as doors: needs that are ticked close them one by one, and what stands beside them opens some again. */
export function FeatureMatcher() {
  const [settings, setSettings] = useState(() => parseHash(location.hash));
  useEffect(() => {
    const follow = () => {
      if (isAddress(location.hash)) setSettings(parseHash(location.hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  const change = (next: Settings) => {
    setSettings(next);
    history.replaceState(history.state, '', formatHash(next));
  };
  const matches = matchProducts(settings);

  return (
    <>
      <header>
        <h3>{text.title}</h3>
        <button type="button" class="btn quiet s" onClick={() => change(startingPoint)}>
          {text.reset}
        </button>
      </header>
      <div class="body fm">
        <div class="stage">
          <ProductList matches={matches} />
          <p class="fm-read" aria-live="polite">
            {text.reading(matches, settings)}
          </p>
          <div class="fm-try">
            <b>{text.tryTitle}</b>
            <ul>
              {text.experiments.map((experiment) => (
                <li key={experiment.text}>
                  <button type="button" onClick={() => change(experiment.settings)}>
                    {experiment.text}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
        <DoorStrip matches={matches} />
        <NeedList settings={settings} onChange={change} />
      </div>
    </>
  );
}
