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
    "internalType": "uint128",
    "name": "price",
    "type": "uint128"
   },
   {
    "internalType": "uint32",
    "name": "notice",
    "type": "uint32"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "constructor"
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
  "name": "NotInOutbox",
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
  "name": "apps",
  "outputs": [
   {
    "internalType": "address",
    "name": "operator",
    "type": "address"
   },
   {
    "internalType": "uint32",
    "name": "disputeWindow",
    "type": "uint32"
   },
   {
    "internalType": "uint32",
    "name": "committee",
    "type": "uint32"
   },
   {
    "internalType": "uint8",
    "name": "dataLayer",
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
      "internalType": "struct Escrow.Batch",
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
    "internalType": "struct Escrow.Spot",
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
      "internalType": "struct Escrow.Batch",
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
    "internalType": "struct Escrow.Spot",
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
    "internalType": "struct Escrow.Batch",
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
    "internalType": "struct Escrow.Batch",
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
      "internalType": "struct Escrow.Batch",
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
    "internalType": "struct Escrow.Spot",
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

export const settlementBytecode = '0x60e060405234801561000f575f5ffd5b50604051613fa9380380613fa983398101604081905261002e91610054565b63ffffffff1660a0526001600160801b03166080526001600160a01b031660c0526100bc565b5f5f5f60608486031215610066575f5ffd5b83516001600160a01b038116811461007c575f5ffd5b60208501519093506001600160801b0381168114610098575f5ffd5b604085015190925063ffffffff811681146100b1575f5ffd5b809150509250925092565b60805160a05160c051613e8b61011e5f395f818161030d0152818161107c01528181612221015261277b01525f818161049301526120dd01525f818161067d01528181612ef001528181612f8901528181612fda01526130310152613e8b5ff3fe60806040526004361061020f575f3560e01c80639343ecd911610117578063ac34a0f8116100ac578063dafb39ea1161007c578063e7c51f1b11610062578063e7c51f1b1461085d578063f58c1e9b1461087d578063ff37656e14610291575f5ffd5b8063dafb39ea1461081f578063e78eb5b61461083e575f5ffd5b8063ac34a0f81461071d578063b214faa51461073c578063bc529c431461074f578063c6ce3f3d1461080c575f5ffd5b8063a035b1fe116100e7578063a035b1fe1461066c578063a43804bd146106c0578063a7ab6395146106df578063aa7e74ce146106fe575f5ffd5b80639343ecd91461058a578063975c35dc146105d857806398daac831461060e5780639ec086591461064d575f5ffd5b806342cb1fbc116101a75780637619a6cc1161017757806380cbc6fa1161015d57806380cbc6fa1461053657806381e84b691461054c57806389296f971461056b575f5ffd5b80637619a6cc146104e957806377aa74d114610500575f5ffd5b806342cb1fbc1461045b5780634e71d92d1461046e5780636b188e8514610482578063710c058d146104ca575f5ffd5b806322cc676a116101e257806322cc676a146102a757806322ea0b86146102d65780632969ca7e146102fc57806338bb6def14610354575f5ffd5b80630700037d1461021357806307ee28fb146102515780630d6e98c6146102725780632155de2f14610291575b5f5ffd5b34801561021e575f5ffd5b5061023e61022d366004613289565b60016020525f908152604090205481565b6040519081526020015b60405180910390f35b34801561025c575f5ffd5b5061027061026b3660046132fa565b610891565b005b34801561027d575f5ffd5b5061027061028c366004613391565b610bb4565b34801561029c575f5ffd5b5061023e6201000081565b3480156102b2575f5ffd5b506102c66102c13660046133a8565b610df2565b6040519015158152602001610248565b3480156102e1575f5ffd5b506102ea600281565b60405160ff9091168152602001610248565b348015610307575f5ffd5b5061032f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610248565b34801561035f575f5ffd5b5061040a61036e366004613391565b60076020525f908152604090208054600182015460029092015473ffffffffffffffffffffffffffffffffffffffff82169274010000000000000000000000000000000000000000830463ffffffff9081169378010000000000000000000000000000000000000000000000008104909116927c010000000000000000000000000000000000000000000000000000000090910460ff16919086565b6040805173ffffffffffffffffffffffffffffffffffffffff97909716875263ffffffff9586166020880152939094169285019290925260ff166060840152608083015260a082015260c001610248565b348015610466575f5ffd5b5061032f5f81565b348015610479575f5ffd5b50610270610ea7565b34801561048d575f5ffd5b506104b57f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610248565b3480156104d5575f5ffd5b506102706104e43660046134aa565b610f48565b3480156104f4575f5ffd5b5061023e633b9aca0081565b34801561050b575f5ffd5b5061023e61051a366004613545565b600460209081525f928352604080842090915290825290205481565b348015610541575f5ffd5b506104b562093a8081565b348015610557575f5ffd5b50610270610566366004613573565b611358565b348015610576575f5ffd5b50610270610585366004613603565b6114a1565b348015610595575f5ffd5b506105bf6105a4366004613391565b60036020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff9091168152602001610248565b3480156105e3575f5ffd5b5061023e6105f2366004613651565b600560209081525f928352604080842090915290825290205481565b348015610619575f5ffd5b506008546106339068010000000000000000900460401b81565b60405167ffffffffffffffff199091168152602001610248565b348015610658575f5ffd5b506102c6610667366004613671565b611560565b348015610677575f5ffd5b5061069f7f000000000000000000000000000000000000000000000000000000000000000081565b6040516fffffffffffffffffffffffffffffffff9091168152602001610248565b3480156106cb575f5ffd5b506102c66106da3660046133a8565b611598565b3480156106ea575f5ffd5b506102706106f936600461369b565b611635565b348015610709575f5ffd5b5061023e6107183660046136c3565b61176a565b348015610728575f5ffd5b50610270610737366004613708565b611a48565b61027061074a366004613391565b611de5565b34801561075a575f5ffd5b506107cb610769366004613391565b5f602081905290815260409020805460019091015467ffffffffffffffff808216916fffffffffffffffffffffffffffffffff680100000000000000008204169178010000000000000000000000000000000000000000000000009091041684565b6040805194855267ffffffffffffffff93841660208601526fffffffffffffffffffffffffffffffff90921691840191909152166060820152608001610248565b61027061081a366004613786565b611e4e565b34801561082a575f5ffd5b506102706108393660046137cb565b612069565b348015610849575f5ffd5b50610270610858366004613802565b6121c0565b348015610868575f5ffd5b506008546105bf9067ffffffffffffffff1681565b348015610888575f5ffd5b5061023e604081565b85358335811415806108ab57506020848101359088013514155b806108be57506040848101359088013514155b156108f5576040517f5d8a8e4500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5f88604051602001610908919061389b565b604051602081830303815290604052805190602001208660405160200161092f919061389b565b6040516020818303038152906040528051906020012091509150808203610982576040517f6dde458800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8381526007602052604090205473ffffffffffffffffffffffffffffffffffffffff168015806109e957508073ffffffffffffffffffffffffffffffffffffffff166109d0848b8b6125b4565b73ffffffffffffffffffffffffffffffffffffffff1614155b80610a2a57508073ffffffffffffffffffffffffffffffffffffffff16610a118388886125b4565b73ffffffffffffffffffffffffffffffffffffffff1614155b15610a61576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f84815260208190526040902054801580610a9757505f8581526002602090815260408083208e830135845290915290205460ff165b15610ace576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8581526002602090815260408083208e83013580855290835281842080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600190811790915589855284845282852090810180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939093558051928352908201839052339187917f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f4910160405180910390a3610ba7336064610b98600a856138d8565b610ba2919061391c565b612627565b5050505050505050505050565b5f8181526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314610c10576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f81815260208190526040812060018101549091680100000000000000009091046fffffffffffffffffffffffffffffffff169003610c7b576040517f8f025c5200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60018101547801000000000000000000000000000000000000000000000000900467ffffffffffffffff16421015610d115760018101546040517f205d2fbf000000000000000000000000000000000000000000000000000000008152780100000000000000000000000000000000000000000000000090910467ffffffffffffffff1660048201526024015b60405180910390fd5b805460018201545f91680100000000000000009091046fffffffffffffffffffffffffffffffff1610610d45578154610d69565b60018201546801000000000000000090046fffffffffffffffffffffffffffffffff165b6001830180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1690558254909150819083905f90610da990849061392f565b909155505060405181815283907fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb9060200160405180910390a2610ded3382612627565b505050565b5f85604051602001610e049190613942565b6040516020818303038152906040528051906020012060095f62010000896020016020810190610e3491906139a8565b67ffffffffffffffff16610e4891906139c1565b81526020019081526020015f205414610e6257505f610e9d565b610e9a866060013588604051602001610e7b919061389b565b60405160208183030381529060405280519060200120878787876126bd565b90505b9695505050505050565b335f9081526001602052604081205490819003610ef0576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b335f8181526001602052604080822091909155517fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048690610f339084815260200190565b60405180910390a2610f453382612627565b50565b5f610f51612777565b905063ffffffff8116610f658a60016139d4565b63ffffffff161015610fab576040517f07b7246f00000000000000000000000000000000000000000000000000000000815263ffffffff82166004820152602401610d08565b60085467ffffffffffffffff898116911614611003576008546040517fddee61ee00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152602401610d08565b60085467ffffffffffffffff198881166801000000000000000090920460401b161461107a57600854604080517f4d08e78500000000000000000000000000000000000000000000000000000000815268010000000000000000909204901b67ffffffffffffffff19166004820152602401610d08565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663077c516a8a7fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef38046308e8e8e8e8e6110e7612852565b60408051602081019a909a5289019790975273ffffffffffffffffffffffffffffffffffffffff909516606088015263ffffffff909316608087015267ffffffffffffffff90911660a086015267ffffffffffffffff191660c085015260e084015261010083015261012082015261014001604051602081830303815290604052805190602001208787876040518663ffffffff1660e01b8152600401611192959493929190613a19565b5f6040518083038186803b1580156111a8575f5ffd5b505afa1580156111ba573d5f5f3e3d5ffd5b505050508760016111cb9190613a44565b6040805167ffffffffffffffff198a1660208201529081018890526060810187905260800160408051601f19818403018152828252805160209182012067ffffffffffffffff94851690831c680100000000000000000267ffffffffffffffff19161760085560a08301825263ffffffff8d1683528b84168382015242909316828201526060820189905260808201889052516112b692015f60a08201905063ffffffff835116825267ffffffffffffffff602084015116602083015267ffffffffffffffff6040840151166040830152606083015160608301526080830151608083015292915050565b6040516020818303038152906040528051906020012060095f620100008b67ffffffffffffffff166112e891906139c1565b81526020019081526020015f20819055508767ffffffffffffffff168963ffffffff167f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e8888604051611345929190918252602082015260400190565b60405180910390a3505050505050505050565b5f8581526007602052604090205473ffffffffffffffffffffffffffffffffffffffff166113b2576040517f59bb113600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b8215806113bf5750604083115b806113cc57506201000081115b15611403576040517f97587a3300000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f858152600360205260408120805467ffffffffffffffff169161142683613a64565b91906101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555067ffffffffffffffff16857f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f7638053335f5f898989896040516114929796959493929190613a90565b60405180910390a35050505050565b6114ab82826128af565b6114e1576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f826040516020016114f3919061389b565b60408051601f19818403018152828252805160209182012086355f818152600584528481208985013580835290855294902082905581855290945091927fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b910160405180910390a3505050565b5f828152600660209081526040808320600885901c66ffffffffffffff16845290915290205460ff82161c6001908116145b92915050565b85355f908152600760205260408120805473ffffffffffffffffffffffffffffffffffffffff16158061160d5750805474010000000000000000000000000000000000000000900463ffffffff166115f66060890160408a016139a8565b67ffffffffffffffff1661160a9190613b02565b42105b1561161b575f915050610e9d565b611629888888888888610df2565b98975050505050505050565b5f8281526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314611691576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b600260ff8216106116d3576040517f0b8ab3b400000000000000000000000000000000000000000000000000000000815260ff82166004820152602401610d08565b5f8281526007602090815260409182902080547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c010000000000000000000000000000000000000000000000000000000060ff861690810291909117909155915191825283917f24c6f3bf6c2d8326bda7e8f63c8417b54a99e3dac4c85f6aca1122613297fe8d910160405180910390a25050565b5f62093a8063ffffffff831611156117b6576040517fca77c2cf00000000000000000000000000000000000000000000000000000000815263ffffffff83166004820152602401610d08565b6040805146602082015230918101919091523360608201526080810187905260a00160408051601f1981840301815291815281516020928301205f818152600790935291205490915073ffffffffffffffffffffffffffffffffffffffff161561184f576040517f3180efda00000000000000000000000000000000000000000000000000000000815260048101829052602401610d08565b5f611858612777565b6040805160c0810182523380825263ffffffff80881660208085019182528287168587019081525f60608701818152608088018f815260a089018f81528d84526007909552918990209751885495519351915160ff167c0100000000000000000000000000000000000000000000000000000000027fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff928816780100000000000000000000000000000000000000000000000002929092167fffffff0000000000ffffffffffffffffffffffffffffffffffffffffffffffff9490971674010000000000000000000000000000000000000000027fffffffffffffffff00000000000000000000000000000000000000000000000090961673ffffffffffffffffffffffffffffffffffffffff91909116179490941791909116939093179190911784559051600184015551600290920191909155905191925083917f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa91611a36918b91908b908b908b908b908a9096875273ffffffffffffffffffffffffffffffffffffffff95909516602087015260408601939093526060850191909152608084015263ffffffff90811660a08401521660c082015260e00190565b60405180910390a25095945050505050565b823560c083013515611a6457611a5e84846128af565b15611aa7565b83604051602001611a75919061389b565b60408051808303601f1901815291815281516020928301205f8481526005845282812088850135825290935291205414155b15611ade576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b611b0d610140850135611af183856128d3565b608085013560a0860135611b0860c0880188613b15565b6126bd565b611b43576040517f2a33510000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f611b5160208401846139a8565b5f8381526006602090815260408220600160ff949094169390931b935083929190600890611b81908801886139a8565b67ffffffffffffffff16901c67ffffffffffffffff1681526020019081526020015f2054165f14611bde576040517fd70a0e3000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f828152600660209081526040822083929091600890611c00908801886139a8565b67ffffffffffffffff90811690911c16815260208082019290925260409081015f908120805490941790935584835260048252808320918391611c4891908801908801613289565b73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205490508360600135811015611cc5576040517fdc8df3fd00000000000000000000000000000000000000000000000000000000815260048101829052602401610d08565b8360600135810360045f8581526020019081526020015f205f866020016020810190611cf19190613289565b73ffffffffffffffffffffffffffffffffffffffff1681526020808201929092526040015f2091909155611d27908501856139a8565b67ffffffffffffffff16837f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c34611d636040880160208901613289565b611d736060890160408a01613289565b6040805173ffffffffffffffffffffffffffffffffffffffff93841681529290911660208301526060808a0135918301919091520160405180910390a3611ddd611dc36040860160208701613289565b611dd36060870160408801613289565b8660600135612b39565b505050505050565b5f81815260208190526040812080543491908390611e04908490613b02565b9182905550604080513481526020810183905291935033925084917f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a715910160405180910390a35050565b5f8481526007602052604090205473ffffffffffffffffffffffffffffffffffffffff16611ea8576040517f59bb113600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b805f03611ee1576040517ff792180a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831615611f03575f611f05565b805b3414611f3d576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831615611f6357611f638382612c84565b5f84815260046020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915281208054839290611fa1908490613b02565b90915550505f848152600360205260408120805467ffffffffffffffff1691611fc983613a64565b82546101009290920a67ffffffffffffffff8181021990931691831602179091556040805173ffffffffffffffffffffffffffffffffffffffff86811682528716602082015290810184905260a0606082018190525f90820181905260c06080830181905282015291169085907f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f76380539060e00160405180910390a350505050565b5f8281526007602052604090205473ffffffffffffffffffffffffffffffffffffffff1633146120c5576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8281526020819052604090208161210363ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613a44565b60018301805467ffffffffffffffff908116780100000000000000000000000000000000000000000000000093821684027fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1617680100000000000000006fffffffffffffffffffffffffffffffff9586160217918290556040805194871685529290910416602083015284917fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b910160405180910390a2505050565b6121ca8585612e94565b612200576040517fba329a9b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051608081018252606087013563ffffffff81168252873560208301527f00000000000000000000000000000000000000000000000000000000000000009290915f9181018960016020908102919091013582520189600260200201355f1c81525090508273ffffffffffffffffffffffffffffffffffffffff1663077c516a838573ffffffffffffffffffffffffffffffffffffffff16630c19fd15858d6040516020016122b1919061389b565b60408051601f1981840301815282825280516020918201207fffffffff0000000000000000000000000000000000000000000000000000000060e087901b168452845163ffffffff1660048501529084015160248401529083015160448301526060909201516064820152608481019190915260a401602060405180830381865afa158015612342573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123669190613b79565b8989896040518663ffffffff1660e01b8152600401612389959493929190613a19565b5f6040518083038186803b15801561239f575f5ffd5b505afa1580156123b1573d5f5f3e3d5ffd5b505050505f5f6123dc8a5f600f81106123cc576123cc61386e565b60200201356101c08c0135612eb1565b6040517f29a6b13f00000000000000000000000000000000000000000000000000000000815263ffffffff87166004820152602481018b905291935091505f9073ffffffffffffffffffffffffffffffffffffffff8716906329a6b13f906044015f60405180830381865afa158015612457573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261247e9190810190613bc8565b90505f81518361248e919061391c565b90505f5b825181101561250d578160015f8584815181106124b1576124b161386e565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8282546125009190613b02565b9091555050600101612492565b50815161251a90826138d8565b612524908461392f565b8c355f9081526020819052604081208054909190612543908490613b02565b909155505081518c35907f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9060208f013590879061258190866138d8565b865160408051948552602085019390935291830152606082015260800160405180910390a2505050505050505050505050565b5f61261f6040518060400160405280600c81526020017f6d72752f626c6f636b2f31000000000000000000000000000000000000000000815250468660405160200161260293929190613caa565b604051602081830303815290604052805190602001208484613104565b949350505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f811461267d576040519150601f19603f3d011682016040523d82523d5f602084013e612682565b606091505b5050905080610ded576040517f34e4a71000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8385106126cc57505f610e9d565b855f855b60018111156127525780886001181015612740578482036126f6575f9350505050610e9d565b5f86868480600101955081811061270f5761270f61386e565b905060200201359050886001166001146127325761272d848261311f565b61273c565b61273c818561311f565b9350505b600197881c97600282049116016126d0565b50808414801561276a575088612768878461311f565b145b9998505050505050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d21af7686040518163ffffffff1660e01b8152600401602060405180830381865afa1580156127e2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128069190613b79565b9050805f03612841576040517f9210c8d600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61284c60018261392f565b91505090565b5f8049810361286057505f90565b60605f5b8049156128a15781814960405160200161287f929190613cc7565b60405160208183030381529060405291508061289a90613cdf565b9050612864565b508051602090910120919050565b5f6128cc838360a081013560c08201356106da60e0840184613b15565b9392505050565b5f6040518060400160405280600e81526020017f6d72752f6d6573736167652f3100000000000000000000000000000000000000815250835f5f1b60c0612a05865f01602081019061292591906139a8565b67ffffffffffffffff165f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b901c612a176040870160208801613289565b612a276060880160408901613289565b612b0588606001355f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b604051602001612b1b9796959493929190613d16565b60405160208183030381529060405280519060200120905092915050565b5f73ffffffffffffffffffffffffffffffffffffffff8416612bb85760405173ffffffffffffffffffffffffffffffffffffffff84169083905f81818185875af1925050503d805f8114612ba8576040519150601f19603f3d011682016040523d82523d5f602084013e612bad565b606091505b505080915050612c47565b60405173ffffffffffffffffffffffffffffffffffffffff8416602482015260448101839052612c4490859060640160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fa9059cbb00000000000000000000000000000000000000000000000000000000179052613142565b90505b80612c7e576040517ff7c0244000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b50505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015612cee573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612d129190613b79565b60405133602482015230604482015260648101849052909150612d9190849060840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f23b872dd00000000000000000000000000000000000000000000000000000000179052613142565b612dc7576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612dd18282613b02565b6040517f70a0823100000000000000000000000000000000000000000000000000000000815230600482015273ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015612e39573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612e5d9190613b79565b14610ded576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6128cc838360a081013560c08201356102c160e0840184613b15565b5f828152602081905260408120600181015482919067ffffffffffffffff908116908516111580612f1257506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016155b15612f49576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001810154612f629067ffffffffffffffff1685613e11565b67ffffffffffffffff169250633b9aca00612faf6fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016856138d8565b612fb9919061391c565b81549092508211156130645780546fffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169061300a90633b9aca00906138d8565b613014919061391c565b9250633b9aca006130576fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016856138d8565b613061919061391c565b91505b815f0361309d576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001810180548491905f906130bd90849067ffffffffffffffff16613a44565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555081815f015f8282546130f5919061392f565b92505081905550509250929050565b5f60418214613113575f61261f565b61261f8484845f613202565b5f825f528160205260205f60405f60025afa613139575f5ffd5b50505f51919050565b5f5f5f8473ffffffffffffffffffffffffffffffffffffffff168460405161316a9190613e31565b5f604051808303815f865af19150503d805f81146131a3576040519150601f19603f3d011682016040523d82523d5f602084013e6131a8565b606091505b50915091508180156131d057505f8573ffffffffffffffffffffffffffffffffffffffff163b115b80156131f95750805115806131f95750805160201480156131f957506131f581613e3c565b6001145b95945050505050565b5f8184017f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a060208201351161325f5760405186815260408201355f1a602082015260408260408301375f5f5260205f60808360015afa50505f5191505b50949350505050565b73ffffffffffffffffffffffffffffffffffffffff81168114610f45575f5ffd5b5f60208284031215613299575f5ffd5b81356128cc81613268565b806101e08101831015611592575f5ffd5b5f5f83601f8401126132c5575f5ffd5b50813567ffffffffffffffff8111156132dc575f5ffd5b6020830191508360208285010111156132f3575f5ffd5b9250929050565b5f5f5f5f5f5f6104008789031215613310575f5ffd5b61331a88886132a4565b95506101e087013567ffffffffffffffff811115613336575f5ffd5b61334289828a016132b5565b909650945061335790508861020089016132a4565b92506103e087013567ffffffffffffffff811115613373575f5ffd5b61337f89828a016132b5565b979a9699509497509295939492505050565b5f602082840312156133a1575f5ffd5b5035919050565b5f5f5f5f5f5f8688036102e08112156133bf575f5ffd5b6133c989896132a4565b965060a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe20820112156133fa575f5ffd5b506101e08701945061028087013593506102a087013592506102c087013567ffffffffffffffff81111561342c575f5ffd5b8701601f8101891361343c575f5ffd5b803567ffffffffffffffff811115613452575f5ffd5b8960208260051b8401011115613466575f5ffd5b60208201935080925050509295509295509295565b803563ffffffff8116811461348e575f5ffd5b919050565b803567ffffffffffffffff8116811461348e575f5ffd5b5f5f5f5f5f5f5f5f60e0898b0312156134c1575f5ffd5b6134ca8961347b565b97506134d860208a01613493565b9650604089013567ffffffffffffffff19811681146134f5575f5ffd5b9550606089013594506080890135935060a0890135925060c089013567ffffffffffffffff811115613525575f5ffd5b6135318b828c016132b5565b999c989b5096995094979396929594505050565b5f5f60408385031215613556575f5ffd5b82359150602083013561356881613268565b809150509250929050565b5f5f5f5f5f60608688031215613587575f5ffd5b85359450602086013567ffffffffffffffff8111156135a4575f5ffd5b6135b0888289016132b5565b909550935050604086013567ffffffffffffffff8111156135cf575f5ffd5b6135db888289016132b5565b969995985093965092949392505050565b5f61010082840312156135fd575f5ffd5b50919050565b5f5f6102008385031215613615575f5ffd5b61361f84846132a4565b91506101e083013567ffffffffffffffff81111561363b575f5ffd5b613647858286016135ec565b9150509250929050565b5f5f60408385031215613662575f5ffd5b50508035926020909101359150565b5f5f60408385031215613682575f5ffd5b8235915061369260208401613493565b90509250929050565b5f5f604083850312156136ac575f5ffd5b82359150602083013560ff81168114613568575f5ffd5b5f5f5f5f5f60a086880312156136d7575f5ffd5b853594506020860135935060408601359250606086013591506136fc6080870161347b565b90509295509295909350565b5f5f5f610220848603121561371b575f5ffd5b61372585856132a4565b92506101e084013567ffffffffffffffff811115613741575f5ffd5b61374d868287016135ec565b92505061020084013567ffffffffffffffff81111561376a575f5ffd5b840160e0818703121561377b575f5ffd5b809150509250925092565b5f5f5f5f60808587031215613799575f5ffd5b8435935060208501356137ab81613268565b925060408501356137bb81613268565b9396929550929360600135925050565b5f5f604083850312156137dc575f5ffd5b8235915060208301356fffffffffffffffffffffffffffffffff81168114613568575f5ffd5b5f5f5f5f5f6102408688031215613817575f5ffd5b61382187876132a4565b94506101e086013567ffffffffffffffff81111561383d575f5ffd5b613849888289016135ec565b945050610200860135925061022086013567ffffffffffffffff8111156135cf575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6101e08181019083833792915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b8082028115828204841417611592576115926138ab565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261392a5761392a6138ef565b500490565b81810381811115611592576115926138ab565b60a0810163ffffffff6139548461347b565b16825267ffffffffffffffff61396c60208501613493565b16602083015267ffffffffffffffff61398760408501613493565b16604083015260608381013590830152608092830135929091019190915290565b5f602082840312156139b8575f5ffd5b6128cc82613493565b5f826139cf576139cf6138ef565b500690565b63ffffffff8181168382160190811115611592576115926138ab565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b63ffffffff86168152846020820152836040820152608060608201525f610e9a6080830184866139f0565b67ffffffffffffffff8181168382160190811115611592576115926138ab565b5f67ffffffffffffffff821667ffffffffffffffff8103613a8757613a876138ab565b60010192915050565b73ffffffffffffffffffffffffffffffffffffffff8816815273ffffffffffffffffffffffffffffffffffffffff8716602082015285604082015260a060608201525f613ae160a0830186886139f0565b8281036080840152613af48185876139f0565b9a9950505050505050505050565b80820180821115611592576115926138ab565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613b48575f5ffd5b83018035915067ffffffffffffffff821115613b62575f5ffd5b6020019150600581901b36038213156132f3575f5ffd5b5f60208284031215613b89575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b805161348e81613268565b5f60208284031215613bd8575f5ffd5b815167ffffffffffffffff811115613bee575f5ffd5b8201601f81018413613bfe575f5ffd5b805167ffffffffffffffff811115613c1857613c18613b90565b8060051b604051601f19603f830116810181811067ffffffffffffffff82111715613c4557613c45613b90565b604052918252602081840181019290810187841115613c62575f5ffd5b6020850194505b83851015613c8857613c7a85613bbd565b815260209485019401613c69565b509695505050505050565b5f81518060208401855e5f93019283525090919050565b5f613cb58286613c93565b93845250506020820152604001919050565b5f613cd28285613c93565b9283525050602001919050565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203613d0f57613d0f6138ab565b5060010190565b5f613d21828a613c93565b9788525050602086019490945260c09290921b7fffffffffffffffff0000000000000000000000000000000000000000000000001660408501527f080000000000000000000000000000000000000000000000000000000000000060488501527f7769746864726177000000000000000000000000000000000000000000000000604c8501527f48000000000000000000000000000000000000000000000000000000000000006054850152606090811b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000908116605886015291901b16606c830152608082015260a001919050565b67ffffffffffffffff8281168282160390811115611592576115926138ab565b5f6128cc8284613c93565b805160208083015191908110156135fd577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60209190910360031b1b1691905056fea164736f6c6343000825000a' as const;

