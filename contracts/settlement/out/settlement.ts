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
  "name": "NoUpgrade",
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
  "inputs": [
   {
    "internalType": "uint64",
    "name": "from",
    "type": "uint64"
   }
  ],
  "name": "TooEarly",
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
    "internalType": "bytes32",
    "name": "codeHash",
    "type": "bytes32"
   }
  ],
  "name": "UpgradeActivated",
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
    "name": "codeHash",
    "type": "bytes32"
   },
   {
    "indexed": false,
    "internalType": "uint64",
    "name": "from",
    "type": "uint64"
   }
  ],
  "name": "UpgradeAnnounced",
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
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "activateUpgrade",
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
    "internalType": "bytes32",
    "name": "codeHash",
    "type": "bytes32"
   }
  ],
  "name": "announceUpgrade",
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
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "upgrades",
  "outputs": [
   {
    "internalType": "bytes32",
    "name": "codeHash",
    "type": "bytes32"
   },
   {
    "internalType": "uint64",
    "name": "from",
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

export const settlementBytecode = '0x610140604052346101c657604051615db238819003601f8101601f191683016001600160401b038111848210176101b25783928291604052833981010360c081126101c6578151906001600160a01b03821682036101c65760a090601f1901126101c65760405160a08101929091906001600160401b038411838510176101b257608063ffffffff9492859360405261009a602084016101ca565b90818652846100ab604086016101de565b8060208901526100bd606087016101de565b978860408201526100e160a06100d4888a016101de565b98896060850152016101ca565b95018590521660a0526080526001600160801b0390811660c052166101205216610100521660e052604051615bc290816101f082396080518181816104880152818161327901528181613ce00152614fb0015260a051818181610a8e0152818161218d015281816135810152613ff1015260c0518181816105fc0152818161091b01526126d6015260e05181818161398f0152613ad3015261010051818181613ece01526146f301526101205181818161126c015281816114e601528181613a5901528181613dfe01526154130152f35b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b03821682036101c657565b519063ffffffff821682036101c65756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d146143e25750816307ee28fb146141975781630d6e98c61461405a57816313f4c07614613f0d5781632155de2f1461028657816322ea0b8614613ef2578163233a6e8814613eb257816326e7105b14613d045781632969ca7e14613cc157816332bea64814613a2d57816338bb6def146139b35781633fe32e891461397357816342cb1fbc1461395957816348436816146139295781634e71d92d146138985781635a0d2b131461383d57816360e6b9d5146135a55781636b188e8514613565578163710c058d146131a55781637619a6cc1461318757816377aa74d1146131425781637c35be7a14613124578163800429f31461310b57816380cbc6fa146130ee57816381e84b6914612fc157816389296f9714612efb57816390930ad814612a03578163924302801461299e5781639343ecd91461296b578163975c35dc1461293857816397f03cbe1461277257816398daac831461274a5781639ec08659146126fa578163a035b1fe146126ae578163a12ef25e14612608578163a1f75bf7146122ec578163a21413bf1461227e578163a7ab6395146120da578163a9c3a72a14611f33578163aa7e74ce14611c42578163ac34a0f81461150a578163b19f99fb146114be578163b214faa51461145f578163bc529c43146113fc578163bdcb9c3c14610fef578163c28f847c14610fa4578163c6ce3f3d14610bfa578163c98fa6bf14610bad578163d4c31aa314610b8a578163dafb39ea14610a01578163e78eb5b6146103b9578163e7c51f1b14610392578163ec13cc7b146102ec578163f58c1e9b146102d1578163faef121f1461028b575063ff37656e14610286575f80fd5b614486565b346102ce5760206003193601126102ce576040809160043581526007602052205467ffffffffffffffff1982519167ffffffffffffffff81168352166020820152f35b80fd5b346102ce57806003193601126102ce57602060405160408152f35b346102ce5760206003193601126102ce576004359061030a82614d48565b828252600b60205265ffffffffffff604083205460301c1692831561036a578342111561033e579061033b9161528e565b80f35b602483857f53070f31000000000000000000000000000000000000000000000000000000008252600452fd5b6004837f091ea579000000000000000000000000000000000000000000000000000000008152fd5b346102ce57806003193601126102ce57602067ffffffffffffffff60025416604051908152f35b346102ce576102406003193601126102ce57366101e4116102ce576101e43567ffffffffffffffff81116109fd5761010060031982360301126109fd5761020435906102243567ffffffffffffffff81116109655761041f61042a913690600401614458565b919092600401614826565b156109d55763ffffffff606435169160043590602435906040516080810181811067ffffffffffffffff8211176109a85790889291604052868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e081526104c9610200826145c2565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa91821561099d578492610969575b50863b156109655783916105728a9260405195869485947f077c516a0000000000000000000000000000000000000000000000000000000086528d60048701614742565b0381885afa801561095a57610941575b50829052856020526105978160408820614efb565b67ffffffffffffffff6101c435169482875260046020526040872094600186019567ffffffffffffffff87541697888111801590610907575b6108df576105e78967ffffffffffffffff926149de565b16966fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001698633b9aca0061062c8b8b614bc2565b04998354808c11610871575b5050891561084957918a94939167ffffffffffffffff61065d604495828d1690614612565b1667ffffffffffffffff198254161790556106798a82546145e5565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa92831561083e57869361078a575b506106cc835186614b77565b93865b845181101561070d57806001600160a01b036106ed60019388614bae565b511689526005602052604089206107058882546149d1565b9055016106cf565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9361076e6080949661074d8a99610747855184614bc2565b906145e5565b888a52600460205261076460408b209182546149d1565b9055825190614bc2565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e61079c81836145c2565b8101906020818303126108365780519067ffffffffffffffff821161083a57019080601f83011215610836578151906107d482614a3d565b926107e260405194856145c2565b82845260208085019360051b82010191821161083257602001915b81831061080e5750505091866106c0565b82516001600160a01b038116810361082e578152602092830192016107fd565b8980fd5b8880fd5b8680fd5b8780fd5b6040513d88823e3d90fd5b60048b7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b80929b50633b9aca00919a500290808204633b9aca0014901517156108b2576108a96108a28a633b9aca0093614b77565b998a614bc2565b04988b80610638565b60248b7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b60048a7f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016156105d0565b8161094b916145c2565b610956578587610582565b8580fd5b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610995575b81610985602093836145c2565b810103126109655751908a61052e565b3d9150610978565b6040513d86823e3d90fd5b6024897f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b5080fd5b346102ce5760406003193601126102ce576004356024356fffffffffffffffffffffffffffffffff81169081810361096557828452836020526001600160a01b036040852054163303610b62577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b91604091848652600460205282862090610b0b6001610abe63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216614612565b930192839077ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff00000000000000000000000000000000000000000000000083549260c01b169116179055565b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff77ffffffffffffffffffffffffffffffff0000000000000000835492861b1691161781555460c01c82519182526020820152a280f35b6004847f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ce576020610ba3610b9d36614547565b90614aa1565b6040519015158152f35b346102ce5760406003193601126102ce576001600160a01b036040610bd0614416565b9282610bda61442c565b94168152600d6020522091165f52602052602060405f2054604051908152f35b60806003193601126102ce57600435610c1161442c565b90610c1a614442565b606435610c2683614d48565b508015610f7c576001600160a01b03841680158015610f7657825b3403610f115715610db2575b838652600860205260408620815f5260205260405f2082815490610c70916149d1565b905583865260076020526040862094838360405197610c8e8961458a565b549267ffffffffffffffff8416988981526020019367ffffffffffffffff19168452610cb9896145f2565b935167ffffffffffffffff191692610cd0936154a8565b60405191610cdd8361458a565b67ffffffffffffffff168252602082019067ffffffffffffffff19168152858852600760205260408820915167ffffffffffffffff1667ffffffffffffffff16825467ffffffffffffffff19161782555167ffffffffffffffff191681549067ffffffffffffffff19169067ffffffffffffffff16179055604051926001600160a01b03168352602083015260408201526060810160a090528360a08201526080810160c090528360c082015260e07f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805391a380f35b6040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481855afa908115610f6b578791610f39575b506040517f23b872dd00000000000000000000000000000000000000000000000000000000602082015233602482015230604482015260648082018590528152610e4a90610e446084826145c2565b87615804565b15610f11576040517f70a08231000000000000000000000000000000000000000000000000000000008152306004820152602081602481865afa908115610f065784908992610ecc575b50610e9f91926149d1565b14610c4d576004867fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b9150506020813d602011610efe575b81610ee8602093836145c2565b81010312610efa575183610e9f610e94565b5f80fd5b3d9150610edb565b6040513d8a823e3d90fd5b6004877fafb0fe02000000000000000000000000000000000000000000000000000000008152fd5b90506020813d602011610f63575b81610f54602093836145c2565b81010312610efa575187610df5565b3d9150610f47565b6040513d89823e3d90fd5b86610c41565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346102ce5760206003193601126102ce5760406060916004358152600b60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b346102ce57610ffd36614547565b81359161100983614d48565b908154926001600160a01b03841633036113d4576110278183614904565b156113ac576110369082614aa1565b61138457849167ffffffffffffffff60208693013516809460c81c101561129b575b92604092600160029361120367ffffffffffffffff856111ba828b78010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff7f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89e5416178155611171828042169c8d93015498818f808291519e8f976110f4896145a6565b885260208801948186526080838a0199838b52606081019d8e52019e8f5281528e602052209d51161667ffffffffffffffff198d5416178c5551168a907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b5188547fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff16911660801b77ffffffffffffffff0000000000000000000000000000000016178755565b51855477ffffffffffffffffffffffffffffffffffffffffffffffff16911660c01b7fffffffffffffffff00000000000000000000000000000000000000000000000016178455565b51910155848652600b6020528286205465ffffffffffff8160301c16611240575b50848652600b602052858381205582519182526020820152a280f35b60601c8652600d6020528286205f8052602052825f206112936fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001682546149d1565b905586611224565b9150505f19820167ffffffffffffffff811161135757828560018661120367ffffffffffffffff7f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a8986111ba8260409a61134566ffffffffffffff60029c16829078ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b98505050985050509350509250611058565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b6004857fecdd1c29000000000000000000000000000000000000000000000000000000008152fd5b6004867fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b6004867f7c214f04000000000000000000000000000000000000000000000000000000008152fd5b346102ce5760206003193601126102ce57604060809160043581526004602052206001815491015460405191825267ffffffffffffffff811660208301526fffffffffffffffffffffffffffffffff8160401c16604083015260c01c6060820152f35b60206003193601126102ce57600435808252600460205260408220906114863483546149d1565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b346102ce57806003193601126102ce5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ce576102206003193601126102ce57366101e4116102ce576101e4359067ffffffffffffffff82116102ce5761010060031983360301126102ce576102043567ffffffffffffffff81116109fd57806004019260e06003198336030112611c3e576004359060c4810135611c2b57508083526009602052604083206024358452602052604083205460405160208101906101e0600483376101e081526115b5610200826145c2565b519020145b15611c03579061194d91604090602082516115d584826145c2565b600e815201957f6d72752f6d6573736167652f31000000000000000000000000000000000000008752611a2a61177d67ffffffffffffffff61161684614690565b1677ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b9460248101988861178d8b6149bd565b977fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006044850199816117be8c6149bd565b917fffffffffffffffff00000000000000000000000000000000000000000000000060648901359e8f77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b958d5197600e60208a019a8b5e8d602e8a0152604e89015216606e8701527f080000000000000000000000000000000000000000000000000000000000000060768701527f7769746864726177000000000000000000000000000000000000000000000000607a8701527f4800000000000000000000000000000000000000000000000000000000000000608287015260601b16608685015260601b16609a83015260ae82015260ae8152611a0360ce826145c2565b519020611a1360c48301856147d2565b929091608460a483013592013590610144356150b7565b15611bdb576024358287528660205283872060ff815460c01c1680611bbb575b611b935790611a5891614efb565b600160ff611a6583614690565b161b828752600a60205283872066ffffffffffffff611a8384614690565b60081c168852602052808488205416611b6b5792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c3467ffffffffffffffff611b188a9b95611b6598868d611b5f9a61033b9f52600a60205281812066ffffffffffffff611af086614690565b60081c16825260205220908154179055611b138b611b0d896149bd565b876156b7565b614690565b611b578a611b25886149bd565b96611b2f8c6149bd565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a36149bd565b916149bd565b90615608565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b50838852600160205267ffffffffffffffff85892054861c168211611a4a565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b6004837fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b611c39906004016004614aa1565b6115ba565b8280fd5b346102ce5760a06003193601126102ce576084359060043560443563ffffffff8416606435818603611f2f5762093a808211611f0357604051602081019046825230604082015233606082015285608082015260808152611ca460a0826145c2565b51902094858152806020526001600160a01b03604082205416611ed7576040519060e082019782891067ffffffffffffffff8a1117611eaa578798604052338352602083019062ffffff1681526040830182815260608401838152608085019184835260a086019389855260c08701958887528c8152806020526040902096516001600160a01b03168754915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171786555160ff16611dc69086907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b518454915177ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b7fffffffffffffff0000000000000000000000000000000000000000000000000016178355516001830155519060020155611e4b614f7a565b9260405194855233602086015260243560408601526060850152608084015260a083015263ffffffff1660c082015260e07f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa91a2604051908152602090f35b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b80867f3180efda0000000000000000000000000000000000000000000000000000000060249352600452fd5b602485837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b8480fd5b346102ce5760206003193601126102ce576004356001600160a01b03611f5882614d48565b541690808352600e6020526040832067ffffffffffffffff600160405192611f7f8461458a565b805484520154166020820190808252156120b25767ffffffffffffffff905116804210612087575060207fb362104b9826f6f5757764bb435c7547aa9261260e8a0ec5c41dce7e9a51f95991838652600e825285600160408220828155015585847f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805361200b888361516e565b60e0855199601f19601f67ffffffffffffffff604051958b87019e8f528b87526120366040886145c2565b169c8d986040519687958652818d87015281604087015260a060608701528160a087015260c060808701525180928160c08801528787015e85828601015201168101030190a351604051908152a380f35b7fd606d83f000000000000000000000000000000000000000000000000000000008552600452602484fd5b6004857faae698bf000000000000000000000000000000000000000000000000000000008152fd5b346102ce5760406003193601126102ce5760043560243560ff81169081810361096557828452836020526001600160a01b036040852054163303610b62576002821015612252578284528360205260ff604085205460b81c16821461222a577f377f984354126c63c797be143e1c79dbd6057c2d07fdb960ae6dd5c55ccd75439167ffffffffffffffff6040928587528660205260ff8488205460b81c1683105f146122195761220a6121b663ffffffff7f00000000000000000000000000000000000000000000000000000000000000005b16844216614612565b9187895288602052858920907fffffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffff77ff000000000000000000000000000000000000000000000083549260b81b169116179055565b8351928352166020820152a280f35b61220a6121b663ffffffff896121ad565b6004847f20c6bd4c000000000000000000000000000000000000000000000000000000008152fd5b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b346102ce5760206003193601126102ce57604060a0916004358152600160205220600181549101546040519167ffffffffffffffff8116835267ffffffffffffffff8160401c16602084015267ffffffffffffffff8160801c16604084015260c01c60608301526080820152f35b346102ce5760a06003193601126102ce576004359061230961442c565b612311614442565b6064359160843567ffffffffffffffff8111611f2f5736602382011215611f2f5780600401359067ffffffffffffffff8211610956573660248360051b830101116109565761235f87615442565b868652600c602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f2054166125e0576123b89087875260016020526001604088200154926024369201614a55565b906040517e6200000000000000000000000000000000000000000000000000000000000060208201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008460601b1660228201527fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008560601b166036820152602a8152612446604a826145c2565b85916124526020614634565b9261246060405194856145c2565b60208452601f196124716020614634565b0136602086013788905b6020821061256d575050906124919392916157ac565b156125455784849561033b9552600c602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790556125018483836156b7565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a3615608565b6004847fa506d334000000000000000000000000000000000000000000000000000000008152fd5b84518210156125b357807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c91019061247b565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b346102ce5760406003193601126102ce57612621614416565b9061262a61442c565b6001600160a01b03831692838352600d602052604083206001600160a01b0383165f5260205260405f205491821561268657839461033b9452600d602052604085206001600160a01b0382165f526020528460405f2055615608565b6004847f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b346102ce57806003193601126102ce5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102ce5760406003193601126102ce5760018060209260ff604061271d61451b565b926004358152600a875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346102ce57806003193601126102ce57602060025467ffffffffffffffff1960405191168152f35b346102ce5760606003193601126102ce5760243560043567ffffffffffffffff1982168203611c3e5760443567ffffffffffffffff8111610965573660238201121561096557806004013567ffffffffffffffff8111611f2f5760248201916024369160608402010111611f2f576127e983615442565b82855260076020526040852080549461281667ffffffffffffffff841667ffffffffffffffff88166149de565b958190885b8581106128eb575067ffffffffffffffff198091169116148015906128bf575b6128975767ffffffffffffffff191667ffffffffffffffff8616179055845b818110612865578580f35b8061289161287f67ffffffffffffffff6001941688614612565b61288a838688614a00565b90876154f2565b0161285a565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b50848752600160205267ffffffffffffffff604088205460801c1667ffffffffffffffff87161061283b565b9161293160019188612906612901878b84614a00565b6149bd565b6040612929888c612923602061291d84848a614a00565b016149bd565b95614a00565b0135926154a8565b920161281b565b346102ce5760406003193601126102ce576040602091600435815260098352818120602435825283522054604051908152f35b346102ce5760206003193601126102ce5767ffffffffffffffff6040602092600435815260078452205416604051908152f35b346102ce5760606003193601126102ce576129b761442c565b6001600160a01b0360406129c9614442565b936004358152600c6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b346102ce576102606003193601126102ce57366101e4116102ce576101e4359067ffffffffffffffff82116102ce5761010060031983360301126102ce57610204359167ffffffffffffffff83116109fd57826004019260406003198236030112611c3e57610224359067ffffffffffffffff821161096557816004019060a06003198436030112611f2f57610244359067ffffffffffffffff82116109565760806003198360040193360301126109565760043593612ace612ac586614d48565b96600401614826565b15612ed3576024359267ffffffffffffffff612ae98a614690565b168410612eab576044820194612afe866149bd565b926064810193612b0d85614690565b9067ffffffffffffffff604051926001600160a01b03602085019316835216604083015260408252612b406060836145c2565b8b612b4e60848501866147d2565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8111612ea757928492604092612bba9560051b92839137010103601f1981018352826145c2565b5190206040519060208201927f19010000000000000000000000000000000000000000000000000000000000008452356022830152604282015260428152612c036062826145c2565b5190209260409967ffffffffffffffff612c5360208d612c25815191826145c2565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f3100000000000000000000008452614690565b168b519060166020830193845e466036830152896056830152866076830152609682015260968152612c8660b6826145c2565b519020906024810135907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdd81360301821215612ea357019060048201359167ffffffffffffffff8311612ea357602401908236038213612ea35790612ceb9291615227565b6001600160a01b0380895416911603612e7b57612d7481612d0b876149bd565b7fffffffffffffffffffffffffffffffffffffffff0000000000000000000000008c51917e6e000000000000000000000000000000000000000000000000000000000000602084015260601b16602282015260168152612d6c6036826145c2565b60e435614dc0565b15612e535767ffffffffffffffff612d95612d8f8293614690565b93614690565b16911611612e2b57956001600160a01b03612e09612e03612e249461033b999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b6020612de28b6149bd565b888a5191168152a3612df4818a614efb565b612dfd876149bd565b88614c43565b946149bd565b168752600d6020528087205f80526020525f209182546149d1565b905561528e565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b6004887fa506d334000000000000000000000000000000000000000000000000000000008152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b8a80fd5b8e80fd5b6004887f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b6004877fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b346102ce57612f14612f0c36614547565b819291614aa1565b15612f995760405160208101906101e08383376101e08152612f38610200826145c2565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600982528160408720950135948587528252806040872055838652858252612f8f8560408820614efb565b604051908152a380f35b6004827fd7c25c79000000000000000000000000000000000000000000000000000000008152fd5b346102ce5760606003193601126102ce5760043560243567ffffffffffffffff8111611c3e57612ff5903690600401614458565b919060443567ffffffffffffffff8111611f2f57613017903690600401614458565b939061302284614d48565b50811580156130e4575b80156130d8575b6130b057906130aa7f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f7638053939267ffffffffffffffff613071338861516e565b169661309c6040519586953387528b60208801528b604088015260a0606088015260a0870191614722565b918483036080860152614722565b0390a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b50620100008511613033565b506040821161302c565b346102ce57806003193601126102ce57602060405162093a808152f35b346102ce576020610ba361311e36614547565b90614904565b346102ce5760206003193601126102ce576020610ba360043561476b565b346102ce5760406003193601126102ce576001600160a01b03604061316561442c565b92600435815260086020522091165f52602052602060405f2054604051908152f35b346102ce57806003193601126102ce576020604051633b9aca008152f35b34610efa5760e0600319360112610efa5760043563ffffffff8116808203610efa576131cf61451b565b60443567ffffffffffffffff198116809103610efa57606435916084359160c43567ffffffffffffffff8111610efa5761320d903690600401614458565b9096613217614f7a565b6001880163ffffffff81116135385763ffffffff809216918291161061350d57506002549767ffffffffffffffff89169867ffffffffffffffff861699808b036134e2575067ffffffffffffffff19168085036134b757506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166132a1615055565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e083015289610100830152610120820152610120815261330e610140826145c2565b51902092813b15610efa575f93613358604051968795869485947f077c516a00000000000000000000000000000000000000000000000000000000865260a4359160048701614742565b03915afa80156134ac5761346d575b50918160409367ffffffffffffffff67ffffffffffffffff196133ab7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e98966145f2565b928751602081019182528789820152866060820152606081526133cf6080826145c2565b5190201691161760025561ffff8685516133e8816145a6565b81815260208101908a82528781019067ffffffffffffffff4216825267ffffffffffffffff608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a0815261344f60c0826145c2565b5190209116885260036020528388205582519182526020820152a380f35b604093919750916134a05f7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e96946145c2565b5f979193509193613367565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b34610efa575f600319360112610efa57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610efa576135b3366144a3565b90918035926135c18461476b565b61381557835f525f60205260ff60405f205460c01c16156137ed5760c08101356137de5750825f52600960205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e08152613620610200826145c2565b519020145b156137b657825f52600160205260405f209067ffffffffffffffff6020820135169067ffffffffffffffff835460401c168083111561378b575060e001359261367681613670614650565b86614dc0565b15613763577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b9361374e82611b138560609761370d6136bd67ffffffffffffffff98614690565b87600184015582907fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b7fa506d334000000000000000000000000000000000000000000000000000000005f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fd7c25c79000000000000000000000000000000000000000000000000000000005f5260045ffd5b6137e89082614aa1565b613625565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610efa576020600319360112610efa576004355f52600e60205260405f2067ffffffffffffffff6001825492015416906138946040519283928390929167ffffffffffffffff6020916040840195845216910152565b0390f35b34610efa575f600319360112610efa57335f52600560205260405f20548015613901576138ff90335f5260056020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a233614d08565b005b7f86fdb19c000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610efa576020600319360112610efa5760206139476004356146a5565b67ffffffffffffffff60405191168152f35b34610efa575f600319360112610efa5760206040515f8152f35b34610efa575f600319360112610efa57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610efa576020600319360112610efa576004355f525f60205260e060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015260c81c608084015260a083015260c0820152f35b6020600319360112610efa57600435613a4581614d48565b506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016803403613c965750805f52600b60205260405f205465ffffffffffff8160301c1680613c6b5750815f52600760205260405f20549065ffffffffffff67ffffffffffffffff83169116811115613c4357613b0363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216614612565b9060405192606084019284841067ffffffffffffffff851117613c16577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff67ffffffffffffffff936060966040521681526020810165ffffffffffff831681526040820190338252885f52600b60205265ffffffffffff60405f209351167fffffffffffffffffffffffffffffffffffffffff0000000000000000000000006bffffffffffff0000000000008554935160301b16921617178255516bffffffffffffffffffffffff7fffffffffffffffffffffffffffffffffffffffff00000000000000000000000080845493891b16169116179055604051928352166020820152336040820152a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f53070f31000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610efa575f600319360112610efa5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610efa57613d12366144a3565b90823592613d1f84614d48565b91845f52600b60205260405f209081549065ffffffffffff8260301c1615613e8a57613d4b9084614904565b15613e6257613d6685613d5c614650565b60e0860135614dc0565b156137635767ffffffffffffffff65ffffffffffff613d8487614690565b9216911610613e2457805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d614692604092613dd292611b139160209091013590614efb565b67ffffffffffffffff825191168152336020820152a26138ff6fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633614d08565b67ffffffffffffffff613e3685614690565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b7fba329a9b000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f091ea579000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610efa575f600319360112610efa57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610efa575f600319360112610efa57602060405160028152f35b34610efa576040600319360112610efa57600435602435613f2d82614d48565b54906001600160a01b0382163303614032577f467eb3aa9403c1807c5c1bf744cfc1d0a04ad3aa8c9bb4c14c926955f1a215b79181613fdf57505f905b604051613f768161458a565b81815267ffffffffffffffff600181602084018187168152885f52600e60205260405f209451855551169201911667ffffffffffffffff19825416179055613fda6040519283928390929167ffffffffffffffff6020916040840195845216910152565b0390a2005b61402c9062ffffff61402163ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216614612565b9160a01c1690614612565b90613f6a565b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610efa576020600319360112610efa57600435805f525f6020526001600160a01b0360405f205416330361403257805f52600460205260405f209060018201908154926fffffffffffffffffffffffffffffffff8460401c1693841561416f5760c01c938442106141435781546138ff95508082101561413b5750925b7fffffffffffffffff00000000000000000000000000000000ffffffffffffffff81541690556141098382546145e5565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a233614d08565b9050926140d8565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610efa57610400600319360112610efa57366101e411610efa576101e43567ffffffffffffffff8111610efa576141d3903690600401614458565b366103e411610efa576103e43567ffffffffffffffff8111610efa576141fd903690600401614458565b92600435938461020435148015906143d3575b80156143c4575b61439c5760405160208101906101e0600483376101e0815261423b610200826145c2565b5190209260405160208101906101e061020483376101e08152614260610200826145c2565b5190209485851461437457865f525f6020526001600160a01b0360405f205416938415958615614351575b5050508315614331575b505050905061403257805f52600460205260405f205415801561430f575b61390157614309816138ff925f52600660205260405f209060243591825f5260205260405f2060017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff008254161790553390614c43565b33614d08565b50805f52600660205260405f206024355f5260205260ff60405f2054166142b3565b6001600160a01b0393506143459294614bd5565b16141580838080614295565b8593965091614368916001600160a01b0393614bd5565b1614159286808061428b565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415614217565b50602435610224351415614210565b34610efa576020600319360112610efa576020906001600160a01b03614406614416565b165f526005825260405f20548152f35b600435906001600160a01b0382168203610efa57565b602435906001600160a01b0382168203610efa57565b604435906001600160a01b0382168203610efa57565b9181601f84011215610efa5782359167ffffffffffffffff8311610efa5760208381860195010111610efa57565b34610efa575f600319360112610efa576020604051620100008152f35b610220600319820112610efa57806101e411610efa576004916101e43567ffffffffffffffff8111610efa576101006003198285030112610efa5760040191610204359067ffffffffffffffff8211610efa5760031982608092030112610efa5760040190565b359063ffffffff82168203610efa57565b6024359067ffffffffffffffff82168203610efa57565b359067ffffffffffffffff82168203610efa57565b90610200600319830112610efa57816101e411610efa576004916101e4359067ffffffffffffffff8211610efa576003198261010092030112610efa5760040190565b6040810190811067ffffffffffffffff821117613c1657604052565b60a0810190811067ffffffffffffffff821117613c1657604052565b90601f601f19910116810190811067ffffffffffffffff821117613c1657604052565b9190820391821161353857565b67ffffffffffffffff60019116019067ffffffffffffffff821161353857565b9067ffffffffffffffff8091169116019067ffffffffffffffff821161353857565b67ffffffffffffffff8111613c1657601f01601f191660200190565b6040519061465f6060836145c2565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b3567ffffffffffffffff81168103610efa5790565b805f525f60205260405f20549060ff8260c01c165f1461471c57614719916146ec915f52600160205262ffffff67ffffffffffffffff60405f2054169160a01c1690614612565b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690614612565b90565b50505f90565b601f8260209493601f1993818652868601375f8582860101520116010190565b909260809263ffffffff6147199795168352602083015260408201528160608201520191614722565b805f525f60205260405f205460ff8160c01c1691826147b4575b8261478f57505090565b9091505f52600160205267ffffffffffffffff60405f205460401c169060c81c111590565b915067ffffffffffffffff6147c8836146a5565b1642101591614785565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe181360301821215610efa570180359067ffffffffffffffff8211610efa57602001918160051b36038313610efa57565b6020810161ffff61483682614690565b165f52600360205260405f20546040519167ffffffffffffffff61486e602085019263ffffffff6148668861450a565b168452614532565b16604084015267ffffffffffffffff61488960408601614532565b166060840152606084013592836080820152608085013560a082015260a081526148b460c0826145c2565b5190200361471c576147199160405160208101906101e0600483376101e081526148e0610200826145c2565b519020906148f160e08201826147d2565b93909260a060c0840135930135916150b7565b90602081019061ffff61491683614690565b165f52600360205260405f20546040519267ffffffffffffffff614946602086019263ffffffff6148668761450a565b16604085015267ffffffffffffffff61496160408501614532565b166060850152606083013593846080820152608084013560a082015260a0815261498c60c0826145c2565b519020036149b657614719926040516101e0602082019283376101e081526148e0610200826145c2565b5050505f90565b356001600160a01b0381168103610efa5790565b9190820180921161353857565b9067ffffffffffffffff8091169116039067ffffffffffffffff821161353857565b9190811015614a10576060020190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b67ffffffffffffffff8111613c165760051b60200190565b929190614a6181614a3d565b93614a6f60405195866145c2565b602085838152019160051b8101928311610efa57905b828210614a9157505050565b8135815260209182019101614a85565b908135805f525f60205260405f20546001600160a01b038116158015614b47575b614b3f5760c01c60ff169081614ae1575b5061471c5761471991614904565b90505f52600160205260405f20614afa60408301614690565b90549067ffffffffffffffff808316911611159081614b1c575b50155f614ad3565b60c01c801591508115614b31575b505f614b14565b90506020830135105f614b2a565b505050505f90565b50614b7067ffffffffffffffff614b6060408601614690565b1662ffffff8360a01c16906149d1565b4210614ac2565b8115614b81570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b8051821015614a105760209160051b010190565b8181029291811591840414171561353857565b9061471992916020604051614beb6040826145c2565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c8152614c3b606c826145c2565b519020615227565b5f81815260046020908152604080832080546001820180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715613538576064900490565b3d15614d03573d90614cea82614634565b91614cf860405193846145c2565b82523d5f602084013e565b606090565b5f80809381935af1614d18614cd9565b5015614d2057565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b03811615614d985760c01c60ff16614d7057565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b9092919267ffffffffffffffff614dd685614690565b1615614e955767ffffffffffffffff614dee85614690565b1690614dfa6008614634565b91614e0860405193846145c2565b60088352601f19614e196008614634565b013660208501375f905b60088210614e4f575050614e49614e42866020614719979801906147d2565b3691614a55565b926157ac565b8351821015614a1057807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c910190614e23565b614ea8614e4260208694959601846147d2565b9060407fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08436030112610efa5761471993606060405194614ee88661458a565b6040810135865201356020850152615731565b805460ff8160c01c16159081614f6d575b50614f15575050565b66ffffffffffffff614f6b921678ffffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffff0000000000000000000000000000000000000000000000000083549260c81b169116179055565b565b905060c81c82115f614f0c565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156134ac575f91615023575b508015614ffb575f1981019081116135385763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d60201161504d575b8161503e602093836145c2565b81010312610efa57515f614fe0565b3d9150615031565b5f49156150b3575f60605b814980156150a6576020808093615094936040519582879351918291018585015e82019083820152030180845201826145c2565b905f1981146135385760010190615060565b5090506020815191012090565b5f90565b93929491908582101561516457925f9186905b600182116150f7575050501492836150e3575b50505090565b6150ee9293506157eb565b145f80806150dd565b816001821810615115575b60011c90600181169060011c01906150ca565b9484841461515857600184019385811015614a105760051b83013560018781160361514a5790615144916157eb565b94615102565b615153916157eb565b615144565b50505050505050505f90565b5050505050505f90565b9190825f52600760205267ffffffffffffffff1960405f20936151c45f80604051976151998961458a565b549585602067ffffffffffffffff89169a8b81520197168752856151bc8a6145f2565b9751166154a8565b9067ffffffffffffffff604051946151db8661458a565b1684528260208501921682525f52600760205267ffffffffffffffff8060405f209451161682845416178355511667ffffffffffffffff67ffffffffffffffff19835492169116179055565b909160410361471c575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a06020820135111561526357505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9060407f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89178010000000000000000000000000000000000000000000000007fffffffffffffff00ffffffffffffffffffffffffffffffffffffffffffffffff825416178155600267ffffffffffffffff42169101546001835191615312836145a6565b8383526153aa67ffffffffffffffff886111ba82602088015f8152611171828c8b01925f845260608c01965f885260808d019a8b525f528a60205281808f5f209d51161667ffffffffffffffff198d5416178c5551168a907fffffffffffffffffffffffffffffffff0000000000000000ffffffffffffffff6fffffffffffffffff000000000000000083549260401b169116179055565b51910155835f52600b602052815f205465ffffffffffff8160301c166153e7575b50835f52600b6020525f8281205581519081525f6020820152a2565b60601c5f52600d602052815f205f8052602052815f2061543a6fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001682546149d1565b90555f6153cb565b805f525f60205260ff60405f205460c01c16156137ed576154628161476b565b1561546a5750565b61547c67ffffffffffffffff916146a5565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b91926001600160a01b0367ffffffffffffffff199481604051948760208701971687521660408501521660608301526080820152608081526154eb60a0826145c2565b5190201690565b916040810135918215615602577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f526008602052816155d26155cc60405f209360208101948461554f876149bd565b165f5260205260405f2054968781105f146155f75761556f9080986145e5565b8b5f52600860205260405f2085615585886149bd565b165f5260205260405f20558361559a826149bd565b165f52600d60205260405f20846155b0876149bd565b165f5260205260405f206155c58882546149d1565b90556149bd565b926149bd565b9167ffffffffffffffff604051961686521660208501521660408301526060820152a2565b5061556f87806145e5565b50505050565b6001600160a01b03811661565857505f80809381935af1615627614cd9565b505b1561563057565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b039290921660248301526044808301939093529181526156b2916156ad6064836145c2565b615804565b615629565b9190825f52600860205260405f206001600160a01b0382165f5260205260405f205492828410615705575f5260086020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9061573b9061587e565b8351156157a1578351808214908115615793575b8115615775575b50614b3f5761576f846020614719965191015190615b26565b91615a64565b9050835161010003906101008211613538578218901c15155f615756565b90506101008451119061574f565b906147199350615998565b905f60206157bd819396959661587e565b95604051918183925191829101835e8101838152039060025afa156134ac576147199261576f5f5182615b26565b5f5260205260205f60408160025afa15610efa575f5190565b905f809160208151910182855af19061581b614cd9565b9082615873575b508161582c575090565b805180159250821561583d57505090565b602081149250908261584e57505090565b6001925060200151906020811061586457501490565b5f199060200360031b1b161490565b3b151591505f615822565b805190602a821491826158fe575b60208092825f9360405193849301835e8101838152039060025afa156134ac575f5190156158d9577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f602080927e620000000000000000000000000000000000000000000000000000000000007fffff000000000000000000000000000000000000000000000000000000000000838301518181169060028910615965575b50161494925092505061588c565b828092508960020360031b1b16165f615957565b9190604051926020840152604083015260408252614f6b6060836145c2565b915f9181516101008111615a5b579190825b6159b5575050501490565b9091925f198401848111613538576159cd9084614bae565b5184610100036101008111613538576020925f926001808787951c16148414615a2d57906159fa91615979565b604051918183925191829101835e8101838152039060025afa156134ac575f515b928015613538575f19019190826159aa565b615a3691615979565b604051918183925191829101835e8101838152039060025afa156134ac575f51615a1b565b50505050505f90565b929081516101008111615a5b579190825b615a80575050501490565b9091925f19840184811161353857615a989084614bae565b5184610100036101008111613538576020925f926001808787951c16148414615af85790615ac591615979565b604051918183925191829101835e8101838152039060025afa156134ac575f515b928015613538575f1901919082615a75565b615b0191615979565b604051918183925191829101835e8101838152039060025afa156134ac575f51615ae6565b6020615b3481935f93615979565b604051918183925191829101835e8101838152039060025afa156134ac5760205f80516040518381019182527f6d72752f31206c65616600000000000000000000000000000000000000000000604082015260408152615b956060826145c2565b604051918291518091835e8101838152039060025afa156134ac575f519056fea164736f6c6343000825000a' as const;

