//! mru/1 for Rust: the imports, a reader, 256-bit unsigned integers, and the loop over a block's calls. The app implements `Machine` and
//! hands it to `mru_machine!`. The specification is ../../SPEC.md; no standard library.
#![allow(dead_code)]

mod host {
    #[link(wasm_import_module = "mru")]
    extern "C" {
        pub fn get(key: *const u8, key_length: usize, to: *mut u8, room: usize) -> i32;
        pub fn put(key: *const u8, key_length: usize, value: *const u8, length: usize) -> i32;
        pub fn del(key: *const u8, key_length: usize) -> i32;
        pub fn scan(from: *const u8, from_length: usize, until: *const u8, until_length: usize, reverse: u32, to: *mut u8, room: usize) -> i32;
        pub fn emit(event: u32, data: *const u8, length: usize) -> i32;
        pub fn send(message: *const u8, length: usize) -> i32;
        pub fn hash(algorithm: u32, data: *const u8, length: usize, to: *mut u8);
        pub fn begin(index: u32);
        pub fn commit();
        pub fn revert(code: u32, reason: *const u8, length: usize);
    }
}

pub const VERSION: i32 = 1;
pub const GENESIS: u16 = 0xffff;
pub const BEFORE_BLOCK: u16 = 0xfffe;
pub const AFTER_BLOCK: u16 = 0xfffd;
pub const MIGRATE: u16 = 0xfffc;

/// Why a call leaves nothing behind. Codes of an app's own are 1 to 0x7fff_ffff.
pub struct Revert {
    pub code: u32,
    pub reason: &'static str,
}
pub type Outcome<T = ()> = Result<T, Revert>;

impl Revert {
    pub const fn new(code: u32, reason: &'static str) -> Self {
        Revert { code, reason }
    }
    pub const BAD_INPUT: Revert = Revert::new(0xffff_0005, "the input is not of the type");
    pub const NO_ACTION: Revert = Revert::new(0xffff_0005, "no such action");
    pub const OVER_LIMIT: Revert = Revert::new(0xffff_0006, "over a limit of the protocol");
    /// What a handler in TypeScript would throw.
    pub const fn thrown(reason: &'static str) -> Self {
        Revert::new(0xffff_0001, reason)
    }
}

pub fn require(condition: bool, code: u32, reason: &'static str) -> Outcome {
    if condition { Ok(()) } else { Err(Revert::new(code, reason)) }
}

fn accepted(answer: i32) -> Outcome {
    if answer < 0 { Err(Revert::OVER_LIMIT) } else { Ok(()) }
}

pub const ABSENT: i32 = -1;

/// The length of the value at a key, which is in `to` when it fits; `None` when there is none.
pub fn get(key: &[u8], to: &mut [u8]) -> Option<usize> {
    let length = unsafe { host::get(key.as_ptr(), key.len(), to.as_mut_ptr(), to.len()) };
    if length < 0 { None } else { Some(length as usize) }
}
pub fn put(key: &[u8], value: &[u8]) -> Outcome {
    accepted(unsafe { host::put(key.as_ptr(), key.len(), value.as_ptr(), value.len()) })
}
pub fn del(key: &[u8]) -> Outcome {
    accepted(unsafe { host::del(key.as_ptr(), key.len()) })
}
/// The length of the first key in `[from, until)`, or of the last one when `reverse`.
pub fn scan(from: &[u8], until: &[u8], reverse: bool, to: &mut [u8]) -> Option<usize> {
    let length = unsafe { host::scan(from.as_ptr(), from.len(), until.as_ptr(), until.len(), reverse as u32, to.as_mut_ptr(), to.len()) };
    if length < 0 { None } else { Some(length as usize) }
}
pub fn emit(event: u16, data: &[u8]) -> Outcome {
    accepted(unsafe { host::emit(event as u32, data.as_ptr(), data.len()) })
}
pub fn send(message: &[u8]) -> Outcome {
    accepted(unsafe { host::send(message.as_ptr(), message.len()) })
}
/// Algorithms: 0 sha256, 1 keccak256, 2 blake3.
pub fn hash(algorithm: u32, data: &[u8]) -> [u8; 32] {
    let mut to = [0; 32];
    unsafe { host::hash(algorithm, data.as_ptr(), data.len(), to.as_mut_ptr()) };
    to
}

/// Bytes that somebody else chose.
#[derive(Clone, Copy)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Reader(bytes)
    }
    pub fn left(&self) -> usize {
        self.0.len()
    }
    pub fn take(&mut self, size: usize) -> Outcome<&'a [u8]> {
        if size > self.0.len() {
            return Err(Revert::BAD_INPUT);
        }
        let (taken, rest) = self.0.split_at(size);
        self.0 = rest;
        Ok(taken)
    }
    pub fn array<const N: usize>(&mut self) -> Outcome<&'a [u8; N]> {
        self.take(N)?.try_into().map_err(|_| Revert::BAD_INPUT)
    }
    pub fn u8(&mut self) -> Outcome<u8> {
        Ok(self.array::<1>()?[0])
    }
    pub fn u16(&mut self) -> Outcome<u16> {
        Ok(u16::from_le_bytes(*self.array()?))
    }
    pub fn u32(&mut self) -> Outcome<u32> {
        Ok(u32::from_le_bytes(*self.array()?))
    }
    pub fn u64(&mut self) -> Outcome<u64> {
        Ok(u64::from_le_bytes(*self.array()?))
    }
    pub fn u256(&mut self) -> Outcome<U256> {
        Ok(U256::from_le_bytes(self.array()?))
    }
    /// All was read: bytes too many are as bad as too few.
    pub fn finish(&self) -> Outcome {
        if self.0.is_empty() { Ok(()) } else { Err(Revert::BAD_INPUT) }
    }
}

/// An unsigned integer of 256 bits, lowest limb first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct U256([u64; 4]);

impl U256 {
    pub const ZERO: U256 = U256([0; 4]);

    pub fn from_le_bytes(bytes: &[u8; 32]) -> Self {
        let mut limbs = [0; 4];
        for (at, limb) in limbs.iter_mut().enumerate() {
            let mut part = [0; 8];
            part.copy_from_slice(&bytes[8 * at..8 * at + 8]);
            *limb = u64::from_le_bytes(part);
        }
        U256(limbs)
    }
    pub fn to_le_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (at, limb) in self.0.iter().enumerate() {
            bytes[8 * at..8 * at + 8].copy_from_slice(&limb.to_le_bytes());
        }
        bytes
    }
    pub fn is_zero(&self) -> bool {
        *self == U256::ZERO
    }
    pub fn checked_add(self, other: U256) -> Option<U256> {
        let mut sum = [0; 4];
        let mut carry = false;
        for at in 0..4 {
            let (part, first) = self.0[at].overflowing_add(other.0[at]);
            let (whole, second) = part.overflowing_add(carry as u64);
            sum[at] = whole;
            carry = first | second;
        }
        if carry { None } else { Some(U256(sum)) }
    }
    pub fn checked_sub(self, other: U256) -> Option<U256> {
        let mut difference = [0; 4];
        let mut borrow = false;
        for at in 0..4 {
            let (part, first) = self.0[at].overflowing_sub(other.0[at]);
            let (whole, second) = part.overflowing_sub(borrow as u64);
            difference[at] = whole;
            borrow = first | second;
        }
        if borrow { None } else { Some(U256(difference)) }
    }
}

/// The integer stored at a key, 0 when there is none.
pub fn get_u256(key: &[u8]) -> Outcome<U256> {
    let mut bytes = [0; 32];
    match get(key, &mut bytes) {
        None => Ok(U256::ZERO),
        Some(32) => Ok(U256::from_le_bytes(&bytes)),
        Some(_) => Err(Revert::thrown("a stored integer is damaged")),
    }
}

/// What every call of a block shares.
pub struct Block<'a> {
    pub rollup: &'a [u8; 32],
    pub height: u64,
    /// Milliseconds since 1970.
    pub time: u64,
    pub entropy: &'a [u8; 32],
}

pub struct Call<'a> {
    pub block: &'a Block<'a>,
    /// Number within the block: what chance is derived from, beside `entropy`.
    pub index: u32,
    pub transition: u16,
    pub sender: &'a [u8; 20],
    /// The rollup that sent this call as a message.
    pub from: Option<&'a [u8; 32]>,
    pub input: Reader<'a>,
}

pub trait Machine {
    /// Performs one call. What it did remains when it answers `Ok`, and nothing of it otherwise.
    fn act(call: Call) -> Outcome;
}

extern "C" {
    static __heap_base: u8;
}
static mut HEAP: usize = 0;

/// Memory is taken and never given back: an instance lives for one block. Traps when there is none.
pub fn alloc(size: usize) -> *mut u8 {
    unsafe {
        let at = if HEAP == 0 { (&__heap_base as *const u8 as usize + 7) & !7 } else { HEAP };
        let end = at as u64 + size as u64;
        let room = (core::arch::wasm32::memory_size(0) as u64) << 16;
        let pages = end.saturating_sub(room).saturating_add(0xffff) >> 16;
        let fits = end >> 32 == 0 && (pages == 0 || core::arch::wasm32::memory_grow(0, pages as usize) != usize::MAX);
        if !fits {
            core::arch::wasm32::unreachable();
        }
        HEAP = ((end + 7) & !7) as usize;
        at as *mut u8
    }
}

fn perform<M: Machine>(call: Call) {
    unsafe {
        host::begin(call.index);
        match M::act(call) {
            Ok(()) => host::commit(),
            Err(Revert { code, reason }) => host::revert(code, reason.as_ptr(), reason.len()),
        }
    }
}

/// Runs a block. `Err` means that the input was none.
pub fn apply<M: Machine>(input: &[u8]) -> Outcome {
    let mut from = Reader::new(input);
    let block = Block { rollup: from.array()?, height: from.u64()?, time: from.u64()?, entropy: from.array()? };
    let first = from.u32()?;
    for at in 0..from.u32()? {
        let transition = from.u16()?;
        let sender = from.array()?;
        let rollup = if from.u8()? == 0 { None } else { Some(from.array()?) };
        let size = from.u32()?;
        let payload = from.take(size as usize)?;
        perform::<M>(Call { block: &block, index: first.wrapping_add(at), transition, sender, from: rollup, input: Reader::new(payload) });
    }
    from.finish()
}

/// Exports the ABI for a machine, and makes a panic a trap: the host reverts the call that it happened in.
#[macro_export]
macro_rules! mru_machine {
    ($machine:ty) => {
        #[no_mangle]
        pub extern "C" fn mru_abi() -> i32 {
            $crate::mru::VERSION
        }
        #[no_mangle]
        pub extern "C" fn mru_alloc(size: usize) -> *mut u8 {
            $crate::mru::alloc(size)
        }
        /// # Safety
        /// `input` and `length` are what the host wrote into room that `mru_alloc` gave.
        #[no_mangle]
        pub unsafe extern "C" fn mru_apply(input: *const u8, length: usize) -> i64 {
            match $crate::mru::apply::<$machine>(core::slice::from_raw_parts(input, length)) {
                Ok(()) => 0,
                Err(_) => i64::MIN,
            }
        }
        #[panic_handler]
        fn panic(_: &core::panic::PanicInfo) -> ! {
            core::arch::wasm32::unreachable()
        }
    };
}
