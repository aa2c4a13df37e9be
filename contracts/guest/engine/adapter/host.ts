/** The imports of `mru/1`; the README beside `abi.ts` says what each means. */
@external('mru', 'get') export declare function mru_get(key: i32, keyLength: i32, to: i32, room: i32): i32;
@external('mru', 'put') export declare function mru_put(key: i32, keyLength: i32, value: i32, length: i32): i32;
@external('mru', 'del') export declare function mru_del(key: i32, keyLength: i32): i32;
@external('mru', 'scan') export declare function mru_scan(from: i32, fromLength: i32, until: i32, untilLength: i32, reverse: i32, to: i32, room: i32): i32;
@external('mru', 'emit') export declare function mru_emit(id: i32, data: i32, length: i32): i32;
@external('mru', 'send') export declare function mru_send(data: i32, length: i32): i32;
@external('mru', 'hash') export declare function mru_hash(algorithm: i32, data: i32, length: i32, to: i32): void;
@external('mru', 'begin') export declare function mru_begin(index: i32): void;
@external('mru', 'commit') export declare function mru_commit(): void;
@external('mru', 'revert') export declare function mru_revert(code: i32, reason: i32, length: i32): void;

/** The host's word for "will not do that". */
export const REFUSED: i32 = -2;
