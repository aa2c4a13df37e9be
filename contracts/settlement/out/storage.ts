/** Written by contracts/settlement/compile.ts with solc 0.8.37+commit.f401782d.Emscripten.clang; do not edit. */

export const settlementStorage = {
 "slots": {
  "shownVulcan": 0,
  "apps": 1,
  "disputed": 3,
  "ring": 5
 },
 "App": {
  "operator": {
   "slot": 0,
   "offset": 0,
   "bytes": 20
  },
  "disputeWindow": {
   "slot": 0,
   "offset": 20,
   "bytes": 3
  },
  "dataLayer": {
   "slot": 0,
   "offset": 23,
   "bytes": 1
  },
  "isFrozen": {
   "slot": 0,
   "offset": 24,
   "bytes": 1
  },
  "seenHeight": {
   "slot": 0,
   "offset": 25,
   "bytes": 6
  },
  "proofs": {
   "slot": 0,
   "offset": 31,
   "bytes": 1
  },
  "codeHash": {
   "slot": 1,
   "offset": 0,
   "bytes": 32
  },
  "genesisRoot": {
   "slot": 2,
   "offset": 0,
   "bytes": 32
  }
 },
 "Disputed": {
  "games": {
   "slot": 0,
   "offset": 0,
   "bytes": 8
  },
  "since": {
   "slot": 0,
   "offset": 8,
   "bytes": 8
  },
  "ended": {
   "slot": 0,
   "offset": 16,
   "bytes": 8
  }
 }
} as const;

export const vulcanStorage = {
 "slots": {
  "committees": 7
 },
 "Committee": {
  "keys": {
   "slot": 0,
   "offset": 0,
   "bytes": 20
  },
  "size": {
   "slot": 0,
   "offset": 20,
   "bytes": 4
  },
  "l1Block": {
   "slot": 0,
   "offset": 24,
   "bytes": 8
  },
  "bls": {
   "slot": 1,
   "offset": 0,
   "bytes": 20
  }
 }
} as const;

