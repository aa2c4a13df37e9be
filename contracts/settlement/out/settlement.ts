/** Written by contracts/settlement/compile.ts with solc 0.8.37+commit.f401782d.Emscripten.clang; do not edit. */

export const settlementAbi = [
 {
  "inputs": [
   {
    "internalType": "contract Vulcan",
    "name": "at",
    "type": "address"
   },
   {
    "components": [
     {
      "internalType": "uint128",
      "name": "price",
      "type": "uint128"
     },
     {
      "internalType": "uint32",
      "name": "notice",
      "type": "uint32"
     },
     {
      "internalType": "uint32",
      "name": "answer",
      "type": "uint32"
     },
     {
      "internalType": "uint32",
      "name": "showing",
      "type": "uint32"
     },
     {
      "internalType": "uint128",
      "name": "bond",
      "type": "uint128"
     }
    ],
    "internalType": "struct Settlement.Rules",
    "name": "rules",
    "type": "tuple"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "constructor"
 },
 {
  "inputs": [],
  "name": "AllTakenIn",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "AlreadyEscaped",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "AlreadyOpen",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "AlreadyPaid",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "AppExists",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "until",
    "type": "uint256"
   }
  ],
  "name": "DemandRuns",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "IsFrozen",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NoAction",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NoAmount",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NoCommittee",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NoNotice",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotAcknowledged",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "held",
    "type": "uint256"
   }
  ],
  "name": "NotEnoughHeld",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotFinal",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotFrozen",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotInOutbox",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint64",
    "name": "height",
    "type": "uint64"
   }
  ],
  "name": "NotNewer",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "opensAt",
    "type": "uint256"
   }
  ],
  "name": "NotOpen",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotOperator",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotPaid",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotProven",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotReceived",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotSent",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotSettled",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotShown",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint64",
    "name": "taken",
    "type": "uint64"
   }
  ],
  "name": "NotTakenIn",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotYet",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NothingDemanded",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NothingDue",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "until",
    "type": "uint256"
   }
  ],
  "name": "NoticeRuns",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint32",
    "name": "newest",
    "type": "uint32"
   }
  ],
  "name": "OldCommittee",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "OtherDeposits",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "bytes24",
    "name": "history",
    "type": "bytes24"
   }
  ],
  "name": "OtherHistory",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "OtherPlace",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "SameBlock",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "SameDataLayer",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "TooLate",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "balance",
    "type": "uint256"
   }
  ],
  "name": "TooMuch",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint8",
    "name": "layer",
    "type": "uint8"
   }
  ],
  "name": "UnknownDataLayer",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "UnknownRollup",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "WasIncluded",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint32",
    "name": "window",
    "type": "uint32"
   }
  ],
  "name": "WindowTooLong",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint64",
    "name": "expected",
    "type": "uint64"
   }
  ],
  "name": "WrongBatch",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint256",
    "name": "bond",
    "type": "uint256"
   }
  ],
  "name": "WrongBond",
  "type": "error"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "taken",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "by",
    "type": "address"
   }
  ],
  "name": "Answered",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "name",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "operator",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "node",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "codeHash",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "genesisRoot",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint32",
    "name": "disputeWindow",
    "type": "uint32"
   },
   {
    "indexed": false,
    "internalType": "uint32",
    "name": "committee",
    "type": "uint32"
   }
  ],
  "name": "AppRegistered",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "uint32",
    "name": "committee",
    "type": "uint32"
   },
   {
    "indexed": true,
    "internalType": "uint64",
    "name": "batchId",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "root",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "bodyHash",
    "type": "bytes32"
   }
  ],
  "name": "BatchSettled",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "action",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "sender",
    "type": "address"
   }
  ],
  "name": "Censored",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "height",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "work",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "fee",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "signers",
    "type": "uint256"
   }
  ],
  "name": "Charged",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "uint256",
    "name": "height",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "header",
    "type": "bytes32"
   }
  ],
  "name": "Checkpointed",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint8",
    "name": "layer",
    "type": "uint8"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "from",
    "type": "uint64"
   }
  ],
  "name": "DataLayerChosen",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "upTo",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "until",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "by",
    "type": "address"
   }
  ],
  "name": "Demanded",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "address",
    "name": "from",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "balance",
    "type": "uint256"
   }
  ],
  "name": "Deposited",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "asset",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "Escaped",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "at",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "cut",
    "type": "uint64"
   }
  ],
  "name": "Frozen",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "uint64",
    "name": "seq",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "asset",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "string",
    "name": "action",
    "type": "string"
   },
   {
    "indexed": false,
    "internalType": "bytes",
    "name": "input",
    "type": "bytes"
   }
  ],
  "name": "InboxMessage",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "leavesAt",
    "type": "uint256"
   }
  ],
  "name": "NoticeGiven",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "address",
    "name": "reporter",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "height",
    "type": "uint256"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "OperatorSlashed",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "seq",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "asset",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "Refunded",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "Returned",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "address",
    "name": "staker",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "RewardPaid",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "height",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "bytes32",
    "name": "stateRoot",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "taken",
    "type": "uint64"
   }
  ],
  "name": "Shown",
  "type": "event"
 },
 {
  "anonymous": false,
  "inputs": [
   {
    "indexed": true,
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "indexed": true,
    "internalType": "uint64",
    "name": "seq",
    "type": "uint64"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "asset",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "address",
    "name": "to",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "WithdrawalPaid",
  "type": "event"
 },
 {
  "inputs": [],
  "name": "DATA_LAYERS",
  "outputs": [
   {
    "internalType": "uint8",
    "name": "",
    "type": "uint8"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "ETHER",
  "outputs": [
   {
    "internalType": "address",
    "name": "",
    "type": "address"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "MAX_ACTION",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "MAX_DISPUTE_WINDOW",
  "outputs": [
   {
    "internalType": "uint32",
    "name": "",
    "type": "uint32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "MAX_INPUT",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "RING",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "WORK_UNIT",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "accounts",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "balance",
    "type": "uint256"
   },
   {
    "internalType": "uint64",
    "name": "paid",
    "type": "uint64"
   },
   {
    "internalType": "uint128",
    "name": "leaving",
    "type": "uint128"
   },
   {
    "internalType": "uint64",
    "name": "leavesAt",
    "type": "uint64"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   },
   {
    "components": [
     {
      "internalType": "uint64",
      "name": "value",
      "type": "uint64"
     },
     {
      "internalType": "bytes32[]",
      "name": "siblings",
      "type": "bytes32[]"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "path",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "valueHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct StateProof.Other",
      "name": "other",
      "type": "tuple"
     }
    ],
    "internalType": "struct Escape.Counted",
    "name": "taken",
    "type": "tuple"
   }
  ],
  "name": "answer",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "answerSeconds",
  "outputs": [
   {
    "internalType": "uint32",
    "name": "",
    "type": "uint32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "apps",
  "outputs": [
   {
    "internalType": "address",
    "name": "operator",
    "type": "address"
   },
   {
    "internalType": "uint24",
    "name": "disputeWindow",
    "type": "uint24"
   },
   {
    "internalType": "uint8",
    "name": "dataLayer",
    "type": "uint8"
   },
   {
    "internalType": "bool",
    "name": "isFrozen",
    "type": "bool"
   },
   {
    "internalType": "uint56",
    "name": "seenHeight",
    "type": "uint56"
   },
   {
    "internalType": "bytes32",
    "name": "codeHash",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "genesisRoot",
    "type": "bytes32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   },
   {
    "internalType": "uint256",
    "name": "bitmap",
    "type": "uint256"
   },
   {
    "internalType": "bytes",
    "name": "signatures",
    "type": "bytes"
   }
  ],
  "name": "charge",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   }
  ],
  "name": "checkpoint",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "height",
    "type": "uint256"
   }
  ],
  "name": "checkpoints",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "header",
    "type": "bytes32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "uint8",
    "name": "layer",
    "type": "uint8"
   }
  ],
  "name": "chooseDataLayer",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "claim",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "internalType": "address",
    "name": "asset",
    "type": "address"
   }
  ],
  "name": "collect",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "demand",
  "outputs": [],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "demandBond",
  "outputs": [
   {
    "internalType": "uint128",
    "name": "",
    "type": "uint128"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "demands",
  "outputs": [
   {
    "internalType": "uint48",
    "name": "upTo",
    "type": "uint48"
   },
   {
    "internalType": "uint48",
    "name": "until",
    "type": "uint48"
   },
   {
    "internalType": "address",
    "name": "by",
    "type": "address"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "deposit",
  "outputs": [],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "address",
    "name": "asset",
    "type": "address"
   },
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "depositTo",
  "outputs": [],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "internalType": "address",
    "name": "asset",
    "type": "address"
   }
  ],
  "name": "due",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "address",
    "name": "asset",
    "type": "address"
   },
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   },
   {
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   },
   {
    "internalType": "bytes32[]",
    "name": "siblings",
    "type": "bytes32[]"
   }
  ],
  "name": "escape",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "address",
    "name": "asset",
    "type": "address"
   },
   {
    "internalType": "address",
    "name": "account",
    "type": "address"
   }
  ],
  "name": "escaped",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "string",
    "name": "action",
    "type": "string"
   },
   {
    "internalType": "bytes",
    "name": "input",
    "type": "bytes"
   }
  ],
  "name": "force",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "freeze",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "freezes",
  "outputs": [
   {
    "internalType": "uint64",
    "name": "at",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "height",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "taken",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "cut",
    "type": "uint64"
   },
   {
    "internalType": "bytes32",
    "name": "stateRoot",
    "type": "bytes32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "uint128",
    "name": "amount",
    "type": "uint128"
   }
  ],
  "name": "giveNotice",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "address",
    "name": "asset",
    "type": "address"
   }
  ],
  "name": "held",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "history",
  "outputs": [
   {
    "internalType": "bytes24",
    "name": "",
    "type": "bytes24"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "inboxCount",
  "outputs": [
   {
    "internalType": "uint64",
    "name": "",
    "type": "uint64"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   }
  ],
  "name": "isFinal",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "isOpen",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "uint64",
    "name": "seq",
    "type": "uint64"
   }
  ],
  "name": "isPaid",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   }
  ],
  "name": "isSettled",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "lanes",
  "outputs": [
   {
    "internalType": "uint64",
    "name": "count",
    "type": "uint64"
   },
   {
    "internalType": "bytes24",
    "name": "sums",
    "type": "bytes24"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "nextBatch",
  "outputs": [
   {
    "internalType": "uint64",
    "name": "",
    "type": "uint64"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "noticeSeconds",
  "outputs": [
   {
    "internalType": "uint32",
    "name": "",
    "type": "uint32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "opensAt",
  "outputs": [
   {
    "internalType": "uint64",
    "name": "",
    "type": "uint64"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "price",
  "outputs": [
   {
    "internalType": "uint128",
    "name": "",
    "type": "uint128"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   },
   {
    "components": [
     {
      "internalType": "uint64",
      "name": "includedBy",
      "type": "uint64"
     },
     {
      "internalType": "bytes",
      "name": "signature",
      "type": "bytes"
     }
    ],
    "internalType": "struct Escape.Promise",
    "name": "promised",
    "type": "tuple"
   },
   {
    "components": [
     {
      "internalType": "bytes32",
      "name": "domain",
      "type": "bytes32"
     },
     {
      "internalType": "bytes32",
      "name": "typeHash",
      "type": "bytes32"
     },
     {
      "internalType": "address",
      "name": "sender",
      "type": "address"
     },
     {
      "internalType": "uint64",
      "name": "nonce",
      "type": "uint64"
     },
     {
      "internalType": "bytes32[]",
      "name": "input",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Escape.Action",
    "name": "action",
    "type": "tuple"
   },
   {
    "components": [
     {
      "internalType": "uint64",
      "name": "value",
      "type": "uint64"
     },
     {
      "internalType": "bytes32[]",
      "name": "siblings",
      "type": "bytes32[]"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "path",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "valueHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct StateProof.Other",
      "name": "other",
      "type": "tuple"
     }
    ],
    "internalType": "struct Escape.Counted",
    "name": "nonce",
    "type": "tuple"
   }
  ],
  "name": "proveCensored",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "bytes24",
    "name": "before",
    "type": "bytes24"
   },
   {
    "components": [
     {
      "internalType": "address",
      "name": "account",
      "type": "address"
     },
     {
      "internalType": "address",
      "name": "asset",
      "type": "address"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     }
    ],
    "internalType": "struct Escape.Deposit[]",
    "name": "deposits",
    "type": "tuple[]"
   }
  ],
  "name": "refund",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "name",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "node",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "codeHash",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "genesisRoot",
    "type": "bytes32"
   },
   {
    "internalType": "uint32",
    "name": "disputeWindow",
    "type": "uint32"
   }
  ],
  "name": "register",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "staker",
    "type": "address"
   }
  ],
  "name": "rewards",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "uint32",
    "name": "committee",
    "type": "uint32"
   },
   {
    "internalType": "uint64",
    "name": "batchId",
    "type": "uint64"
   },
   {
    "internalType": "bytes24",
    "name": "past",
    "type": "bytes24"
   },
   {
    "internalType": "bytes32",
    "name": "root",
    "type": "bytes32"
   },
   {
    "internalType": "bytes32",
    "name": "bodyHash",
    "type": "bytes32"
   },
   {
    "internalType": "uint256",
    "name": "bitmap",
    "type": "uint256"
   },
   {
    "internalType": "bytes",
    "name": "signatures",
    "type": "bytes"
   }
  ],
  "name": "settle",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   },
   {
    "components": [
     {
      "internalType": "uint64",
      "name": "value",
      "type": "uint64"
     },
     {
      "internalType": "bytes32[]",
      "name": "siblings",
      "type": "bytes32[]"
     },
     {
      "components": [
       {
        "internalType": "bytes32",
        "name": "path",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "valueHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct StateProof.Other",
      "name": "other",
      "type": "tuple"
     }
    ],
    "internalType": "struct Escape.Counted",
    "name": "taken",
    "type": "tuple"
   }
  ],
  "name": "show",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "showSeconds",
  "outputs": [
   {
    "internalType": "uint32",
    "name": "",
    "type": "uint32"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "one",
    "type": "bytes32[15]"
   },
   {
    "internalType": "bytes",
    "name": "oneSignature",
    "type": "bytes"
   },
   {
    "internalType": "bytes32[15]",
    "name": "other",
    "type": "bytes32[15]"
   },
   {
    "internalType": "bytes",
    "name": "otherSignature",
    "type": "bytes"
   }
  ],
  "name": "slashOperator",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "takeBack",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   }
  ],
  "name": "veto",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "vulcan",
  "outputs": [
   {
    "internalType": "contract Vulcan",
    "name": "",
    "type": "address"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "bytes32[15]",
    "name": "header",
    "type": "bytes32[15]"
   },
   {
    "components": [
     {
      "components": [
       {
        "internalType": "uint32",
        "name": "committee",
        "type": "uint32"
       },
       {
        "internalType": "uint64",
        "name": "id",
        "type": "uint64"
       },
       {
        "internalType": "uint64",
        "name": "time",
        "type": "uint64"
       },
       {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
       },
       {
        "internalType": "bytes32",
        "name": "bodyHash",
        "type": "bytes32"
       }
      ],
      "internalType": "struct Batches.Batch",
      "name": "batch",
      "type": "tuple"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Batches.Spot",
    "name": "spot",
    "type": "tuple"
   },
   {
    "components": [
     {
      "internalType": "uint64",
      "name": "seq",
      "type": "uint64"
     },
     {
      "internalType": "address",
      "name": "asset",
      "type": "address"
     },
     {
      "internalType": "address",
      "name": "to",
      "type": "address"
     },
     {
      "internalType": "uint256",
      "name": "amount",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "index",
      "type": "uint256"
     },
     {
      "internalType": "uint256",
      "name": "count",
      "type": "uint256"
     },
     {
      "internalType": "bytes32[]",
      "name": "path",
      "type": "bytes32[]"
     }
    ],
    "internalType": "struct Vault.Withdrawal",
    "name": "out",
    "type": "tuple"
   }
  ],
  "name": "withdrawFrom",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 }
] as const;

export const settlementBytecode = '0x610140604052346101bf57604051615a3d38819003601f8101601f191683016001600160401b038111848210176101ab5783928291604052833981010360c081126101bf578151906001600160a01b03821682036101bf5760a090601f1901126101bf5760405160a08101929091906001600160401b038411838510176101ab57608063ffffffff9492859360405261009a602084016101c3565b90818652846100ab604086016101d7565b8060208901526100bd606087016101d7565b978860408201526100e160a06100d4888a016101d7565b98896060850152016101c3565b95018590521660a0526080526001600160801b0390811660c052166101205216610100521660e05260405161585490816101e982396080518181816104670152818161314401528181613b500152614cfb015260a051818181610a6d01528181611fc5015261344c015260c0518181816105db015281816108fa015261250e015260e0518181816137ff0152613943015261010051818181613d3e015261443e01526101205181818161124b015281816114c5015281816138c901528181613c6e01526150a50152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b03821682036101bf57565b519063ffffffff821682036101bf5756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d1461412d5750816307ee28fb14613ee25781630d6e98c614613d7d5781632155de2f1461026557816322ea0b8614613d62578163233a6e8814613d2257816326e7105b14613b745781632969ca7e14613b3157816332bea6481461389d57816338bb6def146138235781633fe32e89146137e357816342cb1fbc146137c957816348436816146137995781634e71d92d1461370857816360e6b9d5146134705781636b188e8514613430578163710c058d146130705781637619a6cc1461305257816377aa74d11461300d5781637c35be7a14612fef578163800429f314612fd657816380cbc6fa14612fb957816381e84b6914612df957816389296f9714612d3357816390930ad81461283b57816392430280146127d65781639343ecd9146127a3578163975c35dc1461277057816397f03cbe146125aa57816398daac83146125825781639ec0865914612532578163a035b1fe146124e6578163a12ef25e14612440578163a1f75bf714612124578163a21413bf146120b6578163a7ab639514611f12578163aa7e74ce14611c21578163ac34a0f8146114e9578163b19f99fb1461149d578163b214faa51461143e578163bc529c43146113db578163bdcb9c3c14610fce578163c28f847c14610f83578163c6ce3f3d14610bd9578163c98fa6bf14610b8c578163d4c31aa314610b69578163dafb39ea146109e0578163e78eb5b614610398578163e7c51f1b14610371578163ec13cc7b146102cb578163f58c1e9b146102b0578163faef121f1461026a575063ff37656e14610265575f80fd5b6141d1565b346102ad5760206003193601126102ad576040809160043581526007602052205467ffffffffffffffff1982519167ffffffffffffffff81168352166020820152f35b80fd5b346102ad57806003193601126102ad57602060405160408152f35b346102ad5760206003193601126102ad57600435906102e982614a93565b828252600b60205265ffffffffffff604083205460301c16928315610349578342111561031d579061031a91614f20565b80f35b602483857f53070f31000000000000000000000000000000000000000000000000000000008252600452fd5b6004837f091ea579000000000000000000000000000000000000000000000000000000008152fd5b346102ad57806003193601126102ad57602067ffffffffffffffff60025416604051908152f35b346102ad576102406003193601126102ad57366101e4116102ad576101e43567ffffffffffffffff81116109dc5761010060031982360301126109dc5761020435906102243567ffffffffffffffff8111610944576103fe6104099136906004016141a3565b919092600401614571565b156109b45763ffffffff606435169160043590602435906040516080810181811067ffffffffffffffff8211176109875790889291604052868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e081526104a86102008261430d565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa91821561097c578492610948575b50863b156109445783916105518a9260405195869485947f077c516a0000000000000000000000000000000000000000000000000000000086528d6004870161448d565b0381885afa801561093957610920575b50829052856020526105768160408820614c46565b67ffffffffffffffff6101c435169482875260046020526040872094600186019567ffffffffffffffff875416978881118015906108e6575b6108be576105c68967ffffffffffffffff92614729565b16966fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001698633b9aca0061060b8b8b61490d565b04998354808c11610850575b5050891561082857918a94939167ffffffffffffffff61063c604495828d16906143ce565b1667ffffffffffffffff198254161790556106588a8254614330565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa92831561081d578693610769575b506106ab8351866148c2565b93865b84518110156106ec57806001600160a01b036106cc600193886148f9565b511689526005602052604089206106e488825461471c565b9055016106ae565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9361074d6080949661072c8a9961072685518461490d565b90614330565b888a52600460205261074360408b2091825461471c565b905582519061490d565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e61077b818361430d565b8101906020818303126108155780519067ffffffffffffffff821161081957019080601f83011215610815578151906107b382614788565b926107c1604051948561430d565b82845260208085019360051b82010191821161081157602001915b8183106107ed57505050918661069f565b82516001600160a01b038116810361080d578152602092830192016107dc565b8980fd5b8880fd5b8680fd5b8780fd5b6040513d88823e3d90fd5b60048b7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b80929b50633b9aca00919a500290808204633b9aca001490151715610891576108886108818a633b9aca00936148c2565b998a61490d565b04988b80610617565b60248b7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60048a7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016156105af565b8161092a9161430d565b610935578587610561565b8580fd5b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610974575b816109646020938361430d565b810103126109445751908a61050d565b3d9150610957565b6040513d86823e3d90fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b5080fd5b346102ad5760406003193601126102ad576004356024356fffffffffffffffffffffffffffffffff81169081810361094457828452836020526001600160a01b036040852054163303610b41577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b91604091848652600460205282862090610aea6001610a9d63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff42166143ce565b930192839077ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff00000000000000000000000000000000000000000000000083549260c01b169116179055565b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff77ffffffffffffffffffffffffffffffff0000000000000000835492861b1691161781555460c01c82519182526020820152a280f35b6004847f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ad576020610b82610b7c36614292565b906147ec565b6040519015158152f35b346102ad5760406003193601126102ad576001600160a01b036040610baf614161565b9282610bb9614177565b94168152600d6020522091165f52602052602060405f2054604051908152f35b60806003193601126102ad57600435610bf0614177565b90610bf961418d565b606435610c0583614a93565b508015610f5b576001600160a01b03841680158015610f5557825b3403610ef05715610d91575b838652600860205260408620815f5260205260405f2082815490610c4f9161471c565b905583865260076020526040862094838360405197610c6d896142f1565b549267ffffffffffffffff8416988981526020019367ffffffffffffffff19168452610c98896143ae565b935167ffffffffffffffff191692610caf9361513a565b60405191610cbc836142f1565b67ffffffffffffffff168252602082019067ffffffffffffffff19168152858852600760205260408820915167ffffffffffffffff1667ffffffffffffffff16825467ffffffffffffffff19161782555167ffffffffffffffff191681549067ffffffffffffffff19169067ffffffffffffffff16179055604051926001600160a01b03168352602083015260408201526060810160a090528360a08201526080810160c090528360c082015260e07f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481855afa908115610f4a578791610f18575b506040517f23b872dd00000000000000000000000000000000000000000000000000000000602082015233602482015230604482015260648082018590528152610e2990610e2360848261430d565b87615496565b15610ef0576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481865afa908115610ee55784908992610eab575b50610e7e919261471c565b14610c2c576004867fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b9150506020813d602011610edd575b81610ec76020938361430d565b81010312610ed9575183610e7e610e73565b5f80fd5b3d9150610eba565b6040513d8a823e3d90fd5b6004877fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b90506020813d602011610f42575b81610f336020938361430d565b81010312610ed9575187610dd4565b3d9150610f26565b6040513d89823e3d90fd5b86610c20565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760206003193601126102ad5760406060916004358152600b60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b346102ad57610fdc36614292565b813591610fe883614a93565b908154926001600160a01b03841633036113b357611006818361464f565b1561138b5761101590826147ec565b61136357849167ffffffffffffffff60208693013516809460c81c101561127a575b9260409260016002936111e267ffffffffffffffff85611199828b78010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff7f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89e5416178155611150828042169c8d93015498818f808291519e8f976110d3896142d5565b885260208801948186526080838a0199838b52606081019d8e52019e8f5281528e602052209d51161667ffffffffffffffff198d5416178c5551168a907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5188547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff16911660801b77ffffffffffffffff0000000000000000000000000000000016178755565b51855477ffffffffffffffffffffffffffffffffffffffffffffffff16911660c01b7fffffffffffffffff00000000000000000000000000000000000000000000000016178455565b51910155848652600b6020528286205465ffffffffffff8160301c1661121f575b50848652600b602052858381205582519182526020820152a280f35b60601c8652600d6020528286205f8052602052825f206112726fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016825461471c565b905586611203565b9150505f19820167ffffffffffffffff81116113365782856001866111e267ffffffffffffffff7f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a8986111998260409a61132466ffffffffffffff60029c16829078ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b98505050985050509350509250611037565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6004857fecdd1c29000000000000000000000000000000000000000000000000000000008152fd5b6004867fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b6004867f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760206003193601126102ad57604060809160043581526004602052206001815491015460405191825267ffffffffffffffff811660208301526fffffffffffffffffffffffffffffffff8160401c16604083015260c01c6060820152f35b60206003193601126102ad576004358082526004602052604082209061146534835461471c565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b346102ad57806003193601126102ad5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ad576102206003193601126102ad57366101e4116102ad576101e4359067ffffffffffffffff82116102ad5761010060031983360301126102ad576102043567ffffffffffffffff81116109dc57806004019260e06003198336030112611c1d576004359060c4810135611c0a57508083526009602052604083206024358452602052604083205460405160208101906101e0600483376101e081526115946102008261430d565b519020145b15611be2579061192c91604090602082516115b4848261430d565b600e815201957f6d72752f6d6573736167652f31000000000000000000000000000000000000008752611a0961175c67ffffffffffffffff6115f584614399565b1677ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b9460248101988861176c8b614708565b977fffffffffffffffffffffffffffffffffffffffff00000000000000000000000060448501998161179d8c614708565b917fffffffffffffffff00000000000000000000000000000000000000000000000060648901359e8f77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b958d5197600e60208a019a8b5e8d602e8a0152604e89015216606e8701527f080000000000000000000000000000000000000000000000000000000000000060768701527f7769746864726177000000000000000000000000000000000000000000000000607a8701527f4800000000000000000000000000000000000000000000000000000000000000608287015260601b16608685015260601b16609a83015260ae82015260ae81526119e260ce8261430d565b5190206119f260c483018561451d565b929091608460a48301359201359061014435614e02565b15611bba576024358287528660205283872060ff815460c01c1680611b9a575b611b725790611a3791614c46565b600160ff611a4483614399565b161b828752600a60205283872066ffffffffffffff611a6284614399565b60081c168852602052808488205416611b4a5792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c3467ffffffffffffffff611af78a9b95611b4498868d611b3e9a61031a9f52600a60205281812066ffffffffffffff611acf86614399565b60081c16825260205220908154179055611af28b611aec89614708565b87615349565b614399565b611b368a611b0488614708565b96611b0e8c614708565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a3614708565b91614708565b9061529a565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b50838852600160205267ffffffffffffffff85892054861c168211611a29565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b6004837fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b611c189060040160046147ec565b611599565b8280fd5b346102ad5760a06003193601126102ad576084359060043560443563ffffffff8416606435818603611f0e5762093a808211611ee257604051602081019046825230604082015233606082015285608082015260808152611c8360a08261430d565b51902094858152806020526001600160a01b03604082205416611eb6576040519060e082019782891067ffffffffffffffff8a1117611e89578798604052338352602083019062ffffff1681526040830182815260608401838152608085019184835260a086019389855260c08701958887528c8152806020526040902096516001600160a01b03168754915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171786555160ff16611da59086907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b518454915177ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b7fffffffffffffff0000000000000000000000000000000000000000000000000016178355516001830155519060020155611e2a614cc5565b9260405194855233602086015260243560408601526060850152608084015260a083015263ffffffff1660c082015260e07f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa91a2604051908152602090f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b80867f3180efda0000000000000000000000000000000000000000000000000000000060249352600452fd5b602485837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b8480fd5b346102ad5760406003193601126102ad5760043560243560ff81169081810361094457828452836020526001600160a01b036040852054163303610b4157600282101561208a578284528360205260ff604085205460b81c168214612062577f377f984354126c63c797be143e1c79dbd6057c2d07fdb960ae6dd5c55ccd75439167ffffffffffffffff6040928587528660205260ff8488205460b81c1683105f1461205157612042611fee63ffffffff7f00000000000000000000000000000000000000000000000000000000000000005b168442166143ce565b9187895288602052858920907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b8351928352166020820152a280f35b612042611fee63ffffffff89611fe5565b6004847f20c6bd4c000000000000000000000000000000000000000000000000000000008152fd5b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b346102ad5760206003193601126102ad57604060a0916004358152600160205220600181549101546040519167ffffffffffffffff8116835267ffffffffffffffff8160401c16602084015267ffffffffffffffff8160801c16604084015260c01c60608301526080820152f35b346102ad5760a06003193601126102ad5760043590612141614177565b61214961418d565b6064359160843567ffffffffffffffff8111611f0e5736602382011215611f0e5780600401359067ffffffffffffffff8211610935573660248360051b8301011161093557612197876150d4565b868652600c602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f205416612418576121f090878752600160205260016040882001549260243692016147a0565b906040517e6200000000000000000000000000000000000000000000000000000000000060208201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008460601b1660228201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008560601b166036820152602a815261227e604a8261430d565b859161228a602061433d565b92612298604051948561430d565b60208452601f196122a9602061433d565b0136602086013788905b602082106123a5575050906122c993929161543e565b1561237d5784849561031a9552600c602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055612339848383615349565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a361529a565b6004847fa506d334000000000000000000000000000000000000000000000000000000008152fd5b84518210156123eb57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c9101906122b3565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760406003193601126102ad57612459614161565b90612462614177565b6001600160a01b03831692838352600d602052604083206001600160a01b0383165f5260205260405f20549182156124be57839461031a9452600d602052604085206001600160a01b0382165f526020528460405f205561529a565b6004847f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b346102ad57806003193601126102ad5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ad5760406003193601126102ad5760018060209260ff6040612555614266565b926004358152600a875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346102ad57806003193601126102ad57602060025467ffffffffffffffff1960405191168152f35b346102ad5760606003193601126102ad5760243560043567ffffffffffffffff1982168203611c1d5760443567ffffffffffffffff8111610944573660238201121561094457806004013567ffffffffffffffff8111611f0e5760248201916024369160608402010111611f0e57612621836150d4565b82855260076020526040852080549461264e67ffffffffffffffff841667ffffffffffffffff8816614729565b958190885b858110612723575067ffffffffffffffff198091169116148015906126f7575b6126cf5767ffffffffffffffff191667ffffffffffffffff8616179055845b81811061269d578580f35b806126c96126b767ffffffffffffffff60019416886143ce565b6126c283868861474b565b9087615184565b01612692565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b50848752600160205267ffffffffffffffff604088205460801c1667ffffffffffffffff871610612673565b916127696001918861273e612739878b8461474b565b614708565b6040612761888c61275b602061275584848a61474b565b01614708565b9561474b565b01359261513a565b9201612653565b346102ad5760406003193601126102ad576040602091600435815260098352818120602435825283522054604051908152f35b346102ad5760206003193601126102ad5767ffffffffffffffff6040602092600435815260078452205416604051908152f35b346102ad5760606003193601126102ad576127ef614177565b6001600160a01b03604061280161418d565b936004358152600c6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b346102ad576102606003193601126102ad57366101e4116102ad576101e4359067ffffffffffffffff82116102ad5761010060031983360301126102ad57610204359167ffffffffffffffff83116109dc57826004019260406003198236030112611c1d57610224359067ffffffffffffffff821161094457816004019060a06003198436030112611f0e57610244359067ffffffffffffffff821161093557608060031983600401933603011261093557600435936129066128fd86614a93565b96600401614571565b15612d0b576024359267ffffffffffffffff6129218a614399565b168410612ce357604482019461293686614708565b92606481019361294585614399565b9067ffffffffffffffff604051926001600160a01b0360208501931683521660408301526040825261297860608361430d565b8b612986608485018661451d565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8111612cdf579284926040926129f29560051b92839137010103601f19810183528261430d565b5190206040519060208201927f19010000000000000000000000000000000000000000000000000000000000008452356022830152604282015260428152612a3b60628261430d565b5190209260409967ffffffffffffffff612a8b60208d612a5d8151918261430d565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f3100000000000000000000008452614399565b168b519060166020830193845e466036830152896056830152866076830152609682015260968152612abe60b68261430d565b519020906024810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd81360301821215612cdb57019060048201359167ffffffffffffffff8311612cdb57602401908236038213612cdb5790612b239291614eb9565b6001600160a01b0380895416911603612cb357612bac81612b4387614708565b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008c51917e6e000000000000000000000000000000000000000000000000000000000000602084015260601b16602282015260168152612ba460368261430d565b60e435614b0b565b15612c8b5767ffffffffffffffff612bcd612bc78293614399565b93614399565b16911611612c6357956001600160a01b03612c41612c3b612c5c9461031a999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b6020612c1a8b614708565b888a5191168152a3612c2c818a614c46565b612c3587614708565b8861498e565b94614708565b168752600d6020528087205f80526020525f2091825461471c565b9055614f20565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b6004887fa506d334000000000000000000000000000000000000000000000000000000008152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b8a80fd5b8e80fd5b6004887f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b6004877fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b346102ad57612d4c612d4436614292565b8192916147ec565b15612dd15760405160208101906101e08383376101e08152612d706102008261430d565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600982528160408720950135948587528252806040872055838652858252612dc78560408820614c46565b604051908152a380f35b6004827fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760606003193601126102ad5760043560243567ffffffffffffffff8111611c1d57612e2d9036906004016141a3565b919060443567ffffffffffffffff8111611f0e57612e4f9036906004016141a3565b9390612e5a84614a93565b5081158015612faf575b8015612fa3575b612f7b578386526007602052604086209460405195612e89876142f1565b5467ffffffffffffffff8116968781526020019067ffffffffffffffff19168152612eb3876143ae565b90888033925167ffffffffffffffff191692612ece9361513a565b60405191612edb836142f1565b67ffffffffffffffff908116835267ffffffffffffffff199182166020808501918252898c52600781526040808d209551925190941691909216179092558051338152918201899052810188905260a06060820181905290948594612f429286019161446d565b908382036080850152612f549261446d565b037f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b50620100008511612e6b565b5060408211612e64565b346102ad57806003193601126102ad57602060405162093a808152f35b346102ad576020610b82612fe936614292565b9061464f565b346102ad5760206003193601126102ad576020610b826004356144b6565b346102ad5760406003193601126102ad576001600160a01b036040613030614177565b92600435815260086020522091165f52602052602060405f2054604051908152f35b346102ad57806003193601126102ad576020604051633b9aca008152f35b34610ed95760e0600319360112610ed95760043563ffffffff8116808203610ed95761309a614266565b60443567ffffffffffffffff198116809103610ed957606435916084359160c43567ffffffffffffffff8111610ed9576130d89036906004016141a3565b90966130e2614cc5565b6001880163ffffffff81116134035763ffffffff80921691829116106133d857506002549767ffffffffffffffff89169867ffffffffffffffff861699808b036133ad575067ffffffffffffffff191680850361338257506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001661316c614da0565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e08301528961010083015261012082015261012081526131d96101408261430d565b51902092813b15610ed9575f93613223604051968795869485947f077c516a00000000000000000000000000000000000000000000000000000000865260a435916004870161448d565b03915afa801561337757613338575b50918160409367ffffffffffffffff67ffffffffffffffff196132767f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e98966143ae565b9287516020810191825287898201528660608201526060815261329a60808261430d565b5190201691161760025561ffff8685516132b3816142d5565b81815260208101908a82528781019067ffffffffffffffff4216825267ffffffffffffffff608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a0815261331a60c08261430d565b5190209116885260036020528388205582519182526020820152a380f35b6040939197509161336b5f7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e969461430d565b5f979193509193613232565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed95761347e366141ee565b909180359261348c846144b6565b6136e057835f525f60205260ff60405f205460c01c16156136b85760c08101356136a95750825f52600960205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e081526134eb6102008261430d565b519020145b1561368157825f52600160205260405f209067ffffffffffffffff6020820135169067ffffffffffffffff835460401c1680831115613656575060e00135926135418161353b614359565b86614b0b565b1561362e577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b9361361982611af2856060976135d861358867ffffffffffffffff98614399565b87600184015582907fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b7fa506d334000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd7c25c79000000000000000000000000000000000000000000000000000000005f5260045ffd5b6136b390826147ec565b6134f0565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9575f600319360112610ed957335f52600560205260405f205480156137715761376f90335f5260056020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a233614a53565b005b7f86fdb19c000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9576020600319360112610ed95760206137b76004356143f0565b67ffffffffffffffff60405191168152f35b34610ed9575f600319360112610ed95760206040515f8152f35b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9576020600319360112610ed9576004355f525f60205260e060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015260c81c608084015260a083015260c0820152f35b6020600319360112610ed9576004356138b581614a93565b506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803403613b065750805f52600b60205260405f205465ffffffffffff8160301c1680613adb5750815f52600760205260405f20549065ffffffffffff67ffffffffffffffff83169116811115613ab35761397363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff42166143ce565b9060405192606084019284841067ffffffffffffffff851117613a86577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff67ffffffffffffffff936060966040521681526020810165ffffffffffff831681526040820190338252885f52600b60205265ffffffffffff60405f209351167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffff0000000000008554935160301b16921617178255516bffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000080845493891b16169116179055604051928352166020820152336040820152a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53070f31000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610ed9575f600319360112610ed95760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed957613b82366141ee565b90823592613b8f84614a93565b91845f52600b60205260405f209081549065ffffffffffff8260301c1615613cfa57613bbb908461464f565b15613cd257613bd685613bcc614359565b60e0860135614b0b565b1561362e5767ffffffffffffffff65ffffffffffff613bf487614399565b9216911610613c9457805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d614692604092613c4292611af29160209091013590614c46565b67ffffffffffffffff825191168152336020820152a261376f6fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633614a53565b67ffffffffffffffff613ca685614399565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7fba329a9b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f091ea579000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9575f600319360112610ed957602060405160028152f35b34610ed9576020600319360112610ed957600435805f525f6020526001600160a01b0360405f2054163303613eba57805f52600460205260405f209060018201908154926fffffffffffffffffffffffffffffffff8460401c16938415613e925760c01c93844210613e6657815461376f955080821015613e5e5750925b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff8154169055613e2c838254614330565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a233614a53565b905092613dfb565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed957610400600319360112610ed957366101e411610ed9576101e43567ffffffffffffffff8111610ed957613f1e9036906004016141a3565b366103e411610ed9576103e43567ffffffffffffffff8111610ed957613f489036906004016141a3565b926004359384610204351480159061411e575b801561410f575b6140e75760405160208101906101e0600483376101e08152613f866102008261430d565b5190209260405160208101906101e061020483376101e08152613fab6102008261430d565b519020948585146140bf57865f525f6020526001600160a01b0360405f20541693841595861561409c575b505050831561407c575b5050509050613eba57805f52600460205260405f205415801561405a575b613771576140548161376f925f52600660205260405f209060243591825f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055339061498e565b33614a53565b50805f52600660205260405f206024355f5260205260ff60405f205416613ffe565b6001600160a01b0393506140909294614920565b16141580838080613fe0565b85939650916140b3916001600160a01b0393614920565b16141592868080613fd6565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415613f62565b50602435610224351415613f5b565b34610ed9576020600319360112610ed9576020906001600160a01b03614151614161565b165f526005825260405f20548152f35b600435906001600160a01b0382168203610ed957565b602435906001600160a01b0382168203610ed957565b604435906001600160a01b0382168203610ed957565b9181601f84011215610ed95782359167ffffffffffffffff8311610ed95760208381860195010111610ed957565b34610ed9575f600319360112610ed9576020604051620100008152f35b610220600319820112610ed957806101e411610ed9576004916101e43567ffffffffffffffff8111610ed9576101006003198285030112610ed95760040191610204359067ffffffffffffffff8211610ed95760031982608092030112610ed95760040190565b359063ffffffff82168203610ed957565b6024359067ffffffffffffffff82168203610ed957565b359067ffffffffffffffff82168203610ed957565b90610200600319830112610ed957816101e411610ed9576004916101e4359067ffffffffffffffff8211610ed9576003198261010092030112610ed95760040190565b60a0810190811067ffffffffffffffff821117613a8657604052565b6040810190811067ffffffffffffffff821117613a8657604052565b90601f601f19910116810190811067ffffffffffffffff821117613a8657604052565b9190820391821161340357565b67ffffffffffffffff8111613a8657601f01601f191660200190565b6040519061436860608361430d565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b3567ffffffffffffffff81168103610ed95790565b67ffffffffffffffff60019116019067ffffffffffffffff821161340357565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161340357565b805f525f60205260405f20549060ff8260c01c165f146144675761446491614437915f52600160205262ffffff67ffffffffffffffff60405f2054169160a01c16906143ce565b63ffffffff7f000000000000000000000000000000000000000000000000000000000000000016906143ce565b90565b50505f90565b601f8260209493601f1993818652868601375f8582860101520116010190565b909260809263ffffffff614464979516835260208301526040820152816060820152019161446d565b805f525f60205260405f205460ff8160c01c1691826144ff575b826144da57505090565b9091505f52600160205267ffffffffffffffff60405f205460401c169060c81c111590565b915067ffffffffffffffff614513836143f0565b16421015916144d0565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610ed9570180359067ffffffffffffffff8211610ed957602001918160051b36038313610ed957565b6020810161ffff61458182614399565b165f52600360205260405f20546040519167ffffffffffffffff6145b9602085019263ffffffff6145b188614255565b16845261427d565b16604084015267ffffffffffffffff6145d46040860161427d565b166060840152606084013592836080820152608085013560a082015260a081526145ff60c08261430d565b51902003614467576144649160405160208101906101e0600483376101e0815261462b6102008261430d565b5190209061463c60e082018261451d565b93909260a060c084013593013591614e02565b90602081019061ffff61466183614399565b165f52600360205260405f20546040519267ffffffffffffffff614691602086019263ffffffff6145b187614255565b16604085015267ffffffffffffffff6146ac6040850161427d565b166060850152606083013593846080820152608084013560a082015260a081526146d760c08261430d565b5190200361470157614464926040516101e0602082019283376101e0815261462b6102008261430d565b5050505f90565b356001600160a01b0381168103610ed95790565b9190820180921161340357565b9067ffffffffffffffff8091169116039067ffffffffffffffff821161340357565b919081101561475b576060020190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff8111613a865760051b60200190565b9291906147ac81614788565b936147ba604051958661430d565b602085838152019160051b8101928311610ed957905b8282106147dc57505050565b81358152602091820191016147d0565b908135805f525f60205260405f20546001600160a01b038116158015614892575b61488a5760c01c60ff16908161482c575b50614467576144649161464f565b90505f52600160205260405f2061484560408301614399565b90549067ffffffffffffffff808316911611159081614867575b50155f61481e565b60c01c80159150811561487c575b505f61485f565b90506020830135105f614875565b505050505f90565b506148bb67ffffffffffffffff6148ab60408601614399565b1662ffffff8360a01c169061471c565b421061480d565b81156148cc570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b805182101561475b5760209160051b010190565b8181029291811591840414171561340357565b906144649291602060405161493660408261430d565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c8152614986606c8261430d565b519020614eb9565b5f81815260046020908152604080832080546001820180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715613403576064900490565b3d15614a4e573d90614a358261433d565b91614a43604051938461430d565b82523d5f602084013e565b606090565b5f80809381935af1614a63614a24565b5015614a6b57565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b03811615614ae35760c01c60ff16614abb57565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092919267ffffffffffffffff614b2185614399565b1615614be05767ffffffffffffffff614b3985614399565b1690614b45600861433d565b91614b53604051938461430d565b60088352601f19614b64600861433d565b013660208501375f905b60088210614b9a575050614b94614b8d8660206144649798019061451d565b36916147a0565b9261543e565b835182101561475b57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c910190614b6e565b614bf3614b8d602086949596018461451d565b9060407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08436030112610ed95761446493606060405194614c33866142f1565b60408101358652013560208501526153c3565b805460ff8160c01c16159081614cb8575b50614c60575050565b66ffffffffffffff614cb6921678ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b565b905060c81c82115f614c57565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115613377575f91614d6e575b508015614d46575f1981019081116134035763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d602011614d98575b81614d896020938361430d565b81010312610ed957515f614d2b565b3d9150614d7c565b5f4915614dfe575f60605b81498015614df1576020808093614ddf936040519582879351918291018585015e820190838201520301808452018261430d565b905f1981146134035760010190614dab565b5090506020815191012090565b5f90565b939294919085821015614eaf57925f9186905b60018211614e4257505050149283614e2e575b50505090565b614e3992935061547d565b145f8080614e28565b816001821810614e60575b60011c90600181169060011c0190614e15565b94848414614ea35760018401938581101561475b5760051b830135600187811603614e955790614e8f9161547d565b94614e4d565b614e9e9161547d565b614e8f565b50505050505050505f90565b5050505050505f90565b9091604103614467575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a060208201351115614ef557505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9060407f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89178010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff825416178155600267ffffffffffffffff42169101546001835191614fa4836142d5565b83835261503c67ffffffffffffffff8861119982602088015f8152611150828c8b01925f845260608c01965f885260808d019a8b525f528a60205281808f5f209d51161667ffffffffffffffff198d5416178c5551168a907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b51910155835f52600b602052815f205465ffffffffffff8160301c16615079575b50835f52600b6020525f8281205581519081525f6020820152a2565b60601c5f52600d602052815f205f8052602052815f206150cc6fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016825461471c565b90555f61505d565b805f525f60205260ff60405f205460c01c16156136b8576150f4816144b6565b156150fc5750565b61510e67ffffffffffffffff916143f0565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b91926001600160a01b0367ffffffffffffffff1994816040519487602087019716875216604085015216606083015260808201526080815261517d60a08261430d565b5190201690565b916040810135918215615294577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f5260086020528161526461525e60405f20936020810194846151e187614708565b165f5260205260405f2054968781105f1461528957615201908098614330565b8b5f52600860205260405f208561521788614708565b165f5260205260405f20558361522c82614708565b165f52600d60205260405f208461524287614708565b165f5260205260405f2061525788825461471c565b9055614708565b92614708565b9167ffffffffffffffff604051961686521660208501521660408301526060820152a2565b506152018780614330565b50505050565b6001600160a01b0381166152ea57505f80809381935af16152b9614a24565b505b156152c257565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b039290921660248301526044808301939093529181526153449161533f60648361430d565b615496565b6152bb565b9190825f52600860205260405f206001600160a01b0382165f5260205260405f205492828410615397575f5260086020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b906153cd90615510565b835115615433578351808214908115615425575b8115615407575b5061488a576154018460206144649651910151906157b8565b916156f6565b9050835161010003906101008211613403578218901c15155f6153e8565b9050610100845111906153e1565b90614464935061562a565b905f602061544f8193969596615510565b95604051918183925191829101835e8101838152039060025afa1561337757614464926154015f51826157b8565b5f5260205260205f60408160025afa15610ed9575f5190565b905f809160208151910182855af1906154ad614a24565b9082615505575b50816154be575090565b80518015925082156154cf57505090565b60208114925090826154e057505090565b600192506020015190602081106154f657501490565b5f199060200360031b1b161490565b3b151591505f6154b4565b805190602a82149182615590575b60208092825f9360405193849301835e8101838152039060025afa15613377575f51901561556b577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f602080927e620000000000000000000000000000000000000000000000000000000000007fffff0000000000000000000000000000000000000000000000000000000000008383015181811690600289106155f7575b50161494925092505061551e565b828092508960020360031b1b16165f6155e9565b9190604051926020840152604083015260408252614cb660608361430d565b915f91815161010081116156ed579190825b615647575050501490565b9091925f1984018481116134035761565f90846148f9565b5184610100036101008111613403576020925f926001808787951c161484146156bf579061568c9161560b565b604051918183925191829101835e8101838152039060025afa15613377575f515b928015613403575f190191908261563c565b6156c89161560b565b604051918183925191829101835e8101838152039060025afa15613377575f516156ad565b50505050505f90565b9290815161010081116156ed579190825b615712575050501490565b9091925f1984018481116134035761572a90846148f9565b5184610100036101008111613403576020925f926001808787951c1614841461578a57906157579161560b565b604051918183925191829101835e8101838152039060025afa15613377575f515b928015613403575f1901919082615707565b6157939161560b565b604051918183925191829101835e8101838152039060025afa15613377575f51615778565b60206157c681935f9361560b565b604051918183925191829101835e8101838152039060025afa156133775760205f80516040518381019182527f6d72752f31206c6561660000000000000000000000000000000000000000000060408201526040815261582760608261430d565b604051918291518091835e8101838152039060025afa15613377575f519056fea164736f6c6343000825000a' as const;

