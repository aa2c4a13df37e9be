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
    "indexed": false,
    "internalType": "uint64",
    "name": "height",
    "type": "uint64"
   }
  ],
  "name": "Vetoed",
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

export const settlementBytecode = '0x610140604052346101b25760405161581438819003601f8101601f191683016001600160401b0381118482101761019e5783928291604052833981010360c081126101b2578151906001600160a01b03821682036101b25760a090601f1901126101b25760405160a08101929091906001600160401b0384118385101761019e57608063ffffffff949285936040528361009b602085016101b6565b918287526100ab604086016101ca565b908160208901526100be606087016101ca565b978860408201526100e260a06100d5888a016101ca565b98896060850152016101b6565b95018590526080521660c0526001600160801b0390811660a052166101205216610100521660e05260405161563890816101dc823960805181818161046701528181612e84015281816138900152614a3b015260a0518181816105db015281816108fa015261224e015260c051818181610a6d015261318c015260e05181818161353f0152613683015261010051818181613a7e015261417e0152610120518181816112b101528181613609015281816139ae0152614e890152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b03821682036101b257565b519063ffffffff821682036101b25756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d14613e6d5750816307ee28fb14613c225781630d6e98c614613abd5781632155de2f1461026557816322ea0b8614613aa2578163233a6e8814613a6257816326e7105b146138b45781632969ca7e1461387157816332bea648146135dd57816338bb6def146135635781633fe32e891461352357816342cb1fbc1461350957816348436816146134d95781634e71d92d1461344857816360e6b9d5146131b05781636b188e8514613170578163710c058d14612db05781637619a6cc14612d9257816377aa74d114612d4d5781637c35be7a14612d2f578163800429f314612d1657816380cbc6fa14612cf957816381e84b6914612b3957816389296f9714612a7357816390930ad81461257b57816392430280146125165781639343ecd9146124e3578163975c35dc146124b057816397f03cbe146122ea57816398daac83146122c25781639ec0865914612272578163a035b1fe14612226578163a12ef25e14612180578163a1f75bf714611e64578163a21413bf14611df6578163a7ab639514611cfe578163aa7e74ce14611a0d578163ac34a0f8146112d5578163b19f99fb14611289578163b214faa51461122a578163bc529c43146111c7578163bdcb9c3c14610fce578163c28f847c14610f83578163c6ce3f3d14610bd9578163c98fa6bf14610b8c578163d4c31aa314610b69578163dafb39ea146109e0578163e78eb5b614610398578163e7c51f1b14610371578163ec13cc7b146102cb578163f58c1e9b146102b0578163faef121f1461026a575063ff37656e14610265575f80fd5b613f11565b346102ad5760206003193601126102ad576040809160043581526007602052205467ffffffffffffffff1982519167ffffffffffffffff81168352166020820152f35b80fd5b346102ad57806003193601126102ad57602060405160408152f35b346102ad5760206003193601126102ad57600435906102e9826147d3565b828252600b60205265ffffffffffff604083205460301c16928315610349578342111561031d579061031a91614c60565b80f35b602483857f53070f31000000000000000000000000000000000000000000000000000000008252600452fd5b6004837f091ea579000000000000000000000000000000000000000000000000000000008152fd5b346102ad57806003193601126102ad57602067ffffffffffffffff60025416604051908152f35b346102ad576102406003193601126102ad57366101e4116102ad576101e43567ffffffffffffffff81116109dc5761010060031982360301126109dc5761020435906102243567ffffffffffffffff8111610944576103fe610409913690600401613ee3565b9190926004016142b1565b156109b45763ffffffff606435169160043590602435906040516080810181811067ffffffffffffffff8211176109875790889291604052868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e081526104a86102008261404d565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa91821561097c578492610948575b50863b156109445783916105518a9260405195869485947f077c516a0000000000000000000000000000000000000000000000000000000086528d600487016141cd565b0381885afa801561093957610920575b50829052856020526105768160408820614986565b67ffffffffffffffff6101c435169482875260046020526040872094600186019567ffffffffffffffff875416978881118015906108e6575b6108be576105c68967ffffffffffffffff92614469565b16966fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001698633b9aca0061060b8b8b61464d565b04998354808c11610850575b5050891561082857918a94939167ffffffffffffffff61063c604495828d169061410e565b1667ffffffffffffffff198254161790556106588a8254614070565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa92831561081d578693610769575b506106ab835186614602565b93865b84518110156106ec57806001600160a01b036106cc60019388614639565b511689526005602052604089206106e488825461445c565b9055016106ae565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9361074d6080949661072c8a9961072685518461464d565b90614070565b888a52600460205261074360408b2091825461445c565b905582519061464d565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e61077b818361404d565b8101906020818303126108155780519067ffffffffffffffff821161081957019080601f83011215610815578151906107b3826144c8565b926107c1604051948561404d565b82845260208085019360051b82010191821161081157602001915b8183106107ed57505050918661069f565b82516001600160a01b038116810361080d578152602092830192016107dc565b8980fd5b8880fd5b8680fd5b8780fd5b6040513d88823e3d90fd5b60048b7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b80929b50633b9aca00919a500290808204633b9aca001490151715610891576108886108818a633b9aca0093614602565b998a61464d565b04988b80610617565b60248b7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60048a7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016156105af565b8161092a9161404d565b610935578587610561565b8580fd5b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610974575b816109646020938361404d565b810103126109445751908a61050d565b3d9150610957565b6040513d86823e3d90fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b5080fd5b346102ad5760406003193601126102ad576004356024356fffffffffffffffffffffffffffffffff81169081810361094457828452836020526001600160a01b036040852054163303610b41577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b91604091848652600460205282862090610aea6001610a9d63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff421661410e565b930192839077ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff00000000000000000000000000000000000000000000000083549260c01b169116179055565b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff77ffffffffffffffffffffffffffffffff0000000000000000835492861b1691161781555460c01c82519182526020820152a280f35b6004847f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ad576020610b82610b7c36613fd2565b9061452c565b6040519015158152f35b346102ad5760406003193601126102ad576001600160a01b036040610baf613ea1565b9282610bb9613eb7565b94168152600d6020522091165f52602052602060405f2054604051908152f35b60806003193601126102ad57600435610bf0613eb7565b90610bf9613ecd565b606435610c05836147d3565b508015610f5b576001600160a01b03841680158015610f5557825b3403610ef05715610d91575b838652600860205260408620815f5260205260405f2082815490610c4f9161445c565b905583865260076020526040862094838360405197610c6d89614031565b549267ffffffffffffffff8416988981526020019367ffffffffffffffff19168452610c98896140ee565b935167ffffffffffffffff191692610caf93614f1e565b60405191610cbc83614031565b67ffffffffffffffff168252602082019067ffffffffffffffff19168152858852600760205260408820915167ffffffffffffffff1667ffffffffffffffff16825467ffffffffffffffff19161782555167ffffffffffffffff191681549067ffffffffffffffff19169067ffffffffffffffff16179055604051926001600160a01b03168352602083015260408201526060810160a090528360a08201526080810160c090528360c082015260e07f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481855afa908115610f4a578791610f18575b506040517f23b872dd00000000000000000000000000000000000000000000000000000000602082015233602482015230604482015260648082018590528152610e2990610e2360848261404d565b8761527a565b15610ef0576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481865afa908115610ee55784908992610eab575b50610e7e919261445c565b14610c2c576004867fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b9150506020813d602011610edd575b81610ec76020938361404d565b81010312610ed9575183610e7e610e73565b5f80fd5b3d9150610eba565b6040513d8a823e3d90fd5b6004877fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b90506020813d602011610f42575b81610f336020938361404d565b81010312610ed9575187610dd4565b3d9150610f26565b6040513d89823e3d90fd5b86610c20565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760206003193601126102ad5760406060916004358152600b60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b346102ad57610fdc36613fd2565b81929135610fe9816147d3565b938454926001600160a01b038416330361119f57611007818361438f565b1561117757611016908261452c565b61114f57602067ffffffffffffffff91013516809260c81c10156110c2575b61106e61031a9394827ff7f1b53cbd8a0e92f78982ef5a8f553237a4e1ff2c32e113ef5f3e85ff9efdda6020604051878152a282614c60565b83526001602052604083209077ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff00000000000000000000000000000000000000000000000083549260c01b169116179055565b5f19820167ffffffffffffffff811161112257845478ffffffffffffffffffffffffffffffffffffffffffffffffff1660c89190911b7fffffffffffffff0000000000000000000000000000000000000000000000000016178455611035565b6024847f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6004847fecdd1c29000000000000000000000000000000000000000000000000000000008152fd5b6004857fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b6004857f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760206003193601126102ad57604060809160043581526004602052206001815491015460405191825267ffffffffffffffff811660208301526fffffffffffffffffffffffffffffffff8160401c16604083015260c01c6060820152f35b60206003193601126102ad576004358082526004602052604082209061125134835461445c565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b346102ad57806003193601126102ad5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ad576102206003193601126102ad57366101e4116102ad576101e4359067ffffffffffffffff82116102ad5761010060031983360301126102ad576102043567ffffffffffffffff81116109dc57806004019260e06003198336030112611a09576004359060c48101356119f657508083526009602052604083206024358452602052604083205460405160208101906101e0600483376101e081526113806102008261404d565b519020145b156119ce579061171891604090602082516113a0848261404d565b600e815201957f6d72752f6d6573736167652f310000000000000000000000000000000000000087526117f561154867ffffffffffffffff6113e1846140d9565b1677ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b946024810198886115588b614448565b977fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006044850199816115898c614448565b917fffffffffffffffff00000000000000000000000000000000000000000000000060648901359e8f77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b958d5197600e60208a019a8b5e8d602e8a0152604e89015216606e8701527f080000000000000000000000000000000000000000000000000000000000000060768701527f7769746864726177000000000000000000000000000000000000000000000000607a8701527f4800000000000000000000000000000000000000000000000000000000000000608287015260601b16608685015260601b16609a83015260ae82015260ae81526117ce60ce8261404d565b5190206117de60c483018561425d565b929091608460a48301359201359061014435614b42565b156119a6576024358287528660205283872060ff815460c01c1680611986575b61195e579061182391614986565b600160ff611830836140d9565b161b828752600a60205283872066ffffffffffffff61184e846140d9565b60081c1688526020528084882054166119365792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c3467ffffffffffffffff6118e38a9b9561193098868d61192a9a61031a9f52600a60205281812066ffffffffffffff6118bb866140d9565b60081c168252602052209081541790556118de8b6118d889614448565b8761512d565b6140d9565b6119228a6118f088614448565b966118fa8c614448565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a3614448565b91614448565b9061507e565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b50838852600160205267ffffffffffffffff85892054861c168211611815565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b6004837fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b611a0490600401600461452c565b611385565b8280fd5b346102ad5760a06003193601126102ad576084359060043560443563ffffffff8416606435818603611cfa5762093a808211611cce57604051602081019046825230604082015233606082015285608082015260808152611a6f60a08261404d565b51902094858152806020526001600160a01b03604082205416611ca2576040519060e082019782891067ffffffffffffffff8a1117611c75578798604052338352602083019062ffffff1681526040830182815260608401838152608085019184835260a086019389855260c08701958887528c8152806020526040902096516001600160a01b03168754915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171786555160ff16611b919086907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b518454915177ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b7fffffffffffffff0000000000000000000000000000000000000000000000000016178355516001830155519060020155611c16614a05565b9260405194855233602086015260243560408601526060850152608084015260a083015263ffffffff1660c082015260e07f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa91a2604051908152602090f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b80867f3180efda0000000000000000000000000000000000000000000000000000000060249352600452fd5b602485837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b8480fd5b346102ad5760406003193601126102ad5760043560243560ff81169081810361094457828452836020526001600160a01b036040852054163303610b41576002821015611dca577f24c6f3bf6c2d8326bda7e8f63c8417b54a99e3dac4c85f6aca1122613297fe8d91611dc060209285875286845260408720907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b604051908152a280f35b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b346102ad5760206003193601126102ad57604060a0916004358152600160205220600181549101546040519167ffffffffffffffff8116835267ffffffffffffffff8160401c16602084015267ffffffffffffffff8160801c16604084015260c01c60608301526080820152f35b346102ad5760a06003193601126102ad5760043590611e81613eb7565b611e89613ecd565b6064359160843567ffffffffffffffff8111611cfa5736602382011215611cfa5780600401359067ffffffffffffffff8211610935573660248360051b8301011161093557611ed787614eb8565b868652600c602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f20541661215857611f3090878752600160205260016040882001549260243692016144e0565b906040517e6200000000000000000000000000000000000000000000000000000000000060208201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008460601b1660228201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008560601b166036820152602a8152611fbe604a8261404d565b8591611fca602061407d565b92611fd8604051948561404d565b60208452601f19611fe9602061407d565b0136602086013788905b602082106120e557505090612009939291615222565b156120bd5784849561031a9552600c602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905561207984838361512d565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a361507e565b6004847fa506d334000000000000000000000000000000000000000000000000000000008152fd5b845182101561212b57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c910190611ff3565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760406003193601126102ad57612199613ea1565b906121a2613eb7565b6001600160a01b03831692838352600d602052604083206001600160a01b0383165f5260205260405f20549182156121fe57839461031a9452600d602052604085206001600160a01b0382165f526020528460405f205561507e565b6004847f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b346102ad57806003193601126102ad5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ad5760406003193601126102ad5760018060209260ff6040612295613fa6565b926004358152600a875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346102ad57806003193601126102ad57602060025467ffffffffffffffff1960405191168152f35b346102ad5760606003193601126102ad5760243560043567ffffffffffffffff1982168203611a095760443567ffffffffffffffff8111610944573660238201121561094457806004013567ffffffffffffffff8111611cfa5760248201916024369160608402010111611cfa5761236183614eb8565b82855260076020526040852080549461238e67ffffffffffffffff841667ffffffffffffffff8816614469565b958190885b858110612463575067ffffffffffffffff19809116911614801590612437575b61240f5767ffffffffffffffff191667ffffffffffffffff8616179055845b8181106123dd578580f35b806124096123f767ffffffffffffffff600194168861410e565b61240283868861448b565b9087614f68565b016123d2565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b50848752600160205267ffffffffffffffff604088205460801c1667ffffffffffffffff8716106123b3565b916124a96001918861247e612479878b8461448b565b614448565b60406124a1888c61249b602061249584848a61448b565b01614448565b9561448b565b013592614f1e565b9201612393565b346102ad5760406003193601126102ad576040602091600435815260098352818120602435825283522054604051908152f35b346102ad5760206003193601126102ad5767ffffffffffffffff6040602092600435815260078452205416604051908152f35b346102ad5760606003193601126102ad5761252f613eb7565b6001600160a01b036040612541613ecd565b936004358152600c6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b346102ad576102606003193601126102ad57366101e4116102ad576101e4359067ffffffffffffffff82116102ad5761010060031983360301126102ad57610204359167ffffffffffffffff83116109dc57826004019260406003198236030112611a0957610224359067ffffffffffffffff821161094457816004019060a06003198436030112611cfa57610244359067ffffffffffffffff8211610935576080600319836004019336030112610935576004359361264661263d866147d3565b966004016142b1565b15612a4b576024359267ffffffffffffffff6126618a6140d9565b168410612a2357604482019461267686614448565b926064810193612685856140d9565b9067ffffffffffffffff604051926001600160a01b036020850193168352166040830152604082526126b860608361404d565b8b6126c6608485018661425d565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8111612a1f579284926040926127329560051b92839137010103601f19810183528261404d565b5190206040519060208201927f1901000000000000000000000000000000000000000000000000000000000000845235602283015260428201526042815261277b60628261404d565b5190209260409967ffffffffffffffff6127cb60208d61279d8151918261404d565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f31000000000000000000000084526140d9565b168b519060166020830193845e4660368301528960568301528660768301526096820152609681526127fe60b68261404d565b519020906024810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd81360301821215612a1b57019060048201359167ffffffffffffffff8311612a1b57602401908236038213612a1b57906128639291614bf9565b6001600160a01b03808954169116036129f3576128ec8161288387614448565b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008c51917e6e000000000000000000000000000000000000000000000000000000000000602084015260601b166022820152601681526128e460368261404d565b60e43561484b565b156129cb5767ffffffffffffffff61290d61290782936140d9565b936140d9565b169116116129a357956001600160a01b0361298161297b61299c9461031a999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b602061295a8b614448565b888a5191168152a361296c818a614986565b61297587614448565b886146ce565b94614448565b168752600d6020528087205f80526020525f2091825461445c565b9055614c60565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b6004887fa506d334000000000000000000000000000000000000000000000000000000008152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b8a80fd5b8e80fd5b6004887f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b6004877fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b346102ad57612a8c612a8436613fd2565b81929161452c565b15612b115760405160208101906101e08383376101e08152612ab06102008261404d565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600982528160408720950135948587528252806040872055838652858252612b078560408820614986565b604051908152a380f35b6004827fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b346102ad5760606003193601126102ad5760043560243567ffffffffffffffff8111611a0957612b6d903690600401613ee3565b919060443567ffffffffffffffff8111611cfa57612b8f903690600401613ee3565b9390612b9a846147d3565b5081158015612cef575b8015612ce3575b612cbb578386526007602052604086209460405195612bc987614031565b5467ffffffffffffffff8116968781526020019067ffffffffffffffff19168152612bf3876140ee565b90888033925167ffffffffffffffff191692612c0e93614f1e565b60405191612c1b83614031565b67ffffffffffffffff908116835267ffffffffffffffff199182166020808501918252898c52600781526040808d209551925190941691909216179092558051338152918201899052810188905260a06060820181905290948594612c82928601916141ad565b908382036080850152612c94926141ad565b037f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b50620100008511612bab565b5060408211612ba4565b346102ad57806003193601126102ad57602060405162093a808152f35b346102ad576020610b82612d2936613fd2565b9061438f565b346102ad5760206003193601126102ad576020610b826004356141f6565b346102ad5760406003193601126102ad576001600160a01b036040612d70613eb7565b92600435815260086020522091165f52602052602060405f2054604051908152f35b346102ad57806003193601126102ad576020604051633b9aca008152f35b34610ed95760e0600319360112610ed95760043563ffffffff8116808203610ed957612dda613fa6565b60443567ffffffffffffffff198116809103610ed957606435916084359160c43567ffffffffffffffff8111610ed957612e18903690600401613ee3565b9096612e22614a05565b6001880163ffffffff81116131435763ffffffff809216918291161061311857506002549767ffffffffffffffff89169867ffffffffffffffff861699808b036130ed575067ffffffffffffffff19168085036130c257506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612eac614ae0565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e0830152896101008301526101208201526101208152612f196101408261404d565b51902092813b15610ed9575f93612f63604051968795869485947f077c516a00000000000000000000000000000000000000000000000000000000865260a43591600487016141cd565b03915afa80156130b757613078575b50918160409367ffffffffffffffff67ffffffffffffffff19612fb67f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e98966140ee565b92875160208101918252878982015286606082015260608152612fda60808261404d565b5190201691161760025561ffff868551612ff381614015565b81815260208101908a82528781019067ffffffffffffffff4216825267ffffffffffffffff608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a0815261305a60c08261404d565b5190209116885260036020528388205582519182526020820152a380f35b604093919750916130ab5f7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e969461404d565b5f979193509193612f72565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9576131be36613f2e565b90918035926131cc846141f6565b61342057835f525f60205260ff60405f205460c01c16156133f85760c08101356133e95750825f52600960205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e0815261322b6102008261404d565b519020145b156133c157825f52600160205260405f209067ffffffffffffffff6020820135169067ffffffffffffffff835460401c1680831115613396575060e00135926132818161327b614099565b8661484b565b1561336e577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b93613359826118de856060976133186132c867ffffffffffffffff986140d9565b87600184015582907fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b7fa506d334000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd7c25c79000000000000000000000000000000000000000000000000000000005f5260045ffd5b6133f3908261452c565b613230565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9575f600319360112610ed957335f52600560205260405f205480156134b1576134af90335f5260056020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a233614793565b005b7f86fdb19c000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9576020600319360112610ed95760206134f7600435614130565b67ffffffffffffffff60405191168152f35b34610ed9575f600319360112610ed95760206040515f8152f35b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9576020600319360112610ed9576004355f525f60205260e060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015260c81c608084015260a083015260c0820152f35b6020600319360112610ed9576004356135f5816147d3565b506fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168034036138465750805f52600b60205260405f205465ffffffffffff8160301c168061381b5750815f52600760205260405f20549065ffffffffffff67ffffffffffffffff831691168111156137f3576136b363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff421661410e565b9060405192606084019284841067ffffffffffffffff8511176137c6577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff67ffffffffffffffff936060966040521681526020810165ffffffffffff831681526040820190338252885f52600b60205265ffffffffffff60405f209351167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffff0000000000008554935160301b16921617178255516bffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000080845493891b16169116179055604051928352166020820152336040820152a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53070f31000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610ed9575f600319360112610ed95760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9576138c236613f2e565b908235926138cf846147d3565b91845f52600b60205260405f209081549065ffffffffffff8260301c1615613a3a576138fb908461438f565b15613a12576139168561390c614099565b60e086013561484b565b1561336e5767ffffffffffffffff65ffffffffffff613934876140d9565b92169116106139d457805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d614692604092613982926118de9160209091013590614986565b67ffffffffffffffff825191168152336020820152a26134af6fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633614793565b67ffffffffffffffff6139e6856140d9565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7fba329a9b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f091ea579000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed9575f600319360112610ed957602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610ed9575f600319360112610ed957602060405160028152f35b34610ed9576020600319360112610ed957600435805f525f6020526001600160a01b0360405f2054163303613bfa57805f52600460205260405f209060018201908154926fffffffffffffffffffffffffffffffff8460401c16938415613bd25760c01c93844210613ba65781546134af955080821015613b9e5750925b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff8154169055613b6c838254614070565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a233614793565b905092613b3b565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610ed957610400600319360112610ed957366101e411610ed9576101e43567ffffffffffffffff8111610ed957613c5e903690600401613ee3565b366103e411610ed9576103e43567ffffffffffffffff8111610ed957613c88903690600401613ee3565b9260043593846102043514801590613e5e575b8015613e4f575b613e275760405160208101906101e0600483376101e08152613cc66102008261404d565b5190209260405160208101906101e061020483376101e08152613ceb6102008261404d565b51902094858514613dff57865f525f6020526001600160a01b0360405f205416938415958615613ddc575b5050508315613dbc575b5050509050613bfa57805f52600460205260405f2054158015613d9a575b6134b157613d94816134af925f52600660205260405f209060243591825f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0082541617905533906146ce565b33614793565b50805f52600660205260405f206024355f5260205260ff60405f205416613d3e565b6001600160a01b039350613dd09294614660565b16141580838080613d20565b8593965091613df3916001600160a01b0393614660565b16141592868080613d16565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415613ca2565b50602435610224351415613c9b565b34610ed9576020600319360112610ed9576020906001600160a01b03613e91613ea1565b165f526005825260405f20548152f35b600435906001600160a01b0382168203610ed957565b602435906001600160a01b0382168203610ed957565b604435906001600160a01b0382168203610ed957565b9181601f84011215610ed95782359167ffffffffffffffff8311610ed95760208381860195010111610ed957565b34610ed9575f600319360112610ed9576020604051620100008152f35b610220600319820112610ed957806101e411610ed9576004916101e43567ffffffffffffffff8111610ed9576101006003198285030112610ed95760040191610204359067ffffffffffffffff8211610ed95760031982608092030112610ed95760040190565b359063ffffffff82168203610ed957565b6024359067ffffffffffffffff82168203610ed957565b359067ffffffffffffffff82168203610ed957565b90610200600319830112610ed957816101e411610ed9576004916101e4359067ffffffffffffffff8211610ed9576003198261010092030112610ed95760040190565b60a0810190811067ffffffffffffffff8211176137c657604052565b6040810190811067ffffffffffffffff8211176137c657604052565b90601f601f19910116810190811067ffffffffffffffff8211176137c657604052565b9190820391821161314357565b67ffffffffffffffff81116137c657601f01601f191660200190565b604051906140a860608361404d565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b3567ffffffffffffffff81168103610ed95790565b67ffffffffffffffff60019116019067ffffffffffffffff821161314357565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161314357565b805f525f60205260405f20549060ff8260c01c165f146141a7576141a491614177915f52600160205262ffffff67ffffffffffffffff60405f2054169160a01c169061410e565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061410e565b90565b50505f90565b601f8260209493601f1993818652868601375f8582860101520116010190565b909260809263ffffffff6141a497951683526020830152604082015281606082015201916141ad565b805f525f60205260405f205460ff8160c01c16918261423f575b8261421a57505090565b9091505f52600160205267ffffffffffffffff60405f205460401c169060c81c111590565b915067ffffffffffffffff61425383614130565b1642101591614210565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610ed9570180359067ffffffffffffffff8211610ed957602001918160051b36038313610ed957565b6020810161ffff6142c1826140d9565b165f52600360205260405f20546040519167ffffffffffffffff6142f9602085019263ffffffff6142f188613f95565b168452613fbd565b16604084015267ffffffffffffffff61431460408601613fbd565b166060840152606084013592836080820152608085013560a082015260a0815261433f60c08261404d565b519020036141a7576141a49160405160208101906101e0600483376101e0815261436b6102008261404d565b5190209061437c60e082018261425d565b93909260a060c084013593013591614b42565b90602081019061ffff6143a1836140d9565b165f52600360205260405f20546040519267ffffffffffffffff6143d1602086019263ffffffff6142f187613f95565b16604085015267ffffffffffffffff6143ec60408501613fbd565b166060850152606083013593846080820152608084013560a082015260a0815261441760c08261404d565b51902003614441576141a4926040516101e0602082019283376101e0815261436b6102008261404d565b5050505f90565b356001600160a01b0381168103610ed95790565b9190820180921161314357565b9067ffffffffffffffff8091169116039067ffffffffffffffff821161314357565b919081101561449b576060020190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff81116137c65760051b60200190565b9291906144ec816144c8565b936144fa604051958661404d565b602085838152019160051b8101928311610ed957905b82821061451c57505050565b8135815260209182019101614510565b908135805f525f60205260405f20546001600160a01b0381161580156145d2575b6145ca5760c01c60ff16908161456c575b506141a7576141a49161438f565b90505f52600160205260405f20614585604083016140d9565b90549067ffffffffffffffff8083169116111590816145a7575b50155f61455e565b60c01c8015915081156145bc575b505f61459f565b90506020830135105f6145b5565b505050505f90565b506145fb67ffffffffffffffff6145eb604086016140d9565b1662ffffff8360a01c169061445c565b421061454d565b811561460c570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b805182101561449b5760209160051b010190565b8181029291811591840414171561314357565b906141a49291602060405161467660408261404d565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c81526146c6606c8261404d565b519020614bf9565b5f81815260046020908152604080832080546001820180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715613143576064900490565b3d1561478e573d906147758261407d565b91614783604051938461404d565b82523d5f602084013e565b606090565b5f80809381935af16147a3614764565b50156147ab57565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b038116156148235760c01c60ff166147fb57565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092919267ffffffffffffffff614861856140d9565b16156149205767ffffffffffffffff614879856140d9565b1690614885600861407d565b91614893604051938461404d565b60088352601f196148a4600861407d565b013660208501375f905b600882106148da5750506148d46148cd8660206141a49798019061425d565b36916144e0565b92615222565b835182101561449b57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c9101906148ae565b6149336148cd602086949596018461425d565b9060407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08436030112610ed9576141a49360606040519461497386614031565b60408101358652013560208501526151a7565b805460ff8160c01c161590816149f8575b506149a0575050565b66ffffffffffffff6149f6921678ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b565b905060c81c82115f614997565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156130b7575f91614aae575b508015614a86575f1981019081116131435763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d602011614ad8575b81614ac96020938361404d565b81010312610ed957515f614a6b565b3d9150614abc565b5f4915614b3e575f60605b81498015614b31576020808093614b1f936040519582879351918291018585015e820190838201520301808452018261404d565b905f1981146131435760010190614aeb565b5090506020815191012090565b5f90565b939294919085821015614bef57925f9186905b60018211614b8257505050149283614b6e575b50505090565b614b79929350615261565b145f8080614b68565b816001821810614ba0575b60011c90600181169060011c0190614b55565b94848414614be35760018401938581101561449b5760051b830135600187811603614bd55790614bcf91615261565b94614b8d565b614bde91615261565b614bcf565b50505050505050505f90565b5050505050505f90565b90916041036141a7575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a060208201351115614c3557505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9060029078010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff8254161781550154600160405191614cb683614015565b67ffffffffffffffff42168352614deb67ffffffffffffffff602085015f8152614da282604088015f8152614d598260608b01955f875260808c01998a528c5f528a602052818060405f209d51161667ffffffffffffffff198d5416178c5551168a907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5188547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff16911660801b77ffffffffffffffff0000000000000000000000000000000016178755565b51855477ffffffffffffffffffffffffffffffffffffffffffffffff16911660c01b7fffffffffffffffff00000000000000000000000000000000000000000000000016178455565b51910155805f52600b60205260405f205465ffffffffffff8160301c16614e5b575b50805f52600b6020525f60408120557fb8c36994b0277989ea066b6d0c51774ec9a00bd92894926547bc62dc7561f3b76020614e4883614130565b67ffffffffffffffff60405191168152a2565b60601c5f52600d60205260405f205f805260205260405f20614eb06fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016825461445c565b90555f614e0d565b805f525f60205260ff60405f205460c01c16156133f857614ed8816141f6565b15614ee05750565b614ef267ffffffffffffffff91614130565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b91926001600160a01b0367ffffffffffffffff19948160405194876020870197168752166040850152166060830152608082015260808152614f6160a08261404d565b5190201690565b916040810135918215615078577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f5260086020528161504861504260405f2093602081019484614fc587614448565b165f5260205260405f2054968781105f1461506d57614fe5908098614070565b8b5f52600860205260405f2085614ffb88614448565b165f5260205260405f20558361501082614448565b165f52600d60205260405f208461502687614448565b165f5260205260405f2061503b88825461445c565b9055614448565b92614448565b9167ffffffffffffffff604051961686521660208501521660408301526060820152a2565b50614fe58780614070565b50505050565b6001600160a01b0381166150ce57505f80809381935af161509d614764565b505b156150a657565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b039290921660248301526044808301939093529181526151289161512360648361404d565b61527a565b61509f565b9190825f52600860205260405f206001600160a01b0382165f5260205260405f20549282841061517b575f5260086020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b906151b1906152f4565b835115615217578351808214908115615209575b81156151eb575b506145ca576151e58460206141a496519101519061559c565b916154da565b9050835161010003906101008211613143578218901c15155f6151cc565b9050610100845111906151c5565b906141a4935061540e565b905f602061523381939695966152f4565b95604051918183925191829101835e8101838152039060025afa156130b7576141a4926151e55f518261559c565b5f5260205260205f60408160025afa15610ed9575f5190565b905f809160208151910182855af190615291614764565b90826152e9575b50816152a2575090565b80518015925082156152b357505090565b60208114925090826152c457505090565b600192506020015190602081106152da57501490565b5f199060200360031b1b161490565b3b151591505f615298565b805190602a82149182615374575b60208092825f9360405193849301835e8101838152039060025afa156130b7575f51901561534f577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f602080927e620000000000000000000000000000000000000000000000000000000000007fffff0000000000000000000000000000000000000000000000000000000000008383015181811690600289106153db575b501614949250925050615302565b828092508960020360031b1b16165f6153cd565b91906040519260208401526040830152604082526149f660608361404d565b915f91815161010081116154d1579190825b61542b575050501490565b9091925f198401848111613143576154439084614639565b5184610100036101008111613143576020925f926001808787951c161484146154a35790615470916153ef565b604051918183925191829101835e8101838152039060025afa156130b7575f515b928015613143575f1901919082615420565b6154ac916153ef565b604051918183925191829101835e8101838152039060025afa156130b7575f51615491565b50505050505f90565b9290815161010081116154d1579190825b6154f6575050501490565b9091925f1984018481116131435761550e9084614639565b5184610100036101008111613143576020925f926001808787951c1614841461556e579061553b916153ef565b604051918183925191829101835e8101838152039060025afa156130b7575f515b928015613143575f19019190826154eb565b615577916153ef565b604051918183925191829101835e8101838152039060025afa156130b7575f5161555c565b60206155aa81935f936153ef565b604051918183925191829101835e8101838152039060025afa156130b75760205f80516040518381019182527f6d72752f31206c6561660000000000000000000000000000000000000000000060408201526040815261560b60608261404d565b604051918291518091835e8101838152039060025afa156130b7575f519056fea164736f6c6343000825000a' as const;

