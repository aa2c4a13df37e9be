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
    "name": "paidHeight",
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

export const settlementBytecode = '0x610140604052346101b25760405161549338819003601f8101601f191683016001600160401b0381118482101761019e5783928291604052833981010360c081126101b2578151906001600160a01b03821682036101b25760a090601f1901126101b25760405160a08101929091906001600160401b0384118385101761019e57608063ffffffff949285936040528361009b602085016101b6565b918287526100ab604086016101ca565b908160208901526100be606087016101ca565b978860408201526100e260a06100d5888a016101ca565b98896060850152016101b6565b95018590526080521660c0526001600160801b0390811660a052166101205216610100521660e0526040516152b790816101dc823960805181818161044801528181612d0b0152818161372e0152614822015260a0518181816105a9015281816108c80152612001015260c051818181610a0b015261302a015260e0518181816133dd0152613521015261010051818181613913015261401301526101205181818161101d015281816134a7015281816138430152614c1c0152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b03821682036101b257565b519063ffffffff821682036101b25756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d14613d025750816307ee28fb14613ab75781630d6e98c6146139525781632155de2f1461025a57816322ea0b8614613937578163233a6e88146138f757816326e7105b146137525781632969ca7e1461370f57816332bea6481461347b57816338bb6def146134015781633fe32e89146133c157816342cb1fbc146133a757816348436816146133775781634e71d92d146132e657816360e6b9d51461304e5781636b188e851461300e578163710c058d14612c375781637619a6cc14612c1957816377aa74d114612bd45781637c35be7a14612bb6578163800429f314612b9d57816380cbc6fa14612b8057816381e84b69146129c057816389296f971461290d57816390930ad81461242557816392430280146123c05781639343ecd91461238d578163975c35dc1461235a57816397f03cbe1461209d57816398daac83146120755781639ec0865914612025578163a035b1fe14611fd9578163a12ef25e14611f33578163a1f75bf714611c17578163a21413bf14611bc3578163a7ab639514611acb578163aa7e74ce146117da578163ac34a0f814611041578163b19f99fb14610ff5578163b214faa514610f96578163bc529c4314610f33578163c28f847c14610ee8578163c6ce3f3d14610b3e578163c98fa6bf14610af1578163d4c31aa314610ace578163dafb39ea14610981578163e78eb5b61461038d578163e7c51f1b14610366578163ec13cc7b146102c0578163f58c1e9b146102a5578163faef121f1461025f575063ff37656e1461025a575f80fd5b613da6565b346102a25760206003193601126102a2576040809160043581526007602052205467ffffffffffffffff1982519167ffffffffffffffff81168352166020820152f35b80fd5b346102a257806003193601126102a257602060405160408152f35b346102a25760206003193601126102a257600435906102de82614639565b828252600b60205265ffffffffffff604083205460301c1692831561033e5783421115610312579061030f91614a47565b80f35b602483857f53070f31000000000000000000000000000000000000000000000000000000008252600452fd5b6004837f091ea579000000000000000000000000000000000000000000000000000000008152fd5b346102a257806003193601126102a257602067ffffffffffffffff60025416604051908152f35b346102a2576102406003193601126102a257366101e4116102a2576101e43567ffffffffffffffff811161097d57610100600319823603011261097d5761020435906102243567ffffffffffffffff8111610912576103f36103fe913690600401613d78565b919092600401614146565b156109555763ffffffff606435169160043590856024359160405161042281613eaa565b868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e0815261048961020082613ee2565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa91821561094a578492610916575b50863b156109125783916105328a9260405195869485947f077c516a0000000000000000000000000000000000000000000000000000000086528d60048701614062565b0381885afa8015610907576108ee575b505067ffffffffffffffff6101c435169482875260046020526040872094600186019567ffffffffffffffff875416978881118015906108b4575b61088c576105948967ffffffffffffffff926142fe565b16966fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001698633b9aca006105d98b8b6144b3565b04998354808c1161081e575b505089156107f657918a94939167ffffffffffffffff61060a604495828d1690613fa3565b1667ffffffffffffffff198254161790556106268a8254613f05565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa9283156107eb578693610737575b50610679835186614468565b93865b84518110156106ba57806001600160a01b0361069a6001938861449f565b511689526005602052604089206106b28882546142f1565b90550161067c565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9361071b608094966106fa8a996106f48551846144b3565b90613f05565b888a52600460205261071160408b209182546142f1565b90558251906144b3565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e6107498183613ee2565b8101906020818303126107e35780519067ffffffffffffffff82116107e757019080601f830112156107e3578151906107818261435d565b9261078f6040519485613ee2565b82845260208085019360051b8201019182116107df57602001915b8183106107bb57505050918661066d565b82516001600160a01b03811681036107db578152602092830192016107aa565b8980fd5b8880fd5b8680fd5b8780fd5b6040513d88823e3d90fd5b60048b7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b80929b50633b9aca00919a500290808204633b9aca00149015171561085f5761085661084f8a633b9aca0093614468565b998a6144b3565b04988b806105e5565b60248b7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60048a7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b506fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161561057d565b816108f891613ee2565b610903578587610542565b8580fd5b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610942575b8161093260209383613ee2565b810103126109125751908a6104ee565b3d9150610925565b6040513d86823e3d90fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b5080fd5b346102a25760406003193601126102a2576004356024356fffffffffffffffffffffffffffffffff81169081810361091257828452836020526001600160a01b036040852054163303610aa6577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b916040918486526004602052828620906001610a3b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216613fa3565b9201805467ffffffffffffffff1660c093841b7fffffffffffffffff000000000000000000000000000000000000000000000000161791851b77ffffffffffffffffffffffffffffffff00000000000000001691909117908190558351928352901c6020820152a280f35b6004847f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102a2576020610ae7610ae136613e67565b906143c1565b6040519015158152f35b346102a25760406003193601126102a2576001600160a01b036040610b14613d36565b9282610b1e613d4c565b94168152600d6020522091165f52602052602060405f2054604051908152f35b60806003193601126102a257600435610b55613d4c565b90610b5e613d62565b606435610b6a83614639565b508015610ec0576001600160a01b03841680158015610eba57825b3403610e555715610cf6575b838652600860205260408620815f5260205260405f2082815490610bb4916142f1565b905583865260076020526040862094838360405197610bd289613ec6565b549267ffffffffffffffff8416988981526020019367ffffffffffffffff19168452610bfd89613f83565b935167ffffffffffffffff191692610c1493614cb1565b60405191610c2183613ec6565b67ffffffffffffffff168252602082019067ffffffffffffffff19168152858852600760205260408820915167ffffffffffffffff1667ffffffffffffffff16825467ffffffffffffffff19161782555167ffffffffffffffff191681549067ffffffffffffffff19169067ffffffffffffffff16179055604051926001600160a01b03168352602083015260408201526060810160a090528360a08201526080810160c090528360c082015260e07f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481855afa908115610eaf578791610e7d575b506040517f23b872dd00000000000000000000000000000000000000000000000000000000602082015233602482015230604482015260648082018590528152610d8e90610d88608482613ee2565b87614ef7565b15610e55576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481865afa908115610e4a5784908992610e10575b50610de391926142f1565b14610b91576004867fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b9150506020813d602011610e42575b81610e2c60209383613ee2565b81010312610e3e575183610de3610dd8565b5f80fd5b3d9150610e1f565b6040513d8a823e3d90fd5b6004877fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b90506020813d602011610ea7575b81610e9860209383613ee2565b81010312610e3e575187610d39565b3d9150610e8b565b6040513d89823e3d90fd5b86610b85565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346102a25760206003193601126102a25760406060916004358152600b60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b346102a25760206003193601126102a257604060809160043581526004602052206001815491015460405191825267ffffffffffffffff811660208301526fffffffffffffffffffffffffffffffff8160401c16604083015260c01c6060820152f35b60206003193601126102a25760043580825260046020526040822090610fbd3483546142f1565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b346102a257806003193601126102a25760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102a2576102206003193601126102a257366101e4116102a2576101e4359067ffffffffffffffff82116102a25761010060031983360301126102a2576102043567ffffffffffffffff811161097d57806004019260e060031983360301126117d6576004359060c48101356117c357508083526009602052604083206024358452602052604083205460405160208101906101e0600483376101e081526110ec61020082613ee2565b519020145b1561179b5790611484916040906020825161110c8482613ee2565b600e815201957f6d72752f6d6573736167652f310000000000000000000000000000000000000087526115616112b467ffffffffffffffff61114d84613f6e565b1677ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b946024810198886112c48b6142dd565b977fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006044850199816112f58c6142dd565b917fffffffffffffffff00000000000000000000000000000000000000000000000060648901359e8f77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b958d5197600e60208a019a8b5e8d602e8a0152604e89015216606e8701527f080000000000000000000000000000000000000000000000000000000000000060768701527f7769746864726177000000000000000000000000000000000000000000000000607a8701527f4800000000000000000000000000000000000000000000000000000000000000608287015260601b16608685015260601b16609a83015260ae82015260ae815261153a60ce82613ee2565b51902061154a60c48301856140f2565b929091608460a48301359201359061014435614929565b156117735760243582875286602052838720805460ff8160c01c165f14611705575050828752600160205267ffffffffffffffff84882054851c16106116dd575b600160ff6115af83613f6e565b161b828752600a60205283872066ffffffffffffff6115cd84613f6e565b60081c1688526020528084882054166116b55792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c3467ffffffffffffffff6116628a9b956116af98868d6116a99a61030f9f52600a60205281812066ffffffffffffff61163a86613f6e565b60081c1682526020522090815417905561165d8b611657896142dd565b87614daa565b613f6e565b6116a18a61166f886142dd565b966116798c6142dd565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a36142dd565b916142dd565b90614cfb565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004867fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b60c81c8211611716575b50506115a2565b66ffffffffffffff61176c921678ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b878061170f565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b6004837fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b6117d19060040160046143c1565b6110f1565b8280fd5b346102a25760a06003193601126102a2576084359060043560443563ffffffff8416606435818603611ac75762093a808211611a9b5760405160208101904682523060408201523360608201528560808201526080815261183c60a082613ee2565b51902094858152806020526001600160a01b03604082205416611a6f576040519060e082019782891067ffffffffffffffff8a1117611a42578798604052338352602083019062ffffff1681526040830182815260608401838152608085019184835260a086019389855260c08701958887528c8152806020526040902096516001600160a01b03168754915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171786555160ff1661195e9086907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b518454915177ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b7fffffffffffffff00000000000000000000000000000000000000000000000000161783555160018301555190600201556119e36147ec565b9260405194855233602086015260243560408601526060850152608084015260a083015263ffffffff1660c082015260e07f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa91a2604051908152602090f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b80867f3180efda0000000000000000000000000000000000000000000000000000000060249352600452fd5b602485837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b8480fd5b346102a25760406003193601126102a25760043560243560ff81169081810361091257828452836020526001600160a01b036040852054163303610aa6576002821015611b97577f24c6f3bf6c2d8326bda7e8f63c8417b54a99e3dac4c85f6aca1122613297fe8d91611b8d60209285875286845260408720907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b604051908152a280f35b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b346102a25760206003193601126102a257604060809160043581526001602052206001815491015467ffffffffffffffff604051928181168452818160401c166020850152841c1660408301526060820152f35b346102a25760a06003193601126102a25760043590611c34613d4c565b611c3c613d62565b6064359160843567ffffffffffffffff8111611ac75736602382011215611ac75780600401359067ffffffffffffffff8211610903573660248360051b8301011161090357611c8a87614c4b565b868652600c602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f205416611f0b57611ce39087875260016020526001604088200154926024369201614375565b906040517e6200000000000000000000000000000000000000000000000000000000000060208201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008460601b1660228201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008560601b166036820152602a8152611d71604a82613ee2565b8591611d7d6020613f12565b92611d8b6040519485613ee2565b60208452601f19611d9c6020613f12565b0136602086013788905b60208210611e9857505090611dbc939291614e9f565b15611e705784849561030f9552600c602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00825416179055611e2c848383614daa565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a3614cfb565b6004847fa506d334000000000000000000000000000000000000000000000000000000008152fd5b8451821015611ede57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c910190611da6565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b346102a25760406003193601126102a257611f4c613d36565b90611f55613d4c565b6001600160a01b03831692838352600d602052604083206001600160a01b0383165f5260205260405f2054918215611fb157839461030f9452600d602052604085206001600160a01b0382165f526020528460405f2055614cfb565b6004847f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b346102a257806003193601126102a25760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102a25760406003193601126102a25760018060209260ff6040612048613e3b565b926004358152600a875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346102a257806003193601126102a257602060025467ffffffffffffffff1960405191168152f35b346102a25760606003193601126102a25760243560043567ffffffffffffffff19821682036117d65760443567ffffffffffffffff8111610912573660238201121561091257806004013567ffffffffffffffff8111611ac75760248201916024369160608402010111611ac75761211483614c4b565b82855260076020526040852080549461214167ffffffffffffffff841667ffffffffffffffff88166142fe565b958190885b85811061230d575067ffffffffffffffff198091169116148015906122e1575b6122b95767ffffffffffffffff191667ffffffffffffffff8616179055845b818110612190578580f35b80847fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b60806121cb67ffffffffffffffff600196168a613fa3565b8a6001600160a01b036121df878a8c614320565b86835260086020528161228561227f6040862093602081019484612202876142dd565b165f526020526040805f205497818301358981105f146122ae5761222790809a613f05565b8d825260086020528282208761223c8a6142dd565b165f52602052825f205585612250846142dd565b168152600d6020522084612263876142dd565b165f5260205260405f206122788882546142f1565b90556142dd565b926142dd565b9167ffffffffffffffff604051961686521660208501521660408301526060820152a201612185565b506122278980613f05565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b50848752600160205267ffffffffffffffff604088205460801c1667ffffffffffffffff871610612166565b9161235360019188612328612323878b84614320565b6142dd565b604061234b888c612345602061233f84848a614320565b016142dd565b95614320565b013592614cb1565b9201612146565b346102a25760406003193601126102a2576040602091600435815260098352818120602435825283522054604051908152f35b346102a25760206003193601126102a25767ffffffffffffffff6040602092600435815260078452205416604051908152f35b346102a25760606003193601126102a2576123d9613d4c565b6001600160a01b0360406123eb613d62565b936004358152600c6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b346102a2576102606003193601126102a257366101e4116102a2576101e4359067ffffffffffffffff82116102a25761010060031983360301126102a25767ffffffffffffffff61020435116102a25761020435360391604060031984011261097d576102243567ffffffffffffffff81116117d65760a060031982360301126117d6576102443567ffffffffffffffff81116109125760806003198236030112610912576124e16124d8600435614639565b93600401614146565b156109555767ffffffffffffffff6124fe61020435600401613f6e565b16602435106128e557612513604483016142dd565b61251f60648401613f6e565b9067ffffffffffffffff604051926001600160a01b03602085019316835216604083015260408252612552606083613ee2565b61256260848501856004016140f2565b604080516024880135602082015294519293839186015e87604083860101527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81116107e7576125ce92849260409260051b80928483870101378301010103601f198101835282613ee2565b6020815191012060405160208101917f190100000000000000000000000000000000000000000000000000000000000083528460040135602283015260428201526042815261261e606282613ee2565b51902090604095602087516126338982613ee2565b60168152017f6d72752f61636b6e6f776c656467656d656e742f310000000000000000000000815267ffffffffffffffff61267361020435600401613f6e565b1688519060166020830193845e46603683015260043560568301528560768301526096820152609681526126a860b682613ee2565b519020907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd602461020435013591018112156107e35761020435019060048201359167ffffffffffffffff83116107e7576024019082360382136107e7579061271192916149e0565b6001600160a01b03808654169116036128bd576127a1612733604485016142dd565b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008851917e6e000000000000000000000000000000000000000000000000000000000000602084015260601b16602282015260168152612794603682613ee2565b826004019060e4356146b1565b15612895576127b290600401613f6e565b67ffffffffffffffff806127c860648601613f6e565b1691161161286d5761030f9394612863916127e5604485016142dd565b6001600160a01b038351911681527f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b602060043592a36001600160a01b0361284860446128416024356128398389016142dd565b600435614534565b95016142dd565b168652600d6020528086205f80526020525f209182546142f1565b9055600435614a47565b6004847f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b6004857fa506d334000000000000000000000000000000000000000000000000000000008152fd5b6004857fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b6004847f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b346102a25761292661291e36613e67565b8192916143c1565b156129985760405160208101906101e08383376101e0815261294a61020082613ee2565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600982528160408720950135948587528252806040872055604051908152a380f35b6004827fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b346102a25760606003193601126102a25760043560243567ffffffffffffffff81116117d6576129f4903690600401613d78565b919060443567ffffffffffffffff8111611ac757612a16903690600401613d78565b9390612a2184614639565b5081158015612b76575b8015612b6a575b612b42578386526007602052604086209460405195612a5087613ec6565b5467ffffffffffffffff8116968781526020019067ffffffffffffffff19168152612a7a87613f83565b90888033925167ffffffffffffffff191692612a9593614cb1565b60405191612aa283613ec6565b67ffffffffffffffff908116835267ffffffffffffffff199182166020808501918252898c52600781526040808d209551925190941691909216179092558051338152918201899052810188905260a06060820181905290948594612b0992860191614042565b908382036080850152612b1b92614042565b037f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b50620100008511612a32565b5060408211612a2b565b346102a257806003193601126102a257602060405162093a808152f35b346102a2576020610ae7612bb036613e67565b90614224565b346102a25760206003193601126102a2576020610ae760043561408b565b346102a25760406003193601126102a2576001600160a01b036040612bf7613d4c565b92600435815260086020522091165f52602052602060405f2054604051908152f35b346102a257806003193601126102a2576020604051633b9aca008152f35b34610e3e5760e0600319360112610e3e5760043563ffffffff8116808203610e3e57612c61613e3b565b60443567ffffffffffffffff198116809103610e3e57606435916084359160c43567ffffffffffffffff8111610e3e57612c9f903690600401613d78565b9096612ca96147ec565b6001880163ffffffff8111612fe15763ffffffff8092169182911610612fb657506002549767ffffffffffffffff89169867ffffffffffffffff861699808b03612f8b575067ffffffffffffffff1916808503612f6057506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612d336148c7565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e0830152896101008301526101208201526101208152612da061014082613ee2565b51902092813b15610e3e575f93612dea604051968795869485947f077c516a00000000000000000000000000000000000000000000000000000000865260a4359160048701614062565b03915afa8015612f5557612f40575b5067ffffffffffffffff67ffffffffffffffff19612e1684613f83565b926040516020810191825287604082015286606082015260608152612e3c608082613ee2565b5190201691161760025560405160a0810181811067ffffffffffffffff821117612f13579161ffff86604095937f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9795875281815260208101908a82528781019067ffffffffffffffff4216825267ffffffffffffffff608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a08152612ef560c082613ee2565b5190209116885260036020528388205582519182526020820152a380f35b6024887f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b612f4d9197505f90613ee2565b5f9587612df9565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b34610e3e575f600319360112610e3e57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e3e5761305c36613dc3565b909180359261306a8461408b565b6132be57835f525f60205260ff60405f205460c01c16156132965760c08101356132875750825f52600960205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e081526130c961020082613ee2565b519020145b1561325f57825f52600160205260405f209067ffffffffffffffff6020820135169067ffffffffffffffff835460401c1680831115613234575060e001359261311f81613119613f2e565b866146b1565b1561320c577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b936131f78261165d856060976131b661316667ffffffffffffffff98613f6e565b87600184015582907fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b7fa506d334000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd7c25c79000000000000000000000000000000000000000000000000000000005f5260045ffd5b61329190826143c1565b6130ce565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e3e575f600319360112610e3e57335f52600560205260405f2054801561334f5761334d90335f5260056020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a2336145f9565b005b7f86fdb19c000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e3e576020600319360112610e3e576020613395600435613fc5565b67ffffffffffffffff60405191168152f35b34610e3e575f600319360112610e3e5760206040515f8152f35b34610e3e575f600319360112610e3e57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e3e576020600319360112610e3e576004355f525f60205260e060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015260c81c608084015260a083015260c0820152f35b6020600319360112610e3e5760043561349381614639565b506fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168034036136e45750805f52600b60205260405f205465ffffffffffff8160301c16806136b95750815f52600760205260405f20549065ffffffffffff67ffffffffffffffff831691168111156136915761355163ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216613fa3565b9060405192606084019284841067ffffffffffffffff851117613664577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff67ffffffffffffffff936060966040521681526020810165ffffffffffff831681526040820190338252885f52600b60205265ffffffffffff60405f209351167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffff0000000000008554935160301b16921617178255516bffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000080845493891b16169116179055604051928352166020820152336040820152a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53070f31000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610e3e575f600319360112610e3e5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e3e5761376036613dc3565b909180359261376e84614639565b50835f52600b60205260405f209182549165ffffffffffff8360301c16156138cf5761379a9082614224565b156138a757836137b69160e06137ae613f2e565b9101356146b1565b1561320c5767ffffffffffffffff65ffffffffffff6137d485613f6e565b921691161061386957805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d61469060409061381790613f6e565b67ffffffffffffffff825191168152336020820152a261334d6fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016336145f9565b67ffffffffffffffff61387b83613f6e565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7fba329a9b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f091ea579000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e3e575f600319360112610e3e57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610e3e575f600319360112610e3e57602060405160028152f35b34610e3e576020600319360112610e3e57600435805f525f6020526001600160a01b0360405f2054163303613a8f57805f52600460205260405f209060018201908154926fffffffffffffffffffffffffffffffff8460401c16938415613a675760c01c93844210613a3b57815461334d955080821015613a335750925b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff8154169055613a01838254613f05565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a2336145f9565b9050926139d0565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610e3e57610400600319360112610e3e57366101e411610e3e576101e43567ffffffffffffffff8111610e3e57613af3903690600401613d78565b366103e411610e3e576103e43567ffffffffffffffff8111610e3e57613b1d903690600401613d78565b9260043593846102043514801590613cf3575b8015613ce4575b613cbc5760405160208101906101e0600483376101e08152613b5b61020082613ee2565b5190209260405160208101906101e061020483376101e08152613b8061020082613ee2565b51902094858514613c9457865f525f6020526001600160a01b0360405f205416938415958615613c71575b5050508315613c51575b5050509050613a8f57805f52600460205260405f2054158015613c2f575b61334f57613c298161334d925f52600660205260405f209060243591825f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790553390614534565b336145f9565b50805f52600660205260405f206024355f5260205260ff60405f205416613bd3565b6001600160a01b039350613c6592946144c6565b16141580838080613bb5565b8593965091613c88916001600160a01b03936144c6565b16141592868080613bab565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415613b37565b50602435610224351415613b30565b34610e3e576020600319360112610e3e576020906001600160a01b03613d26613d36565b165f526005825260405f20548152f35b600435906001600160a01b0382168203610e3e57565b602435906001600160a01b0382168203610e3e57565b604435906001600160a01b0382168203610e3e57565b9181601f84011215610e3e5782359167ffffffffffffffff8311610e3e5760208381860195010111610e3e57565b34610e3e575f600319360112610e3e576020604051620100008152f35b610220600319820112610e3e57806101e411610e3e576004916101e43567ffffffffffffffff8111610e3e576101006003198285030112610e3e5760040191610204359067ffffffffffffffff8211610e3e5760031982608092030112610e3e5760040190565b359063ffffffff82168203610e3e57565b6024359067ffffffffffffffff82168203610e3e57565b359067ffffffffffffffff82168203610e3e57565b90610200600319830112610e3e57816101e411610e3e576004916101e4359067ffffffffffffffff8211610e3e576003198261010092030112610e3e5760040190565b6080810190811067ffffffffffffffff82111761366457604052565b6040810190811067ffffffffffffffff82111761366457604052565b90601f601f19910116810190811067ffffffffffffffff82111761366457604052565b91908203918211612fe157565b67ffffffffffffffff811161366457601f01601f191660200190565b60405190613f3d606083613ee2565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b3567ffffffffffffffff81168103610e3e5790565b67ffffffffffffffff60019116019067ffffffffffffffff8211612fe157565b9067ffffffffffffffff8091169116019067ffffffffffffffff8211612fe157565b805f525f60205260405f20549060ff8260c01c165f1461403c576140399161400c915f52600160205262ffffff67ffffffffffffffff60405f2054169160a01c1690613fa3565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613fa3565b90565b50505f90565b601f8260209493601f1993818652868601375f8582860101520116010190565b909260809263ffffffff6140399795168352602083015260408201528160608201520191614042565b805f525f60205260405f205460ff8160c01c1691826140d4575b826140af57505090565b9091505f52600160205267ffffffffffffffff60405f205460401c169060c81c111590565b915067ffffffffffffffff6140e883613fc5565b16421015916140a5565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610e3e570180359067ffffffffffffffff8211610e3e57602001918160051b36038313610e3e57565b6020810161ffff61415682613f6e565b165f52600360205260405f20546040519167ffffffffffffffff61418e602085019263ffffffff61418688613e2a565b168452613e52565b16604084015267ffffffffffffffff6141a960408601613e52565b166060840152606084013592836080820152608085013560a082015260a081526141d460c082613ee2565b5190200361403c576140399160405160208101906101e0600483376101e0815261420061020082613ee2565b5190209061421160e08201826140f2565b93909260a060c084013593013591614929565b90602081019061ffff61423683613f6e565b165f52600360205260405f20546040519267ffffffffffffffff614266602086019263ffffffff61418687613e2a565b16604085015267ffffffffffffffff61428160408501613e52565b166060850152606083013593846080820152608084013560a082015260a081526142ac60c082613ee2565b519020036142d657614039926040516101e0602082019283376101e0815261420061020082613ee2565b5050505f90565b356001600160a01b0381168103610e3e5790565b91908201809211612fe157565b9067ffffffffffffffff8091169116039067ffffffffffffffff8211612fe157565b9190811015614330576060020190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81116136645760051b60200190565b9291906143818161435d565b9361438f6040519586613ee2565b602085838152019160051b8101928311610e3e57905b8282106143b157505050565b81358152602091820191016143a5565b908135805f525f60205260405f20546001600160a01b038116158015614438575b6144305760c01c60ff169081614401575b5061403c5761403991614224565b905061440f60408301613f6e565b905f52600160205267ffffffffffffffff8060405f2054169116115f6143f3565b505050505f90565b5061446167ffffffffffffffff61445160408601613f6e565b1662ffffff8360a01c16906142f1565b42106143e2565b8115614472570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b80518210156143305760209160051b010190565b81810292918115918404141715612fe157565b90614039929160206040516144dc604082613ee2565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c815261452c606c82613ee2565b5190206149e0565b5f81815260046020908152604080832080546001820180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715612fe1576064900490565b3d156145f4573d906145db82613f12565b916145e96040519384613ee2565b82523d5f602084013e565b606090565b5f80809381935af16146096145ca565b501561461157565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b038116156146895760c01c60ff1661466157565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092919267ffffffffffffffff6146c785613f6e565b16156147865767ffffffffffffffff6146df85613f6e565b16906146eb6008613f12565b916146f96040519384613ee2565b60088352601f1961470a6008613f12565b013660208501375f905b6008821061474057505061473a614733866020614039979801906140f2565b3691614375565b92614e9f565b835182101561433057807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c910190614714565b61479961473360208694959601846140f2565b9060407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08436030112610e3e57614039936060604051946147d986613ec6565b6040810135865201356020850152614e24565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612f55575f91614895575b50801561486d575f198101908111612fe15763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d6020116148bf575b816148b060209383613ee2565b81010312610e3e57515f614852565b3d91506148a3565b5f4915614925575f60605b81498015614918576020808093614906936040519582879351918291018585015e8201908382015203018084520182613ee2565b905f198114612fe157600101906148d2565b5090506020815191012090565b5f90565b9392949190858210156149d657925f9186905b6001821161496957505050149283614955575b50505090565b614960929350614ede565b145f808061494f565b816001821810614987575b60011c90600181169060011c019061493c565b948484146149ca576001840193858110156143305760051b8301356001878116036149bc57906149b691614ede565b94614974565b6149c591614ede565b6149b6565b50505050505050505f90565b5050505050505f90565b909160410361403c575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a060208201351115614a1c57505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9060029078010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff8254161781550154600160405191614a9d83613eaa565b67ffffffffffffffff42168352614b7e67ffffffffffffffff602085015f8152614b358260408801925f845260608901968752895f5287602052818060405f209a51161667ffffffffffffffff198a5416178955511687907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5185547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff16911660801b77ffffffffffffffff0000000000000000000000000000000016178455565b51910155805f52600b60205260405f205465ffffffffffff8160301c16614bee575b50805f52600b6020525f60408120557fb8c36994b0277989ea066b6d0c51774ec9a00bd92894926547bc62dc7561f3b76020614bdb83613fc5565b67ffffffffffffffff60405191168152a2565b60601c5f52600d60205260405f205f805260205260405f20614c436fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001682546142f1565b90555f614ba0565b805f525f60205260ff60405f205460c01c161561329657614c6b8161408b565b15614c735750565b614c8567ffffffffffffffff91613fc5565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b91926001600160a01b0367ffffffffffffffff19948160405194876020870197168752166040850152166060830152608082015260808152614cf460a082613ee2565b5190201690565b6001600160a01b038116614d4b57505f80809381935af1614d1a6145ca565b505b15614d2357565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b03929092166024830152604480830193909352918152614da591614da0606483613ee2565b614ef7565b614d1c565b9190825f52600860205260405f206001600160a01b0382165f5260205260405f205492828410614df8575f5260086020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90614e2e90614f71565b835115614e94578351808214908115614e86575b8115614e68575b5061443057614e6284602061403996519101519061521b565b91615159565b9050835161010003906101008211612fe1578218901c15155f614e49565b905061010084511190614e42565b90614039935061508d565b905f6020614eb08193969596614f71565b95604051918183925191829101835e8101838152039060025afa15612f555761403992614e625f518261521b565b5f5260205260205f60408160025afa15610e3e575f5190565b905f809160208151910182855af190614f0e6145ca565b9082614f66575b5081614f1f575090565b8051801592508215614f3057505090565b6020811492509082614f4157505090565b60019250602001519060208110614f5757501490565b5f199060200360031b1b161490565b3b151591505f614f15565b805190602a82149182614ff1575b60208092825f9360405193849301835e8101838152039060025afa15612f55575f519015614fcc577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f602080927e620000000000000000000000000000000000000000000000000000000000007fffff000000000000000000000000000000000000000000000000000000000000838301518181169060028910615058575b501614949250925050614f7f565b828092508960020360031b1b16165f61504a565b919060405192602084015260408301526040825261508b606083613ee2565b565b915f9181516101008111615150579190825b6150aa575050501490565b9091925f198401848111612fe1576150c2908461449f565b5184610100036101008111612fe1576020925f926001808787951c1614841461512257906150ef9161506c565b604051918183925191829101835e8101838152039060025afa15612f55575f515b928015612fe1575f190191908261509f565b61512b9161506c565b604051918183925191829101835e8101838152039060025afa15612f55575f51615110565b50505050505f90565b929081516101008111615150579190825b615175575050501490565b9091925f198401848111612fe15761518d908461449f565b5184610100036101008111612fe1576020925f926001808787951c161484146151ed57906151ba9161506c565b604051918183925191829101835e8101838152039060025afa15612f55575f515b928015612fe1575f190191908261516a565b6151f69161506c565b604051918183925191829101835e8101838152039060025afa15612f55575f516151db565b602061522981935f9361506c565b604051918183925191829101835e8101838152039060025afa15612f555760205f80516040518381019182527f6d72752f31206c6561660000000000000000000000000000000000000000000060408201526040815261528a606082613ee2565b604051918291518091835e8101838152039060025afa15612f55575f519056fea164736f6c6343000825000a' as const;

