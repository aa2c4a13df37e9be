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
  "name": "IsProven",
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
  "inputs": [
   {
    "internalType": "uint256",
    "name": "until",
    "type": "uint256"
   }
  ],
  "name": "ProofMayCome",
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
    "internalType": "uint48",
    "name": "seenHeight",
    "type": "uint48"
   },
   {
    "internalType": "uint8",
    "name": "proofs",
    "type": "uint8"
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
  "name": "freezeUnproven",
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
  "inputs": [],
  "name": "proofs",
  "outputs": [
   {
    "internalType": "contract Proofs",
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
      "name": "includedBy",
      "type": "uint64"
     },
     {
      "internalType": "bytes32",
      "name": "root",
      "type": "bytes32"
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

export const settlementBytecode = '0x610180604052346102a157604051617e6c38819003601f8101601f191683016001600160401b0381118482101761028d5783928291604052833981010360c081126102a1578151916001600160a01b038316918284036102a15760a090601f1901126102a15760405160a081016001600160401b0381118282101761028d5763ffffffff92839160405281610096602083016102a5565b918285526100a6604082016102b9565b948560208201526100b9606083016102b9565b936040820199858b528460806100e260a06100d58389016102b9565b97886060890152016102a5565b9401848152981660a0525f80546001600160a01b0319168b1790556080526001600160801b0390811660c05290811661012052911661010052911660e05290519351604051946113289384870193921691166001600160401b0383118684101761028d576080948694615e2686393084526020840152604083015260608201520301905ff080156102825761014052604051610d1e808201906001600160401b0382118383101761028d57602091839161714e83393081520301905ff080156102825761016052604051615b5b90816102cb82396080518181816107de01528181612a67015281816135b80152614d81015260a051818181610d1b01528181611a0601528181612d3401526139ee015260c05181818161092201528181610be60152611e6d015260e0518181816131050152818161340f0152613646015261010051818181613885015261411101526101205181818161134f01528181613396015281816137d701528181614d1c01526150b0015261014051818181610dfd0152818161239401526131530152610160518181816130ab0152614b240152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b03821682036102a157565b519063ffffffff821682036102a15756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d14613d975750816307ee28fb14613b6b5781630d6e98c614613a3d57816313f4c0761461390d5781632155de2f146102d3578163224f44d7146138c457816322ea0b86146138a9578163233a6e881461386957816326e7105b146136e257816329252750146135dc5781632969ca7e1461359957816332bea6481461337357816338bb6def146132e65781633acaa3db146131295781633fe32e89146130e957816342cb1fbc146130cf578163435d53f21461308c578163484368161461305d5781634e71d92d14612fe55781635a0d2b1314612f8c57816360e6b9d514612d585781636b188e8514612d18578163710c058d146129975781637619a6cc1461297957816376f2da761461248a57816377aa74d1146124455781637c35be7a14612427578163800429f31461240e57816380cbc6fa146123f1578163814f46e4146123d657816381bdce6f1461236857816381e84b691461223e57816389296f9714612190578163924302801461212b5781639343ecd9146120f9578163975c35dc146120c657816397f03cbe14611f0857816398daac8314611ee15781639ec0865914611e91578163a035b1fe14611e4e578163a12ef25e14611dc1578163a1f75bf714611b34578163a21413bf14611ac9578163a7ab639514611951578163a9c3a72a146117ac578163ac34a0f814611373578163b19f99fb14611330578163b214faa5146112d1578163bc529c4314611278578163bdcb9c3c146111ed578163c28f847c146111a2578163c6ce3f3d14610e91578163c98fa6bf14610e44578163d4c31aa314610e21578163d4c5b25214610dde578163dafb39ea14610c96578163e78eb5b614610712578163e7a10151146103d1578163e7c51f1b146103ab578163ec13cc7b14610337578163f58c1e9b1461031c578163faef121f146102d8575063ff37656e146102d3575f80fd5b613e3a565b3461031957602036600319011261031957604080916004358152600960205220548151906001600160401b03811682526001600160401b0319166020820152f35b80fd5b34610319578060031936011261031957602060405160408152f35b34610319576020366003190112610319576004359061035582614907565b828252600d60205265ffffffffffff604083205460301c1692831561039c5783421115610389579061038691614b8f565b80f35b602483856353070f3160e01b8252600452fd5b60048363091ea57960e01b8152fd5b3461031957806003193601126103195760206001600160401b0360045416604051908152f35b346103195760c03660031901126103195760843560043560643560443563ffffffff841680850361070e5760a4359260ff841680940361070a5760038410156106de5762093a8082116106b25760405160208101904682523060408201523360608201528660808201526080815261044a60a082613f71565b5190209586885260016020526001600160a01b03604089205416610686576040519061010082018281106001600160401b0382111761067257988899918992604052338452602084019062ffffff1681526040840182815260608501838152608086019184835260a08701938b855260c08801958b875260e08901978a8952815260016020526040902097516001600160a01b03168854915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171787555160ff1661054990879060ff60b81b1960ff60b81b83549260b81b169116179055565b51855491517fff00000000000000ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b65ffffffffffff60c81b161784555183549060f81b7fff0000000000000000000000000000000000000000000000000000000000000016907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1617835551600183015551906002015561060d614d4b565b9260405195865233602087015260243560408701526060860152608085015260a084015263ffffffff1660c083015260e08201526101007fe3f002a85fea10de3273c944f901195470f4d37c67dba430f8395db9a9adeef591a2604051908152602090f35b60248a634e487b7160e01b81526041600452fd5b602488887f3180efda000000000000000000000000000000000000000000000000000000008252600452fd5b602487837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b602487857f22737a38000000000000000000000000000000000000000000000000000000008252600452fd5b8680fd5b8580fd5b346103195761024036600319011261031957366101e411610319576101e4356001600160401b038111610c92576101006003198236030112610c92576102043590610224356001600160401b038111610c2c57610776610781913690600401613e0d565b91909260040161426c565b15610c835763ffffffff60643516916004359060243590604051608081018181106001600160401b03821117610c6f5790889291604052868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e0815261081f61020082613f71565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa918215610c64578492610c30575b50863b15610c2c5783916108af8a9260405195869485946303be28b560e11b86528d60048701614167565b0381885afa8015610c2157610c0c575b50506108c9614a73565b6001600160401b036101c43516948287526006602052604087209460018601956001600160401b0387541697888111801590610bdb575b610bcc57610916896001600160401b0392614077565b16966001600160801b037f00000000000000000000000000000000000000000000000000000000000000001698633b9aca006109528b8b614788565b04998354808c11610b77575b50508915610b6857918a9493916001600160401b03610982604495828d1690613fbd565b166001600160401b031982541617905561099d8a8254613f92565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa928315610b5d578693610aae575b506109f0835186614756565b93865b8451811015610a3157806001600160a01b03610a1160019388614774565b51168952600760205260408920610a2988825461404c565b9055016109f3565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd93610a9260809496610a718a99610a6b855184614788565b90613f92565b888a526006602052610a8860408b2091825461404c565b9055825190614788565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e610ac08183613f71565b81019060208183031261070a578051906001600160401b038211610b5957019080601f8301121561070a57815190610af7826145ae565b92610b056040519485613f71565b82845260208085019360051b820101918211610b5557602001915b818310610b315750505091866109e4565b82516001600160a01b0381168103610b5157815260209283019201610b20565b8980fd5b8880fd5b8780fd5b6040513d88823e3d90fd5b60048b6321bf6c6760e21b8152fd5b80929b50633b9aca00919a500290808204633b9aca001490151715610bb857610baf610ba88a633b9aca0093614756565b998a614788565b04988b8061095e565b60248b634e487b7160e01b81526011600452fd5b60048a6321bf6c6760e21b8152fd5b506001600160801b037f00000000000000000000000000000000000000000000000000000000000000001615610900565b81610c1691613f71565b61070e5785876108bf565b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610c5c575b81610c4c60209383613f71565b81010312610c2c5751908a610884565b3d9150610c3f565b6040513d86823e3d90fd5b602489634e487b7160e01b81526041600452fd5b60048463ba329a9b60e01b8152fd5b5080fd5b34610319576040366003190112610319576004356024356001600160801b03811690818103610c2c5782845260016020526001600160a01b036040852054163303610dcf577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b91604091848652600660205282862090610d7f6001610d4a63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613fbd565b930192839077ffffffffffffffffffffffffffffffffffffffffffffffff6001600160c01b031983549260c01b169116179055565b77ffffffffffffffffffffffffffffffff00000000000000001977ffffffffffffffffffffffffffffffff0000000000000000835492861b1691161781555460c01c82519182526020820152a280f35b600484631f0853c160e21b8152fd5b3461031957806003193601126103195760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610319576020610e3a610e3436613ebd565b90614611565b6040519015158152f35b34610319576040366003190112610319576001600160a01b036040610e67613dcb565b9282610e71613de1565b94168152600f6020522091165f52602052602060405f2054604051908152f35b608036600319011261031957600435610ea8613de1565b90610eb1613df7565b606435610ebd83614907565b50801561117a576001600160a01b0384168015801561117457825b34036111285715611014575b9160e0917f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805393858852600a60205260408820815f5260205260405f20610f2b83825461404c565b905585885260096020526040882096610f878360405199610f4b8b613f3b565b549260206001600160401b0385169b8c815201936001600160401b031916845286610f758c613f9f565b945167ffffffffffffffff191661528b565b6001600160401b0360405192610f9c84613f3b565b16825267ffffffffffffffff199081166020808401918252898c52600981526040808d20945192519093166001600160401b03929092169190911790925580516001600160a01b039590951685529084019190915282015260a060608201819052810186905260c0608082018190528101869052a380f35b6040516370a0823160e01b8152306004820152602081602481855afa908115611169578791611137575b506040517f23b872dd000000000000000000000000000000000000000000000000000000006020820152336024820152306044820152606480820185905281526110939061108d608482613f71565b87615652565b15611128576040516370a0823160e01b8152306004820152602081602481865afa90811561111d57849089926110e3575b506110cf919261404c565b14610ee4576004866357d87f0160e11b8152fd5b9150506020813d602011611115575b816110ff60209383613f71565b810103126111115751836110cf6110c4565b5f80fd5b3d91506110f2565b6040513d8a823e3d90fd5b6004876357d87f0160e11b8152fd5b90506020813d602011611161575b8161115260209383613f71565b8101031261111157518761103e565b3d9150611145565b6040513d89823e3d90fd5b86610ed8565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346103195760203660031901126103195760406060916004358152600d60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b34610319576111fb36613ebd565b819291359061120982614907565b906001600160a01b038254163303610dcf576112258186614348565b15610c83576112349085614611565b611250576001600160401b036020610386949501351691614f3f565b6004837fecdd1c29000000000000000000000000000000000000000000000000000000008152fd5b346103195760203660031901126103195760406080916004358152600660205220600181549101546040519182526001600160401b03811660208301526001600160801b038160401c16604083015260c01c6060820152f35b602036600319011261031957600435808252600660205260408220906112f834835461404c565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b3461031957806003193601126103195760206040516001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103195761022036600319011261031957366101e411610319576101e435906001600160401b0382116103195761010060031983360301126103195761020435916001600160401b038311610c92578260040160e060031985360301126117a8576004359160c48101356117955750818352600b602052604083206024358452602052604083205460405160208101906101e0600483376101e0815261141c61020082613f71565b519020145b15611786576040602081516114368382613f71565b600e815201927f6d72752f6d6573736167652f310000000000000000000000000000000000000084526114796001600160401b0361147385614038565b166156cc565b926115ae602488019761148b89614190565b9688604483019761149b89614190565b60648501359a6001600160c01b03196114b38d6156cc565b938b5195600e6020880198895e8b602e880152604e87015216606e8501527f080000000000000000000000000000000000000000000000000000000000000060768501527f7769746864726177000000000000000000000000000000000000000000000000607a8501527f480000000000000000000000000000000000000000000000000000000000000060828501526bffffffffffffffffffffffff199060601b1660868401526bffffffffffffffffffffffff199060601b16609a83015260ae82015260ae815261158760ce82613f71565b51902061159760c48301856141a4565b929091608460a48301359201359061014435614e88565b1561175e57602435828752600160205283872060ff815460c01c168061173f575b61171757906115dd916151c7565b600160ff6115ea83614038565b161b828752600c60205283872066ffffffffffffff61160884614038565b60081c1688526020528084882054166116ef5792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c346001600160401b0361169c8a9b956116e998868d6116e39a6103869f52600c60205281812066ffffffffffffff61167486614038565b60081c168252602052209081541790556116978b61169189614190565b8761549e565b614038565b6116db8a6116a988614190565b966116b38c614190565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a3614190565b91614190565b906153ef565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b5083885260026020526001600160401b0385892054861c1682116115cf565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b60048363d7c25c7960e01b8152fd5b6117a3906004016004614611565b611421565b8280fd5b34610319576020366003190112610319576004356001600160a01b036117d182614907565b5416908083526010602052604083206001600160401b036001604051926117f784613f3b565b80548452015416602082019080825215611929576001600160401b039051168042106118fe575060207fb362104b9826f6f5757764bb435c7547aa9261260e8a0ec5c41dce7e9a51f959918386526010825285600160408220828155015561185f858561511a565b847f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805383519260e06001600160401b03604051928884019687528884526118a6604085613f71565b16998a9560405193849283528d8a8401528d604084015260a060608401528d60a084015260c060808401525180918160c08501528484015e81810183018d9052601f01601f19168101030190a351604051908152a380f35b7fd606d83f000000000000000000000000000000000000000000000000000000008552600452602484fd5b6004857faae698bf000000000000000000000000000000000000000000000000000000008152fd5b346103195760403660031901126103195760043560243560ff811690818103610c2c5782845260016020526001600160a01b036040852054163303610dcf576002821015611a9d57828452600160205260ff604085205460b81c168214611a75577f377f984354126c63c797be143e1c79dbd6057c2d07fdb960ae6dd5c55ccd7543916001600160401b03604092858752600160205260ff8488205460b81c1683105f14611a6457611a55611a2f63ffffffff7f00000000000000000000000000000000000000000000000000000000000000005b16844216613fbd565b9187895260016020528589209060ff60b81b1960ff60b81b83549260b81b169116179055565b8351928352166020820152a280f35b611a55611a2f63ffffffff89611a26565b6004847f20c6bd4c000000000000000000000000000000000000000000000000000000008152fd5b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b3461031957602036600319011261031957604060a091600435815260026020522060018154910154604051916001600160401b03811683526001600160401b038160401c1660208401526001600160401b038160801c16604084015260c01c60608301526080820152f35b346103195760a03660031901126103195760043590611b51613de1565b611b59613df7565b606435916084356001600160401b038111611dbd5736602382011215611dbd578060040135906001600160401b03821161070e573660248360051b8301011161070e57611ba587615225565b868652600e602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f205416611d9557611bfe90878752600260205260016040882001549260243692016145c5565b90604051603160f11b60208201526bffffffffffffffffffffffff198460601b1660228201526bffffffffffffffffffffffff198560601b166036820152602a8152611c4b604a82613f71565b8591611c576020613fdd565b92611c656040519485613f71565b60208452601f19611c766020613fdd565b0136602086013788905b60208210611d3b57505090611c969392916155fa565b15611d2c578484956103869552600e602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f20600160ff19825416179055611ce884838361549e565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a36153ef565b600484632941b4cd60e21b8152fd5b8451821015611d8157807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c910190611c80565b60248a634e487b7160e01b81526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b8480fd5b3461031957604036600319011261031957611dda613dcb565b90611de3613de1565b6001600160a01b03831692838352600f602052604083206001600160a01b0383165f5260205260405f2054918215611e3f5783946103869452600f602052604085206001600160a01b0382165f526020528460405f20556153ef565b6004846321bf6c6760e21b8152fd5b3461031957806003193601126103195760206040516001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103195760403660031901126103195760018060209260ff6040611eb4613f11565b926004358152600c875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346103195780600319360112610319576020600454604051906001600160401b0319168152f35b346103195760603660031901126103195760243560043567ffffffffffffffff19821682036117a8576044356001600160401b038111610c2c5736602382011215610c2c5780600401356001600160401b038111611dbd5760248201916024369160608402010111611dbd57611f7d83615225565b828552600960205260408520805494611fa86001600160401b0384166001600160401b038816614077565b958190885b858110612079575067ffffffffffffffff1991821691161480159061204f575b6120275767ffffffffffffffff19166001600160401b038616179055845b818110611ff6578580f35b8061202161200f6001600160401b036001941688613fbd565b61201a83868861458a565b90876152e0565b01611feb565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b5084875260026020526001600160401b03604088205460801c166001600160401b03871610611fcd565b916120bf6001918861209461208f878b8461458a565b614190565b60406120b7888c6120b160206120ab84848a61458a565b01614190565b9561458a565b01359261528b565b9201611fad565b346103195760403660031901126103195760406020916004358152600b8352818120602435825283522054604051908152f35b34610319576020366003190112610319576001600160401b036040602092600435815260098452205416604051908152f35b3461031957606036600319011261031957612144613de1565b6001600160a01b036040612156613df7565b936004358152600e6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b34610319576121a96121a136613ebd565b819291614611565b1561222f5760405160208101906101e08383376101e081526121cd61020082613f71565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600b825281604087209501359485875282528060408720558386526001825261222585604088206151c7565b604051908152a380f35b60048263d7c25c7960e01b8152fd5b34610319576060366003190112610319576004356024356001600160401b0381116117a857612271903690600401613e0d565b91906044356001600160401b038111611dbd57612292903690600401613e0d565b939061229d84614907565b508115801561235e575b8015612352575b61232a57906123247f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805393926001600160401b036122eb338861511a565b16966123166040519586953387528b60208801528b604088015260a0606088015260a0870191614147565b918483036080860152614147565b0390a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b506201000085116122ae565b50604082116122a7565b3461031957606036600319011261031957612381613f11565b612389613df7565b906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036123c75790610386916004356143ff565b6004836326185c6560e11b8152fd5b34610319578060031936011261031957602060405160038152f35b34610319578060031936011261031957602060405162093a808152f35b34610319576020610e3a61242136613ebd565b90614348565b34610319576020366003190112610319576020610e3a6004356141d9565b34610319576040366003190112610319576001600160a01b036040612468613de1565b926004358152600a6020522091165f52602052602060405f2054604051908152f35b346103195761026036600319011261031957366101e411610319576101e435906001600160401b0382116103195761010060031983360301126103195761020435916001600160401b038311610c92578260040183360360c0600319820112610c2c5761022435916001600160401b038311611dbd57826004019160a0600319853603011261070e5761024435936001600160401b03851161070a5760808560040195600319903603011261070a576004359461255261254987614907565b9760040161426c565b1561296a57602435936001600160401b0361256c82614038565b16851061294257604483019561258187614190565b93606481019461259086614038565b906001600160401b03604051926001600160a01b036020850193168352166040830152604082526125c2606083613f71565b8c6125d060848501866141a4565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff811161293a5792849260409261263c9560051b92839137010103601f198101835282613f71565b5190206040519060208201927f19010000000000000000000000000000000000000000000000000000000000008452356022830152604282015260428152612685606282613f71565b519020936001600160a01b038954169060409b60208d6126a781519182613f71565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f32000000000000000000000084528d602483013594815160166020820192835e4660368201528d605682015286607682015260768152612703609682613f71565b519020906001600160401b0361271888614038565b169080519060208201928c8452818301528152612736606082613f71565b5190209360a4840135906022190181121561293e578301906004820135916001600160401b03831161293a5760240190823603821361293a5791612782916001600160a01b0393615518565b1614938461290b575b50505050156128e3576127f8816127a187614190565b8b51907e6e00000000000000000000000000000000000000000000000000000000000060208301526bffffffffffffffffffffffff199060601b166022820152601681526127f0603682613f71565b60e435614958565b156128d4576001600160401b036128186128128293614038565b93614038565b169116116128ac57956001600160a01b0361288a6128846128a594610386999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b60206128658b614190565b888a5191168152a3612875614a73565b61287e87614190565b88614809565b94614190565b168752600f6020528087205f80526020525f2091825461404c565b9055614b8f565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b600488632941b4cd60e21b8152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b612931945061291e9060848301906141a4565b9390926044606484013593013591614e88565b8a80808061278b565b8f80fd5b8e80fd5b6004897f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b60048863ba329a9b60e01b8152fd5b346103195780600319360112610319576020604051633b9aca008152f35b346111115760e03660031901126111115760043563ffffffff8116808203611111576129c1613f11565b6044356001600160401b0319811680910361111157606435916084359160c4356001600160401b038111611111576129fd903690600401613e0d565b9096612a07614d4b565b6001880163ffffffff8111612d045763ffffffff8092169182911610612cd95750600454976001600160401b038916986001600160401b03861699808b03612cae575067ffffffffffffffff1916808503612c8357506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612a8f614e26565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e0830152896101008301526101208201526101208152612afc61014082613f71565b51902092813b15611111575f93612b2d604051968795869485946303be28b560e11b865260a4359160048701614167565b03915afa8015612c7857612c39575b5091816040936001600160401b03612b757f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9795613f9f565b9186519060208201908152868883015285606083015260608252612b9a608083613f71565b8219915190201691161760045561ffff868551612bb681613f56565b81815260208101908a8252878101906001600160401b03421682526001600160401b03608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a08152612c1b60c082613f71565b5190209116885260056020528388205582519182526020820152a380f35b60409391975091612c6c5f7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9694613f71565b5f979193509193612b3c565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b34611111575f36600319011261111157602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461111157612d6636613e57565b9091803592612d74846141d9565b612f6457835f52600160205260ff60405f205460c01c1615612f3c5760c0810135612f2d5750825f52600b60205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e08152612dd461020082613f71565b519020145b15612f1e57825f52600260205260405f20906001600160401b03602082013516906001600160401b03835460401c1680831115612ef3575060e0013592612e2881612e22613ff8565b86614958565b15612ee4577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b93612ecf8261169785606097612e9d612e6e6001600160401b0398614038565b876001840155829067ffffffffffffffff60801b1967ffffffffffffffff60801b83549260801b169116179055565b906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b632941b4cd60e21b5f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63d7c25c7960e01b5f5260045ffd5b612f379082614611565b612dd9565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b34611111576020366003190112611111576004355f52601060205260405f206001600160401b03600182549201541690612fe1604051928392839092916001600160401b036020916040840195845216910152565b0390f35b34611111575f36600319011261111157335f52600760205260405f2054801561304e5761304c90335f5260076020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a2336148c7565b005b6321bf6c6760e21b5f5260045ffd5b3461111157602036600319011261111157602061307b600435614097565b6001600160401b0360405191168152f35b34611111575f3660031901126111115760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611111575f3660031901126111115760206040515f8152f35b34611111575f36600319011261111157602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611111576040366003190112611111576024356004358115158203611111576001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036132d757805f52600360205260405f2091815f52600160205260405f20905f14613287575460ff8160c01c169182613254575b505061322c576001600160401b03815416156131f9575b6001600160401b038154166001600160401b038114612d0457815467ffffffffffffffff19166001919091016001600160401b0316179055005b80546fffffffffffffffff000000000000000019164260401b6fffffffffffffffff0000000000000000161781556131bf565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b61327d92505f52600260205262ffffff6001600160401b0360405f2054169160a01c169061404c565b42101582806131a8565b50506001600160401b0361329d81835416614059565b825467ffffffffffffffff60801b191642831660801b67ffffffffffffffff60801b16178355825467ffffffffffffffff19169116179055005b6326185c6560e11b5f5260045ffd5b34611111576020366003190112611111576004355f52600160205261010060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015265ffffffffffff8160c81c16608085015260f81c60a084015260c083015260e0820152f35b60203660031901126111115760043561338b81614907565b506001600160801b037f00000000000000000000000000000000000000000000000000000000000000001680340361356e5750805f52600d60205260405f205465ffffffffffff8160301c168061355c5750815f52600960205260405f20549065ffffffffffff6001600160401b03831691168111156135345761343e63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613fbd565b906040519260608401928484106001600160401b03851117613520577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff6001600160401b03936060966040521681526020810165ffffffffffff831681526040820190338252885f52600d60205265ffffffffffff60405f209351166bffffffffffff0000000000008454925160301b16916bffffffffffffffffffffffff191617178255516bffffffffffffffffffffffff825491811990821990891b16169116179055604051928352166020820152336040820152a2005b634e487b7160e01b5f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b6353070f3160e01b5f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34611111575f3660031901126111115760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611111576135ea36613ebd565b908035916135f783614907565b9161360181614a9d565b6136ba578161360f91614348565b156136ab5761363f6001600160401b0361362e604061366c9401614038565b1662ffffff845460a01c169061404c565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061404c565b918242111561367f5761304c9250614b8f565b827fbe30bd2e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63ba329a9b60e01b5f5260045ffd5b7fc92cca28000000000000000000000000000000000000000000000000000000005f5260045ffd5b34611111576136f036613e57565b90918035926136fe84614907565b50835f52600d60205260405f209081549065ffffffffffff8260301c161561385a5761372a9084614348565b156136ab576137458461373b613ff8565b60e0860135614958565b15612ee4576001600160401b0365ffffffffffff61376286614038565b921691161061381d57805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d6146916040916137b591906137aa81614a9d565b6137fd575b50614038565b6001600160401b03825191168152336020820152a261304c6001600160801b037f000000000000000000000000000000000000000000000000000000000000000016336148c7565b61381790865f5260016020526020855f20910135906151c7565b856137af565b6001600160401b0361382e84614038565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63091ea57960e01b5f5260045ffd5b34611111575f36600319011261111157602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b34611111575f36600319011261111157602060405160028152f35b34611111576020366003190112611111576004355f526003602052606060405f20546001600160401b03604051918181168352818160401c16602084015260801c166040820152f35b346111115760403660031901126111115760043560243561392d82614907565b54906001600160a01b0382163303613a2e577f467eb3aa9403c1807c5c1bf744cfc1d0a04ad3aa8c9bb4c14c926955f1a215b791816139dc57505f905b60405161397681613f3b565b8181526001600160401b03600181602084018187168152885f52601060205260405f20945185555116920191166001600160401b03198254161790556139d7604051928392839092916001600160401b036020916040840195845216910152565b0390a2005b613a289062ffffff613a1d63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613fbd565b9160a01c1690613fbd565b9061396a565b631f0853c160e21b5f5260045ffd5b3461111157602036600319011261111157600435805f5260016020526001600160a01b0360405f2054163303613a2e57805f52600660205260405f209060018201908154926001600160801b038460401c16938415613b435760c01c93844210613b1757815461304c955080821015613b0f5750925b77ffffffffffffffffffffffffffffffff0000000000000000198154169055613add838254613f92565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a2336148c7565b905092613ab3565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b346111115761040036600319011261111157366101e411611111576101e4356001600160401b03811161111157613ba6903690600401613e0d565b366103e411611111576103e4356001600160401b03811161111157613bcf903690600401613e0d565b9260043593846102043514801590613d88575b8015613d79575b613d515760405160208101906101e0600483376101e08152613c0d61020082613f71565b5190209260405160208101906101e061020483376101e08152613c3261020082613f71565b51902094858514613d2957865f5260016020526001600160a01b0360405f205416938415958615613d06575b5050508315613ce6575b5050509050613a2e57805f52600660205260405f2054158015613cc4575b61304e57613cbe8161304c925f52600860205260405f209060243591825f5260205260405f20600160ff198254161790553390614809565b336148c7565b50805f52600860205260405f206024355f5260205260ff60405f205416613c86565b6001600160a01b039350613cfa929461479b565b16141580838080613c68565b8593965091613d1d916001600160a01b039361479b565b16141592868080613c5e565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415613be9565b50602435610224351415613be2565b34611111576020366003190112611111576020906001600160a01b03613dbb613dcb565b165f526007825260405f20548152f35b600435906001600160a01b038216820361111157565b602435906001600160a01b038216820361111157565b604435906001600160a01b038216820361111157565b9181601f84011215611111578235916001600160401b038311611111576020838186019501011161111157565b34611111575f366003190112611111576020604051620100008152f35b61022060031982011261111157806101e411611111576004916101e4356001600160401b038111611111576101008184036003190112611111576004019161020435906001600160401b0382116111115760809082900360031901126111115760040190565b9061020060031983011261111157816101e411611111576004916101e435906001600160401b038211611111576101009082900360031901126111115760040190565b359063ffffffff8216820361111157565b602435906001600160401b038216820361111157565b35906001600160401b038216820361111157565b604081019081106001600160401b0382111761352057604052565b60a081019081106001600160401b0382111761352057604052565b90601f801991011681019081106001600160401b0382111761352057604052565b91908203918211612d0457565b6001600160401b036001911601906001600160401b038211612d0457565b906001600160401b03809116911601906001600160401b038211612d0457565b6001600160401b03811161352057601f01601f191660200190565b60405190614007606083613f71565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b356001600160401b03811681036111115790565b91908201809211612d0457565b6001600160401b035f19911601906001600160401b038211612d0457565b906001600160401b03809116911603906001600160401b038211612d0457565b805f52600160205260405f20549060ff8260c01c1615614141576140dd61413792825f52600260205262ffffff6001600160401b0360405f2054169160a01c1690613fbd565b905f5260036020526001600160401b0360405f205460801c16806001600160401b038316115f1461413a57505b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613fbd565b90565b905061410a565b50505f90565b908060209392818452848401375f828201840152601f01601f1916010190565b909260809263ffffffff6141379795168352602083015260408201528160608201520191614147565b356001600160a01b03811681036111115790565b903590601e198136030182121561111157018035906001600160401b03821161111157602001918160051b3603831361111157565b805f52600160205260405f205460ff8160c01c16918261424d575b82614230575b8261420457505090565b9091505f52600260205265ffffffffffff6001600160401b0360405f205460401c169160c81c16111590565b91506001600160401b0361424383614097565b16421015916141fa565b8092505f5260036020526001600160401b0360405f20541615916141f4565b6020810161ffff61427c82614038565b165f52600560205260405f2054604051916001600160401b036142b3602085019263ffffffff6142ab88613f00565b168452613f27565b1660408401526001600160401b036142cd60408601613f27565b166060840152606084013592836080820152608085013560a082015260a081526142f860c082613f71565b51902003614141576141379160405160208101906101e0600483376101e0815261432461020082613f71565b5190209061433560e08201826141a4565b93909260a060c084013593013591614e88565b90602081019061ffff61435a83614038565b165f52600560205260405f2054604051926001600160401b03614389602086019263ffffffff6142ab87613f00565b1660408501526001600160401b036143a360408501613f27565b166060850152606083013593846080820152608084013560a082015260a081526143ce60c082613f71565b519020036143f857614137926040516101e0602082019283376101e0815261432461020082613f71565b5050505f90565b9190825f52600160205260405f20916001600160a01b038116908161454b575b505060ff825460c01c161561453f57825f52600260205260405f2091825460c01c801515908161452b575b50614525577f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a8928165ffffffffffff6001600160401b03935460c81c1683851611156144e8575b50805477ffffffffffffffffffffffffffffffffffffffffffffffff1660c084901b6001600160c01b03191617815554604080516001600160401b039390921683168252919092166020830152819081015b0390a2565b61451f9065ffffffffffff6144fc86614059565b825465ffffffffffff60c81b1916911660c81b65ffffffffffff60c81b16179055565b5f614491565b50505050565b90506001600160401b03831610155f61444a565b9061454992614f3f565b565b614560906001600160401b0384169086614809565b905f52600f60205260405f205f805260205261458160405f2091825461404c565b90555f8061441f565b919081101561459a576060020190565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b0381116135205760051b60200190565b9291906145d1816145ae565b936145df6040519586613f71565b602085838152019160051b810192831161111157905b82821061460157505050565b81358152602091820191016145f5565b908135805f52600160205260405f20546001600160a01b038116158015614727575b6146e957815f52600360205260405f20546001600160401b038116151590816146f1575b506146e95760c01c60ff16908161468c575b506141415761467782614a9d565b918261468257505090565b6141379250614348565b90505f52600260205260405f206146a560408301614038565b9054906001600160401b038083169116111590816146c6575b50155f614669565b60c01c8015915081156146db575b505f6146be565b90506020830135105f6146d4565b505050505f90565b90506001600160401b0361471b8161470b60408801614038565b1662ffffff8560a01c169061404c565b9160401c16105f614657565b5061474f6001600160401b0361473f60408601614038565b1662ffffff8360a01c169061404c565b4210614633565b8115614760570490565b634e487b7160e01b5f52601260045260245ffd5b805182101561459a5760209160051b010190565b81810292918115918404141715612d0457565b90614137929160206040516147b1604082613f71565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c8152614801606c82613f71565b519020615518565b5f818152600660209081526040808320805460018201805477ffffffffffffffffffffffffffffffff000000000000000019169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715612d04576064900490565b3d156148c2573d906148a982613fdd565b916148b76040519384613f71565b82523d5f602084013e565b606090565b5f80809381935af16148d7614898565b50156148df57565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f52600160205260405f209081546001600160a01b038116156149305760c01c60ff1661322c57565b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b909291926001600160401b0361496d85614038565b1615614a2b576001600160401b0361498485614038565b16906149906008613fdd565b9161499e6040519384613f71565b60088352601f196149af6008613fdd565b013660208501375f905b600882106149e55750506149df6149d8866020614137979801906141a4565b36916145c5565b926155fa565b835182101561459a57807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c9101906149b9565b614a3e6149d860208694959601846141a4565b906040603f1984360301126111115761413793606060405194614a6086613f3b565b604081013586520135602085015261557f565b614a7d6004614a9d565b614a8357565b6004355f52600160205261454960405f20602435906151c7565b8035805f526001602052600260405f205460f81c1491821592614abf57505090565b9091506040516101e0602082019283376101e08152614ae061020082613f71565b519020604051917f34105bd1000000000000000000000000000000000000000000000000000000008352600483015260248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612c78575f91614b57575090565b90506020813d602011614b87575b81614b7260209383613f71565b81010312611111575180151581036111115790565b3d9150614b65565b9060407f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a891600160c01b60ff60c01b1982541617815560026001600160401b0342169101546001835191614be283613f56565b838352614cbc6001600160401b0388614c8b82602088015f8152614c63828c8b01925f845260608c01965f885260808d019a8b525f52600260205281808f5f209d51161682198d5416178c5551168a906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b51885467ffffffffffffffff60801b1916911660801b67ffffffffffffffff60801b16178755565b51855477ffffffffffffffffffffffffffffffffffffffffffffffff16911660c01b6001600160c01b031916178455565b51910155835f52600d602052815f205465ffffffffffff8160301c16614cf9575b50835f52600d6020525f8281205581519081525f6020820152a2565b60601c5f52600f602052815f205f8052602052815f20614d436001600160801b037f000000000000000000000000000000000000000000000000000000000000000016825461404c565b90555f614cdd565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612c78575f91614df4575b508015614dcc575f198101908111612d045763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d602011614e1e575b81614e0f60209383613f71565b8101031261111157515f614db1565b3d9150614e02565b5f4915614e84575f60605b81498015614e77576020808093614e65936040519582879351918291018585015e8201908382015203018084520182613f71565b905f198114612d045760010190614e31565b5090506020815191012090565b5f90565b939294919085821015614f3557925f9186905b60018211614ec857505050149283614eb4575b50505090565b614ebf929350615639565b145f8080614eae565b816001821810614ee6575b60011c90600181169060011c0190614e9b565b94848414614f295760018401938581101561459a5760051b830135600187811603614f1b5790614f1591615639565b94614ed3565b614f2491615639565b614f15565b50505050505050505f90565b5050505050505f90565b917f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89165ffffffffffff815460c81c166001600160401b038316809110156150df575b600160c01b60ff60c01b19835416178255600160026001600160401b0342169301546150336001600160401b0360405194614fbc86613f56565b868652614c8b828b614c638260208b015f815260408c01935f855260608d0197885260808d019a8b525f526002602052818060405f209d51161682198d5416178c5551168a906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b51910155835f52600d60205260405f205465ffffffffffff8160301c1661508b575b50835f52600d6020525f60408120556144e3604051928392839092916001600160401b0360209181604085019616845216910152565b60601c5f52600f60205260405f205f805260205260405f206150d76001600160801b037f000000000000000000000000000000000000000000000000000000000000000016825461404c565b90555f615055565b61511565ffffffffffff6150f285614059565b845465ffffffffffff60c81b1916911660c81b65ffffffffffff60c81b16178355565b614f82565b9190825f52600960205260405f20926151765f806040519661513b88613f3b565b549460206001600160401b0387169889815201956001600160401b031916865261516488613f9f565b955167ffffffffffffffff191661528b565b906001600160401b036040519361518c85613f3b565b16835267ffffffffffffffff1991821660208085019182525f928352600990526040909120925190516001600160401b039091169116179055565b805460ff8160c01c16159081615210575b506151e1575050565b65ffffffffffff614549921665ffffffffffff60c81b1965ffffffffffff60c81b83549260c81b169116179055565b65ffffffffffff915060c81c1682115f6151d8565b805f52600160205260ff60405f205460c01c1615612f3c57615246816141d9565b1561524e5750565b61525f6001600160401b0391614097565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b916001600160a01b0390939193816040519560208701956001600160401b03191686521660408601521660608401526080830152608082526152ce60a083613f71565b9051902067ffffffffffffffff191690565b916040810135918215614525577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f52600a602052816153c06153ba60405f209360208101948461533d87614190565b165f5260205260405f2054968781105f146153e45761535d908098613f92565b8b5f52600a60205260405f208561537388614190565b165f5260205260405f20558361538882614190565b165f52600f60205260405f208461539e87614190565b165f5260205260405f206153b388825461404c565b9055614190565b92614190565b916001600160401b03604051961686521660208501521660408301526060820152a2565b5061535d8780613f92565b6001600160a01b03811661543f57505f80809381935af161540e614898565b505b1561541757565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b0392909216602483015260448083019390935291815261549991615494606483613f71565b615652565b615410565b9190825f52600a60205260405f206001600160a01b0382165f5260205260405f2054928284106154ec575f52600a6020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091604103614141575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a06020820135111561555457505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9061558990615832565b8351156155ef5783518082149081156155e1575b81156155c3575b506146e9576155bd846020614137965191015190615abf565b916159fd565b9050835161010003906101008211612d04578218901c15155f6155a4565b90506101008451119061559d565b906141379350615931565b905f602061560b8193969596615832565b95604051918183925191829101835e8101838152039060025afa15612c7857614137926155bd5f5182615abf565b5f5260205260205f60408160025afa15611111575f5190565b905f809160208151910182855af190615669614898565b90826156c1575b508161567a575090565b805180159250821561568b57505090565b602081149250908261569c57505090565b600192506020015190602081106156b257501490565b5f199060200360031b1b161490565b3b151591505f615670565b77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b805190602a821491826158b2575b60208092825f9360405193849301835e8101838152039060025afa15612c78575f51901561588d577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f60208092603160f11b7fffff0000000000000000000000000000000000000000000000000000000000008383015181811690600289106158fe575b501614949250925050615840565b828092508960020360031b1b16165f6158f0565b9190604051926020840152604083015260408252614549606083613f71565b915f91815161010081116159f4579190825b61594e575050501490565b9091925f198401848111612d04576159669084614774565b5184610100036101008111612d04576020925f926001808787951c161484146159c6579061599391615912565b604051918183925191829101835e8101838152039060025afa15612c78575f515b928015612d04575f1901919082615943565b6159cf91615912565b604051918183925191829101835e8101838152039060025afa15612c78575f516159b4565b50505050505f90565b9290815161010081116159f4579190825b615a19575050501490565b9091925f198401848111612d0457615a319084614774565b5184610100036101008111612d04576020925f926001808787951c16148414615a915790615a5e91615912565b604051918183925191829101835e8101838152039060025afa15612c78575f515b928015612d04575f1901919082615a0e565b615a9a91615912565b604051918183925191829101835e8101838152039060025afa15612c78575f51615a7f565b6020615acd81935f93615912565b604051918183925191829101835e8101838152039060025afa15612c785760205f80516040518381019182527f6d72752f31206c65616600000000000000000000000000000000000000000000604082015260408152615b2e606082613f71565b604051918291518091835e8101838152039060025afa15612c78575f519056fea164736f6c6343000825000a6101003461011357601f61132838819003918201601f19168301916001600160401b0383118484101761011757808492608094604052833981010312610113578051906001600160a01b0382168203610113576020810151906001600160a01b0382168203610113576040810151906001600160801b0382168203610113576060015163ffffffff811681036101135760e05260c05260a0526080526040516111fc908161012c823960805181818161012101528181610931015281816109ac01528181610e160152610f43015260a0518181816107120152610f84015260c05181818160ef015281816108fe01528181610aa901528181610d180152610db0015260e05181818161022b0152610ccb0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081632969ca7e14610f67575080635116063014610f24578063560988cc14610d3c57806364c9ec6f14610cef57806387c177b314610cae578063a038083214610685578063d0b346ce14610649578063e522538114610566578063f579f882146105125763fe594e2b1461008c575f80fd5b61022036600319011261050f57366101e41161050f576101e43567ffffffffffffffff81116103da57610100816004019160031990360301126103da57610204359063ffffffff821680920361050d576fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168034036104e257506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906040517f800429f300000000000000000000000000000000000000000000000000000000815260208180610179856004830161102c565b0381865afa9081156104d75785916104b8575b50156104905760206101cb91604051809381927fd4c31aa30000000000000000000000000000000000000000000000000000000083526004830161102c565b0381855afa908115610485578491610456575b5061042e5760405160208101906101e0600483376101e0815261020361020082610fc9565b519020918284528360205267ffffffffffffffff604085205460a01c166104065763ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216019067ffffffffffffffff82116103f2576040516060810181811067ffffffffffffffff8211176103de5760405233815267ffffffffffffffff602082019316928381526040820190878252868852876020526001600160a01b03604089209351167fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffff00000000000000000000000000000000000000008554935160a01b1692161717825551151560ff60e01b197cff0000000000000000000000000000000000000000000000000000000083549260e01b1691161790558460043593803b156103da57818091604460405180948193633acaa3db60e01b83528a6004840152600160248401525af180156103cf576103b6575b5050604051938452602084015233604084015260608301527fe4a0a122d506c587961450e642b6626140154922a534e3ba7406a01edcafcc3a608060243593a380f35b816103c091610fc9565b6103cb57845f610373565b8480fd5b6040513d84823e3d90fd5b5080fd5b602487634e487b7160e01b81526041600452fd5b602485634e487b7160e01b81526011600452fd5b6004847fccb9644c000000000000000000000000000000000000000000000000000000008152fd5b6004837fac7ca7ca000000000000000000000000000000000000000000000000000000008152fd5b610478915060203d60201161047e575b6104708183610fc9565b810190610fff565b5f6101de565b503d610466565b6040513d86823e3d90fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b6104d1915060203d60201161047e576104708183610fc9565b5f61018c565b6040513d87823e3d90fd5b7ff17d47af000000000000000000000000000000000000000000000000000000008452600452602483fd5b825b80fd5b503461050f57602036600319011261050f576040606091600435815280602052205460ff604051916001600160a01b038116835267ffffffffffffffff8160a01c16602084015260e01c1615156040820152f35b503461050f578060031936011261050f573381526001602052604081205480156106215781808080933382526001602052816040812055335af13d1561061c573d67ffffffffffffffff811161060857604051906105ce601f8201601f191660200183610fc9565b81528260203d92013e5b156105e05780f35b807f34e4a7100000000000000000000000000000000000000000000000000000000060049252fd5b602483634e487b7160e01b81526041600452fd5b6105d8565b6004827f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b503461050f57602036600319011261050f576004356001600160a01b0381168091036103da578160409160209352600183522054604051908152f35b503461050f5761026036600319011261050f57366101e41161050f576101e4359063ffffffff821680920361050f5761020435918215159081840361050d5761022435610244359167ffffffffffffffff83116103cb57366023840112156103cb5782600401359167ffffffffffffffff8311610bd9573660248486010111610bd9576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916040517fd21af768000000000000000000000000000000000000000000000000000000008152602081600481875afa908115610ca3578891610c71575b505f198101908111610c5d5763ffffffff16976001820163ffffffff8111610c495763ffffffff8a911610610c1d578798506107aa611139565b95909660405160208101907f7c46190814775db1b0b9752da1d823955edb84f5f0e69e3aad8a74b6b516772a82524660408201523060608201528560808201528960a08201528a60c082015260c0815261080560e082610fc9565b51902090863b15610c195760a48b928460249560405196879586947f077c516a0000000000000000000000000000000000000000000000000000000086528b6004870152828601528b60448601526080606486015282608486015201848401378181018301859052601f01601f19168101030181885afa908115610c0e578991610bf5575b505060043596877f52be905ce321b9be7414c975853513461ba21a26d3a24be0fcbf712d2acd1699602435988993604051918252602082015260408180030190a315610a3e575050506001600160a01b03168084526001602052604084206109256fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254610fa8565b90556001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b156103cb5767ffffffffffffffff9285926040519485936381bdce6f60e01b855287600486015216602484015260448301528183606482800301925af1908115610a33578391610a1b575b50505b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610a17578291604483926040519485938492633acaa3db60e01b845260048401528160248401525af180156103cf57610a065750f35b81610a1091610fc9565b61050f5780f35b5050fd5b81610a2591610fc9565b610a3057815f61099f565b50fd5b6040513d85823e3d90fd5b9092506044919495935060405194859384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa908115610a33578391610b2a575b5080518015610b16576fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000160490835b848251821015610b0c5790600191506001600160a01b0360208260051b850101511686528160205260408620610b04858254610fa8565b905501610acd565b93925050506109a2565b602484634e487b7160e01b81526012600452fd5b90503d8084833e610b3b8183610fc9565b810190602081830312610bf15780519067ffffffffffffffff82116103cb570181601f82011215610bf15780519167ffffffffffffffff8311610bdd578260051b9160405193610b8e6020850186610fc9565b8452602080850193820101918211610bd957602001915b818310610bb5575050505f610a8d565b82516001600160a01b0381168103610bd557815260209283019201610ba5565b8680fd5b8580fd5b602485634e487b7160e01b81526041600452fd5b8380fd5b81610bff91610fc9565b610c0a57875f61088a565b8780fd5b6040513d8b823e3d90fd5b8a80fd5b6024888a7f07b7246f000000000000000000000000000000000000000000000000000000008252600452fd5b602489634e487b7160e01b81526011600452fd5b602488634e487b7160e01b81526011600452fd5b90506020813d602011610c9b575b81610c8c60209383610fc9565b81010312610c0a57515f610770565b3d9150610c7f565b6040513d8a823e3d90fd5b503461050f578060031936011261050f57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461050f578060031936011261050f5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610edc576101e0366003190112610edc57366101e411610edc57610d60611139565b815f939293525f60205267ffffffffffffffff60405f205460a01c16421115610ee057916001600160a01b03602093165f526001835260405f20610dd76fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254610fa8565b905560043590817fe3f0b124aa2238072b2bfa5c332fc02dab305b2cc5e1642eed3a1e57c47a4a0c602435958693604051908152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610edc5767ffffffffffffffff604051946381bdce6f60e01b86528260048701521660248501525f60448501525f846064818003018183865af18015610ed157610ebb575b829350813b15610a17578291604483926040519485938492633acaa3db60e01b845260048401528160248401525af180156103cf57610a065750f35b9150915f610ec891610fc9565b5f908290610e7f565b6040513d5f823e3d90fd5b5f80fd5b825f525f60205267ffffffffffffffff60405f205460a01c167fe4656236000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610edc575f366003190112610edc5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610edc575f366003190112610edc576020906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b91908201809211610fb557565b634e487b7160e01b5f52601160045260245ffd5b90601f8019910116810190811067ffffffffffffffff821117610feb57604052565b634e487b7160e01b5f52604160045260245ffd5b90816020910312610edc57518015158103610edc5790565b359067ffffffffffffffff82168203610edc57565b906101e0600483376102006101e0830152803563ffffffff81168103610edc5763ffffffff1661020083015267ffffffffffffffff61106d60208301611017565b1661022083015267ffffffffffffffff61108960408301611017565b166102408301526060810135610260830152608081013561028083015260a08101356102a083015260c08101356102c083015260e0810135601e1982360301811215610edc57016020813591019167ffffffffffffffff8211610edc578160051b918236038413610edc577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff906101006102e08401528061030084015211610edc57816103209384830137010190565b60405160208101906101e0600483376101e0815261115961020082610fc9565b51902090815f525f60205260405f20805467ffffffffffffffff8160a01c161580156111e2575b6111ba576001600160a01b03917c010000000000000000000000000000000000000000000000000000000060ff60e01b1983161790551690565b7f49eff1bb000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060ff8160e01c1661118056fea164736f6c6343000825000a60a034606c57601f610d1e38819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c57608052604051610c999081610085823960805181818160ff015261054d0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816334105bd11461057157508063511606301461052e57806358f014d5146104e757806384a5dfbe146103d357806394d7d22d1461033c578063db10b9a91461030d578063efe1c950146102db5763f168ad6214610074575f80fd5b346102c45760803660031901126102c4576004356024356001600160a01b0381168091036102c45760443560643567ffffffffffffffff81116102c4576100bf9036906004016105b3565b9290916040517f38bb6def000000000000000000000000000000000000000000000000000000008152856004820152610100816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102d0575f905f9261022e575b506001600160a01b0316330361020657855f525f6020526001600160a01b0360405f2054166101de577fcb5a31776a94e6be705a91207231202e9ac38c970de959b77e06c8143842183194604094836101899361087e565b845f525f602052825f20855f526001602052835f205f805260205281845f2055827fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905582519182526020820152a2005b7fb60a05fd000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b915050610100813d82116102c8575b8161024b61010093836105e4565b810103126102c4578051906001600160a01b03821682036102c457602081015162ffffff8116036102c4576102826040820161061a565b5061028f60608201610628565b50608081015165ffffffffffff8116036102c45760e0816102ba60a06001600160a01b03940161061a565b5001519190610131565b5f80fd5b3d915061023d565b6040513d5f823e3d90fd5b346102c45760203660031901126102c4576004355f525f60205260206001600160a01b0360405f205416604051908152f35b346102c45761031b3661059d565b905f52600160205260405f20905f52602052602060405f2054604051908152f35b346102c45760a03660031901126102c45760243560043560643567ffffffffffffffff81116102c4576103739036906004016105b3565b916084359267ffffffffffffffff84116102c4576103986103bb9436906004016105b3565b939092805f52600260205260405f20875f5260205260405f209660443591610659565b5f5260205260405f20600160ff198254161790555f80f35b346102c4576102603660031901126102c457366101e4116102c4576101e43567ffffffffffffffff81116102c45761040f9036906004016105b3565b6102243567ffffffffffffffff81116102c4576104309036906004016105b3565b90916102443567ffffffffffffffff81116102c4576104769261045a61046c9236906004016105b3565b91600435966102043560c43589610659565b938460e43561087e565b60405160208101906101e0600483376101e08152610496610200826105e4565b51902091815f52600160205260405f20835f526020528060405f205560405192835260208301527fb61f31346012940b42162d0648b55758683c9cd2e72d881604138ac8657394fe604060243593a3005b346102c45760603660031901126102c4576004355f52600260205260405f206024355f5260205260405f206044355f52602052602060ff60405f2054166040519015158152f35b346102c4575f3660031901126102c45760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102c4576020906105823661059d565b905f526001835260405f20905f52825260405f205415158152f35b60409060031901126102c4576004359060243590565b9181601f840112156102c45782359167ffffffffffffffff83116102c4576020808501948460051b0101116102c457565b90601f8019910116810190811067ffffffffffffffff82111761060657604052565b634e487b7160e01b5f52604160045260245ffd5b519060ff821682036102c457565b519081151582036102c457565b91908110156106455760051b0190565b634e487b7160e01b5f52603260045260245ffd5b94919590855f52600160205260405f20815f5260205260405f20548015610856578714159081610829575b5061080157939291905f94601e19823603015b8487106106a8575050505050505090565b90919293949596865f525f6020526001600160a01b0360405f205416906106d0898888610635565b35848a1015610645578960051b860135848112156102c45786019283359367ffffffffffffffff85116102c4576020019184360383136102c457608460209486604051978896879586947fcbcf314a0000000000000000000000000000000000000000000000000000000086526004860152602485015260606044850152816064850152848401375f828201840152601f01601f191681010301915afa9081156102d0575f916107c8575b501561079c57600161078e888787610635565b359701959493929190610697565b867f3592f342000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d82116107f9575b816107e2602093836105e4565b810103126102c4576107f390610628565b5f61077b565b3d91506107d5565b7fa4061252000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050855f52600260205260405f20905f5260205260405f20865f5260205260ff60405f205416155f610684565b7f480633c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b811593919284156108bc575b5050505061089457565b7f14527423000000000000000000000000000000000000000000000000000000005f5260045ffd5b9091929493506040948551906108d287836105e4565b6001825260208201907f010000000000000000000000000000000000000000000000000000000000000082529187519361090c89866105e4565b6020808652850193601f198a013686375f905b60208210610b3e57505067ffffffffffffffff8711610606578660051b89519761094c602083018a6105e4565b885260208801908201913683116102c457905b828210610b2e5750505051602a81149182610ab7575b815f916020938b51928392835e8101838152039060025afa15610aad575f8051602093919215610a85577f800000000000000000000000000000000000000000000000000000000000000017935b8851918291518091835e8101838152039060025afa15610a7b5760205f816109ec825185610b84565b8851918183925191829101835e8101838152039060025afa15610a7b5760205f805187518381019182527f6d72752f31206c6561660000000000000000000000000000000000000000000089820152888152610a496060826105e4565b8851918291518091835e8101838152039060025afa15610a7b57610a719394505f5191610ba5565b155f80808061088a565b84513d5f823e3d90fd5b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16936109c3565b86513d5f823e3d90fd5b91505f6020917e620000000000000000000000000000000000000000000000000000000000007fffff00000000000000000000000000000000000000000000000000000000000085518181169060028510610b1a575b5016149391509150610975565b828092508560020360031b1b16165f610b0d565b813581526020918201910161095f565b865182101561064557807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848a01015360081c91019061091f565b9190604051926020840152604083015260408252610ba36060836105e4565b565b929081516101008111610c83579190825b610bc1575050501490565b9091925f198401848111610c415783518110156106455760209060051b8401015184610100036101008111610c41576020925f926001808787951c16148414610c555790610c0e91610b84565b604051918183925191829101835e8101838152039060025afa156102d0575f515b928015610c41575f1901919082610bb6565b634e487b7160e01b5f52601160045260245ffd5b610c5e91610b84565b604051918183925191829101835e8101838152039060025afa156102d0575f51610c2f565b50505050505f9056fea164736f6c6343000825000a' as const;

