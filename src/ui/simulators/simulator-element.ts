/** A simulator replaces the placeholder that it is given and returns what takes it away again. */
export type MountSimulator = (host: Element) => () => void;

const simulators: Readonly<Record<string, () => Promise<{ readonly mount: MountSimulator }>>> = {
  'auth-models': () => import('./auth-models/mount.tsx'),
  'authorizer-cache-lab': () => import('./authorizer-cache-lab/mount.tsx'),
  'boundary-sorter': () => import('./boundary-sorter/mount.tsx'),
  'capstone-map': () => import('./capstone-map/mount.tsx'),
  'circuit-breaker': () => import('./circuit-breaker/mount.tsx'),
  'command-flow': () => import('./command-flow/mount.tsx'),
  'contract-explorer': () => import('./contract-explorer/mount.tsx'),
  'cors-preflight': () => import('./cors-preflight/mount.tsx'),
  'cost-calculator': () => import('./cost-calculator/mount.tsx'),
  'diagnosis-room': () => import('./diagnosis-room/mount.tsx'),
  'feature-matcher': () => import('./feature-matcher/mount.tsx'),
  'four-gates': () => import('./four-gates/mount.tsx'),
  'gateway-surge': () => import('./gateway-surge/mount.tsx'),
  'graphql-cost': () => import('./graphql-cost/mount.tsx'),
  'interleaved-retries': () => import('./interleaved-retries/mount.tsx'),
  'log-format-builder': () => import('./log-format-builder/mount.tsx'),
  'mapping-meter': () => import('./mapping-meter/mount.tsx'),
  'placement-board': () => import('./placement-board/mount.tsx'),
  'private-policy': () => import('./private-policy/mount.tsx'),
  'request-trace': () => import('./request-trace/mount.tsx'),
  'retry-amplification': () => import('./retry-amplification/mount.tsx'),
  'seven-boundaries': () => import('./seven-boundaries/mount.tsx'),
  'status-detective': () => import('./status-detective/mount.tsx'),
  'subscription-isolation': () => import('./subscription-isolation/mount.tsx'),
  'timeout-budget': () => import('./timeout-budget/mount.tsx'),
  'tier-planner': () => import('./tier-planner/mount.tsx'),
  'token-bucket': () => import('./token-bucket/mount.tsx'),
  'token-lab': () => import('./token-lab/mount.tsx'),
};

/** Loads the simulator in its `name` attribute when it is less than a screen away or its address is asked for. */
class SimulatorElement extends HTMLElement {
  private unmount: (() => void) | undefined;
  private observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.load();
      },
      { rootMargin: '50% 0px' },
    );
    this.observer.observe(this);
    if (location.hash.startsWith(`#${this.getAttribute('name')}?`)) this.scrollIntoView();
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.unmount?.();
  }

  private async load(): Promise<void> {
    this.observer?.disconnect();
    const section = this.querySelector('.sim');
    const importSimulator = simulators[this.getAttribute('name') ?? ''];
    if (section === null || importSimulator === undefined || this.unmount !== undefined) return;
    try {
      const { mount } = await importSimulator();
      this.unmount = mount(section);
    } catch {
      const message = document.createElement('p');
      message.className = 'read';
      message.textContent = this.dataset['failed'] ?? '';
      section.append(message);
    }
  }
}

if (!customElements.get('gerbang-simulator')) customElements.define('gerbang-simulator', SimulatorElement);
