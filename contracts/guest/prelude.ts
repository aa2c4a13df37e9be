/**
 * Runs inside the guest, before any of the author's code: the few globals that code expects, and clear errors for those that
 * would make two nodes differ.
 */
interface GuestGlobals {
  TextEncoder: unknown;
  TextDecoder: unknown;
  console: unknown;
  Date: unknown;
  [name: string]: unknown;
}

const globals = globalThis as unknown as GuestGlobals;

class GuestTextEncoder {
  encode(text: string): Uint8Array {
    const raw = unescape(encodeURIComponent(text));
    return Uint8Array.from({ length: raw.length }, (_, at) => raw.charCodeAt(at));
  }
}

class GuestTextDecoder {
  decode(bytes: Uint8Array): string {
    let raw = '';
    for (const byte of bytes) raw += String.fromCharCode(byte);
    // Throws URIError for malformed UTF-8, as a fatal decoder does.
    return decodeURIComponent(escape(raw));
  }
}

function refuse(what: string, instead: string): () => never {
  return () => {
    throw new Error(`${what} differs from node to node: ${instead}`);
  };
}

globals.TextEncoder = GuestTextEncoder;
globals.TextDecoder = GuestTextDecoder;
const silent = (): void => undefined;
globals.console = { log: silent, info: silent, warn: silent, error: silent, debug: silent };

const useBlockTime = 'use block.time';
const RealDate = Date;
const refuseNow = refuse('the current time', useBlockTime);
globals.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[]) => (args.length === 0 ? refuseNow() : Reflect.construct(target, args)),
  apply: refuseNow,
  get: (target, name) => (name === 'now' ? refuseNow : Reflect.get(target, name)),
});
Math.random = refuse('Math.random', 'derive chance from the block');
for (const name of ['performance', 'WeakRef', 'FinalizationRegistry']) delete globals[name];
