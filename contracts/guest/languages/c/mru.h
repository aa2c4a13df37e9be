/*
 * mru/1 for C: the imports, a reader, 256-bit unsigned integers, and the loop over a block's calls. The app includes this once and
 * defines `mru_act`. The specification is ../../SPEC.md; freestanding, no C library.
 */
#ifndef MRU_H
#define MRU_H
#include <stddef.h>
#include <stdint.h>

#define MRU_IMPORT(name) __attribute__((import_module("mru"), import_name(#name))) extern
#define MRU_EXPORT(name) __attribute__((export_name(#name), used))

MRU_IMPORT(get) int32_t mru_get(const void *key, uint32_t key_length, void *to, uint32_t room);
MRU_IMPORT(put) int32_t mru_put(const void *key, uint32_t key_length, const void *value, uint32_t length);
MRU_IMPORT(del) int32_t mru_del(const void *key, uint32_t key_length);
MRU_IMPORT(scan) int32_t mru_scan(const void *from, uint32_t from_length, const void *until, uint32_t until_length, int32_t reverse, void *to, uint32_t room);
MRU_IMPORT(emit) int32_t mru_emit(uint32_t event, const void *data, uint32_t length);
MRU_IMPORT(send) int32_t mru_send(const void *message, uint32_t length);
MRU_IMPORT(hash) void mru_hash(uint32_t algorithm, const void *data, uint32_t length, void *to);
MRU_IMPORT(begin) void mru_begin(uint32_t index);
MRU_IMPORT(commit) void mru_commit(void);
MRU_IMPORT(revert) void mru_revert(uint32_t code, const void *reason, uint32_t length);

enum { MRU_VERSION = 1, MRU_ABSENT = -1, MRU_REFUSED = -2 };
enum { MRU_GENESIS = 0xffff, MRU_BEFORE_BLOCK = 0xfffe, MRU_AFTER_BLOCK = 0xfffd, MRU_MIGRATE = 0xfffc };

/* Codes that the app did not choose; its own are 1 to 0x7fffffff. */
#define MRU_THROWN 0xffff0001u
#define MRU_BAD_INPUT 0xffff0005u
#define MRU_OVER_LIMIT 0xffff0006u

/* Bytes that somebody else chose. A read past the end sets `bad` and gives nothing. */
typedef struct {
  const uint8_t *at;
  const uint8_t *end;
  int bad;
} mru_reader;

/* The next `size` bytes, or NULL. */
static inline const uint8_t *mru_take(mru_reader *from, uint32_t size) {
  if (from->bad || size > (uint32_t)(from->end - from->at)) {
    from->bad = 1;
    return NULL;
  }
  from->at += size;
  return from->at - size;
}

/* Little-endian integers: the byte order of WebAssembly itself, at any alignment. */
#define MRU_READ(type)                                            \
  static inline type mru_read_##type(mru_reader *from) {          \
    const uint8_t *at = mru_take(from, sizeof(type));             \
    type value = 0;                                               \
    if (at) __builtin_memcpy(&value, at, sizeof(type));           \
    return value;                                                 \
  }
MRU_READ(uint8_t)
MRU_READ(uint16_t)
MRU_READ(uint32_t)
MRU_READ(uint64_t)

/* All was read, and there was enough. */
static inline int mru_is_whole(const mru_reader *from) { return !from->bad && from->at == from->end; }

/* An unsigned integer of 256 bits, lowest limb first: in memory it is its own binary form. */
typedef struct {
  uint64_t limb[4];
} mru_u256;

static inline mru_u256 mru_read_u256(mru_reader *from) {
  mru_u256 value = {{0}};
  const uint8_t *at = mru_take(from, sizeof value);
  if (at) __builtin_memcpy(&value, at, sizeof value);
  return value;
}
static inline int mru_is_zero(const mru_u256 *a) { return (a->limb[0] | a->limb[1] | a->limb[2] | a->limb[3]) == 0; }

/* a += b; answers 1 when the sum does not fit. */
static inline int mru_add(mru_u256 *a, const mru_u256 *b) {
  uint64_t carry = 0;
  for (int i = 0; i < 4; i++) {
    uint64_t sum = a->limb[i] + b->limb[i];
    uint64_t whole = sum + carry;
    carry = (sum < b->limb[i]) | (whole < sum);
    a->limb[i] = whole;
  }
  return (int)carry;
}

/* a -= b; answers 1 when b is the larger one. */
static inline int mru_subtract(mru_u256 *a, const mru_u256 *b) {
  uint64_t borrow = 0;
  for (int i = 0; i < 4; i++) {
    uint64_t difference = a->limb[i] - b->limb[i];
    uint64_t under = a->limb[i] < b->limb[i];
    a->limb[i] = difference - borrow;
    borrow = under | (difference < borrow);
  }
  return (int)borrow;
}

/* The integer stored at a key, 0 when there is none; answers 0 when what is stored is no integer of 256 bits. */
static inline int mru_load_u256(const void *key, uint32_t key_length, mru_u256 *to) {
  *to = (mru_u256){{0}};
  int32_t length = mru_get(key, key_length, to, sizeof *to);
  return length == MRU_ABSENT || length == (int32_t)sizeof *to;
}

/* What every call of a block shares. */
typedef struct {
  const uint8_t *rollup;
  uint64_t height;
  uint64_t time;
  const uint8_t *entropy;
} mru_block;

typedef struct {
  const mru_block *block;
  /* Number within the block: what chance is derived from, beside `entropy`. */
  uint32_t index;
  uint16_t transition;
  const uint8_t *sender;
  /* The rollup that sent this call as a message, or NULL. */
  const uint8_t *from;
  mru_reader input;
} mru_call;

/* The app: performs one call, and answers 0 to commit, or a code by MRU_FAIL to revert. */
static uint32_t mru_act(mru_call *call);

static const char *mru_reason;
static uint32_t mru_reason_length;
#define MRU_FAIL(code, text) (mru_reason = (text), mru_reason_length = sizeof(text) - 1, (uint32_t)(code))
#define MRU_REQUIRE(condition, code, text)           \
  do {                                               \
    if (!(condition)) return MRU_FAIL((code), text); \
  } while (0)

MRU_EXPORT(mru_abi) int32_t mru_abi(void) { return MRU_VERSION; }

extern uint8_t __heap_base;
static uint32_t mru_heap;

/* Memory is taken and never given back: an instance lives for one block. Traps when there is none. */
MRU_EXPORT(mru_alloc) void *mru_alloc(uint32_t size) {
  if (mru_heap == 0) mru_heap = ((uint32_t)&__heap_base + 7) & ~7u;
  uint64_t end = (uint64_t)mru_heap + size;
  uint64_t room = (uint64_t)__builtin_wasm_memory_size(0) << 16;
  if (end > room && (end >> 32 || __builtin_wasm_memory_grow(0, (uint32_t)((end - room + 0xffff) >> 16)) == (size_t)-1)) __builtin_trap();
  void *at = (void *)mru_heap;
  mru_heap = (uint32_t)((end + 7) & ~(uint64_t)7);
  return at;
}

static inline void mru_perform(mru_call *call) {
  mru_begin(call->index);
  uint32_t code = mru_act(call);
  if (code == 0) mru_commit();
  else mru_revert(code, mru_reason, mru_reason_length);
}

MRU_EXPORT(mru_apply) int64_t mru_apply(const uint8_t *input, uint32_t length) {
  mru_reader from = {input, input + length, 0};
  mru_block block;
  block.rollup = mru_take(&from, 32);
  block.height = mru_read_uint64_t(&from);
  block.time = mru_read_uint64_t(&from);
  block.entropy = mru_take(&from, 32);
  mru_call call = {.block = &block, .index = mru_read_uint32_t(&from)};
  for (uint32_t left = mru_read_uint32_t(&from); left > 0; left--, call.index++) {
    call.transition = mru_read_uint16_t(&from);
    call.sender = mru_take(&from, 20);
    call.from = mru_read_uint8_t(&from) ? mru_take(&from, 32) : NULL;
    uint32_t size = mru_read_uint32_t(&from);
    const uint8_t *payload = mru_take(&from, size);
    if (from.bad) return INT64_MIN;
    call.input = (mru_reader){payload, payload + size, 0};
    mru_perform(&call);
  }
  return mru_is_whole(&from) ? 0 : INT64_MIN;
}
#endif
