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

export const settlementBytecode = '0x610140604052346101b95760405161598b38819003601f8101601f191683016001600160401b038111848210176101a55783928291604052833981010360c081126101b9578151906001600160a01b03821682036101b95760a090601f1901126101b95760405160a08101929091906001600160401b038411838510176101a557608063ffffffff949285936040528361009b602085016101bd565b918287526100ab604086016101d1565b908160208901526100be606087016101d1565b978860408201526100e260a06100d5888a016101d1565b98896060850152016101bd565b95018590526080521660c0526001600160801b0390811660a052166101205216610100521660e0526040516157a890816101e382396080518181816104670152818161309801528181613aa40152614c4f015260a0518181816105db015281816108fa0152612462015260c051818181610a6d01526133a0015260e0518181816137530152613897015261010051818181613c92015261439201526101205181818161124b015281816114c50152818161381d01528181613bc20152614ff90152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b03821682036101b957565b519063ffffffff821682036101b95756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d146140815750816307ee28fb14613e365781630d6e98c614613cd15781632155de2f1461026557816322ea0b8614613cb6578163233a6e8814613c7657816326e7105b14613ac85781632969ca7e14613a8557816332bea648146137f157816338bb6def146137775781633fe32e891461373757816342cb1fbc1461371d57816348436816146136ed5781634e71d92d1461365c57816360e6b9d5146133c45781636b188e8514613384578163710c058d14612fc45781637619a6cc14612fa657816377aa74d114612f615781637c35be7a14612f43578163800429f314612f2a57816380cbc6fa14612f0d57816381e84b6914612d4d57816389296f9714612c8757816390930ad81461278f578163924302801461272a5781639343ecd9146126f7578163975c35dc146126c457816397f03cbe146124fe57816398daac83146124d65781639ec0865914612486578163a035b1fe1461243a578163a12ef25e14612394578163a1f75bf714612078578163a21413bf1461200a578163a7ab639514611f12578163aa7e74ce14611c21578163ac34a0f8146114e9578163b19f99fb1461149d578163b214faa51461143e578163bc529c43146113db578163bdcb9c3c14610fce578163c28f847c14610f83578163c6ce3f3d14610bd9578163c98fa6bf14610b8c578163d4c31aa314610b69578163dafb39ea146109e0578163e78eb5b614610398578163e7c51f1b14610371578163ec13cc7b146102cb578163f58c1e9b146102b0578163faef121f1461026a575063ff37656e14610265575f80fd5b614125565b346102ad5760206003193601126102ad576040809160043581526007602052205467ffffffffffffffff1982519167ffffffffffffffff81168352166020820152f35b80fd5b346102ad57806003193601126102ad57602060405160408152f35b346102ad5760206003193601126102ad57600435906102e9826149e7565b828252600b60205265ffffffffffff604083205460301c16928315610349578342111561031d579061031a91614e74565b80f35b602483857f53070f31000000000000000000000000000000000000000000000000000000008252600452fd5b6004837f091ea579000000000000000000000000000000000000000000000000000000008152fd5b346102ad57806003193601126102ad57602067ffffffffffffffff60025416604051908152f35b346102ad576102406003193601126102ad57366101e4116102ad576101e43567ffffffffffffffff81116109dc5761010060031982360301126109dc5761020435906102243567ffffffffffffffff8111610944576103fe6104099136906004016140f7565b9190926004016144c5565b156109b45763ffffffff606435169160043590602435906040516080810181811067ffffffffffffffff8211176109875790889291604052868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e081526104a861020082614261565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa91821561097c578492610948575b50863b156109445783916105518a9260405195869485947f077c516a0000000000000000000000000000000000000000000000000000000086528d600487016143e1565b0381885afa801561093957610920575b50829052856020526105768160408820614b9a565b67ffffffffffffffff6101c435169482875260046020526040872094600186019567ffffffffffffffff875416978881118015906108e6575b6108be576105c68967ffffffffffffffff9261467d565b16966fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001698633b9aca0061060b8b8b614861565b04998354808c11610850575b5050891561082857918a94939167ffffffffffffffff61063c604495828d1690614322565b1667ffffffffffffffff198254161790556106588a8254614284565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa92831561081d578693610769575b506106ab835186614816565b93865b84518110156106ec57806001600160a01b036106cc6001938861484d565b511689526005602052604089206106e4888254614670565b9055016106ae565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9361074d6080949661072c8a99610726855184614861565b90614284565b888a52600460205261074360408b20918254614670565b9055825190614861565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e61077b8183614261565b8101906020818303126108155780519067ffffffffffffffff821161081957019080601f83011215610815578151906107b3826146dc565b926107c16040519485614261565b82845260208085019360051b82010191821161081157602001915b8183106107ed57505050918661069f565b82516001600160a01b038116810361080d578152602092830192016107dc565b8980fd5b8880fd5b8680fd5b8780fd5b6040513d88823e3d90fd5b60048b7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b80929b50633b9aca00919a500290808204633b9aca001490151715610891576108886108818a633b9aca0093614816565b998a614861565b04988b80610617565b60248b7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60048a7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016156105af565b8161092a91614261565b610935578587610561565b8580fd5b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610974575b8161096460209383614261565b810103126109445751908a61050d565b3d9150610957565b6040513d86823e3d90fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b5080fd5b346102ad5760406003193601126102ad576004356024356fffffffffffffffffffffffffffffffff81169081810361094457828452836020526001600160a01b036040852054163303610b41577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b91604091848652600460205282862090610aea6001610a9d63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216614322565b930192839077ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff00000000000000000000000000000000000000000000000083549260c01b169116179055565b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff77ffffffffffffffffffffffffffffffff0000000000000000835492861b1691161781555460c01c82519182526020820152a280f35b6004847f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ad576020610b82610b7c366141e6565b90614740565b6040519015158152f35b346102ad5760406003193601126102ad576001600160a01b036040610baf6140b5565b9282610bb96140cb565b94168152600d6020522091165f52602052602060405f2054604051908152f35b60806003193601126102ad57600435610bf06140cb565b90610bf96140e1565b606435610c05836149e7565b508015610f5b576001600160a01b03841680158015610f5557825b3403610ef05715610d91575b838652600860205260408620815f5260205260405f2082815490610c4f91614670565b905583865260076020526040862094838360405197610c6d89614245565b549267ffffffffffffffff8416988981526020019367ffffffffffffffff19168452610c9889614302565b935167ffffffffffffffff191692610caf9361508e565b60405191610cbc83614245565b67ffffffffffffffff168252602082019067ffffffffffffffff19168152858852600760205260408820915167ffffffffffffffff1667ffffffffffffffff16825467ffffffffffffffff19161782555167ffffffffffffffff191681549067ffffffffffffffff19169067ffffffffffffffff16179055604051926001600160a01b03168352602083015260408201526060810160a090528360a08201526080810160c090528360c082015260e07f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481855afa908115610f4a578791610f18575b506040517f23b872dd00000000000000000000000000000000000000000000000000000000602082015233602482015230604482015260648082018590528152610e2990610e23608482614261565b876153ea565b15610ef0576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481865afa908115610ee55784908992610eab575b50610e7e9192614670565b14610c2c576004867fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b9150506020813d602011610edd575b81610ec760209383614261565b81010312610ed9575183610e7e610e73565b5f80fd5b3d9150610eba565b6040513d8a823e3d90fd5b6004877fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b90506020813d602011610f42575b81610f3360209383614261565b81010312610ed9575187610dd4565b3d9150610f26565b6040513d89823e3d90fd5b86610c20565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760206003193601126102ad5760406060916004358152600b60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b346102ad57610fdc366141e6565b813591610fe8836149e7565b908154926001600160a01b03841633036113b35761100681836145a3565b1561138b576110159082614740565b61136357849167ffffffffffffffff60208693013516809460c81c101561127a575b9260409260016002936111e267ffffffffffffffff85611199828b78010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff7f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89e5416178155611150828042169c8d93015498818f808291519e8f976110d389614229565b885260208801948186526080838a0199838b52606081019d8e52019e8f5281528e602052209d51161667ffffffffffffffff198d5416178c5551168a907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5188547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff16911660801b77ffffffffffffffff0000000000000000000000000000000016178755565b51855477ffffffffffffffffffffffffffffffffffffffffffffffff16911660c01b7fffffffffffffffff00000000000000000000000000000000000000000000000016178455565b51910155848652600b6020528286205465ffffffffffff8160301c1661121f575b50848652600b602052858381205582519182526020820152a280f35b60601c8652600d6020528286205f8052602052825f206112726fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254614670565b905586611203565b9150505f19820167ffffffffffffffff81116113365782856001866111e267ffffffffffffffff7f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a8986111998260409a61132466ffffffffffffff60029c16829078ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b98505050985050509350509250611037565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6004857fecdd1c29000000000000000000000000000000000000000000000000000000008152fd5b6004867fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b6004867f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760206003193601126102ad57604060809160043581526004602052206001815491015460405191825267ffffffffffffffff811660208301526fffffffffffffffffffffffffffffffff8160401c16604083015260c01c6060820152f35b60206003193601126102ad5760043580825260046020526040822090611465348354614670565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b346102ad57806003193601126102ad5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ad576102206003193601126102ad57366101e4116102ad576101e4359067ffffffffffffffff82116102ad5761010060031983360301126102ad576102043567ffffffffffffffff81116109dc57806004019260e06003198336030112611c1d576004359060c4810135611c0a57508083526009602052604083206024358452602052604083205460405160208101906101e0600483376101e0815261159461020082614261565b519020145b15611be2579061192c91604090602082516115b48482614261565b600e815201957f6d72752f6d6573736167652f31000000000000000000000000000000000000008752611a0961175c67ffffffffffffffff6115f5846142ed565b1677ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b9460248101988861176c8b61465c565b977fffffffffffffffffffffffffffffffffffffffff00000000000000000000000060448501998161179d8c61465c565b917fffffffffffffffff00000000000000000000000000000000000000000000000060648901359e8f77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b958d5197600e60208a019a8b5e8d602e8a0152604e89015216606e8701527f080000000000000000000000000000000000000000000000000000000000000060768701527f7769746864726177000000000000000000000000000000000000000000000000607a8701527f4800000000000000000000000000000000000000000000000000000000000000608287015260601b16608685015260601b16609a83015260ae82015260ae81526119e260ce82614261565b5190206119f260c4830185614471565b929091608460a48301359201359061014435614d56565b15611bba576024358287528660205283872060ff815460c01c1680611b9a575b611b725790611a3791614b9a565b600160ff611a44836142ed565b161b828752600a60205283872066ffffffffffffff611a62846142ed565b60081c168852602052808488205416611b4a5792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c3467ffffffffffffffff611af78a9b95611b4498868d611b3e9a61031a9f52600a60205281812066ffffffffffffff611acf866142ed565b60081c16825260205220908154179055611af28b611aec8961465c565b8761529d565b6142ed565b611b368a611b048861465c565b96611b0e8c61465c565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a361465c565b9161465c565b906151ee565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b50838852600160205267ffffffffffffffff85892054861c168211611a29565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b6004837fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b611c18906004016004614740565b611599565b8280fd5b346102ad5760a06003193601126102ad576084359060043560443563ffffffff8416606435818603611f0e5762093a808211611ee257604051602081019046825230604082015233606082015285608082015260808152611c8360a082614261565b51902094858152806020526001600160a01b03604082205416611eb6576040519060e082019782891067ffffffffffffffff8a1117611e89578798604052338352602083019062ffffff1681526040830182815260608401838152608085019184835260a086019389855260c08701958887528c8152806020526040902096516001600160a01b03168754915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171786555160ff16611da59086907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b518454915177ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b7fffffffffffffff0000000000000000000000000000000000000000000000000016178355516001830155519060020155611e2a614c19565b9260405194855233602086015260243560408601526060850152608084015260a083015263ffffffff1660c082015260e07f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa91a2604051908152602090f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b80867f3180efda0000000000000000000000000000000000000000000000000000000060249352600452fd5b602485837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b8480fd5b346102ad5760406003193601126102ad5760043560243560ff81169081810361094457828452836020526001600160a01b036040852054163303610b41576002821015611fde577f24c6f3bf6c2d8326bda7e8f63c8417b54a99e3dac4c85f6aca1122613297fe8d91611fd460209285875286845260408720907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b604051908152a280f35b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b346102ad5760206003193601126102ad57604060a0916004358152600160205220600181549101546040519167ffffffffffffffff8116835267ffffffffffffffff8160401c16602084015267ffffffffffffffff8160801c16604084015260c01c60608301526080820152f35b346102ad5760a06003193601126102ad57600435906120956140cb565b61209d6140e1565b6064359160843567ffffffffffffffff8111611f0e5736602382011215611f0e5780600401359067ffffffffffffffff8211610935573660248360051b83010111610935576120eb87615028565b868652600c602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f20541661236c5761214490878752600160205260016040882001549260243692016146f4565b906040517e6200000000000000000000000000000000000000000000000000000000000060208201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008460601b1660228201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008560601b166036820152602a81526121d2604a82614261565b85916121de6020614291565b926121ec6040519485614261565b60208452601f196121fd6020614291565b0136602086013788905b602082106122f95750509061221d939291615392565b156122d15784849561031a9552600c602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905561228d84838361529d565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a36151ee565b6004847fa506d334000000000000000000000000000000000000000000000000000000008152fd5b845182101561233f57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c910190612207565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760406003193601126102ad576123ad6140b5565b906123b66140cb565b6001600160a01b03831692838352600d602052604083206001600160a01b0383165f5260205260405f205491821561241257839461031a9452600d602052604085206001600160a01b0382165f526020528460405f20556151ee565b6004847f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b346102ad57806003193601126102ad5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ad5760406003193601126102ad5760018060209260ff60406124a96141ba565b926004358152600a875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346102ad57806003193601126102ad57602060025467ffffffffffffffff1960405191168152f35b346102ad5760606003193601126102ad5760243560043567ffffffffffffffff1982168203611c1d5760443567ffffffffffffffff8111610944573660238201121561094457806004013567ffffffffffffffff8111611f0e5760248201916024369160608402010111611f0e5761257583615028565b8285526007602052604085208054946125a267ffffffffffffffff841667ffffffffffffffff881661467d565b958190885b858110612677575067ffffffffffffffff1980911691161480159061264b575b6126235767ffffffffffffffff191667ffffffffffffffff8616179055845b8181106125f1578580f35b8061261d61260b67ffffffffffffffff6001941688614322565b61261683868861469f565b90876150d8565b016125e6565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b50848752600160205267ffffffffffffffff604088205460801c1667ffffffffffffffff8716106125c7565b916126bd6001918861269261268d878b8461469f565b61465c565b60406126b5888c6126af60206126a984848a61469f565b0161465c565b9561469f565b01359261508e565b92016125a7565b346102ad5760406003193601126102ad576040602091600435815260098352818120602435825283522054604051908152f35b346102ad5760206003193601126102ad5767ffffffffffffffff6040602092600435815260078452205416604051908152f35b346102ad5760606003193601126102ad576127436140cb565b6001600160a01b0360406127556140e1565b936004358152600c6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b346102ad576102606003193601126102ad57366101e4116102ad576101e4359067ffffffffffffffff82116102ad5761010060031983360301126102ad57610204359167ffffffffffffffff83116109dc57826004019260406003198236030112611c1d57610224359067ffffffffffffffff821161094457816004019060a06003198436030112611f0e57610244359067ffffffffffffffff8211610935576080600319836004019336030112610935576004359361285a612851866149e7565b966004016144c5565b15612c5f576024359267ffffffffffffffff6128758a6142ed565b168410612c3757604482019461288a8661465c565b926064810193612899856142ed565b9067ffffffffffffffff604051926001600160a01b036020850193168352166040830152604082526128cc606083614261565b8b6128da6084850186614471565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8111612c33579284926040926129469560051b92839137010103601f198101835282614261565b5190206040519060208201927f1901000000000000000000000000000000000000000000000000000000000000845235602283015260428201526042815261298f606282614261565b5190209260409967ffffffffffffffff6129df60208d6129b181519182614261565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f31000000000000000000000084526142ed565b168b519060166020830193845e466036830152896056830152866076830152609682015260968152612a1260b682614261565b519020906024810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd81360301821215612c2f57019060048201359167ffffffffffffffff8311612c2f57602401908236038213612c2f5790612a779291614e0d565b6001600160a01b0380895416911603612c0757612b0081612a978761465c565b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008c51917e6e000000000000000000000000000000000000000000000000000000000000602084015260601b16602282015260168152612af8603682614261565b60e435614a5f565b15612bdf5767ffffffffffffffff612b21612b1b82936142ed565b936142ed565b16911611612bb757956001600160a01b03612b95612b8f612bb09461031a999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b6020612b6e8b61465c565b888a5191168152a3612b80818a614b9a565b612b898761465c565b886148e2565b9461465c565b168752600d6020528087205f80526020525f20918254614670565b9055614e74565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b6004887fa506d334000000000000000000000000000000000000000000000000000000008152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b8a80fd5b8e80fd5b6004887f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b6004877fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b346102ad57612ca0612c98366141e6565b819291614740565b15612d255760405160208101906101e08383376101e08152612cc461020082614261565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600982528160408720950135948587528252806040872055838652858252612d1b8560408820614b9a565b604051908152a380f35b6004827fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760606003193601126102ad5760043560243567ffffffffffffffff8111611c1d57612d819036906004016140f7565b919060443567ffffffffffffffff8111611f0e57612da39036906004016140f7565b9390612dae846149e7565b5081158015612f03575b8015612ef7575b612ecf578386526007602052604086209460405195612ddd87614245565b5467ffffffffffffffff8116968781526020019067ffffffffffffffff19168152612e0787614302565b90888033925167ffffffffffffffff191692612e229361508e565b60405191612e2f83614245565b67ffffffffffffffff908116835267ffffffffffffffff199182166020808501918252898c52600781526040808d209551925190941691909216179092558051338152918201899052810188905260a06060820181905290948594612e96928601916143c1565b908382036080850152612ea8926143c1565b037f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b50620100008511612dbf565b5060408211612db8565b346102ad57806003193601126102ad57602060405162093a808152f35b346102ad576020610b82612f3d366141e6565b906145a3565b346102ad5760206003193601126102ad576020610b8260043561440a565b346102ad5760406003193601126102ad576001600160a01b036040612f846140cb565b92600435815260086020522091165f52602052602060405f2054604051908152f35b346102ad57806003193601126102ad576020604051633b9aca008152f35b34610ed95760e0600319360112610ed95760043563ffffffff8116808203610ed957612fee6141ba565b60443567ffffffffffffffff198116809103610ed957606435916084359160c43567ffffffffffffffff8111610ed95761302c9036906004016140f7565b9096613036614c19565b6001880163ffffffff81116133575763ffffffff809216918291161061332c57506002549767ffffffffffffffff89169867ffffffffffffffff861699808b03613301575067ffffffffffffffff19168085036132d657506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166130c0614cf4565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e083015289610100830152610120820152610120815261312d61014082614261565b51902092813b15610ed9575f93613177604051968795869485947f077c516a00000000000000000000000000000000000000000000000000000000865260a43591600487016143e1565b03915afa80156132cb5761328c575b50918160409367ffffffffffffffff67ffffffffffffffff196131ca7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9896614302565b928751602081019182528789820152866060820152606081526131ee608082614261565b5190201691161760025561ffff86855161320781614229565b81815260208101908a82528781019067ffffffffffffffff4216825267ffffffffffffffff608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a0815261326e60c082614261565b5190209116885260036020528388205582519182526020820152a380f35b604093919750916132bf5f7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9694614261565b5f979193509193613186565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9576133d236614142565b90918035926133e08461440a565b61363457835f525f60205260ff60405f205460c01c161561360c5760c08101356135fd5750825f52600960205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e0815261343f61020082614261565b519020145b156135d557825f52600160205260405f209067ffffffffffffffff6020820135169067ffffffffffffffff835460401c16808311156135aa575060e00135926134958161348f6142ad565b86614a5f565b15613582577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b9361356d82611af28560609761352c6134dc67ffffffffffffffff986142ed565b87600184015582907fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b7fa506d334000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd7c25c79000000000000000000000000000000000000000000000000000000005f5260045ffd5b6136079082614740565b613444565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9575f600319360112610ed957335f52600560205260405f205480156136c5576136c390335f5260056020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a2336149a7565b005b7f86fdb19c000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9576020600319360112610ed957602061370b600435614344565b67ffffffffffffffff60405191168152f35b34610ed9575f600319360112610ed95760206040515f8152f35b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9576020600319360112610ed9576004355f525f60205260e060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015260c81c608084015260a083015260c0820152f35b6020600319360112610ed957600435613809816149e7565b506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803403613a5a5750805f52600b60205260405f205465ffffffffffff8160301c1680613a2f5750815f52600760205260405f20549065ffffffffffff67ffffffffffffffff83169116811115613a07576138c763ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216614322565b9060405192606084019284841067ffffffffffffffff8511176139da577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff67ffffffffffffffff936060966040521681526020810165ffffffffffff831681526040820190338252885f52600b60205265ffffffffffff60405f209351167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffff0000000000008554935160301b16921617178255516bffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000080845493891b16169116179055604051928352166020820152336040820152a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53070f31000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610ed9575f600319360112610ed95760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed957613ad636614142565b90823592613ae3846149e7565b91845f52600b60205260405f209081549065ffffffffffff8260301c1615613c4e57613b0f90846145a3565b15613c2657613b2a85613b206142ad565b60e0860135614a5f565b156135825767ffffffffffffffff65ffffffffffff613b48876142ed565b9216911610613be857805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d614692604092613b9692611af29160209091013590614b9a565b67ffffffffffffffff825191168152336020820152a26136c36fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016336149a7565b67ffffffffffffffff613bfa856142ed565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7fba329a9b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f091ea579000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9575f600319360112610ed957602060405160028152f35b34610ed9576020600319360112610ed957600435805f525f6020526001600160a01b0360405f2054163303613e0e57805f52600460205260405f209060018201908154926fffffffffffffffffffffffffffffffff8460401c16938415613de65760c01c93844210613dba5781546136c3955080821015613db25750925b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff8154169055613d80838254614284565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a2336149a7565b905092613d4f565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed957610400600319360112610ed957366101e411610ed9576101e43567ffffffffffffffff8111610ed957613e729036906004016140f7565b366103e411610ed9576103e43567ffffffffffffffff8111610ed957613e9c9036906004016140f7565b9260043593846102043514801590614072575b8015614063575b61403b5760405160208101906101e0600483376101e08152613eda61020082614261565b5190209260405160208101906101e061020483376101e08152613eff61020082614261565b5190209485851461401357865f525f6020526001600160a01b0360405f205416938415958615613ff0575b5050508315613fd0575b5050509050613e0e57805f52600460205260405f2054158015613fae575b6136c557613fa8816136c3925f52600660205260405f209060243591825f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905533906148e2565b336149a7565b50805f52600660205260405f206024355f5260205260ff60405f205416613f52565b6001600160a01b039350613fe49294614874565b16141580838080613f34565b8593965091614007916001600160a01b0393614874565b16141592868080613f2a565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415613eb6565b50602435610224351415613eaf565b34610ed9576020600319360112610ed9576020906001600160a01b036140a56140b5565b165f526005825260405f20548152f35b600435906001600160a01b0382168203610ed957565b602435906001600160a01b0382168203610ed957565b604435906001600160a01b0382168203610ed957565b9181601f84011215610ed95782359167ffffffffffffffff8311610ed95760208381860195010111610ed957565b34610ed9575f600319360112610ed9576020604051620100008152f35b610220600319820112610ed957806101e411610ed9576004916101e43567ffffffffffffffff8111610ed9576101006003198285030112610ed95760040191610204359067ffffffffffffffff8211610ed95760031982608092030112610ed95760040190565b359063ffffffff82168203610ed957565b6024359067ffffffffffffffff82168203610ed957565b359067ffffffffffffffff82168203610ed957565b90610200600319830112610ed957816101e411610ed9576004916101e4359067ffffffffffffffff8211610ed9576003198261010092030112610ed95760040190565b60a0810190811067ffffffffffffffff8211176139da57604052565b6040810190811067ffffffffffffffff8211176139da57604052565b90601f601f19910116810190811067ffffffffffffffff8211176139da57604052565b9190820391821161335757565b67ffffffffffffffff81116139da57601f01601f191660200190565b604051906142bc606083614261565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b3567ffffffffffffffff81168103610ed95790565b67ffffffffffffffff60019116019067ffffffffffffffff821161335757565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161335757565b805f525f60205260405f20549060ff8260c01c165f146143bb576143b89161438b915f52600160205262ffffff67ffffffffffffffff60405f2054169160a01c1690614322565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690614322565b90565b50505f90565b601f8260209493601f1993818652868601375f8582860101520116010190565b909260809263ffffffff6143b897951683526020830152604082015281606082015201916143c1565b805f525f60205260405f205460ff8160c01c169182614453575b8261442e57505090565b9091505f52600160205267ffffffffffffffff60405f205460401c169060c81c111590565b915067ffffffffffffffff61446783614344565b1642101591614424565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610ed9570180359067ffffffffffffffff8211610ed957602001918160051b36038313610ed957565b6020810161ffff6144d5826142ed565b165f52600360205260405f20546040519167ffffffffffffffff61450d602085019263ffffffff614505886141a9565b1684526141d1565b16604084015267ffffffffffffffff614528604086016141d1565b166060840152606084013592836080820152608085013560a082015260a0815261455360c082614261565b519020036143bb576143b89160405160208101906101e0600483376101e0815261457f61020082614261565b5190209061459060e0820182614471565b93909260a060c084013593013591614d56565b90602081019061ffff6145b5836142ed565b165f52600360205260405f20546040519267ffffffffffffffff6145e5602086019263ffffffff614505876141a9565b16604085015267ffffffffffffffff614600604085016141d1565b166060850152606083013593846080820152608084013560a082015260a0815261462b60c082614261565b51902003614655576143b8926040516101e0602082019283376101e0815261457f61020082614261565b5050505f90565b356001600160a01b0381168103610ed95790565b9190820180921161335757565b9067ffffffffffffffff8091169116039067ffffffffffffffff821161335757565b91908110156146af576060020190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81116139da5760051b60200190565b929190614700816146dc565b9361470e6040519586614261565b602085838152019160051b8101928311610ed957905b82821061473057505050565b8135815260209182019101614724565b908135805f525f60205260405f20546001600160a01b0381161580156147e6575b6147de5760c01c60ff169081614780575b506143bb576143b8916145a3565b90505f52600160205260405f20614799604083016142ed565b90549067ffffffffffffffff8083169116111590816147bb575b50155f614772565b60c01c8015915081156147d0575b505f6147b3565b90506020830135105f6147c9565b505050505f90565b5061480f67ffffffffffffffff6147ff604086016142ed565b1662ffffff8360a01c1690614670565b4210614761565b8115614820570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b80518210156146af5760209160051b010190565b8181029291811591840414171561335757565b906143b89291602060405161488a604082614261565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c81526148da606c82614261565b519020614e0d565b5f81815260046020908152604080832080546001820180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715613357576064900490565b3d156149a2573d9061498982614291565b916149976040519384614261565b82523d5f602084013e565b606090565b5f80809381935af16149b7614978565b50156149bf57565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b03811615614a375760c01c60ff16614a0f57565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092919267ffffffffffffffff614a75856142ed565b1615614b345767ffffffffffffffff614a8d856142ed565b1690614a996008614291565b91614aa76040519384614261565b60088352601f19614ab86008614291565b013660208501375f905b60088210614aee575050614ae8614ae18660206143b897980190614471565b36916146f4565b92615392565b83518210156146af57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c910190614ac2565b614b47614ae16020869495960184614471565b9060407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08436030112610ed9576143b893606060405194614b8786614245565b6040810135865201356020850152615317565b805460ff8160c01c16159081614c0c575b50614bb4575050565b66ffffffffffffff614c0a921678ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b565b905060c81c82115f614bab565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156132cb575f91614cc2575b508015614c9a575f1981019081116133575763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d602011614cec575b81614cdd60209383614261565b81010312610ed957515f614c7f565b3d9150614cd0565b5f4915614d52575f60605b81498015614d45576020808093614d33936040519582879351918291018585015e8201908382015203018084520182614261565b905f1981146133575760010190614cff565b5090506020815191012090565b5f90565b939294919085821015614e0357925f9186905b60018211614d9657505050149283614d82575b50505090565b614d8d9293506153d1565b145f8080614d7c565b816001821810614db4575b60011c90600181169060011c0190614d69565b94848414614df7576001840193858110156146af5760051b830135600187811603614de95790614de3916153d1565b94614da1565b614df2916153d1565b614de3565b50505050505050505f90565b5050505050505f90565b90916041036143bb575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a060208201351115614e4957505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9060407f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89178010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff825416178155600267ffffffffffffffff42169101546001835191614ef883614229565b838352614f9067ffffffffffffffff8861119982602088015f8152611150828c8b01925f845260608c01965f885260808d019a8b525f528a60205281808f5f209d51161667ffffffffffffffff198d5416178c5551168a907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b51910155835f52600b602052815f205465ffffffffffff8160301c16614fcd575b50835f52600b6020525f8281205581519081525f6020820152a2565b60601c5f52600d602052815f205f8052602052815f206150206fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254614670565b90555f614fb1565b805f525f60205260ff60405f205460c01c161561360c576150488161440a565b156150505750565b61506267ffffffffffffffff91614344565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b91926001600160a01b0367ffffffffffffffff199481604051948760208701971687521660408501521660608301526080820152608081526150d160a082614261565b5190201690565b9160408101359182156151e8577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f526008602052816151b86151b260405f20936020810194846151358761465c565b165f5260205260405f2054968781105f146151dd57615155908098614284565b8b5f52600860205260405f208561516b8861465c565b165f5260205260405f2055836151808261465c565b165f52600d60205260405f20846151968761465c565b165f5260205260405f206151ab888254614670565b905561465c565b9261465c565b9167ffffffffffffffff604051961686521660208501521660408301526060820152a2565b506151558780614284565b50505050565b6001600160a01b03811661523e57505f80809381935af161520d614978565b505b1561521657565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b0392909216602483015260448083019390935291815261529891615293606483614261565b6153ea565b61520f565b9190825f52600860205260405f206001600160a01b0382165f5260205260405f2054928284106152eb575f5260086020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9061532190615464565b835115615387578351808214908115615379575b811561535b575b506147de576153558460206143b896519101519061570c565b9161564a565b9050835161010003906101008211613357578218901c15155f61533c565b905061010084511190615335565b906143b8935061557e565b905f60206153a38193969596615464565b95604051918183925191829101835e8101838152039060025afa156132cb576143b8926153555f518261570c565b5f5260205260205f60408160025afa15610ed9575f5190565b905f809160208151910182855af190615401614978565b9082615459575b5081615412575090565b805180159250821561542357505090565b602081149250908261543457505090565b6001925060200151906020811061544a57501490565b5f199060200360031b1b161490565b3b151591505f615408565b805190602a821491826154e4575b60208092825f9360405193849301835e8101838152039060025afa156132cb575f5190156154bf577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f602080927e620000000000000000000000000000000000000000000000000000000000007fffff00000000000000000000000000000000000000000000000000000000000083830151818116906002891061554b575b501614949250925050615472565b828092508960020360031b1b16165f61553d565b9190604051926020840152604083015260408252614c0a606083614261565b915f9181516101008111615641579190825b61559b575050501490565b9091925f198401848111613357576155b3908461484d565b5184610100036101008111613357576020925f926001808787951c1614841461561357906155e09161555f565b604051918183925191829101835e8101838152039060025afa156132cb575f515b928015613357575f1901919082615590565b61561c9161555f565b604051918183925191829101835e8101838152039060025afa156132cb575f51615601565b50505050505f90565b929081516101008111615641579190825b615666575050501490565b9091925f1984018481116133575761567e908461484d565b5184610100036101008111613357576020925f926001808787951c161484146156de57906156ab9161555f565b604051918183925191829101835e8101838152039060025afa156132cb575f515b928015613357575f190191908261565b565b6156e79161555f565b604051918183925191829101835e8101838152039060025afa156132cb575f516156cc565b602061571a81935f9361555f565b604051918183925191829101835e8101838152039060025afa156132cb5760205f80516040518381019182527f6d72752f31206c6561660000000000000000000000000000000000000000000060408201526040815261577b606082614261565b604051918291518091835e8101838152039060025afa156132cb575f519056fea164736f6c6343000825000a' as const;

