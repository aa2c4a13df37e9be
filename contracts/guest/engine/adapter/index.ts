/** The adapter between the JavaScript engine and the guest ABI: what the module exports, and the state that its snapshot keeps. */
export { ctx as mru_g_0, scratch as mru_g_1, keys as mru_g_2, values as mru_g_3, entries as mru_g_4, actions as mru_g_5, actionCount as mru_g_6, events as mru_g_7, eventCount as mru_g_8 } from './globals';
export { messages as mru_g_9, messageCount as mru_g_10, refuse as mru_g_11, explain as mru_g_12, prototype as mru_g_13, entropy as mru_g_14, current as mru_g_15, busy as mru_g_16 } from './globals';
export { fail as mru_g_17, targetShape as mru_g_18, seedShape as mru_g_19, bytesShape as mru_g_20, open as mru_g_21, atoms as mru_g_22, entryCount as mru_g_23 } from './globals';
export { out as mru_g_24, outEnd as mru_g_25, cursor as mru_g_26, inputEnd as mru_g_27, field as mru_g_28, smallValue as mru_g_29 } from './codec';
export { key as mru_g_30, keyEnd as mru_g_31, from as mru_g_32, fromEnd as mru_g_33 } from './keys';
export { mru_boot, mru_gc } from './boot';
export { mru_apply } from './run';
export { free as mru_free, malloc as mru_alloc } from './memory';
export function mru_abi(): i32 { return 1; }
// The order is that of FUNCTIONS in build.ts and of `native` in ../../runtime.ts.
export { bootNative as f0, bootShape as f1, bootMember as f2, bootEntry as f3, bootAction as f4, bootEvent as f5, bootMessage as f6, bootStart as f7, bootEcho as f8, bootAtom as f9 } from './boot';
export { stateGet as f10, stateSet as f11, stateHas as f12, stateDelete as f13, stateNext as f14 } from './state';
export { effectRequire as f15, effectEmit as f16, effectSend as f17, effectRandom as f18, effectHash as f19 } from './effects';
export { runRevert as f20 } from './run';
