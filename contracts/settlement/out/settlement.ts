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
    "name": "opensAt",
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

export const settlementBytecode = '0x610140604052346101b25760405161550d38819003601f8101601f191683016001600160401b0381118482101761019e5783928291604052833981010360c081126101b2578151906001600160a01b03821682036101b25760a090601f1901126101b25760405160a08101929091906001600160401b0384118385101761019e57608063ffffffff949285936040528361009b602085016101b6565b918287526100ab604086016101ca565b908160208901526100be606087016101ca565b978860408201526100e260a06100d5888a016101ca565b98896060850152016101b6565b95018590526080521660c0526001600160801b0390811660a052166101205216610100521660e05260405161533190816101dc823960805181818161044801528181612be90152818161360c0152614788015260a0518181816105bc015281816108db0152611fb3015260c051818181610a1e0152612f08015260e0518181816132bb01526133ff0152610100518181816137fa0152613efa015261012051818181611030015281816133850152818161372a0152614b820152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b03821682036101b257565b519063ffffffff821682036101b25756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d14613be95750816307ee28fb1461399e5781630d6e98c6146138395781632155de2f1461025a57816322ea0b861461381e578163233a6e88146137de57816326e7105b146136305781632969ca7e146135ed57816332bea6481461335957816338bb6def146132df5781633fe32e891461329f57816342cb1fbc1461328557816348436816146132555781634e71d92d146131c457816360e6b9d514612f2c5781636b188e8514612eec578163710c058d14612b155781637619a6cc14612af757816377aa74d114612ab25781637c35be7a14612a94578163800429f314612a7b57816380cbc6fa14612a5e57816381e84b691461289e57816389296f97146127d857816390930ad8146122e0578163924302801461227b5781639343ecd914612248578163975c35dc1461221557816397f03cbe1461204f57816398daac83146120275781639ec0865914611fd7578163a035b1fe14611f8b578163a12ef25e14611ee5578163a1f75bf714611bc9578163a21413bf14611b75578163a7ab639514611a7d578163aa7e74ce1461178c578163ac34a0f814611054578163b19f99fb14611008578163b214faa514610fa9578163bc529c4314610f46578163c28f847c14610efb578163c6ce3f3d14610b51578163c98fa6bf14610b04578163d4c31aa314610ae1578163dafb39ea14610994578163e78eb5b61461038d578163e7c51f1b14610366578163ec13cc7b146102c0578163f58c1e9b146102a5578163faef121f1461025f575063ff37656e1461025a575f80fd5b613c8d565b346102a25760206003193601126102a2576040809160043581526007602052205467ffffffffffffffff1982519167ffffffffffffffff81168352166020820152f35b80fd5b346102a257806003193601126102a257602060405160408152f35b346102a25760206003193601126102a257600435906102de82614520565b828252600b60205265ffffffffffff604083205460301c1692831561033e5783421115610312579061030f916149ad565b80f35b602483857f53070f31000000000000000000000000000000000000000000000000000000008252600452fd5b6004837f091ea579000000000000000000000000000000000000000000000000000000008152fd5b346102a257806003193601126102a257602067ffffffffffffffff60025416604051908152f35b346102a2576102406003193601126102a257366101e4116102a2576101e43567ffffffffffffffff81116109905761010060031982360301126109905761020435906102243567ffffffffffffffff8111610925576103f36103fe913690600401613c5f565b91909260040161402d565b156109685763ffffffff606435169160043590856024359160405161042281613d91565b868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e0815261048961020082613dc9565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa91821561095d578492610929575b50863b156109255783916105328a9260405195869485947f077c516a0000000000000000000000000000000000000000000000000000000086528d60048701613f49565b0381885afa801561091a57610901575b508290528560205261055781604088206146d3565b67ffffffffffffffff6101c435169482875260046020526040872094600186019567ffffffffffffffff875416978881118015906108c7575b61089f576105a78967ffffffffffffffff926141e5565b16966fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001698633b9aca006105ec8b8b61439a565b04998354808c11610831575b5050891561080957918a94939167ffffffffffffffff61061d604495828d1690613e8a565b1667ffffffffffffffff198254161790556106398a8254613dec565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa9283156107fe57869361074a575b5061068c83518661434f565b93865b84518110156106cd57806001600160a01b036106ad60019388614386565b511689526005602052604089206106c58882546141d8565b90550161068f565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9361072e6080949661070d8a9961070785518461439a565b90613dec565b888a52600460205261072460408b209182546141d8565b905582519061439a565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e61075c8183613dc9565b8101906020818303126107f65780519067ffffffffffffffff82116107fa57019080601f830112156107f65781519061079482614244565b926107a26040519485613dc9565b82845260208085019360051b8201019182116107f257602001915b8183106107ce575050509186610680565b82516001600160a01b03811681036107ee578152602092830192016107bd565b8980fd5b8880fd5b8680fd5b8780fd5b6040513d88823e3d90fd5b60048b7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b80929b50633b9aca00919a500290808204633b9aca001490151715610872576108696108628a633b9aca009361434f565b998a61439a565b04988b806105f8565b60248b7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60048a7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b506fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001615610590565b8161090b91613dc9565b610916578587610542565b8580fd5b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610955575b8161094560209383613dc9565b810103126109255751908a6104ee565b3d9150610938565b6040513d86823e3d90fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b5080fd5b346102a25760406003193601126102a2576004356024356fffffffffffffffffffffffffffffffff81169081810361092557828452836020526001600160a01b036040852054163303610ab9577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b916040918486526004602052828620906001610a4e63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216613e8a565b9201805467ffffffffffffffff1660c093841b7fffffffffffffffff000000000000000000000000000000000000000000000000161791851b77ffffffffffffffffffffffffffffffff00000000000000001691909117908190558351928352901c6020820152a280f35b6004847f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102a2576020610afa610af436613d4e565b906142a8565b6040519015158152f35b346102a25760406003193601126102a2576001600160a01b036040610b27613c1d565b9282610b31613c33565b94168152600d6020522091165f52602052602060405f2054604051908152f35b60806003193601126102a257600435610b68613c33565b90610b71613c49565b606435610b7d83614520565b508015610ed3576001600160a01b03841680158015610ecd57825b3403610e685715610d09575b838652600860205260408620815f5260205260405f2082815490610bc7916141d8565b905583865260076020526040862094838360405197610be589613dad565b549267ffffffffffffffff8416988981526020019367ffffffffffffffff19168452610c1089613e6a565b935167ffffffffffffffff191692610c2793614c17565b60405191610c3483613dad565b67ffffffffffffffff168252602082019067ffffffffffffffff19168152858852600760205260408820915167ffffffffffffffff1667ffffffffffffffff16825467ffffffffffffffff19161782555167ffffffffffffffff191681549067ffffffffffffffff19169067ffffffffffffffff16179055604051926001600160a01b03168352602083015260408201526060810160a090528360a08201526080810160c090528360c082015260e07f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481855afa908115610ec2578791610e90575b506040517f23b872dd00000000000000000000000000000000000000000000000000000000602082015233602482015230604482015260648082018590528152610da190610d9b608482613dc9565b87614f73565b15610e68576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481865afa908115610e5d5784908992610e23575b50610df691926141d8565b14610ba4576004867fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b9150506020813d602011610e55575b81610e3f60209383613dc9565b81010312610e51575183610df6610deb565b5f80fd5b3d9150610e32565b6040513d8a823e3d90fd5b6004877fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b90506020813d602011610eba575b81610eab60209383613dc9565b81010312610e51575187610d4c565b3d9150610e9e565b6040513d89823e3d90fd5b86610b98565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346102a25760206003193601126102a25760406060916004358152600b60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b346102a25760206003193601126102a257604060809160043581526004602052206001815491015460405191825267ffffffffffffffff811660208301526fffffffffffffffffffffffffffffffff8160401c16604083015260c01c6060820152f35b60206003193601126102a25760043580825260046020526040822090610fd03483546141d8565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b346102a257806003193601126102a25760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102a2576102206003193601126102a257366101e4116102a2576101e4359067ffffffffffffffff82116102a25761010060031983360301126102a2576102043567ffffffffffffffff811161099057806004019260e06003198336030112611788576004359060c481013561177557508083526009602052604083206024358452602052604083205460405160208101906101e0600483376101e081526110ff61020082613dc9565b519020145b1561174d5790611497916040906020825161111f8482613dc9565b600e815201957f6d72752f6d6573736167652f310000000000000000000000000000000000000087526115746112c767ffffffffffffffff61116084613e55565b1677ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b946024810198886112d78b6141c4565b977fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006044850199816113088c6141c4565b917fffffffffffffffff00000000000000000000000000000000000000000000000060648901359e8f77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b958d5197600e60208a019a8b5e8d602e8a0152604e89015216606e8701527f080000000000000000000000000000000000000000000000000000000000000060768701527f7769746864726177000000000000000000000000000000000000000000000000607a8701527f4800000000000000000000000000000000000000000000000000000000000000608287015260601b16608685015260601b16609a83015260ae82015260ae815261154d60ce82613dc9565b51902061155d60c4830185613fd9565b929091608460a4830135920135906101443561488f565b15611725576024358287528660205283872060ff815460c01c1680611705575b6116dd57906115a2916146d3565b600160ff6115af83613e55565b161b828752600a60205283872066ffffffffffffff6115cd84613e55565b60081c1688526020528084882054166116b55792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c3467ffffffffffffffff6116628a9b956116af98868d6116a99a61030f9f52600a60205281812066ffffffffffffff61163a86613e55565b60081c1682526020522090815417905561165d8b611657896141c4565b87614e26565b613e55565b6116a18a61166f886141c4565b966116798c6141c4565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a36141c4565b916141c4565b90614d77565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b50838852600160205267ffffffffffffffff85892054861c168211611594565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b6004837fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b6117839060040160046142a8565b611104565b8280fd5b346102a25760a06003193601126102a2576084359060043560443563ffffffff8416606435818603611a795762093a808211611a4d576040516020810190468252306040820152336060820152856080820152608081526117ee60a082613dc9565b51902094858152806020526001600160a01b03604082205416611a21576040519060e082019782891067ffffffffffffffff8a11176119f4578798604052338352602083019062ffffff1681526040830182815260608401838152608085019184835260a086019389855260c08701958887528c8152806020526040902096516001600160a01b03168754915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171786555160ff166119109086907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b518454915177ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b7fffffffffffffff0000000000000000000000000000000000000000000000000016178355516001830155519060020155611995614752565b9260405194855233602086015260243560408601526060850152608084015260a083015263ffffffff1660c082015260e07f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa91a2604051908152602090f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b80867f3180efda0000000000000000000000000000000000000000000000000000000060249352600452fd5b602485837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b8480fd5b346102a25760406003193601126102a25760043560243560ff81169081810361092557828452836020526001600160a01b036040852054163303610ab9576002821015611b49577f24c6f3bf6c2d8326bda7e8f63c8417b54a99e3dac4c85f6aca1122613297fe8d91611b3f60209285875286845260408720907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b604051908152a280f35b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b346102a25760206003193601126102a257604060809160043581526001602052206001815491015467ffffffffffffffff604051928181168452818160401c166020850152841c1660408301526060820152f35b346102a25760a06003193601126102a25760043590611be6613c33565b611bee613c49565b6064359160843567ffffffffffffffff8111611a795736602382011215611a795780600401359067ffffffffffffffff8211610916573660248360051b8301011161091657611c3c87614bb1565b868652600c602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f205416611ebd57611c95908787526001602052600160408820015492602436920161425c565b906040517e6200000000000000000000000000000000000000000000000000000000000060208201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008460601b1660228201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008560601b166036820152602a8152611d23604a82613dc9565b8591611d2f6020613df9565b92611d3d6040519485613dc9565b60208452601f19611d4e6020613df9565b0136602086013788905b60208210611e4a57505090611d6e939291614f1b565b15611e225784849561030f9552600c602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055611dde848383614e26565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a3614d77565b6004847fa506d334000000000000000000000000000000000000000000000000000000008152fd5b8451821015611e9057807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c910190611d58565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b346102a25760406003193601126102a257611efe613c1d565b90611f07613c33565b6001600160a01b03831692838352600d602052604083206001600160a01b0383165f5260205260405f2054918215611f6357839461030f9452600d602052604085206001600160a01b0382165f526020528460405f2055614d77565b6004847f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b346102a257806003193601126102a25760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102a25760406003193601126102a25760018060209260ff6040611ffa613d22565b926004358152600a875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346102a257806003193601126102a257602060025467ffffffffffffffff1960405191168152f35b346102a25760606003193601126102a25760243560043567ffffffffffffffff19821682036117885760443567ffffffffffffffff8111610925573660238201121561092557806004013567ffffffffffffffff8111611a795760248201916024369160608402010111611a79576120c683614bb1565b8285526007602052604085208054946120f367ffffffffffffffff841667ffffffffffffffff88166141e5565b958190885b8581106121c8575067ffffffffffffffff1980911691161480159061219c575b6121745767ffffffffffffffff191667ffffffffffffffff8616179055845b818110612142578580f35b8061216e61215c67ffffffffffffffff6001941688613e8a565b612167838688614207565b9087614c61565b01612137565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b50848752600160205267ffffffffffffffff604088205460801c1667ffffffffffffffff871610612118565b9161220e600191886121e36121de878b84614207565b6141c4565b6040612206888c61220060206121fa84848a614207565b016141c4565b95614207565b013592614c17565b92016120f8565b346102a25760406003193601126102a2576040602091600435815260098352818120602435825283522054604051908152f35b346102a25760206003193601126102a25767ffffffffffffffff6040602092600435815260078452205416604051908152f35b346102a25760606003193601126102a257612294613c33565b6001600160a01b0360406122a6613c49565b936004358152600c6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b346102a2576102606003193601126102a257366101e4116102a2576101e4359067ffffffffffffffff82116102a25761010060031983360301126102a257610204359167ffffffffffffffff83116109905782600401926040600319823603011261178857610224359067ffffffffffffffff821161092557816004019060a06003198436030112611a7957610244359067ffffffffffffffff821161091657608060031983600401933603011261091657600435936123ab6123a286614520565b9660040161402d565b156127b0576024359267ffffffffffffffff6123c68a613e55565b1684106127885760448201946123db866141c4565b9260648101936123ea85613e55565b9067ffffffffffffffff604051926001600160a01b0360208501931683521660408301526040825261241d606083613dc9565b8b61242b6084850186613fd9565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8111612784579284926040926124979560051b92839137010103601f198101835282613dc9565b5190206040519060208201927f190100000000000000000000000000000000000000000000000000000000000084523560228301526042820152604281526124e0606282613dc9565b5190209260409967ffffffffffffffff61253060208d61250281519182613dc9565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f3100000000000000000000008452613e55565b168b519060166020830193845e46603683015289605683015286607683015260968201526096815261256360b682613dc9565b519020906024810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd8136030182121561278057019060048201359167ffffffffffffffff83116127805760240190823603821361278057906125c89291614946565b6001600160a01b038089541691160361275857612651816125e8876141c4565b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008c51917e6e000000000000000000000000000000000000000000000000000000000000602084015260601b16602282015260168152612649603682613dc9565b60e435614598565b156127305767ffffffffffffffff61267261266c8293613e55565b93613e55565b1691161161270857956001600160a01b036126e66126e06127019461030f999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b60206126bf8b6141c4565b888a5191168152a36126d1818a6146d3565b6126da876141c4565b8861441b565b946141c4565b168752600d6020528087205f80526020525f209182546141d8565b90556149ad565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b6004887fa506d334000000000000000000000000000000000000000000000000000000008152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b8a80fd5b8e80fd5b6004887f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b6004877fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b346102a2576127f16127e936613d4e565b8192916142a8565b156128765760405160208101906101e08383376101e0815261281561020082613dc9565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b602083359283865260098252816040872095013594858752825280604087205583865285825261286c85604088206146d3565b604051908152a380f35b6004827fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b346102a25760606003193601126102a25760043560243567ffffffffffffffff8111611788576128d2903690600401613c5f565b919060443567ffffffffffffffff8111611a79576128f4903690600401613c5f565b93906128ff84614520565b5081158015612a54575b8015612a48575b612a2057838652600760205260408620946040519561292e87613dad565b5467ffffffffffffffff8116968781526020019067ffffffffffffffff1916815261295887613e6a565b90888033925167ffffffffffffffff19169261297393614c17565b6040519161298083613dad565b67ffffffffffffffff908116835267ffffffffffffffff199182166020808501918252898c52600781526040808d209551925190941691909216179092558051338152918201899052810188905260a060608201819052909485946129e792860191613f29565b9083820360808501526129f992613f29565b037f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b50620100008511612910565b5060408211612909565b346102a257806003193601126102a257602060405162093a808152f35b346102a2576020610afa612a8e36613d4e565b9061410b565b346102a25760206003193601126102a2576020610afa600435613f72565b346102a25760406003193601126102a2576001600160a01b036040612ad5613c33565b92600435815260086020522091165f52602052602060405f2054604051908152f35b346102a257806003193601126102a2576020604051633b9aca008152f35b34610e515760e0600319360112610e515760043563ffffffff8116808203610e5157612b3f613d22565b60443567ffffffffffffffff198116809103610e5157606435916084359160c43567ffffffffffffffff8111610e5157612b7d903690600401613c5f565b9096612b87614752565b6001880163ffffffff8111612ebf5763ffffffff8092169182911610612e9457506002549767ffffffffffffffff89169867ffffffffffffffff861699808b03612e69575067ffffffffffffffff1916808503612e3e57506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612c1161482d565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e0830152896101008301526101208201526101208152612c7e61014082613dc9565b51902092813b15610e51575f93612cc8604051968795869485947f077c516a00000000000000000000000000000000000000000000000000000000865260a4359160048701613f49565b03915afa8015612e3357612e1e575b5067ffffffffffffffff67ffffffffffffffff19612cf484613e6a565b926040516020810191825287604082015286606082015260608152612d1a608082613dc9565b5190201691161760025560405160a0810181811067ffffffffffffffff821117612df1579161ffff86604095937f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9795875281815260208101908a82528781019067ffffffffffffffff4216825267ffffffffffffffff608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a08152612dd360c082613dc9565b5190209116885260036020528388205582519182526020820152a380f35b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b612e2b9197505f90613dc9565b5f9587612cd7565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b34610e51575f600319360112610e5157602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e5157612f3a36613caa565b9091803592612f4884613f72565b61319c57835f525f60205260ff60405f205460c01c16156131745760c08101356131655750825f52600960205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e08152612fa761020082613dc9565b519020145b1561313d57825f52600160205260405f209067ffffffffffffffff6020820135169067ffffffffffffffff835460401c1680831115613112575060e0013592612ffd81612ff7613e15565b86614598565b156130ea577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b936130d58261165d8560609761309461304467ffffffffffffffff98613e55565b87600184015582907fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b7fa506d334000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd7c25c79000000000000000000000000000000000000000000000000000000005f5260045ffd5b61316f90826142a8565b612fac565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e51575f600319360112610e5157335f52600560205260405f2054801561322d5761322b90335f5260056020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a2336144e0565b005b7f86fdb19c000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e51576020600319360112610e51576020613273600435613eac565b67ffffffffffffffff60405191168152f35b34610e51575f600319360112610e515760206040515f8152f35b34610e51575f600319360112610e5157602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e51576020600319360112610e51576004355f525f60205260e060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015260c81c608084015260a083015260c0820152f35b6020600319360112610e515760043561337181614520565b506fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168034036135c25750805f52600b60205260405f205465ffffffffffff8160301c16806135975750815f52600760205260405f20549065ffffffffffff67ffffffffffffffff8316911681111561356f5761342f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216613e8a565b9060405192606084019284841067ffffffffffffffff851117613542577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff67ffffffffffffffff936060966040521681526020810165ffffffffffff831681526040820190338252885f52600b60205265ffffffffffff60405f209351167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffff0000000000008554935160301b16921617178255516bffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000080845493891b16169116179055604051928352166020820152336040820152a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53070f31000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610e51575f600319360112610e515760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e515761363e36613caa565b9082359261364b84614520565b91845f52600b60205260405f209081549065ffffffffffff8260301c16156137b657613677908461410b565b1561378e5761369285613688613e15565b60e0860135614598565b156130ea5767ffffffffffffffff65ffffffffffff6136b087613e55565b921691161061375057805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d6146926040926136fe9261165d91602090910135906146d3565b67ffffffffffffffff825191168152336020820152a261322b6fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016336144e0565b67ffffffffffffffff61376285613e55565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7fba329a9b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f091ea579000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e51575f600319360112610e5157602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e51575f600319360112610e5157602060405160028152f35b34610e51576020600319360112610e5157600435805f525f6020526001600160a01b0360405f205416330361397657805f52600460205260405f209060018201908154926fffffffffffffffffffffffffffffffff8460401c1693841561394e5760c01c9384421061392257815461322b95508082101561391a5750925b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff81541690556138e8838254613dec565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a2336144e0565b9050926138b7565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e5157610400600319360112610e5157366101e411610e51576101e43567ffffffffffffffff8111610e51576139da903690600401613c5f565b366103e411610e51576103e43567ffffffffffffffff8111610e5157613a04903690600401613c5f565b9260043593846102043514801590613bda575b8015613bcb575b613ba35760405160208101906101e0600483376101e08152613a4261020082613dc9565b5190209260405160208101906101e061020483376101e08152613a6761020082613dc9565b51902094858514613b7b57865f525f6020526001600160a01b0360405f205416938415958615613b58575b5050508315613b38575b505050905061397657805f52600460205260405f2054158015613b16575b61322d57613b108161322b925f52600660205260405f209060243591825f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055339061441b565b336144e0565b50805f52600660205260405f206024355f5260205260ff60405f205416613aba565b6001600160a01b039350613b4c92946143ad565b16141580838080613a9c565b8593965091613b6f916001600160a01b03936143ad565b16141592868080613a92565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415613a1e565b50602435610224351415613a17565b34610e51576020600319360112610e51576020906001600160a01b03613c0d613c1d565b165f526005825260405f20548152f35b600435906001600160a01b0382168203610e5157565b602435906001600160a01b0382168203610e5157565b604435906001600160a01b0382168203610e5157565b9181601f84011215610e515782359167ffffffffffffffff8311610e515760208381860195010111610e5157565b34610e51575f600319360112610e51576020604051620100008152f35b610220600319820112610e5157806101e411610e51576004916101e43567ffffffffffffffff8111610e51576101006003198285030112610e515760040191610204359067ffffffffffffffff8211610e515760031982608092030112610e515760040190565b359063ffffffff82168203610e5157565b6024359067ffffffffffffffff82168203610e5157565b359067ffffffffffffffff82168203610e5157565b90610200600319830112610e5157816101e411610e51576004916101e4359067ffffffffffffffff8211610e51576003198261010092030112610e515760040190565b6080810190811067ffffffffffffffff82111761354257604052565b6040810190811067ffffffffffffffff82111761354257604052565b90601f601f19910116810190811067ffffffffffffffff82111761354257604052565b91908203918211612ebf57565b67ffffffffffffffff811161354257601f01601f191660200190565b60405190613e24606083613dc9565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b3567ffffffffffffffff81168103610e515790565b67ffffffffffffffff60019116019067ffffffffffffffff8211612ebf57565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211612ebf57565b805f525f60205260405f20549060ff8260c01c165f14613f2357613f2091613ef3915f52600160205262ffffff67ffffffffffffffff60405f2054169160a01c1690613e8a565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613e8a565b90565b50505f90565b601f8260209493601f1993818652868601375f8582860101520116010190565b909260809263ffffffff613f209795168352602083015260408201528160608201520191613f29565b805f525f60205260405f205460ff8160c01c169182613fbb575b82613f9657505090565b9091505f52600160205267ffffffffffffffff60405f205460401c169060c81c111590565b915067ffffffffffffffff613fcf83613eac565b1642101591613f8c565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610e51570180359067ffffffffffffffff8211610e5157602001918160051b36038313610e5157565b6020810161ffff61403d82613e55565b165f52600360205260405f20546040519167ffffffffffffffff614075602085019263ffffffff61406d88613d11565b168452613d39565b16604084015267ffffffffffffffff61409060408601613d39565b166060840152606084013592836080820152608085013560a082015260a081526140bb60c082613dc9565b51902003613f2357613f209160405160208101906101e0600483376101e081526140e761020082613dc9565b519020906140f860e0820182613fd9565b93909260a060c08401359301359161488f565b90602081019061ffff61411d83613e55565b165f52600360205260405f20546040519267ffffffffffffffff61414d602086019263ffffffff61406d87613d11565b16604085015267ffffffffffffffff61416860408501613d39565b166060850152606083013593846080820152608084013560a082015260a0815261419360c082613dc9565b519020036141bd57613f20926040516101e0602082019283376101e081526140e761020082613dc9565b5050505f90565b356001600160a01b0381168103610e515790565b91908201809211612ebf57565b9067ffffffffffffffff8091169116039067ffffffffffffffff8211612ebf57565b9190811015614217576060020190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81116135425760051b60200190565b92919061426881614244565b936142766040519586613dc9565b602085838152019160051b8101928311610e5157905b82821061429857505050565b813581526020918201910161428c565b908135805f525f60205260405f20546001600160a01b03811615801561431f575b6143175760c01c60ff1690816142e8575b50613f2357613f209161410b565b90506142f660408301613e55565b905f52600160205267ffffffffffffffff8060405f2054169116115f6142da565b505050505f90565b5061434867ffffffffffffffff61433860408601613e55565b1662ffffff8360a01c16906141d8565b42106142c9565b8115614359570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b80518210156142175760209160051b010190565b81810292918115918404141715612ebf57565b90613f20929160206040516143c3604082613dc9565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c8152614413606c82613dc9565b519020614946565b5f81815260046020908152604080832080546001820180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715612ebf576064900490565b3d156144db573d906144c282613df9565b916144d06040519384613dc9565b82523d5f602084013e565b606090565b5f80809381935af16144f06144b1565b50156144f857565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b038116156145705760c01c60ff1661454857565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092919267ffffffffffffffff6145ae85613e55565b161561466d5767ffffffffffffffff6145c685613e55565b16906145d26008613df9565b916145e06040519384613dc9565b60088352601f196145f16008613df9565b013660208501375f905b6008821061462757505061462161461a866020613f2097980190613fd9565b369161425c565b92614f1b565b835182101561421757807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c9101906145fb565b61468061461a6020869495960184613fd9565b9060407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08436030112610e5157613f20936060604051946146c086613dad565b6040810135865201356020850152614ea0565b805460ff8160c01c16159081614745575b506146ed575050565b66ffffffffffffff614743921678ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b565b905060c81c82115f6146e4565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612e33575f916147fb575b5080156147d3575f198101908111612ebf5763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d602011614825575b8161481660209383613dc9565b81010312610e5157515f6147b8565b3d9150614809565b5f491561488b575f60605b8149801561487e57602080809361486c936040519582879351918291018585015e8201908382015203018084520182613dc9565b905f198114612ebf5760010190614838565b5090506020815191012090565b5f90565b93929491908582101561493c57925f9186905b600182116148cf575050501492836148bb575b50505090565b6148c6929350614f5a565b145f80806148b5565b8160018218106148ed575b60011c90600181169060011c01906148a2565b94848414614930576001840193858110156142175760051b830135600187811603614922579061491c91614f5a565b946148da565b61492b91614f5a565b61491c565b50505050505050505f90565b5050505050505f90565b9091604103613f23575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a06020820135111561498257505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9060029078010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff8254161781550154600160405191614a0383613d91565b67ffffffffffffffff42168352614ae467ffffffffffffffff602085015f8152614a9b8260408801925f845260608901968752895f5287602052818060405f209a51161667ffffffffffffffff198a5416178955511687907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5185547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff16911660801b77ffffffffffffffff0000000000000000000000000000000016178455565b51910155805f52600b60205260405f205465ffffffffffff8160301c16614b54575b50805f52600b6020525f60408120557fb8c36994b0277989ea066b6d0c51774ec9a00bd92894926547bc62dc7561f3b76020614b4183613eac565b67ffffffffffffffff60405191168152a2565b60601c5f52600d60205260405f205f805260205260405f20614ba96fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001682546141d8565b90555f614b06565b805f525f60205260ff60405f205460c01c161561317457614bd181613f72565b15614bd95750565b614beb67ffffffffffffffff91613eac565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b91926001600160a01b0367ffffffffffffffff19948160405194876020870197168752166040850152166060830152608082015260808152614c5a60a082613dc9565b5190201690565b916040810135918215614d71577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f52600860205281614d41614d3b60405f2093602081019484614cbe876141c4565b165f5260205260405f2054968781105f14614d6657614cde908098613dec565b8b5f52600860205260405f2085614cf4886141c4565b165f5260205260405f205583614d09826141c4565b165f52600d60205260405f2084614d1f876141c4565b165f5260205260405f20614d348882546141d8565b90556141c4565b926141c4565b9167ffffffffffffffff604051961686521660208501521660408301526060820152a2565b50614cde8780613dec565b50505050565b6001600160a01b038116614dc757505f80809381935af1614d966144b1565b505b15614d9f57565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b03929092166024830152604480830193909352918152614e2191614e1c606483613dc9565b614f73565b614d98565b9190825f52600860205260405f206001600160a01b0382165f5260205260405f205492828410614e74575f5260086020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90614eaa90614fed565b835115614f10578351808214908115614f02575b8115614ee4575b5061431757614ede846020613f20965191015190615295565b916151d3565b9050835161010003906101008211612ebf578218901c15155f614ec5565b905061010084511190614ebe565b90613f209350615107565b905f6020614f2c8193969596614fed565b95604051918183925191829101835e8101838152039060025afa15612e3357613f2092614ede5f5182615295565b5f5260205260205f60408160025afa15610e51575f5190565b905f809160208151910182855af190614f8a6144b1565b9082614fe2575b5081614f9b575090565b8051801592508215614fac57505090565b6020811492509082614fbd57505090565b60019250602001519060208110614fd357501490565b5f199060200360031b1b161490565b3b151591505f614f91565b805190602a8214918261506d575b60208092825f9360405193849301835e8101838152039060025afa15612e33575f519015615048577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f602080927e620000000000000000000000000000000000000000000000000000000000007fffff0000000000000000000000000000000000000000000000000000000000008383015181811690600289106150d4575b501614949250925050614ffb565b828092508960020360031b1b16165f6150c6565b9190604051926020840152604083015260408252614743606083613dc9565b915f91815161010081116151ca579190825b615124575050501490565b9091925f198401848111612ebf5761513c9084614386565b5184610100036101008111612ebf576020925f926001808787951c1614841461519c5790615169916150e8565b604051918183925191829101835e8101838152039060025afa15612e33575f515b928015612ebf575f1901919082615119565b6151a5916150e8565b604051918183925191829101835e8101838152039060025afa15612e33575f5161518a565b50505050505f90565b9290815161010081116151ca579190825b6151ef575050501490565b9091925f198401848111612ebf576152079084614386565b5184610100036101008111612ebf576020925f926001808787951c161484146152675790615234916150e8565b604051918183925191829101835e8101838152039060025afa15612e33575f515b928015612ebf575f19019190826151e4565b615270916150e8565b604051918183925191829101835e8101838152039060025afa15612e33575f51615255565b60206152a381935f936150e8565b604051918183925191829101835e8101838152039060025afa15612e335760205f80516040518381019182527f6d72752f31206c65616600000000000000000000000000000000000000000000604082015260408152615304606082613dc9565b604051918291518091835e8101838152039060025afa15612e33575f519056fea164736f6c6343000825000a' as const;

