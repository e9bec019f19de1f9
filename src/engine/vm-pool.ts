import { Vm } from './vm.ts';
import type { VmHost, VmImage } from './vm-types.ts';

const idle: VmHost = { call: () => undefined, now: () => 0, loadModule: () => undefined };

/** How many instances wait for the next use; one submission rarely has more alive at a time. */
const kept = 8;

/** VMs of one wasm module, reused by overwriting their memory with an image. */
export class VmPool {
  readonly #module: WebAssembly.Module;
  readonly #maximumDepth: number;
  readonly #free: Vm[] = [];

  constructor(module: WebAssembly.Module, maximumDepth: number) {
    this.#module = module;
    this.#maximumDepth = maximumDepth;
  }

  /** A VM that has booted nothing yet. */
  create(host: VmHost): Vm {
    return new Vm(this.#module, this.#maximumDepth, host);
  }

  /** A VM in the image's state. */
  acquire(image: VmImage, host: VmHost): Vm {
    const position = this.#free.findLastIndex((vm) => vm.fits(image));
    const vm = position < 0 ? this.create(host) : (this.#free.splice(position, 1)[0] as Vm);
    vm.host = host;
    vm.restore(image);
    return vm;
  }

  /** Gives a VM back, whatever state it is in; one whose memory has grown past `image` is dropped. */
  release(vm: Vm, image: VmImage): void {
    vm.host = idle;
    if (!vm.fits(image)) return;
    this.#free.push(vm);
    if (this.#free.length > kept) this.#free.shift();
  }
}
