//! The token app of ../../../apps/token/machine.ts in Rust: the same manifest, the same bytes in state, events and messages.
#![no_std]
#![no_main]

mod mru;
use mru::{emit, get_u256, put, require, send, Call, Machine, Outcome, Revert, GENESIS, U256};

const TRANSFER: u16 = 0;
const FUND: u16 = 1;
const NOT_POSITIVE: u32 = 1;
const TOO_LITTLE: u32 = 2;
const TRANSFERRED: u16 = 0;

type Account = [u8; 20];

/// State entry 0 is the map of balances, entry 1 the supply.
const BALANCES: u8 = 1;
const SUPPLY: &[u8] = &[2];

fn balance_key(account: &Account) -> [u8; 21] {
    let mut key = [BALANCES; 21];
    key[1..].copy_from_slice(account);
    key
}

fn credit(account: &Account, amount: U256) -> Outcome {
    let key = balance_key(account);
    let balance = get_u256(&key)?.checked_add(amount).ok_or(Revert::thrown("a balance over 256 bits"))?;
    put(&key, &balance.to_le_bytes())
}

fn debit(account: &Account, amount: U256) -> Outcome {
    let key = balance_key(account);
    let balance = get_u256(&key)?;
    require(!amount.is_zero(), NOT_POSITIVE, "the amount must be positive")?;
    let rest = balance.checked_sub(amount).ok_or(Revert::new(TOO_LITTLE, "the balance is less than the amount"))?;
    put(&key, &rest.to_le_bytes())
}

fn transferred(from: &Account, to: &Account, amount: U256) -> Outcome {
    debit(from, amount)?;
    credit(to, amount)?;
    let mut event = [0; 72];
    event[..20].copy_from_slice(from);
    event[20..40].copy_from_slice(to);
    event[40..].copy_from_slice(&amount.to_le_bytes());
    emit(TRANSFERRED, &event)
}

fn transfer(mut call: Call) -> Outcome {
    let (to, amount) = (call.input.array()?, call.input.u256()?);
    call.input.finish()?;
    transferred(call.sender, to, amount)
}

fn fund(mut call: Call) -> Outcome {
    let (chess, game, amount) = (call.input.array::<32>()?, call.input.array::<32>()?, call.input.u256()?);
    call.input.finish()?;
    // The account of a rollup is the end of its id.
    let mut to = [0; 20];
    to.copy_from_slice(&chess[12..]);
    transferred(call.sender, &to, amount)?;
    let mut message = [0; 128];
    message[..32].copy_from_slice(chess);
    message[32..36].copy_from_slice(&4u32.to_le_bytes());
    message[36..40].copy_from_slice(b"fund");
    message[40..44].copy_from_slice(&84u32.to_le_bytes());
    message[44..76].copy_from_slice(game);
    message[76..96].copy_from_slice(call.sender);
    message[96..].copy_from_slice(&amount.to_le_bytes());
    send(&message)
}

/// Reads the list to its end before anything is done with it: an input that is not of the type does nothing.
fn genesis(mut call: Call) -> Outcome {
    let holders = call.input.u32()?;
    let mut list = call.input;
    let bytes = (holders as usize).checked_mul(52).ok_or(Revert::BAD_INPUT)?;
    call.input.take(bytes)?;
    call.input.finish()?;
    let mut supply = U256::ZERO;
    for _ in 0..holders {
        let (owner, amount) = (list.array()?, list.u256()?);
        credit(owner, amount)?;
        supply = supply.checked_add(amount).ok_or(Revert::thrown("a supply over 256 bits"))?;
    }
    put(SUPPLY, &supply.to_le_bytes())
}

struct Token;

impl Machine for Token {
    fn act(call: Call) -> Outcome {
        match call.transition {
            TRANSFER => transfer(call),
            FUND => fund(call),
            GENESIS => genesis(call),
            _ => Err(Revert::NO_ACTION),
        }
    }
}

mru_machine!(Token);
