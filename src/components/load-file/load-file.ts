import { LoadFault, longPatience, patience } from '../../lib/load-fault.ts';

/** The browser's own, for search replaces it to learn why Pagefind's files do not come. */
const fetchFile = globalThis.fetch.bind(globalThis);

/** Loads a file whole. Rejects with a `LoadFault` that says why it did not come. */
export async function loadFile(address: string, init: RequestInit = {}): Promise<Blob> {
  const stop = new AbortController();
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => stop.abort(), patience * 1000);
  };
  try {
    wait();
    const response = await fetchFile(address, { ...init, signal: stop.signal });
    if (!response.ok) throw new LoadFault('status', address, response.status);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      parts.push(part.value);
      wait();
    }
    return new Blob(parts);
  } catch (error) {
    if (error instanceof LoadFault) throw error;
    throw stop.signal.aborted ? new LoadFault('slow', address) : getNetworkFault(address);
  } finally {
    clearTimeout(timer);
  }
}

/** Loads a JSON file. Rejects as `loadFile` does. */
export async function loadJson<Value>(address: string, init?: RequestInit): Promise<Value> {
  return JSON.parse(await (await loadFile(address, init)).text()) as Value;
}

/** Waits for what a browser loads by itself, a module or a worker, but not for ever. */
export async function loadInTime<Value>(what: string, loading: Promise<Value>): Promise<Value> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => reject(new LoadFault('slow', what)), longPatience * 1000);
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Loads a module in time. A browser does not say why one did not come: what the network says is the best guess. */
export function loadModule<Module>(what: string, load: () => Promise<Module>): Promise<Module> {
  const loading = load().catch(() => {
    throw getNetworkFault(what);
  });
  return loadInTime(what, loading);
}

/** What most likely keeps something from coming, where the browser only says that it did not. */
export function getNetworkFault(what: string): LoadFault {
  return new LoadFault(navigator.onLine ? 'unreachable' : 'offline', what);
}
