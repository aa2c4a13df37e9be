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
  "inputs": [],
  "name": "NotDisputes",
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
  "inputs": [
   {
    "internalType": "uint8",
    "name": "proofs",
    "type": "uint8"
   }
  ],
  "name": "UnknownProofs",
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
   },
   {
    "indexed": false,
    "internalType": "uint8",
    "name": "proofs",
    "type": "uint8"
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
  "name": "PROOFS",
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
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   }
  ],
  "name": "disputed",
  "outputs": [
   {
    "internalType": "uint64",
    "name": "games",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "since",
    "type": "uint64"
   },
   {
    "internalType": "uint64",
    "name": "ended",
    "type": "uint64"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "disputes",
  "outputs": [
   {
    "internalType": "contract Disputes",
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
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "bool",
    "name": "begins",
    "type": "bool"
   }
  ],
  "name": "noteGame",
  "outputs": [],
  "stateMutability": "nonpayable",
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
  "inputs": [
   {
    "internalType": "bytes32",
    "name": "rollup",
    "type": "bytes32"
   },
   {
    "internalType": "uint64",
    "name": "height",
    "type": "uint64"
   },
   {
    "internalType": "address",
    "name": "challenger",
    "type": "address"
   }
  ],
  "name": "overturn",
  "outputs": [],
  "stateMutability": "nonpayable",
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
   },
   {
    "internalType": "uint8",
    "name": "proofs",
    "type": "uint8"
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

export const settlementBytecode = '0x6101606040523461024057604051616d1a38819003601f8101601f191683016001600160401b0381118482101761022c5783928291604052833981010360c08112610240578151916001600160a01b038316918284036102405760a090601f1901126102405760405160a081016001600160401b0381118282101761022c5763ffffffff9283916040528161009660208301610244565b918285526100a660408201610258565b948560208201526100b960608301610258565b936040820199858b528460806100e260a06100d5838901610258565b9788606089015201610244565b9401848152981660a0526080526001600160801b0390811660c05290811661012052911661010052911660e05290519351604051946113289384870193921691166001600160401b0383118684101761022c5760809486946159f286393084526020840152604083015260608201520301905ff080156102215761014052604051615788908161026a82396080518181816107540152818161295901528181613452015261485d015260a051818181610c9f0152818161197501528181612c260152613750015260c0518181816108a301528181610b6b0152611dd7015260e051818181612fb301526132a90152610100518181816136020152613e8b0152610120518181816112c2015281816132300152818161356501528181614bcb0152614e8b015261014051818181610d700152818161278b01526130010152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b038216820361024057565b519063ffffffff821682036102405756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d14613af75750816307ee28fb146138cc5781630d6e98c61461379f57816313f4c0761461366f5781632155de2f146102bd578163224f44d71461362657816322ea0b86146127cd578163233a6e88146135e657816326e7105b146134765781632969ca7e1461343357816332bea6481461320d57816338bb6def146131935781633acaa3db14612fd75781633fe32e8914612f9757816342cb1fbc14612f7d5781634843681614612f4e5781634e71d92d14612ed65781635a0d2b1314612e7d57816360e6b9d514612c4a5781636b188e8514612c0a578163710c058d146128895781637619a6cc1461286b57816377aa74d1146128265781637c35be7a14612808578163800429f3146127ef57816380cbc6fa146127d2578163814f46e4146127cd57816381bdce6f1461275f57816381e84b691461263557816389296f971461258857816390930ad8146120fa57816392430280146120955781639343ecd914612063578163975c35dc1461203057816397f03cbe14611e7257816398daac8314611e4b5781639ec0865914611dfb578163a035b1fe14611db8578163a12ef25e14611d2b578163a1f75bf714611aa2578163a21413bf14611a37578163a7ab6395146118c3578163a9c3a72a1461171e578163ac34a0f8146112e6578163b19f99fb146112a3578163b214faa514611244578163bc529c43146111eb578163bdcb9c3c14611160578163c28f847c14611115578163c6ce3f3d14610e04578163c98fa6bf14610db7578163d4c31aa314610d94578163d4c5b25214610d51578163dafb39ea14610c1b578163e78eb5b614610688578163e7a10151146103bb578163e7c51f1b14610395578163ec13cc7b14610321578163f58c1e9b14610306578163faef121f146102c2575063ff37656e146102bd575f80fd5b613b9a565b3461030357602036600319011261030357604080916004358152600860205220548151906001600160401b03811682526001600160401b0319166020820152f35b80fd5b34610303578060031936011261030357602060405160408152f35b34610303576020366003190112610303576004359061033f82614657565b828252600c60205265ffffffffffff604083205460301c169283156103865783421115610373579061037091614d58565b80f35b602483856353070f3160e01b8252600452fd5b60048363091ea57960e01b8152fd5b3461030357806003193601126103035760206001600160401b0360035416604051908152f35b346103035760c0366003190112610303576084359060043560643560443563ffffffff85168086036106845760a4359260ff84168094036106805760028410156106545762093a8082116106285760405160208101904682523060408201523360608201528660808201526080815261043560a082613cec565b51902095868152806020526001600160a01b036040822054166105fc576040519060e0820198828a106001600160401b038b11176105e8578899604052338352602083019062ffffff1681526040830182815260608401838152608085019184835260a086019389855260c08701958887528d8152806020526040902096516001600160a01b03168754915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171786555160ff1661052790869060ff60b81b1960ff60b81b83549260b81b169116179055565b51845491516001600160c01b0390921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b6001600160c81b031916178355516001830155519060020155610583614827565b9260405195865233602087015260243560408701526060860152608085015260a084015263ffffffff1660c083015260e08201526101007fe3f002a85fea10de3273c944f901195470f4d37c67dba430f8395db9a9adeef591a2604051908152602090f35b602482634e487b7160e01b81526041600452fd5b80877f3180efda0000000000000000000000000000000000000000000000000000000060249352600452fd5b602486837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b602486857f22737a38000000000000000000000000000000000000000000000000000000008252600452fd5b8580fd5b8480fd5b346103035761024036600319011261030357366101e411610303576101e4356001600160401b038111610c17576101006003198236030112610c17576102043590610224356001600160401b038111610bb1576106ec6106f7913690600401613b6d565b919092600401613fc9565b15610c085763ffffffff60643516916004359060243590604051608081018181106001600160401b03821117610bf45790889291604052868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e0815261079561020082613cec565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa918215610be9578492610bb5575b50863b15610bb15783916108258a9260405195869485946303be28b560e11b86528d60048701613ee1565b0381885afa8015610ba657610b91575b508290528560205261084a81604088206147c2565b6001600160401b036101c43516948287526005602052604087209460018601956001600160401b0387541697888111801590610b60575b610b5157610897896001600160401b0392613de5565b16966001600160801b037f00000000000000000000000000000000000000000000000000000000000000001698633b9aca006108d38b8b6144d8565b04998354808c11610afc575b50508915610aed57918a9493916001600160401b03610903604495828d1690613d38565b166001600160401b031982541617905561091e8a8254613d0d565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa928315610ae2578693610a2f575b506109718351866144a6565b93865b84518110156109b257806001600160a01b03610992600193886144c4565b511689526006602052604089206109aa888254613e05565b905501610974565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd93610a13608094966109f28a996109ec8551846144d8565b90613d0d565b888a526005602052610a0960408b20918254613e05565b90558251906144d8565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e610a418183613cec565b810190602081830312610ada578051906001600160401b038211610ade57019080601f83011215610ada57815190610a7882614314565b92610a866040519485613cec565b82845260208085019360051b820101918211610ad657602001915b818310610ab2575050509186610965565b82516001600160a01b0381168103610ad257815260209283019201610aa1565b8980fd5b8880fd5b8680fd5b8780fd5b6040513d88823e3d90fd5b60048b6321bf6c6760e21b8152fd5b80929b50633b9aca00919a500290808204633b9aca001490151715610b3d57610b34610b2d8a633b9aca00936144a6565b998a6144d8565b04988b806108df565b60248b634e487b7160e01b81526011600452fd5b60048a6321bf6c6760e21b8152fd5b506001600160801b037f00000000000000000000000000000000000000000000000000000000000000001615610881565b81610b9b91613cec565b610680578587610835565b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610be1575b81610bd160209383613cec565b81010312610bb15751908a6107fa565b3d9150610bc4565b6040513d86823e3d90fd5b602489634e487b7160e01b81526041600452fd5b60048463ba329a9b60e01b8152fd5b5080fd5b34610303576040366003190112610303576004356024356001600160801b03811690818103610bb157828452836020526001600160a01b036040852054163303610d42577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b91604091848652600560205282862090610cf26001610cce63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613d38565b93019283906001600160c01b036001600160c01b031983549260c01b169116179055565b77ffffffffffffffffffffffffffffffff00000000000000001977ffffffffffffffffffffffffffffffff0000000000000000835492861b1691161781555460c01c82519182526020820152a280f35b600484631f0853c160e21b8152fd5b3461030357806003193601126103035760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610303576020610dad610da736613c73565b90614377565b6040519015158152f35b34610303576040366003190112610303576001600160a01b036040610dda613b2b565b9282610de4613b41565b94168152600e6020522091165f52602052602060405f2054604051908152f35b608036600319011261030357600435610e1b613b41565b90610e24613b57565b606435610e3083614657565b5080156110ed576001600160a01b038416801580156110e757825b340361109b5715610f87575b9160e0917f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805393858852600960205260408820815f5260205260405f20610e9e838254613e05565b905585885260086020526040882096610efa8360405199610ebe8b613cb6565b549260206001600160401b0385169b8c815201936001600160401b031916845286610ee88c613d1a565b945167ffffffffffffffff1916614f1f565b6001600160401b0360405192610f0f84613cb6565b16825267ffffffffffffffff199081166020808401918252898c52600881526040808d20945192519093166001600160401b03929092169190911790925580516001600160a01b039590951685529084019190915282015260a060608201819052810186905260c0608082018190528101869052a380f35b6040516370a0823160e01b8152306004820152602081602481855afa9081156110dc5787916110aa575b506040517f23b872dd0000000000000000000000000000000000000000000000000000000060208201523360248201523060448201526064808201859052815261100690611000608482613cec565b8761527f565b1561109b576040516370a0823160e01b8152306004820152602081602481865afa9081156110905784908992611056575b506110429192613e05565b14610e57576004866357d87f0160e11b8152fd5b9150506020813d602011611088575b8161107260209383613cec565b81010312611084575183611042611037565b5f80fd5b3d9150611065565b6040513d8a823e3d90fd5b6004876357d87f0160e11b8152fd5b90506020813d6020116110d4575b816110c560209383613cec565b81010312611084575187610fb1565b3d91506110b8565b6040513d89823e3d90fd5b86610e4b565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346103035760203660031901126103035760406060916004358152600c60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b346103035761116e36613c73565b819291359061117c82614657565b906001600160a01b038254163303610d425761119881866140a5565b15610c08576111a79085614377565b6111c3576001600160401b036020610370949501351691614a1b565b6004837fecdd1c29000000000000000000000000000000000000000000000000000000008152fd5b346103035760203660031901126103035760406080916004358152600560205220600181549101546040519182526001600160401b03811660208301526001600160801b038160401c16604083015260c01c6060820152f35b6020366003190112610303576004358082526005602052604082209061126b348354613e05565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b3461030357806003193601126103035760206040516001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103035761022036600319011261030357366101e411610303576101e435906001600160401b0382116103035761010060031983360301126103035761020435916001600160401b038311610c17578260040160e0600319853603011261171a576004359160c48101356117075750818352600a602052604083206024358452602052604083205460405160208101906101e0600483376101e0815261138f61020082613cec565b519020145b156116f8576040602081516113a98382613cec565b600e815201927f6d72752f6d6573736167652f310000000000000000000000000000000000000084526113ec6001600160401b036113e685613db3565b166152f9565b9261152160248801976113fe896142dc565b9688604483019761140e896142dc565b60648501359a6001600160c01b03196114268d6152f9565b938b5195600e6020880198895e8b602e880152604e87015216606e8501527f080000000000000000000000000000000000000000000000000000000000000060768501527f7769746864726177000000000000000000000000000000000000000000000000607a8501527f480000000000000000000000000000000000000000000000000000000000000060828501526bffffffffffffffffffffffff199060601b1660868401526bffffffffffffffffffffffff199060601b16609a83015260ae82015260ae81526114fa60ce82613cec565b51902061150a60c4830185613f94565b929091608460a48301359201359061014435614964565b156116d0576024358287528660205283872060ff815460c01c16806116b1575b611689579061154f916147c2565b600160ff61155c83613db3565b161b828752600b60205283872066ffffffffffffff61157a84613db3565b60081c1688526020528084882054166116615792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c346001600160401b0361160e8a9b9561165b98868d6116559a6103709f52600b60205281812066ffffffffffffff6115e686613db3565b60081c168252602052209081541790556116098b611603896142dc565b87615132565b613db3565b61164d8a61161b886142dc565b966116258c6142dc565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a36142dc565b916142dc565b90615083565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b5083885260016020526001600160401b0385892054861c168211611541565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b60048363d7c25c7960e01b8152fd5b611715906004016004614377565b611394565b8280fd5b34610303576020366003190112610303576004356001600160a01b0361174382614657565b541690808352600f602052604083206001600160401b0360016040519261176984613cb6565b8054845201541660208201908082521561189b576001600160401b03905116804210611870575060207fb362104b9826f6f5757764bb435c7547aa9261260e8a0ec5c41dce7e9a51f95991838652600f82528560016040822082815501556117d18585614c44565b847f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805383519260e06001600160401b0360405192888401968752888452611818604085613cec565b16998a9560405193849283528d8a8401528d604084015260a060608401528d60a084015260c060808401525180918160c08501528484015e81810183018d9052601f01601f19168101030190a351604051908152a380f35b7fd606d83f000000000000000000000000000000000000000000000000000000008552600452602484fd5b6004857faae698bf000000000000000000000000000000000000000000000000000000008152fd5b346103035760403660031901126103035760043560243560ff811690818103610bb157828452836020526001600160a01b036040852054163303610d42576002821015611a0b578284528360205260ff604085205460b81c1682146119e3577f377f984354126c63c797be143e1c79dbd6057c2d07fdb960ae6dd5c55ccd7543916001600160401b036040928587528660205260ff8488205460b81c1683105f146119d2576119c361199e63ffffffff7f00000000000000000000000000000000000000000000000000000000000000005b16844216613d38565b91878952886020528589209060ff60b81b1960ff60b81b83549260b81b169116179055565b8351928352166020820152a280f35b6119c361199e63ffffffff89611995565b6004847f20c6bd4c000000000000000000000000000000000000000000000000000000008152fd5b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b3461030357602036600319011261030357604060a091600435815260016020522060018154910154604051916001600160401b03811683526001600160401b038160401c1660208401526001600160401b038160801c16604084015260c01c60608301526080820152f35b346103035760a03660031901126103035760043590611abf613b41565b611ac7613b57565b606435916084356001600160401b0381116106845736602382011215610684578060040135906001600160401b038211610680573660248360051b8301011161068057611b1387614eba565b868652600d602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f205416611d0357611b6c908787526001602052600160408820015492602436920161432b565b90604051603160f11b60208201526bffffffffffffffffffffffff198460601b1660228201526bffffffffffffffffffffffff198560601b166036820152602a8152611bb9604a82613cec565b8591611bc56020613d58565b92611bd36040519485613cec565b60208452601f19611be46020613d58565b0136602086013788905b60208210611ca957505090611c04939291615227565b15611c9a578484956103709552600d602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f20600160ff19825416179055611c56848383615132565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a3615083565b600484632941b4cd60e21b8152fd5b8451821015611cef57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c910190611bee565b60248a634e487b7160e01b81526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b3461030357604036600319011261030357611d44613b2b565b90611d4d613b41565b6001600160a01b03831692838352600e602052604083206001600160a01b0383165f5260205260405f2054918215611da95783946103709452600e602052604085206001600160a01b0382165f526020528460405f2055615083565b6004846321bf6c6760e21b8152fd5b3461030357806003193601126103035760206040516001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103035760403660031901126103035760018060209260ff6040611e1e613c49565b926004358152600b875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346103035780600319360112610303576020600354604051906001600160401b0319168152f35b346103035760603660031901126103035760243560043567ffffffffffffffff198216820361171a576044356001600160401b038111610bb15736602382011215610bb15780600401356001600160401b038111610684576024820191602436916060840201011161068457611ee783614eba565b828552600860205260408520805494611f126001600160401b0384166001600160401b038816613de5565b958190885b858110611fe3575067ffffffffffffffff19918216911614801590611fb9575b611f915767ffffffffffffffff19166001600160401b038616179055845b818110611f60578580f35b80611f8b611f796001600160401b036001941688613d38565b611f848386886142f0565b9087614f74565b01611f55565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b5084875260016020526001600160401b03604088205460801c166001600160401b03871610611f37565b9161202960019188611ffe611ff9878b846142f0565b6142dc565b6040612021888c61201b602061201584848a6142f0565b016142dc565b956142f0565b013592614f1f565b9201611f17565b346103035760403660031901126103035760406020916004358152600a8352818120602435825283522054604051908152f35b34610303576020366003190112610303576001600160401b036040602092600435815260088452205416604051908152f35b34610303576060366003190112610303576120ae613b41565b6001600160a01b0360406120c0613b57565b936004358152600d6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b346103035761026036600319011261030357366101e411610303576101e435906001600160401b0382116103035761010060031983360301126103035761020435916001600160401b038311610c175782600401926040600319823603011261171a5761022435906001600160401b038211610bb157816004019060a060031984360301126106845761024435906001600160401b0382116106805760808260040192600319903603011261068057600435936121c26121b986614657565b96600401613fc9565b1561257957602435926001600160401b036121dc8a613db3565b1684106125515760448201946121f1866142dc565b92606481019361220085613db3565b906001600160401b03604051926001600160a01b03602085019316835216604083015260408252612232606083613cec565b8b6122406084850186613f94565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811161254d579284926040926122ac9560051b92839137010103601f198101835282613cec565b5190206040519060208201927f190100000000000000000000000000000000000000000000000000000000000084523560228301526042820152604281526122f5606282613cec565b519020926040996001600160401b0361234460208d61231681519182613cec565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f3100000000000000000000008452613db3565b168b519060166020830193845e46603683015289605683015286607683015260968201526096815261237760b682613cec565b51902090602481013590602219813603018212156125495701906004820135916001600160401b0383116125495760240190823603821361254957906123bd9291614cf1565b6001600160a01b038089541691160361252157612434816123dd876142dc565b8b51907e6e00000000000000000000000000000000000000000000000000000000000060208301526bffffffffffffffffffffffff199060601b1660228201526016815261242c603682613cec565b60e4356146a7565b15612512576001600160401b0361245461244e8293613db3565b93613db3565b169116116124ea57956001600160a01b036124c86124c26124e394610370999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b60206124a18b6142dc565b888a5191168152a36124b3818a6147c2565b6124bc876142dc565b88614559565b946142dc565b168752600e6020528087205f80526020525f20918254613e05565b9055614d58565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b600488632941b4cd60e21b8152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b8a80fd5b8e80fd5b6004887f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b60048763ba329a9b60e01b8152fd5b34610303576125a161259936613c73565b819291614377565b156126265760405160208101906101e08383376101e081526125c561020082613cec565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600a8252816040872095013594858752825280604087205583865285825261261c85604088206147c2565b604051908152a380f35b60048263d7c25c7960e01b8152fd5b34610303576060366003190112610303576004356024356001600160401b03811161171a57612668903690600401613b6d565b91906044356001600160401b03811161068457612689903690600401613b6d565b939061269484614657565b5081158015612755575b8015612749575b612721579061271b7f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805393926001600160401b036126e23388614c44565b169661270d6040519586953387528b60208801528b604088015260a0606088015260a0870191613ec1565b918483036080860152613ec1565b0390a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b506201000085116126a5565b506040821161269e565b3461030357606036600319011261030357612778613c49565b612780613b57565b906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036127be57906103709160043561415c565b6004836326185c6560e11b8152fd5b613bb7565b34610303578060031936011261030357602060405162093a808152f35b34610303576020610dad61280236613c73565b906140a5565b34610303576020366003190112610303576020610dad600435613f0a565b34610303576040366003190112610303576001600160a01b036040612849613b41565b92600435815260096020522091165f52602052602060405f2054604051908152f35b346103035780600319360112610303576020604051633b9aca008152f35b346110845760e03660031901126110845760043563ffffffff8116808203611084576128b3613c49565b6044356001600160401b0319811680910361108457606435916084359160c4356001600160401b038111611084576128ef903690600401613b6d565b90966128f9614827565b6001880163ffffffff8111612bf65763ffffffff8092169182911610612bcb5750600354976001600160401b038916986001600160401b03861699808b03612ba0575067ffffffffffffffff1916808503612b7557506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612981614902565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e08301528961010083015261012082015261012081526129ee61014082613cec565b51902092813b15611084575f93612a1f604051968795869485946303be28b560e11b865260a4359160048701613ee1565b03915afa8015612b6a57612b2b575b5091816040936001600160401b03612a677f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9795613d1a565b9186519060208201908152868883015285606083015260608252612a8c608083613cec565b8219915190201691161760035561ffff868551612aa881613cd1565b81815260208101908a8252878101906001600160401b03421682526001600160401b03608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a08152612b0d60c082613cec565b5190209116885260046020528388205582519182526020820152a380f35b60409391975091612b5e5f7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9694613cec565b5f979193509193612a2e565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b34611084575f36600319011261108457602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461108457612c5836613bd2565b9091803592612c6684613f0a565b612e5557835f525f60205260ff60405f205460c01c1615612e2d5760c0810135612e1e5750825f52600a60205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e08152612cc561020082613cec565b519020145b15612e0f57825f52600160205260405f20906001600160401b03602082013516906001600160401b03835460401c1680831115612de4575060e0013592612d1981612d13613d73565b866146a7565b15612dd5577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b93612dc08261160985606097612d8e612d5f6001600160401b0398613db3565b876001840155829067ffffffffffffffff60801b1967ffffffffffffffff60801b83549260801b169116179055565b906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b632941b4cd60e21b5f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63d7c25c7960e01b5f5260045ffd5b612e289082614377565b612cca565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34611084576020366003190112611084576004355f52600f60205260405f206001600160401b03600182549201541690612ed2604051928392839092916001600160401b036020916040840195845216910152565b0390f35b34611084575f36600319011261108457335f52600660205260405f20548015612f3f57612f3d90335f5260066020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a233614617565b005b6321bf6c6760e21b5f5260045ffd5b34611084576020366003190112611084576020612f6c600435613e12565b6001600160401b0360405191168152f35b34611084575f3660031901126110845760206040515f8152f35b34611084575f36600319011261108457602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611084576040366003190112611084576024356004358115158203611084576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016330361318457805f52600260205260405f2091815f525f60205260405f20905f14613134575460ff8160c01c169182613101575b50506130d9576001600160401b03815416156130a6575b6001600160401b038154166001600160401b038114612bf657815467ffffffffffffffff19166001919091016001600160401b0316179055005b80546fffffffffffffffff000000000000000019164260401b6fffffffffffffffff00000000000000001617815561306c565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b61312a92505f52600160205262ffffff6001600160401b0360405f2054169160a01c1690613e05565b4210158280613055565b50506001600160401b0361314a81835416613dc7565b825467ffffffffffffffff60801b191642831660801b67ffffffffffffffff60801b16178355825467ffffffffffffffff19169116179055005b6326185c6560e11b5f5260045ffd5b34611084576020366003190112611084576004355f525f60205260e060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015260c81c608084015260a083015260c0820152f35b60203660031901126110845760043561322581614657565b506001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168034036134085750805f52600c60205260405f205465ffffffffffff8160301c16806133f65750815f52600860205260405f20549065ffffffffffff6001600160401b03831691168111156133ce576132d863ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613d38565b906040519260608401928484106001600160401b038511176133ba577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff6001600160401b03936060966040521681526020810165ffffffffffff831681526040820190338252885f52600c60205265ffffffffffff60405f209351166bffffffffffff0000000000008454925160301b16916bffffffffffffffffffffffff191617178255516bffffffffffffffffffffffff825491811990821990891b16169116179055604051928352166020820152336040820152a2005b634e487b7160e01b5f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b6353070f3160e01b5f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34611084575f3660031901126110845760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346110845761348436613bd2565b9082359261349184614657565b91845f52600c60205260405f209081549065ffffffffffff8260301c16156135d7576134bd90846140a5565b156135c8576134d8856134ce613d73565b60e08601356146a7565b15612dd5576001600160401b0365ffffffffffff6134f587613db3565b921691161061358b57805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d6146926040926135439261160991602090910135906147c2565b6001600160401b03825191168152336020820152a2612f3d6001600160801b037f00000000000000000000000000000000000000000000000000000000000000001633614617565b6001600160401b0361359c85613db3565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63ba329a9b60e01b5f5260045ffd5b63091ea57960e01b5f5260045ffd5b34611084575f36600319011261108457602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611084576020366003190112611084576004355f526002602052606060405f20546001600160401b03604051918181168352818160401c16602084015260801c166040820152f35b346110845760403660031901126110845760043560243561368f82614657565b54906001600160a01b0382163303613790577f467eb3aa9403c1807c5c1bf744cfc1d0a04ad3aa8c9bb4c14c926955f1a215b7918161373e57505f905b6040516136d881613cb6565b8181526001600160401b03600181602084018187168152885f52600f60205260405f20945185555116920191166001600160401b0319825416179055613739604051928392839092916001600160401b036020916040840195845216910152565b0390a2005b61378a9062ffffff61377f63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613d38565b9160a01c1690613d38565b906136cc565b631f0853c160e21b5f5260045ffd5b3461108457602036600319011261108457600435805f525f6020526001600160a01b0360405f205416330361379057805f52600560205260405f209060018201908154926001600160801b038460401c169384156138a45760c01c93844210613878578154612f3d9550808210156138705750925b77ffffffffffffffffffffffffffffffff000000000000000019815416905561383e838254613d0d565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a233614617565b905092613814565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b346110845761040036600319011261108457366101e411611084576101e4356001600160401b03811161108457613907903690600401613b6d565b366103e411611084576103e4356001600160401b03811161108457613930903690600401613b6d565b9260043593846102043514801590613ae8575b8015613ad9575b613ab15760405160208101906101e0600483376101e0815261396e61020082613cec565b5190209260405160208101906101e061020483376101e0815261399361020082613cec565b51902094858514613a8957865f525f6020526001600160a01b0360405f205416938415958615613a66575b5050508315613a46575b505050905061379057805f52600560205260405f2054158015613a24575b612f3f57613a1e81612f3d925f52600760205260405f209060243591825f5260205260405f20600160ff198254161790553390614559565b33614617565b50805f52600760205260405f206024355f5260205260ff60405f2054166139e6565b6001600160a01b039350613a5a92946144eb565b161415808380806139c8565b8593965091613a7d916001600160a01b03936144eb565b161415928680806139be565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060443561024435141561394a565b50602435610224351415613943565b34611084576020366003190112611084576020906001600160a01b03613b1b613b2b565b165f526006825260405f20548152f35b600435906001600160a01b038216820361108457565b602435906001600160a01b038216820361108457565b604435906001600160a01b038216820361108457565b9181601f84011215611084578235916001600160401b038311611084576020838186019501011161108457565b34611084575f366003190112611084576020604051620100008152f35b34611084575f36600319011261108457602060405160028152f35b61022060031982011261108457806101e411611084576004916101e4356001600160401b038111611084576101008184036003190112611084576004019161020435906001600160401b0382116110845760809082900360031901126110845760040190565b359063ffffffff8216820361108457565b602435906001600160401b038216820361108457565b35906001600160401b038216820361108457565b9061020060031983011261108457816101e411611084576004916101e435906001600160401b038211611084576101009082900360031901126110845760040190565b604081019081106001600160401b038211176133ba57604052565b60a081019081106001600160401b038211176133ba57604052565b90601f801991011681019081106001600160401b038211176133ba57604052565b91908203918211612bf657565b6001600160401b036001911601906001600160401b038211612bf657565b906001600160401b03809116911601906001600160401b038211612bf657565b6001600160401b0381116133ba57601f01601f191660200190565b60405190613d82606083613cec565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b356001600160401b03811681036110845790565b6001600160401b035f19911601906001600160401b038211612bf657565b906001600160401b03809116911603906001600160401b038211612bf657565b91908201809211612bf657565b805f525f60205260405f20549060ff8260c01c1615613ebb57613e57613eb192825f52600160205262ffffff6001600160401b0360405f2054169160a01c1690613d38565b905f5260026020526001600160401b0360405f205460801c16806001600160401b038316115f14613eb457505b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613d38565b90565b9050613e84565b50505f90565b908060209392818452848401375f828201840152601f01601f1916010190565b909260809263ffffffff613eb19795168352602083015260408201528160608201520191613ec1565b805f525f60205260405f205460ff8160c01c169182613f75575b82613f58575b82613f3457505090565b9091505f5260016020526001600160401b0360405f205460401c169060c81c111590565b91506001600160401b03613f6b83613e12565b1642101591613f2a565b8092505f5260026020526001600160401b0360405f2054161591613f24565b903590601e198136030182121561108457018035906001600160401b03821161108457602001918160051b3603831361108457565b6020810161ffff613fd982613db3565b165f52600460205260405f2054604051916001600160401b03614010602085019263ffffffff61400888613c38565b168452613c5f565b1660408401526001600160401b0361402a60408601613c5f565b166060840152606084013592836080820152608085013560a082015260a0815261405560c082613cec565b51902003613ebb57613eb19160405160208101906101e0600483376101e0815261408161020082613cec565b5190209061409260e0820182613f94565b93909260a060c084013593013591614964565b90602081019061ffff6140b783613db3565b165f52600460205260405f2054604051926001600160401b036140e6602086019263ffffffff61400887613c38565b1660408501526001600160401b0361410060408501613c5f565b166060850152606083013593846080820152608084013560a082015260a0815261412b60c082613cec565b5190200361415557613eb1926040516101e0602082019283376101e0815261408161020082613cec565b5050505f90565b9190825f525f60205260405f20916001600160a01b038116908161429d575b505060ff825460c01c161561429157825f52600160205260405f2091825460c01c801515908161427d575b50614277577f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a892816001600160401b03925460c81c838516111561422b575b5080546001600160c01b031660c084901b6001600160c01b03191617815554604080516001600160401b039390921683168252919092166020830152819081015b0390a2565b6142719066ffffffffffffff61424086613dc7565b825478ffffffffffffffffffffffffffffffffffffffffffffffffff16911660c81b6001600160c81b031916179055565b5f6141e5565b50505050565b90506001600160401b03831610155f6141a6565b9061429b92614a1b565b565b6142b2906001600160401b0384169086614559565b905f52600e60205260405f205f80526020526142d360405f20918254613e05565b90555f8061417b565b356001600160a01b03811681036110845790565b9190811015614300576060020190565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b0381116133ba5760051b60200190565b92919061433781614314565b936143456040519586613cec565b602085838152019160051b810192831161108457905b82821061436757505050565b813581526020918201910161435b565b908135805f525f60205260405f20546001600160a01b038116158015614477575b61443957815f52600260205260405f20546001600160401b03811615159081614441575b506144395760c01c60ff1690816143dc575b50613ebb57613eb1916140a5565b90505f52600160205260405f206143f560408301613db3565b9054906001600160401b03808316911611159081614416575b50155f6143ce565b60c01c80159150811561442b575b505f61440e565b90506020830135105f614424565b505050505f90565b90506001600160401b0361446b8161445b60408801613db3565b1662ffffff8560a01c1690613e05565b9160401c16105f6143bc565b5061449f6001600160401b0361448f60408601613db3565b1662ffffff8360a01c1690613e05565b4210614398565b81156144b0570490565b634e487b7160e01b5f52601260045260245ffd5b80518210156143005760209160051b010190565b81810292918115918404141715612bf657565b90613eb192916020604051614501604082613cec565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c8152614551606c82613cec565b519020614cf1565b5f818152600560209081526040808320805460018201805477ffffffffffffffffffffffffffffffff000000000000000019169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715612bf6576064900490565b3d15614612573d906145f982613d58565b916146076040519384613cec565b82523d5f602084013e565b606090565b5f80809381935af16146276145e8565b501561462f57565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b0381161561467f5760c01c60ff166130d957565b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b909291926001600160401b036146bc85613db3565b161561477a576001600160401b036146d385613db3565b16906146df6008613d58565b916146ed6040519384613cec565b60088352601f196146fe6008613d58565b013660208501375f905b6008821061473457505061472e614727866020613eb197980190613f94565b369161432b565b92615227565b835182101561430057807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c910190614708565b61478d6147276020869495960184613f94565b906040603f19843603011261108457613eb1936060604051946147af86613cb6565b60408101358652013560208501526151ac565b805460ff8160c01c1615908161481a575b506147dc575050565b66ffffffffffffff61429b921678ffffffffffffffffffffffffffffffffffffffffffffffffff6001600160c81b031983549260c81b169116179055565b905060c81c82115f6147d3565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612b6a575f916148d0575b5080156148a8575f198101908111612bf65763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d6020116148fa575b816148eb60209383613cec565b8101031261108457515f61488d565b3d91506148de565b5f4915614960575f60605b81498015614953576020808093614941936040519582879351918291018585015e8201908382015203018084520182613cec565b905f198114612bf6576001019061490d565b5090506020815191012090565b5f90565b939294919085821015614a1157925f9186905b600182116149a457505050149283614990575b50505090565b61499b929350615266565b145f808061498a565b8160018218106149c2575b60011c90600181169060011c0190614977565b94848414614a05576001840193858110156143005760051b8301356001878116036149f757906149f191615266565b946149af565b614a0091615266565b6149f1565b50505050505050505f90565b5050505050505f90565b917f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a891805460c81c6001600160401b03831680911015614bfa575b600160c01b60ff60c01b19835416178255600160026001600160401b034216930154614b4e6001600160401b0360405194614a9086613cd1565b868652614b2e828b614b068260208b015f815260408c01935f855260608d0197885260808d019a8b525f528a602052818060405f209d51161682198d5416178c5551168a906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b51885467ffffffffffffffff60801b1916911660801b67ffffffffffffffff60801b16178755565b5185546001600160c01b0316911660c01b6001600160c01b031916178455565b51910155835f52600c60205260405f205465ffffffffffff8160301c16614ba6575b50835f52600c6020525f6040812055614226604051928392839092916001600160401b0360209181604085019616845216910152565b60601c5f52600e60205260405f205f805260205260405f20614bf26001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168254613e05565b90555f614b70565b614c3f66ffffffffffffff614c0e85613dc7565b845478ffffffffffffffffffffffffffffffffffffffffffffffffff16911660c81b6001600160c81b031916178355565b614a56565b9190825f52600860205260405f2092614ca05f8060405196614c6588613cb6565b549460206001600160401b0387169889815201956001600160401b0319168652614c8e88613d1a565b955167ffffffffffffffff1916614f1f565b906001600160401b0360405193614cb685613cb6565b16835267ffffffffffffffff1991821660208085019182525f928352600890526040909120925190516001600160401b039091169116179055565b9091604103613ebb575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a060208201351115614d2d57505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9060407f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a891600160c01b60ff60c01b1982541617815560026001600160401b0342169101546001835191614dab83613cd1565b838352614e2b6001600160401b0388614b2e82602088015f8152614b06828c8b01925f845260608c01965f885260808d019a8b525f528a60205281808f5f209d51161682198d5416178c5551168a906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b51910155835f52600c602052815f205465ffffffffffff8160301c16614e68575b50835f52600c6020525f8281205581519081525f6020820152a2565b60601c5f52600e602052815f205f8052602052815f20614eb26001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168254613e05565b90555f614e4c565b805f525f60205260ff60405f205460c01c1615612e2d57614eda81613f0a565b15614ee25750565b614ef36001600160401b0391613e12565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b916001600160a01b0390939193816040519560208701956001600160401b0319168652166040860152166060840152608083015260808252614f6260a083613cec565b9051902067ffffffffffffffff191690565b916040810135918215614277577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f5260096020528161505461504e60405f2093602081019484614fd1876142dc565b165f5260205260405f2054968781105f1461507857614ff1908098613d0d565b8b5f52600960205260405f2085615007886142dc565b165f5260205260405f20558361501c826142dc565b165f52600e60205260405f2084615032876142dc565b165f5260205260405f20615047888254613e05565b90556142dc565b926142dc565b916001600160401b03604051961686521660208501521660408301526060820152a2565b50614ff18780613d0d565b6001600160a01b0381166150d357505f80809381935af16150a26145e8565b505b156150ab57565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b0392909216602483015260448083019390935291815261512d91615128606483613cec565b61527f565b6150a4565b9190825f52600960205260405f206001600160a01b0382165f5260205260405f205492828410615180575f5260096020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b906151b69061545f565b83511561521c57835180821490811561520e575b81156151f0575b50614439576151ea846020613eb19651910151906156ec565b9161562a565b9050835161010003906101008211612bf6578218901c15155f6151d1565b9050610100845111906151ca565b90613eb1935061555e565b905f6020615238819396959661545f565b95604051918183925191829101835e8101838152039060025afa15612b6a57613eb1926151ea5f51826156ec565b5f5260205260205f60408160025afa15611084575f5190565b905f809160208151910182855af1906152966145e8565b90826152ee575b50816152a7575090565b80518015925082156152b857505090565b60208114925090826152c957505090565b600192506020015190602081106152df57501490565b5f199060200360031b1b161490565b3b151591505f61529d565b77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b805190602a821491826154df575b60208092825f9360405193849301835e8101838152039060025afa15612b6a575f5190156154ba577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f60208092603160f11b7fffff00000000000000000000000000000000000000000000000000000000000083830151818116906002891061552b575b50161494925092505061546d565b828092508960020360031b1b16165f61551d565b919060405192602084015260408301526040825261429b606083613cec565b915f9181516101008111615621579190825b61557b575050501490565b9091925f198401848111612bf65761559390846144c4565b5184610100036101008111612bf6576020925f926001808787951c161484146155f357906155c09161553f565b604051918183925191829101835e8101838152039060025afa15612b6a575f515b928015612bf6575f1901919082615570565b6155fc9161553f565b604051918183925191829101835e8101838152039060025afa15612b6a575f516155e1565b50505050505f90565b929081516101008111615621579190825b615646575050501490565b9091925f198401848111612bf65761565e90846144c4565b5184610100036101008111612bf6576020925f926001808787951c161484146156be579061568b9161553f565b604051918183925191829101835e8101838152039060025afa15612b6a575f515b928015612bf6575f190191908261563b565b6156c79161553f565b604051918183925191829101835e8101838152039060025afa15612b6a575f516156ac565b60206156fa81935f9361553f565b604051918183925191829101835e8101838152039060025afa15612b6a5760205f80516040518381019182527f6d72752f31206c6561660000000000000000000000000000000000000000000060408201526040815261575b606082613cec565b604051918291518091835e8101838152039060025afa15612b6a575f519056fea164736f6c6343000825000a6101003461011357601f61132838819003918201601f19168301916001600160401b0383118484101761011757808492608094604052833981010312610113578051906001600160a01b0382168203610113576020810151906001600160a01b0382168203610113576040810151906001600160801b0382168203610113576060015163ffffffff811681036101135760e05260c05260a0526080526040516111fc908161012c823960805181818161012101528181610931015281816109ac01528181610e160152610f43015260a0518181816107120152610f84015260c05181818160ef015281816108fe01528181610aa901528181610d180152610db0015260e05181818161022b0152610ccb0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081632969ca7e14610f67575080635116063014610f24578063560988cc14610d3c57806364c9ec6f14610cef57806387c177b314610cae578063a038083214610685578063d0b346ce14610649578063e522538114610566578063f579f882146105125763fe594e2b1461008c575f80fd5b61022036600319011261050f57366101e41161050f576101e43567ffffffffffffffff81116103da57610100816004019160031990360301126103da57610204359063ffffffff821680920361050d576fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168034036104e257506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906040517f800429f300000000000000000000000000000000000000000000000000000000815260208180610179856004830161102c565b0381865afa9081156104d75785916104b8575b50156104905760206101cb91604051809381927fd4c31aa30000000000000000000000000000000000000000000000000000000083526004830161102c565b0381855afa908115610485578491610456575b5061042e5760405160208101906101e0600483376101e0815261020361020082610fc9565b519020918284528360205267ffffffffffffffff604085205460a01c166104065763ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216019067ffffffffffffffff82116103f2576040516060810181811067ffffffffffffffff8211176103de5760405233815267ffffffffffffffff602082019316928381526040820190878252868852876020526001600160a01b03604089209351167fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffff00000000000000000000000000000000000000008554935160a01b1692161717825551151560ff60e01b197cff0000000000000000000000000000000000000000000000000000000083549260e01b1691161790558460043593803b156103da57818091604460405180948193633acaa3db60e01b83528a6004840152600160248401525af180156103cf576103b6575b5050604051938452602084015233604084015260608301527fe4a0a122d506c587961450e642b6626140154922a534e3ba7406a01edcafcc3a608060243593a380f35b816103c091610fc9565b6103cb57845f610373565b8480fd5b6040513d84823e3d90fd5b5080fd5b602487634e487b7160e01b81526041600452fd5b602485634e487b7160e01b81526011600452fd5b6004847fccb9644c000000000000000000000000000000000000000000000000000000008152fd5b6004837fac7ca7ca000000000000000000000000000000000000000000000000000000008152fd5b610478915060203d60201161047e575b6104708183610fc9565b810190610fff565b5f6101de565b503d610466565b6040513d86823e3d90fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b6104d1915060203d60201161047e576104708183610fc9565b5f61018c565b6040513d87823e3d90fd5b7ff17d47af000000000000000000000000000000000000000000000000000000008452600452602483fd5b825b80fd5b503461050f57602036600319011261050f576040606091600435815280602052205460ff604051916001600160a01b038116835267ffffffffffffffff8160a01c16602084015260e01c1615156040820152f35b503461050f578060031936011261050f573381526001602052604081205480156106215781808080933382526001602052816040812055335af13d1561061c573d67ffffffffffffffff811161060857604051906105ce601f8201601f191660200183610fc9565b81528260203d92013e5b156105e05780f35b807f34e4a7100000000000000000000000000000000000000000000000000000000060049252fd5b602483634e487b7160e01b81526041600452fd5b6105d8565b6004827f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b503461050f57602036600319011261050f576004356001600160a01b0381168091036103da578160409160209352600183522054604051908152f35b503461050f5761026036600319011261050f57366101e41161050f576101e4359063ffffffff821680920361050f5761020435918215159081840361050d5761022435610244359167ffffffffffffffff83116103cb57366023840112156103cb5782600401359167ffffffffffffffff8311610bd9573660248486010111610bd9576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916040517fd21af768000000000000000000000000000000000000000000000000000000008152602081600481875afa908115610ca3578891610c71575b505f198101908111610c5d5763ffffffff16976001820163ffffffff8111610c495763ffffffff8a911610610c1d578798506107aa611139565b95909660405160208101907f7c46190814775db1b0b9752da1d823955edb84f5f0e69e3aad8a74b6b516772a82524660408201523060608201528560808201528960a08201528a60c082015260c0815261080560e082610fc9565b51902090863b15610c195760a48b928460249560405196879586947f077c516a0000000000000000000000000000000000000000000000000000000086528b6004870152828601528b60448601526080606486015282608486015201848401378181018301859052601f01601f19168101030181885afa908115610c0e578991610bf5575b505060043596877f52be905ce321b9be7414c975853513461ba21a26d3a24be0fcbf712d2acd1699602435988993604051918252602082015260408180030190a315610a3e575050506001600160a01b03168084526001602052604084206109256fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254610fa8565b90556001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b156103cb5767ffffffffffffffff9285926040519485936381bdce6f60e01b855287600486015216602484015260448301528183606482800301925af1908115610a33578391610a1b575b50505b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610a17578291604483926040519485938492633acaa3db60e01b845260048401528160248401525af180156103cf57610a065750f35b81610a1091610fc9565b61050f5780f35b5050fd5b81610a2591610fc9565b610a3057815f61099f565b50fd5b6040513d85823e3d90fd5b9092506044919495935060405194859384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa908115610a33578391610b2a575b5080518015610b16576fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000160490835b848251821015610b0c5790600191506001600160a01b0360208260051b850101511686528160205260408620610b04858254610fa8565b905501610acd565b93925050506109a2565b602484634e487b7160e01b81526012600452fd5b90503d8084833e610b3b8183610fc9565b810190602081830312610bf15780519067ffffffffffffffff82116103cb570181601f82011215610bf15780519167ffffffffffffffff8311610bdd578260051b9160405193610b8e6020850186610fc9565b8452602080850193820101918211610bd957602001915b818310610bb5575050505f610a8d565b82516001600160a01b0381168103610bd557815260209283019201610ba5565b8680fd5b8580fd5b602485634e487b7160e01b81526041600452fd5b8380fd5b81610bff91610fc9565b610c0a57875f61088a565b8780fd5b6040513d8b823e3d90fd5b8a80fd5b6024888a7f07b7246f000000000000000000000000000000000000000000000000000000008252600452fd5b602489634e487b7160e01b81526011600452fd5b602488634e487b7160e01b81526011600452fd5b90506020813d602011610c9b575b81610c8c60209383610fc9565b81010312610c0a57515f610770565b3d9150610c7f565b6040513d8a823e3d90fd5b503461050f578060031936011261050f57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461050f578060031936011261050f5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610edc576101e0366003190112610edc57366101e411610edc57610d60611139565b815f939293525f60205267ffffffffffffffff60405f205460a01c16421115610ee057916001600160a01b03602093165f526001835260405f20610dd76fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254610fa8565b905560043590817fe3f0b124aa2238072b2bfa5c332fc02dab305b2cc5e1642eed3a1e57c47a4a0c602435958693604051908152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610edc5767ffffffffffffffff604051946381bdce6f60e01b86528260048701521660248501525f60448501525f846064818003018183865af18015610ed157610ebb575b829350813b15610a17578291604483926040519485938492633acaa3db60e01b845260048401528160248401525af180156103cf57610a065750f35b9150915f610ec891610fc9565b5f908290610e7f565b6040513d5f823e3d90fd5b5f80fd5b825f525f60205267ffffffffffffffff60405f205460a01c167fe4656236000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610edc575f366003190112610edc5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610edc575f366003190112610edc576020906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b91908201809211610fb557565b634e487b7160e01b5f52601160045260245ffd5b90601f8019910116810190811067ffffffffffffffff821117610feb57604052565b634e487b7160e01b5f52604160045260245ffd5b90816020910312610edc57518015158103610edc5790565b359067ffffffffffffffff82168203610edc57565b906101e0600483376102006101e0830152803563ffffffff81168103610edc5763ffffffff1661020083015267ffffffffffffffff61106d60208301611017565b1661022083015267ffffffffffffffff61108960408301611017565b166102408301526060810135610260830152608081013561028083015260a08101356102a083015260c08101356102c083015260e0810135601e1982360301811215610edc57016020813591019167ffffffffffffffff8211610edc578160051b918236038413610edc577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff906101006102e08401528061030084015211610edc57816103209384830137010190565b60405160208101906101e0600483376101e0815261115961020082610fc9565b51902090815f525f60205260405f20805467ffffffffffffffff8160a01c161580156111e2575b6111ba576001600160a01b03917c010000000000000000000000000000000000000000000000000000000060ff60e01b1983161790551690565b7f49eff1bb000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060ff8160e01c1661118056fea164736f6c6343000825000a' as const;

