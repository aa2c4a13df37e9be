/* The token app of ../../../apps/token/machine.ts in C: the same manifest, the same bytes in state, events and messages. */
#include "mru.h"

enum { TRANSFER = 0, FUND = 1 };
enum { NOT_POSITIVE = 1, TOO_LITTLE = 2 };
enum { TRANSFERRED = 0 };
enum { ACCOUNT = 20, ID = 32 };

/* State entry 0 is the map of balances, entry 1 the supply. */
typedef struct {
  uint8_t entry;
  uint8_t account[ACCOUNT];
} balance_key;
static const uint8_t SUPPLY_KEY = 2;

static balance_key key_of(const uint8_t *account) {
  balance_key key = {.entry = 1};
  __builtin_memcpy(key.account, account, ACCOUNT);
  return key;
}

static uint32_t credit(const uint8_t *account, const mru_u256 *amount) {
  balance_key key = key_of(account);
  mru_u256 balance;
  MRU_REQUIRE(mru_load_u256(&key, sizeof key, &balance), MRU_THROWN, "a stored balance is damaged");
  MRU_REQUIRE(!mru_add(&balance, amount), MRU_THROWN, "a balance over 256 bits");
  MRU_REQUIRE(mru_put(&key, sizeof key, &balance, sizeof balance) == 0, MRU_OVER_LIMIT, "the state is full");
  return 0;
}

static uint32_t debit(const uint8_t *account, const mru_u256 *amount) {
  balance_key key = key_of(account);
  mru_u256 balance;
  MRU_REQUIRE(mru_load_u256(&key, sizeof key, &balance), MRU_THROWN, "a stored balance is damaged");
  MRU_REQUIRE(!mru_is_zero(amount), NOT_POSITIVE, "the amount must be positive");
  MRU_REQUIRE(!mru_subtract(&balance, amount), TOO_LITTLE, "the balance is less than the amount");
  MRU_REQUIRE(mru_put(&key, sizeof key, &balance, sizeof balance) == 0, MRU_OVER_LIMIT, "the state is full");
  return 0;
}

static uint32_t move(const uint8_t *from, const uint8_t *to, const mru_u256 *amount) {
  uint32_t code = debit(from, amount);
  if (code == 0) code = credit(to, amount);
  if (code != 0) return code;
  uint8_t event[ACCOUNT + ACCOUNT + sizeof *amount];
  __builtin_memcpy(event, from, ACCOUNT);
  __builtin_memcpy(event + ACCOUNT, to, ACCOUNT);
  __builtin_memcpy(event + ACCOUNT + ACCOUNT, amount, sizeof *amount);
  MRU_REQUIRE(mru_emit(TRANSFERRED, event, sizeof event) == 0, MRU_OVER_LIMIT, "too many events");
  return 0;
}

static uint32_t transfer(mru_call *call) {
  const uint8_t *to = mru_take(&call->input, ACCOUNT);
  mru_u256 amount = mru_read_u256(&call->input);
  MRU_REQUIRE(mru_is_whole(&call->input), MRU_BAD_INPUT, "the input is not of the type");
  return move(call->sender, to, &amount);
}

/* The message `fund` to another rollup: receiver, name of the action, and its input. */
typedef struct __attribute__((packed)) {
  uint8_t to[ID];
  uint32_t name_length;
  char name[4];
  uint32_t payload_length;
  uint8_t game[ID];
  uint8_t player[ACCOUNT];
  mru_u256 amount;
} fund_message;

static uint32_t fund(mru_call *call) {
  const uint8_t *chess = mru_take(&call->input, ID);
  const uint8_t *game = mru_take(&call->input, ID);
  mru_u256 amount = mru_read_u256(&call->input);
  MRU_REQUIRE(mru_is_whole(&call->input), MRU_BAD_INPUT, "the input is not of the type");
  /* The account of a rollup is the end of its id. */
  uint32_t code = move(call->sender, chess + ID - ACCOUNT, &amount);
  if (code != 0) return code;
  fund_message message = {.name_length = 4, .name = {'f', 'u', 'n', 'd'}, .payload_length = ID + ACCOUNT + sizeof amount, .amount = amount};
  __builtin_memcpy(message.to, chess, ID);
  __builtin_memcpy(message.game, game, ID);
  __builtin_memcpy(message.player, call->sender, ACCOUNT);
  MRU_REQUIRE(mru_send(&message, sizeof message) == 0, MRU_OVER_LIMIT, "too many messages");
  return 0;
}

/* Reads the list to its end before anything is done with it: an input that is not of the type does nothing. */
static uint32_t genesis(mru_call *call) {
  mru_reader check = call->input;
  uint32_t holders = mru_read_uint32_t(&check);
  mru_reader list = check;
  MRU_REQUIRE(holders <= (uint32_t)(check.end - check.at) / (ACCOUNT + sizeof(mru_u256)), MRU_BAD_INPUT, "the input is not of the type");
  mru_take(&check, holders * (ACCOUNT + sizeof(mru_u256)));
  MRU_REQUIRE(mru_is_whole(&check), MRU_BAD_INPUT, "the input is not of the type");
  mru_u256 supply = {{0}};
  for (; holders > 0; holders--) {
    const uint8_t *owner = mru_take(&list, ACCOUNT);
    mru_u256 amount = mru_read_u256(&list);
    uint32_t code = credit(owner, &amount);
    if (code != 0) return code;
    MRU_REQUIRE(!mru_add(&supply, &amount), MRU_THROWN, "a supply over 256 bits");
  }
  MRU_REQUIRE(mru_put(&SUPPLY_KEY, 1, &supply, sizeof supply) == 0, MRU_OVER_LIMIT, "the state is full");
  return 0;
}

static uint32_t mru_act(mru_call *call) {
  switch (call->transition) {
    case TRANSFER: return transfer(call);
    case FUND: return fund(call);
    case MRU_GENESIS: return genesis(call);
    default: return MRU_FAIL(MRU_BAD_INPUT, "no such action");
  }
}
