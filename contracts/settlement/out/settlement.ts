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

export const settlementBytecode = '0x6101806040523461029057604051617e4238819003601f8101601f191683016001600160401b0381118482101761027c5783928291604052833981010360c08112610290578151916001600160a01b038316918284036102905760a090601f1901126102905760405160a081016001600160401b0381118282101761027c5763ffffffff9283916040528161009660208301610294565b918285526100a6604082016102a8565b948560208201526100b9606083016102a8565b936040820199858b528460806100e260a06100d58389016102a8565b9788606089015201610294565b9401848152981660a0526080526001600160801b0390811660c05290811661012052911661010052911660e05290519351604051946113289384870193921691166001600160401b0383118684101761027c576080948694615dfc86393084526020840152604083015260608201520301905ff080156102715761014052604051610d1e808201906001600160401b0382118383101761027c57602091839161712483393081520301905ff080156102715761016052604051615b4290816102ba82396080518181816107dc01528181612a5e015281816135ac0152614d6a015260a051818181610d18015281816119ff01528181612d2b01526139e1015260c05181818161092001528181610be40152611e65015260e0518181816130fb01528181613403015261363a015261010051818181613878015261410101526101205181818161134c0152818161338a015281816137cb01528181614d050152615098015261014051818181610dfa0152818161238b01526131490152610160518181816130a10152614b0e0152f35b6040513d5f823e3d90fd5b634e487b7160e01b5f52604160045260245ffd5b5f80fd5b51906001600160801b038216820361029057565b519063ffffffff821682036102905756fe6080806040526004361015610012575f80fd5b5f5f3560e01c9182630700037d14613d885750816307ee28fb14613b5d5781630d6e98c614613a3057816313f4c076146139005781632155de2f146102d3578163224f44d7146138b757816322ea0b861461389c578163233a6e881461385c57816326e7105b146136d657816329252750146135d05781632969ca7e1461358d57816332bea6481461336757816338bb6def146132db5781633acaa3db1461311f5781633fe32e89146130df57816342cb1fbc146130c5578163435d53f21461308257816348436816146130535781634e71d92d14612fdb5781635a0d2b1314612f8257816360e6b9d514612d4f5781636b188e8514612d0f578163710c058d1461298e5781637619a6cc1461297057816376f2da761461248157816377aa74d11461243c5781637c35be7a1461241e578163800429f31461240557816380cbc6fa146123e8578163814f46e4146123cd57816381bdce6f1461235f57816381e84b691461223557816389296f971461218857816392430280146121235781639343ecd9146120f1578163975c35dc146120be57816397f03cbe14611f0057816398daac8314611ed95781639ec0865914611e89578163a035b1fe14611e46578163a12ef25e14611db9578163a1f75bf714611b2c578163a21413bf14611ac1578163a7ab63951461194d578163a9c3a72a146117a8578163ac34a0f814611370578163b19f99fb1461132d578163b214faa5146112ce578163bc529c4314611275578163bdcb9c3c146111ea578163c28f847c1461119f578163c6ce3f3d14610e8e578163c98fa6bf14610e41578163d4c31aa314610e1e578163d4c5b25214610ddb578163dafb39ea14610c94578163e78eb5b614610710578163e7a10151146103d1578163e7c51f1b146103ab578163ec13cc7b14610337578163f58c1e9b1461031c578163faef121f146102d8575063ff37656e146102d3575f80fd5b613e2b565b3461031957602036600319011261031957604080916004358152600860205220548151906001600160401b03811682526001600160401b0319166020820152f35b80fd5b34610319578060031936011261031957602060405160408152f35b346103195760203660031901126103195760043590610355826148f4565b828252600c60205265ffffffffffff604083205460301c1692831561039c5783421115610389579061038691614b79565b80f35b602483856353070f3160e01b8252600452fd5b60048363091ea57960e01b8152fd5b3461031957806003193601126103195760206001600160401b0360035416604051908152f35b346103195760c03660031901126103195760843560043560643560443563ffffffff841680850361070c5760a4359260ff84168094036107085760038410156106dc5762093a8082116106b05760405160208101904682523060408201523360608201528660808201526080815261044a60a082613f62565b51902095868852876020526001600160a01b03604089205416610684576040519061010082018281106001600160401b0382111761067057988899918992604052338452602084019062ffffff1681526040840182815260608501838152608086019184835260a08701938b855260c08801958b875260e08901978a89528152806020526040902097516001600160a01b03168854915160a01b76ffffff000000000000000000000000000000000000000016917fffffffffffffffffff000000000000000000000000000000000000000000000016171787555160ff1661054790879060ff60b81b1960ff60b81b83549260b81b169116179055565b51855491517fff00000000000000ffffffffffffffffffffffffffffffffffffffffffffffff90921678ff00000000000000000000000000000000000000000000000091151560c01b919091161760c89190911b65ffffffffffff60c81b161784555183549060f81b7fff0000000000000000000000000000000000000000000000000000000000000016907effffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1617835551600183015551906002015561060b614d34565b9260405195865233602087015260243560408701526060860152608085015260a084015263ffffffff1660c083015260e08201526101007fe3f002a85fea10de3273c944f901195470f4d37c67dba430f8395db9a9adeef591a2604051908152602090f35b60248a634e487b7160e01b81526041600452fd5b602488887f3180efda000000000000000000000000000000000000000000000000000000008252600452fd5b602487837fca77c2cf000000000000000000000000000000000000000000000000000000008252600452fd5b602487857f22737a38000000000000000000000000000000000000000000000000000000008252600452fd5b8680fd5b8580fd5b346103195761024036600319011261031957366101e411610319576101e4356001600160401b038111610c90576101006003198236030112610c90576102043590610224356001600160401b038111610c2a5761077461077f913690600401613dfe565b91909260040161425b565b15610c815763ffffffff60643516916004359060243590604051608081018181106001600160401b03821117610c6d5790889291604052868152602081019585875260408201968588526060830160443581526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169860405160208101906101e0600483376101e0815261081d61020082613f62565b5190209263ffffffff604051967f0c19fd1500000000000000000000000000000000000000000000000000000000885251166004870152516024860152516044850152516064840152608483015260208260a4818a5afa918215610c62578492610c2e575b50863b15610c2a5783916108ad8a9260405195869485946303be28b560e11b86528d60048701614157565b0381885afa8015610c1f57610c0a575b50506108c7614a5f565b6001600160401b036101c43516948287526005602052604087209460018601956001600160401b0387541697888111801590610bd9575b610bca57610914896001600160401b0392614068565b16966001600160801b037f00000000000000000000000000000000000000000000000000000000000000001698633b9aca006109508b8b614775565b04998354808c11610b75575b50508915610b6657918a9493916001600160401b03610980604495828d1690613fae565b166001600160401b031982541617905561099b8a8254613f83565b905560405196879384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa928315610b5b578693610aac575b506109ee835186614743565b93865b8451811015610a2f57806001600160a01b03610a0f60019388614761565b51168952600660205260408920610a2788825461403d565b9055016109f1565b507f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd93610a9060809496610a6f8a99610a69855184614775565b90613f83565b888a526005602052610a8660408b2091825461403d565b9055825190614775565b905191604051938452602084015260408301526060820152a280f35b9092503d8087833e610abe8183613f62565b810190602081830312610708578051906001600160401b038211610b5757019080601f8301121561070857815190610af58261459c565b92610b036040519485613f62565b82845260208085019360051b820101918211610b5357602001915b818310610b2f5750505091866109e2565b82516001600160a01b0381168103610b4f57815260209283019201610b1e565b8980fd5b8880fd5b8780fd5b6040513d88823e3d90fd5b60048b6321bf6c6760e21b8152fd5b80929b50633b9aca00919a500290808204633b9aca001490151715610bb657610bad610ba68a633b9aca0093614743565b998a614775565b04988b8061095c565b60248b634e487b7160e01b81526011600452fd5b60048a6321bf6c6760e21b8152fd5b506001600160801b037f000000000000000000000000000000000000000000000000000000000000000016156108fe565b81610c1491613f62565b61070c5785876108bd565b6040513d84823e3d90fd5b8380fd5b9091506020813d602011610c5a575b81610c4a60209383613f62565b81010312610c2a5751908a610882565b3d9150610c3d565b6040513d86823e3d90fd5b602489634e487b7160e01b81526041600452fd5b60048463ba329a9b60e01b8152fd5b5080fd5b34610319576040366003190112610319576004356024356001600160801b03811690818103610c2a57828452836020526001600160a01b036040852054163303610dcc577fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b91604091848652600560205282862090610d7c6001610d4763ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613fae565b930192839077ffffffffffffffffffffffffffffffffffffffffffffffff6001600160c01b031983549260c01b169116179055565b77ffffffffffffffffffffffffffffffff00000000000000001977ffffffffffffffffffffffffffffffff0000000000000000835492861b1691161781555460c01c82519182526020820152a280f35b600484631f0853c160e21b8152fd5b3461031957806003193601126103195760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610319576020610e37610e3136613eae565b906145ff565b6040519015158152f35b34610319576040366003190112610319576001600160a01b036040610e64613dbc565b9282610e6e613dd2565b94168152600e6020522091165f52602052602060405f2054604051908152f35b608036600319011261031957600435610ea5613dd2565b90610eae613de8565b606435610eba836148f4565b508015611177576001600160a01b0384168015801561117157825b34036111255715611011575b9160e0917f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805393858852600960205260408820815f5260205260405f20610f2883825461403d565b905585885260086020526040882096610f848360405199610f488b613f2c565b549260206001600160401b0385169b8c815201936001600160401b031916845286610f728c613f90565b945167ffffffffffffffff1916615272565b6001600160401b0360405192610f9984613f2c565b16825267ffffffffffffffff199081166020808401918252898c52600881526040808d20945192519093166001600160401b03929092169190911790925580516001600160a01b039590951685529084019190915282015260a060608201819052810186905260c0608082018190528101869052a380f35b6040516370a0823160e01b8152306004820152602081602481855afa908115611166578791611134575b506040517f23b872dd000000000000000000000000000000000000000000000000000000006020820152336024820152306044820152606480820185905281526110909061108a608482613f62565b87615639565b15611125576040516370a0823160e01b8152306004820152602081602481865afa90811561111a57849089926110e0575b506110cc919261403d565b14610ee1576004866357d87f0160e11b8152fd5b9150506020813d602011611112575b816110fc60209383613f62565b8101031261110e5751836110cc6110c1565b5f80fd5b3d91506110ef565b6040513d8a823e3d90fd5b6004876357d87f0160e11b8152fd5b90506020813d60201161115e575b8161114f60209383613f62565b8101031261110e57518761103b565b3d9150611142565b6040513d89823e3d90fd5b86610ed5565b6004857ff792180a000000000000000000000000000000000000000000000000000000008152fd5b346103195760203660031901126103195760406060916004358152600c60205220546040519065ffffffffffff8116825265ffffffffffff8160301c166020830152821c6040820152f35b34610319576111f836613eae565b8192913590611206826148f4565b906001600160a01b038254163303610dcc576112228186614337565b15610c815761123190856145ff565b61124d576001600160401b036020610386949501351691614f28565b6004837fecdd1c29000000000000000000000000000000000000000000000000000000008152fd5b346103195760203660031901126103195760406080916004358152600560205220600181549101546040519182526001600160401b03811660208301526001600160801b038160401c16604083015260c01c6060820152f35b602036600319011261031957600435808252600560205260408220906112f534835461403d565b8092556040519134835260208301527f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a71560403393a380f35b3461031957806003193601126103195760206040516001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103195761022036600319011261031957366101e411610319576101e435906001600160401b0382116103195761010060031983360301126103195761020435916001600160401b038311610c90578260040160e060031985360301126117a4576004359160c48101356117915750818352600a602052604083206024358452602052604083205460405160208101906101e0600483376101e0815261141961020082613f62565b519020145b15611782576040602081516114338382613f62565b600e815201927f6d72752f6d6573736167652f310000000000000000000000000000000000000084526114766001600160401b0361147085614029565b166156b3565b926115ab602488019761148889614180565b9688604483019761149889614180565b60648501359a6001600160c01b03196114b08d6156b3565b938b5195600e6020880198895e8b602e880152604e87015216606e8501527f080000000000000000000000000000000000000000000000000000000000000060768501527f7769746864726177000000000000000000000000000000000000000000000000607a8501527f480000000000000000000000000000000000000000000000000000000000000060828501526bffffffffffffffffffffffff199060601b1660868401526bffffffffffffffffffffffff199060601b16609a83015260ae82015260ae815261158460ce82613f62565b51902061159460c4830185614194565b929091608460a48301359201359061014435614e71565b1561175a576024358287528660205283872060ff815460c01c168061173b575b61171357906115d9916151af565b600160ff6115e683614029565b161b828752600b60205283872066ffffffffffffff61160484614029565b60081c1688526020528084882054166116eb5792827f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c346001600160401b036116988a9b956116e598868d6116df9a6103869f52600b60205281812066ffffffffffffff61167086614029565b60081c168252602052209081541790556116938b61168d89614180565b87615485565b614029565b6116d78a6116a588614180565b966116af8c614180565b90516001600160a01b0398891681529716602088015260408701529116939081906060820190565b0390a3614180565b91614180565b906153d6565b6004877fd70a0e30000000000000000000000000000000000000000000000000000000008152fd5b6004887fed67f0ec000000000000000000000000000000000000000000000000000000008152fd5b5083885260016020526001600160401b0385892054861c1682116115cb565b6004867f2a335100000000000000000000000000000000000000000000000000000000008152fd5b60048363d7c25c7960e01b8152fd5b61179f9060040160046145ff565b61141e565b8280fd5b34610319576020366003190112610319576004356001600160a01b036117cd826148f4565b541690808352600f602052604083206001600160401b036001604051926117f384613f2c565b80548452015416602082019080825215611925576001600160401b039051168042106118fa575060207fb362104b9826f6f5757764bb435c7547aa9261260e8a0ec5c41dce7e9a51f95991838652600f825285600160408220828155015561185b8585615102565b847f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805383519260e06001600160401b03604051928884019687528884526118a2604085613f62565b16998a9560405193849283528d8a8401528d604084015260a060608401528d60a084015260c060808401525180918160c08501528484015e81810183018d9052601f01601f19168101030190a351604051908152a380f35b7fd606d83f000000000000000000000000000000000000000000000000000000008552600452602484fd5b6004857faae698bf000000000000000000000000000000000000000000000000000000008152fd5b346103195760403660031901126103195760043560243560ff811690818103610c2a57828452836020526001600160a01b036040852054163303610dcc576002821015611a95578284528360205260ff604085205460b81c168214611a6d577f377f984354126c63c797be143e1c79dbd6057c2d07fdb960ae6dd5c55ccd7543916001600160401b036040928587528660205260ff8488205460b81c1683105f14611a5c57611a4d611a2863ffffffff7f00000000000000000000000000000000000000000000000000000000000000005b16844216613fae565b91878952886020528589209060ff60b81b1960ff60b81b83549260b81b169116179055565b8351928352166020820152a280f35b611a4d611a2863ffffffff89611a1f565b6004847f20c6bd4c000000000000000000000000000000000000000000000000000000008152fd5b602484837f0b8ab3b4000000000000000000000000000000000000000000000000000000008252600452fd5b3461031957602036600319011261031957604060a091600435815260016020522060018154910154604051916001600160401b03811683526001600160401b038160401c1660208401526001600160401b038160801c16604084015260c01c60608301526080820152f35b346103195760a03660031901126103195760043590611b49613dd2565b611b51613de8565b606435916084356001600160401b038111611db55736602382011215611db5578060040135906001600160401b03821161070c573660248360051b8301011161070c57611b9d8761520d565b868652600d602052604086206001600160a01b0384165f5260205260405f206001600160a01b0385165f5260205260ff60405f205416611d8d57611bf690878752600160205260016040882001549260243692016145b3565b90604051603160f11b60208201526bffffffffffffffffffffffff198460601b1660228201526bffffffffffffffffffffffff198560601b166036820152602a8152611c43604a82613f62565b8591611c4f6020613fce565b92611c5d6040519485613f62565b60208452601f19611c6e6020613fce565b0136602086013788905b60208210611d3357505090611c8e9392916155e1565b15611d24578484956103869552600d602052604086206001600160a01b0383165f5260205260405f206001600160a01b0384165f5260205260405f20600160ff19825416179055611ce0848383615485565b604080516001600160a01b03848116825260208201879052851692917fbff24b59ab8298e132fc31cf0375df26e1d742bfb3181a2817c647dd05f5579791a36153d6565b600484632941b4cd60e21b8152fd5b8451821015611d7957807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b168b1a6020848801015360081c910190611c78565b60248a634e487b7160e01b81526032600452fd5b6004867f2a63aeca000000000000000000000000000000000000000000000000000000008152fd5b8480fd5b3461031957604036600319011261031957611dd2613dbc565b90611ddb613dd2565b6001600160a01b03831692838352600e602052604083206001600160a01b0383165f5260205260405f2054918215611e375783946103869452600e602052604085206001600160a01b0382165f526020528460405f20556153d6565b6004846321bf6c6760e21b8152fd5b3461031957806003193601126103195760206040516001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346103195760403660031901126103195760018060209260ff6040611eac613f02565b926004358152600b875281812066ffffffffffffff8560081c1682528752205491161c1614604051908152f35b346103195780600319360112610319576020600354604051906001600160401b0319168152f35b346103195760603660031901126103195760243560043567ffffffffffffffff19821682036117a4576044356001600160401b038111610c2a5736602382011215610c2a5780600401356001600160401b038111611db55760248201916024369160608402010111611db557611f758361520d565b828552600860205260408520805494611fa06001600160401b0384166001600160401b038816614068565b958190885b858110612071575067ffffffffffffffff19918216911614801590612047575b61201f5767ffffffffffffffff19166001600160401b038616179055845b818110611fee578580f35b806120196120076001600160401b036001941688613fae565b612012838688614578565b90876152c7565b01611fe3565b6004877f45e22350000000000000000000000000000000000000000000000000000000008152fd5b5084875260016020526001600160401b03604088205460801c166001600160401b03871610611fc5565b916120b76001918861208c612087878b84614578565b614180565b60406120af888c6120a960206120a384848a614578565b01614180565b95614578565b013592615272565b9201611fa5565b346103195760403660031901126103195760406020916004358152600a8352818120602435825283522054604051908152f35b34610319576020366003190112610319576001600160401b036040602092600435815260088452205416604051908152f35b346103195760603660031901126103195761213c613dd2565b6001600160a01b03604061214e613de8565b936004358152600d6020522091165f526020526001600160a01b0360405f2091165f52602052602060ff60405f2054166040519015158152f35b34610319576121a161219936613eae565b8192916145ff565b156122265760405160208101906101e08383376101e081526121c561020082613f62565b5190207fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b6020833592838652600a8252816040872095013594858752825280604087205583865285825261221c85604088206151af565b604051908152a380f35b60048263d7c25c7960e01b8152fd5b34610319576060366003190112610319576004356024356001600160401b0381116117a457612268903690600401613dfe565b91906044356001600160401b038111611db557612289903690600401613dfe565b9390612294846148f4565b5081158015612355575b8015612349575b612321579061231b7f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f763805393926001600160401b036122e23388615102565b169661230d6040519586953387528b60208801528b604088015260a0606088015260a0870191614137565b918483036080860152614137565b0390a380f35b6004867f97587a33000000000000000000000000000000000000000000000000000000008152fd5b506201000085116122a5565b506040821161229e565b3461031957606036600319011261031957612378613f02565b612380613de8565b906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036123be5790610386916004356143ee565b6004836326185c6560e11b8152fd5b34610319578060031936011261031957602060405160038152f35b34610319578060031936011261031957602060405162093a808152f35b34610319576020610e3761241836613eae565b90614337565b34610319576020366003190112610319576020610e376004356141c9565b34610319576040366003190112610319576001600160a01b03604061245f613dd2565b92600435815260096020522091165f52602052602060405f2054604051908152f35b346103195761026036600319011261031957366101e411610319576101e435906001600160401b0382116103195761010060031983360301126103195761020435916001600160401b038311610c90578260040183360360c0600319820112610c2a5761022435916001600160401b038311611db557826004019160a0600319853603011261070c5761024435936001600160401b038511610708576080856004019560031990360301126107085760043594612549612540876148f4565b9760040161425b565b1561296157602435936001600160401b0361256382614029565b16851061293957604483019561257887614180565b93606481019461258786614029565b906001600160401b03604051926001600160a01b036020850193168352166040830152604082526125b9606083613f62565b8c6125c76084850186614194565b919092604051946024602087019701358752518091604087015e840191604083019182527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8111612931579284926040926126339560051b92839137010103601f198101835282613f62565b5190206040519060208201927f1901000000000000000000000000000000000000000000000000000000000000845235602283015260428201526042815261267c606282613f62565b519020936001600160a01b038954169060409b60208d61269e81519182613f62565b6016815201927f6d72752f61636b6e6f776c656467656d656e742f32000000000000000000000084528d602483013594815160166020820192835e4660368201528d6056820152866076820152607681526126fa609682613f62565b519020906001600160401b0361270f88614029565b169080519060208201928c845281830152815261272d606082613f62565b5190209360a48401359060221901811215612935578301906004820135916001600160401b038311612931576024019082360382136129315791612779916001600160a01b03936154ff565b16149384612902575b50505050156128da576127ef8161279887614180565b8b51907e6e00000000000000000000000000000000000000000000000000000000000060208301526bffffffffffffffffffffffff199060601b166022820152601681526127e7603682613f62565b60e435614944565b156128cb576001600160401b0361280f6128098293614029565b93614029565b169116116128a357956001600160a01b0361288161287b61289c94610386999a887f4f3d3e9727706d26999c7c4817e690153d96e8c54d62635840d20d9c0829682b602061285c8b614180565b888a5191168152a361286c614a5f565b61287587614180565b886147f6565b94614180565b168752600e6020528087205f80526020525f2091825461403d565b9055614b79565b6004867f3932a4f6000000000000000000000000000000000000000000000000000000008152fd5b600488632941b4cd60e21b8152fd5b6004887fa5d525f4000000000000000000000000000000000000000000000000000000008152fd5b6129289450612915906084830190614194565b9390926044606484013593013591614e71565b8a808080612782565b8f80fd5b8e80fd5b6004897f0d3f7776000000000000000000000000000000000000000000000000000000008152fd5b60048863ba329a9b60e01b8152fd5b346103195780600319360112610319576020604051633b9aca008152f35b3461110e5760e036600319011261110e5760043563ffffffff811680820361110e576129b8613f02565b6044356001600160401b0319811680910361110e57606435916084359160c4356001600160401b03811161110e576129f4903690600401613dfe565b90966129fe614d34565b6001880163ffffffff8111612cfb5763ffffffff8092169182911610612cd05750600354976001600160401b038916986001600160401b03861699808b03612ca5575067ffffffffffffffff1916808503612c7a57506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016612a86614e0f565b60405160208101917fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38083524660408301523060608301528b60808301528c60a08301528760c08301528a60e0830152896101008301526101208201526101208152612af361014082613f62565b51902092813b1561110e575f93612b24604051968795869485946303be28b560e11b865260a4359160048701614157565b03915afa8015612c6f57612c30575b5091816040936001600160401b03612b6c7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9795613f90565b9186519060208201908152868883015285606083015260608252612b91608083613f62565b8219915190201691161760035561ffff868551612bad81613f47565b81815260208101908a8252878101906001600160401b03421682526001600160401b03608060608301928a84520192888452818b51956020870197885251168b860152511660608401525160808301525160a082015260a08152612c1260c082613f62565b5190209116885260046020528388205582519182526020820152a380f35b60409391975091612c635f7f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e9694613f62565b5f979193509193612b33565b6040513d5f823e3d90fd5b7f4d08e785000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddee61ee000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f07b7246f000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b3461110e575f36600319011261110e57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461110e57612d5d36613e48565b9091803592612d6b846141c9565b612f5a57835f525f60205260ff60405f205460c01c1615612f325760c0810135612f235750825f52600a60205260405f2060208201355f5260205260405f205460405160208101906101e08483376101e08152612dca61020082613f62565b519020145b15612f1457825f52600160205260405f20906001600160401b03602082013516906001600160401b03835460401c1680831115612ee9575060e0013592612e1e81612e18613fe9565b86614944565b15612eda577f491bbdb37a89fffa1f4423c863e63d7da8df169a80eaf2d3bfc740681dd7f40b93612ec58261169385606097612e93612e646001600160401b0398614029565b876001840155829067ffffffffffffffff60801b1967ffffffffffffffff60801b83549260801b169116179055565b906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b906040519384526020840152166040820152a2005b632941b4cd60e21b5f5260045ffd5b7fce3358be000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63d7c25c7960e01b5f5260045ffd5b612f2d90826145ff565b612dcf565b7f8208cbe5000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f965f8d94000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461110e57602036600319011261110e576004355f52600f60205260405f206001600160401b03600182549201541690612fd7604051928392839092916001600160401b036020916040840195845216910152565b0390f35b3461110e575f36600319011261110e57335f52600660205260405f205480156130445761304290335f5260066020525f60408120556040518181527fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048660203392a2336148b4565b005b6321bf6c6760e21b5f5260045ffd5b3461110e57602036600319011261110e576020613071600435614088565b6001600160401b0360405191168152f35b3461110e575f36600319011261110e5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461110e575f36600319011261110e5760206040515f8152f35b3461110e575f36600319011261110e57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461110e57604036600319011261110e57602435600435811515820361110e576001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001633036132cc57805f52600260205260405f2091815f525f60205260405f20905f1461327c575460ff8160c01c169182613249575b5050613221576001600160401b03815416156131ee575b6001600160401b038154166001600160401b038114612cfb57815467ffffffffffffffff19166001919091016001600160401b0316179055005b80546fffffffffffffffff000000000000000019164260401b6fffffffffffffffff0000000000000000161781556131b4565b7f41dbb51e000000000000000000000000000000000000000000000000000000005f5260045ffd5b61327292505f52600160205262ffffff6001600160401b0360405f2054169160a01c169061403d565b421015828061319d565b50506001600160401b036132928183541661404a565b825467ffffffffffffffff60801b191642831660801b67ffffffffffffffff60801b16178355825467ffffffffffffffff19169116179055005b6326185c6560e11b5f5260045ffd5b3461110e57602036600319011261110e576004355f525f60205261010060405f208054906002600182015491015490604051926001600160a01b038116845262ffffff8160a01c16602085015260ff8160b81c16604085015260ff8160c01c161515606085015265ffffffffffff8160c81c16608085015260f81c60a084015260c083015260e0820152f35b602036600319011261110e5760043561337f816148f4565b506001600160801b037f0000000000000000000000000000000000000000000000000000000000000000168034036135625750805f52600c60205260405f205465ffffffffffff8160301c16806135505750815f52600860205260405f20549065ffffffffffff6001600160401b03831691168111156135285761343263ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613fae565b906040519260608401928484106001600160401b03851117613514577fbde8d51db2f2505ef48a792ed3cab2e31c0242294d5ca3efc4701636a7ad26989465ffffffffffff6001600160401b03936060966040521681526020810165ffffffffffff831681526040820190338252885f52600c60205265ffffffffffff60405f209351166bffffffffffff0000000000008454925160301b16916bffffffffffffffffffffffff191617178255516bffffffffffffffffffffffff825491811990821990891b16169116179055604051928352166020820152336040820152a2005b634e487b7160e01b5f52604160045260245ffd5b7f84bce6c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b6353070f3160e01b5f5260045260245ffd5b7ff17d47af000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461110e575f36600319011261110e5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461110e576135de36613eae565b908035916135eb836148f4565b916135f581614a88565b6136ae578161360391614337565b1561369f576136336001600160401b0361362260406136609401614029565b1662ffffff845460a01c169061403d565b63ffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061403d565b9182421115613673576130429250614b79565b827fbe30bd2e000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b63ba329a9b60e01b5f5260045ffd5b7fc92cca28000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461110e576136e436613e48565b90918035926136f2846148f4565b50835f52600c60205260405f209081549065ffffffffffff8260301c161561384d5761371e9084614337565b1561369f576137398461372f613fe9565b60e0860135614944565b15612eda576001600160401b0365ffffffffffff61375686614029565b921691161061381057805465ffffffffffff1690557f30edb43189b23759cae92bc4d0d34f7f6c11e76d38545c7e3ba135485d9d6146916040916137a9919061379e81614a88565b6137f1575b50614029565b6001600160401b03825191168152336020820152a26130426001600160801b037f000000000000000000000000000000000000000000000000000000000000000016336148b4565b61380a90865f525f6020526020855f20910135906151af565b856137a3565b6001600160401b0361382184614029565b7fb50aaeb1000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b63091ea57960e01b5f5260045ffd5b3461110e575f36600319011261110e57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461110e575f36600319011261110e57602060405160028152f35b3461110e57602036600319011261110e576004355f526002602052606060405f20546001600160401b03604051918181168352818160401c16602084015260801c166040820152f35b3461110e57604036600319011261110e57600435602435613920826148f4565b54906001600160a01b0382163303613a21577f467eb3aa9403c1807c5c1bf744cfc1d0a04ad3aa8c9bb4c14c926955f1a215b791816139cf57505f905b60405161396981613f2c565b8181526001600160401b03600181602084018187168152885f52600f60205260405f20945185555116920191166001600160401b03198254161790556139ca604051928392839092916001600160401b036020916040840195845216910152565b0390a2005b613a1b9062ffffff613a1063ffffffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160401b034216613fae565b9160a01c1690613fae565b9061395d565b631f0853c160e21b5f5260045ffd5b3461110e57602036600319011261110e57600435805f525f6020526001600160a01b0360405f2054163303613a2157805f52600560205260405f209060018201908154926001600160801b038460401c16938415613b355760c01c93844210613b09578154613042955080821015613b015750925b77ffffffffffffffffffffffffffffffff0000000000000000198154169055613acf838254613f83565b90557fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb6020604051848152a2336148b4565b905092613aa5565b847f205d2fbf000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f8f025c52000000000000000000000000000000000000000000000000000000005f5260045ffd5b3461110e5761040036600319011261110e57366101e41161110e576101e4356001600160401b03811161110e57613b98903690600401613dfe565b366103e41161110e576103e4356001600160401b03811161110e57613bc1903690600401613dfe565b9260043593846102043514801590613d79575b8015613d6a575b613d425760405160208101906101e0600483376101e08152613bff61020082613f62565b5190209260405160208101906101e061020483376101e08152613c2461020082613f62565b51902094858514613d1a57865f525f6020526001600160a01b0360405f205416938415958615613cf7575b5050508315613cd7575b5050509050613a2157805f52600560205260405f2054158015613cb5575b61304457613caf81613042925f52600760205260405f209060243591825f5260205260405f20600160ff1982541617905533906147f6565b336148b4565b50805f52600760205260405f206024355f5260205260ff60405f205416613c77565b6001600160a01b039350613ceb9294614788565b16141580838080613c59565b8593965091613d0e916001600160a01b0393614788565b16141592868080613c4f565b7f6dde4588000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f5d8a8e45000000000000000000000000000000000000000000000000000000005f5260045ffd5b50604435610244351415613bdb565b50602435610224351415613bd4565b3461110e57602036600319011261110e576020906001600160a01b03613dac613dbc565b165f526006825260405f20548152f35b600435906001600160a01b038216820361110e57565b602435906001600160a01b038216820361110e57565b604435906001600160a01b038216820361110e57565b9181601f8401121561110e578235916001600160401b03831161110e576020838186019501011161110e57565b3461110e575f36600319011261110e576020604051620100008152f35b61022060031982011261110e57806101e41161110e576004916101e4356001600160401b03811161110e57610100818403600319011261110e576004019161020435906001600160401b03821161110e57608090829003600319011261110e5760040190565b9061020060031983011261110e57816101e41161110e576004916101e435906001600160401b03821161110e5761010090829003600319011261110e5760040190565b359063ffffffff8216820361110e57565b602435906001600160401b038216820361110e57565b35906001600160401b038216820361110e57565b604081019081106001600160401b0382111761351457604052565b60a081019081106001600160401b0382111761351457604052565b90601f801991011681019081106001600160401b0382111761351457604052565b91908203918211612cfb57565b6001600160401b036001911601906001600160401b038211612cfb57565b906001600160401b03809116911601906001600160401b038211612cfb57565b6001600160401b03811161351457601f01601f191660200190565b60405190613ff8606083613f62565b602282525f6040837e6900000000000000000000000000000000000000000000000000000000000060208201520152565b356001600160401b038116810361110e5790565b91908201809211612cfb57565b6001600160401b035f19911601906001600160401b038211612cfb57565b906001600160401b03809116911603906001600160401b038211612cfb57565b805f525f60205260405f20549060ff8260c01c1615614131576140cd61412792825f52600160205262ffffff6001600160401b0360405f2054169160a01c1690613fae565b905f5260026020526001600160401b0360405f205460801c16806001600160401b038316115f1461412a57505b63ffffffff7f00000000000000000000000000000000000000000000000000000000000000001690613fae565b90565b90506140fa565b50505f90565b908060209392818452848401375f828201840152601f01601f1916010190565b909260809263ffffffff6141279795168352602083015260408201528160608201520191614137565b356001600160a01b038116810361110e5790565b903590601e198136030182121561110e57018035906001600160401b03821161110e57602001918160051b3603831361110e57565b805f525f60205260405f205460ff8160c01c16918261423c575b8261421f575b826141f357505090565b9091505f52600160205265ffffffffffff6001600160401b0360405f205460401c169160c81c16111590565b91506001600160401b0361423283614088565b16421015916141e9565b8092505f5260026020526001600160401b0360405f20541615916141e3565b6020810161ffff61426b82614029565b165f52600460205260405f2054604051916001600160401b036142a2602085019263ffffffff61429a88613ef1565b168452613f18565b1660408401526001600160401b036142bc60408601613f18565b166060840152606084013592836080820152608085013560a082015260a081526142e760c082613f62565b51902003614131576141279160405160208101906101e0600483376101e0815261431361020082613f62565b5190209061432460e0820182614194565b93909260a060c084013593013591614e71565b90602081019061ffff61434983614029565b165f52600460205260405f2054604051926001600160401b03614378602086019263ffffffff61429a87613ef1565b1660408501526001600160401b0361439260408501613f18565b166060850152606083013593846080820152608084013560a082015260a081526143bd60c082613f62565b519020036143e757614127926040516101e0602082019283376101e0815261431361020082613f62565b5050505f90565b9190825f525f60205260405f20916001600160a01b0381169081614539575b505060ff825460c01c161561452d57825f52600160205260405f2091825460c01c8015159081614519575b50614513577f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a8928165ffffffffffff6001600160401b03935460c81c1683851611156144d6575b50805477ffffffffffffffffffffffffffffffffffffffffffffffff1660c084901b6001600160c01b03191617815554604080516001600160401b039390921683168252919092166020830152819081015b0390a2565b61450d9065ffffffffffff6144ea8661404a565b825465ffffffffffff60c81b1916911660c81b65ffffffffffff60c81b16179055565b5f61447f565b50505050565b90506001600160401b03831610155f614438565b9061453792614f28565b565b61454e906001600160401b03841690866147f6565b905f52600e60205260405f205f805260205261456f60405f2091825461403d565b90555f8061440d565b9190811015614588576060020190565b634e487b7160e01b5f52603260045260245ffd5b6001600160401b0381116135145760051b60200190565b9291906145bf8161459c565b936145cd6040519586613f62565b602085838152019160051b810192831161110e57905b8282106145ef57505050565b81358152602091820191016145e3565b908135805f525f60205260405f20546001600160a01b038116158015614714575b6146d657815f52600260205260405f20546001600160401b038116151590816146de575b506146d65760c01c60ff169081614679575b506141315761466482614a88565b918261466f57505090565b6141279250614337565b90505f52600160205260405f2061469260408301614029565b9054906001600160401b038083169116111590816146b3575b50155f614656565b60c01c8015915081156146c8575b505f6146ab565b90506020830135105f6146c1565b505050505f90565b90506001600160401b03614708816146f860408801614029565b1662ffffff8560a01c169061403d565b9160401c16105f614644565b5061473c6001600160401b0361472c60408601614029565b1662ffffff8360a01c169061403d565b4210614620565b811561474d570490565b634e487b7160e01b5f52601260045260245ffd5b80518210156145885760209160051b010190565b81810292918115918404141715612cfb57565b906141279291602060405161479e604082613f62565b600c815201907f6d72752f626c6f636b2f31000000000000000000000000000000000000000000825260405190600c6020830193845e46602c830152604c820152604c81526147ee606c82613f62565b5190206154ff565b5f818152600560209081526040808320805460018201805477ffffffffffffffffffffffffffffffff000000000000000019169055939055805195865290850182905290936001600160a01b03909316927f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f49190a3600a810290808204600a1490151715612cfb576064900490565b3d156148af573d9061489682613fce565b916148a46040519384613f62565b82523d5f602084013e565b606090565b5f80809381935af16148c4614885565b50156148cc57565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b5f525f60205260405f209081546001600160a01b0381161561491c5760c01c60ff1661322157565b7f59bb1136000000000000000000000000000000000000000000000000000000005f5260045ffd5b909291926001600160401b0361495985614029565b1615614a17576001600160401b0361497085614029565b169061497c6008613fce565b9161498a6040519384613f62565b60088352601f1961499b6008613fce565b013660208501375f905b600882106149d15750506149cb6149c486602061412797980190614194565b36916145b3565b926155e1565b835182101561458857807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848701015360081c9101906149a5565b614a2a6149c46020869495960184614194565b906040603f19843603011261110e5761412793606060405194614a4c86613f2c565b6040810135865201356020850152615566565b614a696004614a88565b614a6f57565b6004355f525f60205261453760405f20602435906151af565b8035805f525f602052600260405f205460f81c1491821592614aa957505090565b9091506040516101e0602082019283376101e08152614aca61020082613f62565b519020604051917f34105bd1000000000000000000000000000000000000000000000000000000008352600483015260248201526020816044816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612c6f575f91614b41575090565b90506020813d602011614b71575b81614b5c60209383613f62565b8101031261110e5751801515810361110e5790565b3d9150614b4f565b9060407f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a891600160c01b60ff60c01b1982541617815560026001600160401b0342169101546001835191614bcc83613f47565b838352614ca56001600160401b0388614c7482602088015f8152614c4c828c8b01925f845260608c01965f885260808d019a8b525f528a60205281808f5f209d51161682198d5416178c5551168a906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b51885467ffffffffffffffff60801b1916911660801b67ffffffffffffffff60801b16178755565b51855477ffffffffffffffffffffffffffffffffffffffffffffffff16911660c01b6001600160c01b031916178455565b51910155835f52600c602052815f205465ffffffffffff8160301c16614ce2575b50835f52600c6020525f8281205581519081525f6020820152a2565b60601c5f52600e602052815f205f8052602052815f20614d2c6001600160801b037f000000000000000000000000000000000000000000000000000000000000000016825461403d565b90555f614cc6565b6040517fd21af7680000000000000000000000000000000000000000000000000000000081526020816004816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa908115612c6f575f91614ddd575b508015614db5575f198101908111612cfb5763ffffffff1690565b7f9210c8d6000000000000000000000000000000000000000000000000000000005f5260045ffd5b90506020813d602011614e07575b81614df860209383613f62565b8101031261110e57515f614d9a565b3d9150614deb565b5f4915614e6d575f60605b81498015614e60576020808093614e4e936040519582879351918291018585015e8201908382015203018084520182613f62565b905f198114612cfb5760010190614e1a565b5090506020815191012090565b5f90565b939294919085821015614f1e57925f9186905b60018211614eb157505050149283614e9d575b50505090565b614ea8929350615620565b145f8080614e97565b816001821810614ecf575b60011c90600181169060011c0190614e84565b94848414614f12576001840193858110156145885760051b830135600187811603614f045790614efe91615620565b94614ebc565b614f0d91615620565b614efe565b50505050505050505f90565b5050505050505f90565b917f53bb89cd667e69bedb1289d33e6e8c1b9a39aa6a521e87eba75909388d61b5a89165ffffffffffff815460c81c166001600160401b038316809110156150c7575b600160c01b60ff60c01b19835416178255600160026001600160401b03421693015461501b6001600160401b0360405194614fa586613f47565b868652614c74828b614c4c8260208b015f815260408c01935f855260608d0197885260808d019a8b525f528a602052818060405f209d51161682198d5416178c5551168a906fffffffffffffffff0000000000000000196fffffffffffffffff000000000000000083549260401b169116179055565b51910155835f52600c60205260405f205465ffffffffffff8160301c16615073575b50835f52600c6020525f60408120556144d1604051928392839092916001600160401b0360209181604085019616845216910152565b60601c5f52600e60205260405f205f805260205260405f206150bf6001600160801b037f000000000000000000000000000000000000000000000000000000000000000016825461403d565b90555f61503d565b6150fd65ffffffffffff6150da8561404a565b845465ffffffffffff60c81b1916911660c81b65ffffffffffff60c81b16178355565b614f6b565b9190825f52600860205260405f209261515e5f806040519661512388613f2c565b549460206001600160401b0387169889815201956001600160401b031916865261514c88613f90565b955167ffffffffffffffff1916615272565b906001600160401b036040519361517485613f2c565b16835267ffffffffffffffff1991821660208085019182525f928352600890526040909120925190516001600160401b039091169116179055565b805460ff8160c01c161590816151f8575b506151c9575050565b65ffffffffffff614537921665ffffffffffff60c81b1965ffffffffffff60c81b83549260c81b169116179055565b65ffffffffffff915060c81c1682115f6151c0565b805f525f60205260ff60405f205460c01c1615612f325761522d816141c9565b156152355750565b6152466001600160401b0391614088565b7f341b372a000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b916001600160a01b0390939193816040519560208701956001600160401b03191686521660408601521660608401526080830152608082526152b560a083613f62565b9051902067ffffffffffffffff191690565b916040810135918215614513577fbf784f491be83554920fd7d1b80840cfe8f2e72d6c4987f005233a90778d5a9b926001600160a01b03608093865f526009602052816153a76153a160405f209360208101948461532487614180565b165f5260205260405f2054968781105f146153cb57615344908098613f83565b8b5f52600960205260405f208561535a88614180565b165f5260205260405f20558361536f82614180565b165f52600e60205260405f208461538587614180565b165f5260205260405f2061539a88825461403d565b9055614180565b92614180565b916001600160401b03604051961686521660208501521660408301526060820152a2565b506153448780613f83565b6001600160a01b03811661542657505f80809381935af16153f5614885565b505b156153fe57565b7ff7c02440000000000000000000000000000000000000000000000000000000005f5260045ffd5b6040517fa9059cbb0000000000000000000000000000000000000000000000000000000060208201526001600160a01b039290921660248301526044808301939093529181526154809161547b606483613f62565b615639565b6153f7565b9190825f52600960205260405f206001600160a01b0382165f5260205260405f2054928284106154d3575f5260096020526001600160a01b0360405f2091165f5260205260405f2091039055565b837fdc8df3fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9091604103614131575f917f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a06020820135111561553b57505090565b602092505f916040608092815192835281810135851a868401528183013782805260015afa505f5190565b9061557090615819565b8351156155d65783518082149081156155c8575b81156155aa575b506146d6576155a4846020614127965191015190615aa6565b916159e4565b9050835161010003906101008211612cfb578218901c15155f61558b565b905061010084511190615584565b906141279350615918565b905f60206155f28193969596615819565b95604051918183925191829101835e8101838152039060025afa15612c6f57614127926155a45f5182615aa6565b5f5260205260205f60408160025afa1561110e575f5190565b905f809160208151910182855af190615650614885565b90826156a8575b5081615661575090565b805180159250821561567257505090565b602081149250908261568357505090565b6001925060200151906020811061569957501490565b5f199060200360031b1b161490565b3b151591505f615657565b77ffffffffffffffff0000000000000000ffffffffffffffff8160081c9160081b917cff000000ff000000ff000000ff000000ff000000ff000000ff000000ff7dff000000ff000000ff000000ff000000ff000000ff000000ff000000ff007fff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff0085167eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff84161760101c941691161760101b9179ffff000000000000ffff000000000000ffff000000000000ffff7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff847dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff84161760201c941691161760201b7bffffffff00000000ffffffff00000000ffffffff00000000ffffffff82821673ffffffff000000000000000000000000ffffffff85161760401b93161760401c16178060801b9060801c1790565b805190602a82149182615899575b60208092825f9360405193849301835e8101838152039060025afa15612c6f575f519015615874577f80000000000000000000000000000000000000000000000000000000000000001790565b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1690565b91505f60208092603160f11b7fffff0000000000000000000000000000000000000000000000000000000000008383015181811690600289106158e5575b501614949250925050615827565b828092508960020360031b1b16165f6158d7565b9190604051926020840152604083015260408252614537606083613f62565b915f91815161010081116159db579190825b615935575050501490565b9091925f198401848111612cfb5761594d9084614761565b5184610100036101008111612cfb576020925f926001808787951c161484146159ad579061597a916158f9565b604051918183925191829101835e8101838152039060025afa15612c6f575f515b928015612cfb575f190191908261592a565b6159b6916158f9565b604051918183925191829101835e8101838152039060025afa15612c6f575f5161599b565b50505050505f90565b9290815161010081116159db579190825b615a00575050501490565b9091925f198401848111612cfb57615a189084614761565b5184610100036101008111612cfb576020925f926001808787951c16148414615a785790615a45916158f9565b604051918183925191829101835e8101838152039060025afa15612c6f575f515b928015612cfb575f19019190826159f5565b615a81916158f9565b604051918183925191829101835e8101838152039060025afa15612c6f575f51615a66565b6020615ab481935f936158f9565b604051918183925191829101835e8101838152039060025afa15612c6f5760205f80516040518381019182527f6d72752f31206c65616600000000000000000000000000000000000000000000604082015260408152615b15606082613f62565b604051918291518091835e8101838152039060025afa15612c6f575f519056fea164736f6c6343000825000a6101003461011357601f61132838819003918201601f19168301916001600160401b0383118484101761011757808492608094604052833981010312610113578051906001600160a01b0382168203610113576020810151906001600160a01b0382168203610113576040810151906001600160801b0382168203610113576060015163ffffffff811681036101135760e05260c05260a0526080526040516111fc908161012c823960805181818161012101528181610931015281816109ac01528181610e160152610f43015260a0518181816107120152610f84015260c05181818160ef015281816108fe01528181610aa901528181610d180152610db0015260e05181818161022b0152610ccb0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f905f3560e01c9081632969ca7e14610f67575080635116063014610f24578063560988cc14610d3c57806364c9ec6f14610cef57806387c177b314610cae578063a038083214610685578063d0b346ce14610649578063e522538114610566578063f579f882146105125763fe594e2b1461008c575f80fd5b61022036600319011261050f57366101e41161050f576101e43567ffffffffffffffff81116103da57610100816004019160031990360301126103da57610204359063ffffffff821680920361050d576fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168034036104e257506001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906040517f800429f300000000000000000000000000000000000000000000000000000000815260208180610179856004830161102c565b0381865afa9081156104d75785916104b8575b50156104905760206101cb91604051809381927fd4c31aa30000000000000000000000000000000000000000000000000000000083526004830161102c565b0381855afa908115610485578491610456575b5061042e5760405160208101906101e0600483376101e0815261020361020082610fc9565b519020918284528360205267ffffffffffffffff604085205460a01c166104065763ffffffff7f00000000000000000000000000000000000000000000000000000000000000001667ffffffffffffffff4216019067ffffffffffffffff82116103f2576040516060810181811067ffffffffffffffff8211176103de5760405233815267ffffffffffffffff602082019316928381526040820190878252868852876020526001600160a01b03604089209351167fffffffff000000000000000000000000000000000000000000000000000000007bffffffffffffffff00000000000000000000000000000000000000008554935160a01b1692161717825551151560ff60e01b197cff0000000000000000000000000000000000000000000000000000000083549260e01b1691161790558460043593803b156103da57818091604460405180948193633acaa3db60e01b83528a6004840152600160248401525af180156103cf576103b6575b5050604051938452602084015233604084015260608301527fe4a0a122d506c587961450e642b6626140154922a534e3ba7406a01edcafcc3a608060243593a380f35b816103c091610fc9565b6103cb57845f610373565b8480fd5b6040513d84823e3d90fd5b5080fd5b602487634e487b7160e01b81526041600452fd5b602485634e487b7160e01b81526011600452fd5b6004847fccb9644c000000000000000000000000000000000000000000000000000000008152fd5b6004837fac7ca7ca000000000000000000000000000000000000000000000000000000008152fd5b610478915060203d60201161047e575b6104708183610fc9565b810190610fff565b5f6101de565b503d610466565b6040513d86823e3d90fd5b6004847fba329a9b000000000000000000000000000000000000000000000000000000008152fd5b6104d1915060203d60201161047e576104708183610fc9565b5f61018c565b6040513d87823e3d90fd5b7ff17d47af000000000000000000000000000000000000000000000000000000008452600452602483fd5b825b80fd5b503461050f57602036600319011261050f576040606091600435815280602052205460ff604051916001600160a01b038116835267ffffffffffffffff8160a01c16602084015260e01c1615156040820152f35b503461050f578060031936011261050f573381526001602052604081205480156106215781808080933382526001602052816040812055335af13d1561061c573d67ffffffffffffffff811161060857604051906105ce601f8201601f191660200183610fc9565b81528260203d92013e5b156105e05780f35b807f34e4a7100000000000000000000000000000000000000000000000000000000060049252fd5b602483634e487b7160e01b81526041600452fd5b6105d8565b6004827f86fdb19c000000000000000000000000000000000000000000000000000000008152fd5b503461050f57602036600319011261050f576004356001600160a01b0381168091036103da578160409160209352600183522054604051908152f35b503461050f5761026036600319011261050f57366101e41161050f576101e4359063ffffffff821680920361050f5761020435918215159081840361050d5761022435610244359167ffffffffffffffff83116103cb57366023840112156103cb5782600401359167ffffffffffffffff8311610bd9573660248486010111610bd9576001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016916040517fd21af768000000000000000000000000000000000000000000000000000000008152602081600481875afa908115610ca3578891610c71575b505f198101908111610c5d5763ffffffff16976001820163ffffffff8111610c495763ffffffff8a911610610c1d578798506107aa611139565b95909660405160208101907f7c46190814775db1b0b9752da1d823955edb84f5f0e69e3aad8a74b6b516772a82524660408201523060608201528560808201528960a08201528a60c082015260c0815261080560e082610fc9565b51902090863b15610c195760a48b928460249560405196879586947f077c516a0000000000000000000000000000000000000000000000000000000086528b6004870152828601528b60448601526080606486015282608486015201848401378181018301859052601f01601f19168101030181885afa908115610c0e578991610bf5575b505060043596877f52be905ce321b9be7414c975853513461ba21a26d3a24be0fcbf712d2acd1699602435988993604051918252602082015260408180030190a315610a3e575050506001600160a01b03168084526001602052604084206109256fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254610fa8565b90556001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001691823b156103cb5767ffffffffffffffff9285926040519485936381bdce6f60e01b855287600486015216602484015260448301528183606482800301925af1908115610a33578391610a1b575b50505b6001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610a17578291604483926040519485938492633acaa3db60e01b845260048401528160248401525af180156103cf57610a065750f35b81610a1091610fc9565b61050f5780f35b5050fd5b81610a2591610fc9565b610a3057815f61099f565b50fd5b6040513d85823e3d90fd5b9092506044919495935060405194859384927f29a6b13f000000000000000000000000000000000000000000000000000000008452600484015260248301525afa908115610a33578391610b2a575b5080518015610b16576fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000160490835b848251821015610b0c5790600191506001600160a01b0360208260051b850101511686528160205260408620610b04858254610fa8565b905501610acd565b93925050506109a2565b602484634e487b7160e01b81526012600452fd5b90503d8084833e610b3b8183610fc9565b810190602081830312610bf15780519067ffffffffffffffff82116103cb570181601f82011215610bf15780519167ffffffffffffffff8311610bdd578260051b9160405193610b8e6020850186610fc9565b8452602080850193820101918211610bd957602001915b818310610bb5575050505f610a8d565b82516001600160a01b0381168103610bd557815260209283019201610ba5565b8680fd5b8580fd5b602485634e487b7160e01b81526041600452fd5b8380fd5b81610bff91610fc9565b610c0a57875f61088a565b8780fd5b6040513d8b823e3d90fd5b8a80fd5b6024888a7f07b7246f000000000000000000000000000000000000000000000000000000008252600452fd5b602489634e487b7160e01b81526011600452fd5b602488634e487b7160e01b81526011600452fd5b90506020813d602011610c9b575b81610c8c60209383610fc9565b81010312610c0a57515f610770565b3d9150610c7f565b6040513d8a823e3d90fd5b503461050f578060031936011261050f57602060405163ffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461050f578060031936011261050f5760206040516fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b5034610edc576101e0366003190112610edc57366101e411610edc57610d60611139565b815f939293525f60205267ffffffffffffffff60405f205460a01c16421115610ee057916001600160a01b03602093165f526001835260405f20610dd76fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168254610fa8565b905560043590817fe3f0b124aa2238072b2bfa5c332fc02dab305b2cc5e1642eed3a1e57c47a4a0c602435958693604051908152a36001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690813b15610edc5767ffffffffffffffff604051946381bdce6f60e01b86528260048701521660248501525f60448501525f846064818003018183865af18015610ed157610ebb575b829350813b15610a17578291604483926040519485938492633acaa3db60e01b845260048401528160248401525af180156103cf57610a065750f35b9150915f610ec891610fc9565b5f908290610e7f565b6040513d5f823e3d90fd5b5f80fd5b825f525f60205267ffffffffffffffff60405f205460a01c167fe4656236000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b34610edc575f366003190112610edc5760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b34610edc575f366003190112610edc576020906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b91908201809211610fb557565b634e487b7160e01b5f52601160045260245ffd5b90601f8019910116810190811067ffffffffffffffff821117610feb57604052565b634e487b7160e01b5f52604160045260245ffd5b90816020910312610edc57518015158103610edc5790565b359067ffffffffffffffff82168203610edc57565b906101e0600483376102006101e0830152803563ffffffff81168103610edc5763ffffffff1661020083015267ffffffffffffffff61106d60208301611017565b1661022083015267ffffffffffffffff61108960408301611017565b166102408301526060810135610260830152608081013561028083015260a08101356102a083015260c08101356102c083015260e0810135601e1982360301811215610edc57016020813591019167ffffffffffffffff8211610edc578160051b918236038413610edc577f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff906101006102e08401528061030084015211610edc57816103209384830137010190565b60405160208101906101e0600483376101e0815261115961020082610fc9565b51902090815f525f60205260405f20805467ffffffffffffffff8160a01c161580156111e2575b6111ba576001600160a01b03917c010000000000000000000000000000000000000000000000000000000060ff60e01b1983161790551690565b7f49eff1bb000000000000000000000000000000000000000000000000000000005f5260045ffd5b5060ff8160e01c1661118056fea164736f6c6343000825000a60a034606c57601f610d1e38819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c57608052604051610c999081610085823960805181818160ff015261054d0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816334105bd11461057157508063511606301461052e57806358f014d5146104e757806384a5dfbe146103d357806394d7d22d1461033c578063db10b9a91461030d578063efe1c950146102db5763f168ad6214610074575f80fd5b346102c45760803660031901126102c4576004356024356001600160a01b0381168091036102c45760443560643567ffffffffffffffff81116102c4576100bf9036906004016105b3565b9290916040517f38bb6def000000000000000000000000000000000000000000000000000000008152856004820152610100816024816001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000165afa9081156102d0575f905f9261022e575b506001600160a01b0316330361020657855f525f6020526001600160a01b0360405f2054166101de577fcb5a31776a94e6be705a91207231202e9ac38c970de959b77e06c8143842183194604094836101899361087e565b845f525f602052825f20855f526001602052835f205f805260205281845f2055827fffffffffffffffffffffffff000000000000000000000000000000000000000082541617905582519182526020820152a2005b7fb60a05fd000000000000000000000000000000000000000000000000000000005f5260045ffd5b7f7c214f04000000000000000000000000000000000000000000000000000000005f5260045ffd5b915050610100813d82116102c8575b8161024b61010093836105e4565b810103126102c4578051906001600160a01b03821682036102c457602081015162ffffff8116036102c4576102826040820161061a565b5061028f60608201610628565b50608081015165ffffffffffff8116036102c45760e0816102ba60a06001600160a01b03940161061a565b5001519190610131565b5f80fd5b3d915061023d565b6040513d5f823e3d90fd5b346102c45760203660031901126102c4576004355f525f60205260206001600160a01b0360405f205416604051908152f35b346102c45761031b3661059d565b905f52600160205260405f20905f52602052602060405f2054604051908152f35b346102c45760a03660031901126102c45760243560043560643567ffffffffffffffff81116102c4576103739036906004016105b3565b916084359267ffffffffffffffff84116102c4576103986103bb9436906004016105b3565b939092805f52600260205260405f20875f5260205260405f209660443591610659565b5f5260205260405f20600160ff198254161790555f80f35b346102c4576102603660031901126102c457366101e4116102c4576101e43567ffffffffffffffff81116102c45761040f9036906004016105b3565b6102243567ffffffffffffffff81116102c4576104309036906004016105b3565b90916102443567ffffffffffffffff81116102c4576104769261045a61046c9236906004016105b3565b91600435966102043560c43589610659565b938460e43561087e565b60405160208101906101e0600483376101e08152610496610200826105e4565b51902091815f52600160205260405f20835f526020528060405f205560405192835260208301527fb61f31346012940b42162d0648b55758683c9cd2e72d881604138ac8657394fe604060243593a3005b346102c45760603660031901126102c4576004355f52600260205260405f206024355f5260205260405f206044355f52602052602060ff60405f2054166040519015158152f35b346102c4575f3660031901126102c45760206040516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346102c4576020906105823661059d565b905f526001835260405f20905f52825260405f205415158152f35b60409060031901126102c4576004359060243590565b9181601f840112156102c45782359167ffffffffffffffff83116102c4576020808501948460051b0101116102c457565b90601f8019910116810190811067ffffffffffffffff82111761060657604052565b634e487b7160e01b5f52604160045260245ffd5b519060ff821682036102c457565b519081151582036102c457565b91908110156106455760051b0190565b634e487b7160e01b5f52603260045260245ffd5b94919590855f52600160205260405f20815f5260205260405f20548015610856578714159081610829575b5061080157939291905f94601e19823603015b8487106106a8575050505050505090565b90919293949596865f525f6020526001600160a01b0360405f205416906106d0898888610635565b35848a1015610645578960051b860135848112156102c45786019283359367ffffffffffffffff85116102c4576020019184360383136102c457608460209486604051978896879586947fcbcf314a0000000000000000000000000000000000000000000000000000000086526004860152602485015260606044850152816064850152848401375f828201840152601f01601f191681010301915afa9081156102d0575f916107c8575b501561079c57600161078e888787610635565b359701959493929190610697565b867f3592f342000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b90506020813d82116107f9575b816107e2602093836105e4565b810103126102c4576107f390610628565b5f61077b565b3d91506107d5565b7fa4061252000000000000000000000000000000000000000000000000000000005f5260045ffd5b9050855f52600260205260405f20905f5260205260405f20865f5260205260ff60405f205416155f610684565b7f480633c6000000000000000000000000000000000000000000000000000000005f5260045ffd5b811593919284156108bc575b5050505061089457565b7f14527423000000000000000000000000000000000000000000000000000000005f5260045ffd5b9091929493506040948551906108d287836105e4565b6001825260208201907f010000000000000000000000000000000000000000000000000000000000000082529187519361090c89866105e4565b6020808652850193601f198a013686375f905b60208210610b3e57505067ffffffffffffffff8711610606578660051b89519761094c602083018a6105e4565b885260208801908201913683116102c457905b828210610b2e5750505051602a81149182610ab7575b815f916020938b51928392835e8101838152039060025afa15610aad575f8051602093919215610a85577f800000000000000000000000000000000000000000000000000000000000000017935b8851918291518091835e8101838152039060025afa15610a7b5760205f816109ec825185610b84565b8851918183925191829101835e8101838152039060025afa15610a7b5760205f805187518381019182527f6d72752f31206c6561660000000000000000000000000000000000000000000089820152888152610a496060826105e4565b8851918291518091835e8101838152039060025afa15610a7b57610a719394505f5191610ba5565b155f80808061088a565b84513d5f823e3d90fd5b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff16936109c3565b86513d5f823e3d90fd5b91505f6020917e620000000000000000000000000000000000000000000000000000000000007fffff00000000000000000000000000000000000000000000000000000000000085518181169060028510610b1a575b5016149391509150610975565b828092508560020360031b1b16165f610b0d565b813581526020918201910161095f565b865182101561064557807fff0000000000000000000000000000000000000000000000000000000000000060019260f81b165f1a6020848a01015360081c91019061091f565b9190604051926020840152604083015260408252610ba36060836105e4565b565b929081516101008111610c83579190825b610bc1575050501490565b9091925f198401848111610c415783518110156106455760209060051b8401015184610100036101008111610c41576020925f926001808787951c16148414610c555790610c0e91610b84565b604051918183925191829101835e8101838152039060025afa156102d0575f515b928015610c41575f1901919082610bb6565b634e487b7160e01b5f52601160045260245ffd5b610c5e91610b84565b604051918183925191829101835e8101838152039060025afa156102d0575f51610c2f565b50505050505f9056fea164736f6c6343000825000a' as const;

