const channelName = 'gerbang-progress';

/** Calls `listener` whenever progress changes, in this tab or another. Returns what ends it. */
export function onProgress(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
}

/** Tells this tab and the others that progress has changed. */
export function announceProgress(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('change');
  channel.close();
}
