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

export const settlementBytecode = '0x60e060405234801561000f575f5ffd5b50604051613c8a380380613c8a83398101604081905261002e91610054565b63ffffffff1660a0526001600160801b03166080526001600160a01b031660c0526100bc565b5f5f5f60608486031215610066575f5ffd5b83516001600160a01b038116811461007c575f5ffd5b60208501519093506001600160801b0381168114610098575f5ffd5b604085015190925063ffffffff811681146100b1575f5ffd5b809150509250925092565b60805160a05160c051613b6c61011e5f395f81816102b30152818161108401528181611fd6015261253001525f81816104080152611e9201525f81816105f201528181612c4801528181612ce101528181612d320152612d890152613b6c5ff3fe6080604052600436106101db575f3560e01c80639343ecd9116100fd578063b214faa511610092578063e78eb5b611610062578063e78eb5b614610794578063e7c51f1b146107b3578063f58c1e9b146107d3578063ff37656e1461025d575f5ffd5b8063b214faa514610692578063bc529c43146106a5578063c6ce3f3d14610762578063dafb39ea14610775575f5ffd5b8063a035b1fe116100cd578063a035b1fe146105e1578063a43804bd14610635578063aa7e74ce14610654578063ac34a0f814610673575f5ffd5b80639343ecd9146104ff578063975c35dc1461054d57806398daac83146105835780639ec08659146105c2575f5ffd5b80634e71d92d1161017357806377aa74d11161014357806377aa74d11461047557806380cbc6fa146104ab57806381e84b69146104c157806389296f97146104e0575f5ffd5b80634e71d92d146103e35780636b188e85146103f7578063710c058d1461043f5780637619a6cc1461045e575f5ffd5b806322cc676a116101ae57806322cc676a146102735780632969ca7e146102a257806338bb6def146102fa57806342cb1fbc146103d0575f5ffd5b80630700037d146101df57806307ee28fb1461021d5780630d6e98c61461023e5780632155de2f1461025d575b5f5ffd5b3480156101ea575f5ffd5b5061020a6101f9366004612fe1565b60016020525f908152604090205481565b6040519081526020015b60405180910390f35b348015610228575f5ffd5b5061023c610237366004613052565b6107e7565b005b348015610249575f5ffd5b5061023c6102583660046130e9565b610b0a565b348015610268575f5ffd5b5061020a6201000081565b34801561027e575f5ffd5b5061029261028d366004613100565b610d48565b6040519015158152602001610214565b3480156102ad575f5ffd5b506102d57f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610214565b348015610305575f5ffd5b506103876103143660046130e9565b60076020525f908152604090208054600182015460029092015473ffffffffffffffffffffffffffffffffffffffff82169263ffffffff74010000000000000000000000000000000000000000840481169378010000000000000000000000000000000000000000000000009004169185565b6040805173ffffffffffffffffffffffffffffffffffffffff96909616865263ffffffff948516602087015292909316918401919091526060830152608082015260a001610214565b3480156103db575f5ffd5b506102d55f81565b3480156103ee575f5ffd5b5061023c610dfd565b348015610402575f5ffd5b5061042a7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610214565b34801561044a575f5ffd5b5061023c610459366004613202565b610e9e565b348015610469575f5ffd5b5061020a633b9aca0081565b348015610480575f5ffd5b5061020a61048f36600461329d565b600460209081525f928352604080842090915290825290205481565b3480156104b6575f5ffd5b5061042a62093a8081565b3480156104cc575f5ffd5b5061023c6104db3660046132cb565b61129b565b3480156104eb575f5ffd5b5061023c6104fa36600461335b565b6113e4565b34801561050a575f5ffd5b506105346105193660046130e9565b60036020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff9091168152602001610214565b348015610558575f5ffd5b5061020a6105673660046133a9565b600560209081525f928352604080842090915290825290205481565b34801561058e575f5ffd5b506008546105a89068010000000000000000900460401b81565b60405167ffffffffffffffff199091168152602001610214565b3480156105cd575f5ffd5b506102926105dc3660046133c9565b6114a3565b3480156105ec575f5ffd5b506106147f000000000000000000000000000000000000000000000000000000000000000081565b6040516fffffffffffffffffffffffffffffffff9091168152602001610214565b348015610640575f5ffd5b5061029261064f366004613100565b6114db565b34801561065f575f5ffd5b5061020a61066e3660046133f3565b611578565b34801561067e575f5ffd5b5061023c61068d366004613438565b6117fd565b61023c6106a03660046130e9565b611b9a565b3480156106b0575f5ffd5b506107216106bf3660046130e9565b5f602081905290815260409020805460019091015467ffffffffffffffff808216916fffffffffffffffffffffffffffffffff680100000000000000008204169178010000000000000000000000000000000000000000000000009091041684565b6040805194855267ffffffffffffffff93841660208601526fffffffffffffffffffffffffffffffff90921691840191909152166060820152608001610214565b61023c6107703660046134b6565b611c03565b348015610780575f5ffd5b5061023c61078f3660046134fb565b611e1e565b34801561079f575f5ffd5b5061023c6107ae366004613532565b611f75565b3480156107be575f5ffd5b506008546105349067ffffffffffffffff1681565b3480156107de575f5ffd5b5061020a604081565b853583358114158061080157506020848101359088013514155b8061081457506040848101359088013514155b1561084b576040517f5d8a8e4500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5f8860405160200161085e91906135cb565b604051602081830303815290604052805190602001208660405160200161088591906135cb565b60405160208183030381529060405280519060200120915091508082036108d8576040517f6dde458800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8381526007602052604090205473ffffffffffffffffffffffffffffffffffffffff1680158061093f57508073ffffffffffffffffffffffffffffffffffffffff16610926848b8b612369565b73ffffffffffffffffffffffffffffffffffffffff1614155b8061098057508073ffffffffffffffffffffffffffffffffffffffff16610967838888612369565b73ffffffffffffffffffffffffffffffffffffffff1614155b156109b7576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f848152602081905260409020548015806109ed57505f8581526002602090815260408083208e830135845290915290205460ff165b15610a24576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8581526002602090815260408083208e83013580855290835281842080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600190811790915589855284845282852090810180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939093558051928352908201839052339187917f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f4910160405180910390a3610afd336064610aee600a85613608565b610af8919061364c565b6123dc565b5050505050505050505050565b5f8181526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314610b66576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f81815260208190526040812060018101549091680100000000000000009091046fffffffffffffffffffffffffffffffff169003610bd1576040517f8f025c5200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60018101547801000000000000000000000000000000000000000000000000900467ffffffffffffffff16421015610c675760018101546040517f205d2fbf000000000000000000000000000000000000000000000000000000008152780100000000000000000000000000000000000000000000000090910467ffffffffffffffff1660048201526024015b60405180910390fd5b805460018201545f91680100000000000000009091046fffffffffffffffffffffffffffffffff1610610c9b578154610cbf565b60018201546801000000000000000090046fffffffffffffffffffffffffffffffff165b6001830180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1690558254909150819083905f90610cff90849061365f565b909155505060405181815283907fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb9060200160405180910390a2610d4333826123dc565b505050565b5f85604051602001610d5a9190613672565b6040516020818303038152906040528051906020012060095f62010000896020016020810190610d8a91906136d8565b67ffffffffffffffff16610d9e91906136f1565b81526020019081526020015f205414610db857505f610df3565b610df0866060013588604051602001610dd191906135cb565b6040516020818303038152906040528051906020012087878787612472565b90505b9695505050505050565b335f9081526001602052604081205490819003610e46576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b335f8181526001602052604080822091909155517fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e048690610e899084815260200190565b60405180910390a2610e9b33826123dc565b50565b5f610ea761252c565b905063ffffffff8116610ebb8a6001613704565b63ffffffff161015610f01576040517f07b7246f00000000000000000000000000000000000000000000000000000000815263ffffffff82166004820152602401610c5e565b60085467ffffffffffffffff898116911614610f59576008546040517fddee61ee00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152602401610c5e565b60085467ffffffffffffffff198881166801000000000000000090920460401b1614610fd057600854604080517f4d08e78500000000000000000000000000000000000000000000000000000000815268010000000000000000909204901b67ffffffffffffffff19166004820152602401610c5e565b604080517fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef380602080830191909152468284015230606083015263ffffffff8c16608083015267ffffffffffffffff8b1660a083015267ffffffffffffffff198a1660c083015260e082018990526101008083018990528351808403909101815261012083019384905280519101207f077c516a000000000000000000000000000000000000000000000000000000009092527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169163077c516a916110d5918d9189908990899061012401613749565b5f6040518083038186803b1580156110eb575f5ffd5b505afa1580156110fd573d5f5f3e3d5ffd5b5050505087600161110e9190613774565b6040805167ffffffffffffffff198a1660208201529081018890526060810187905260800160408051601f19818403018152828252805160209182012067ffffffffffffffff94851690831c680100000000000000000267ffffffffffffffff19161760085560a08301825263ffffffff8d1683528b84168382015242909316828201526060820189905260808201889052516111f992015f60a08201905063ffffffff835116825267ffffffffffffffff602084015116602083015267ffffffffffffffff6040840151166040830152606083015160608301526080830151608083015292915050565b6040516020818303038152906040528051906020012060095f620100008b67ffffffffffffffff1661122b91906136f1565b81526020019081526020015f20819055508767ffffffffffffffff168963ffffffff167f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e8888604051611288929190918252602082015260400190565b60405180910390a3505050505050505050565b5f8581526007602052604090205473ffffffffffffffffffffffffffffffffffffffff166112f5576040517f59bb113600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b8215806113025750604083115b8061130f57506201000081115b15611346576040517f97587a3300000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f858152600360205260408120805467ffffffffffffffff169161136983613794565b91906101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555067ffffffffffffffff16857f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f7638053335f5f898989896040516113d597969594939291906137c0565b60405180910390a35050505050565b6113ee8282612607565b611424576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8260405160200161143691906135cb565b60408051601f19818403018152828252805160209182012086355f818152600584528481208985013580835290855294902082905581855290945091927fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b910160405180910390a3505050565b5f828152600660209081526040808320600885901c66ffffffffffffff16845290915290205460ff82161c6001908116145b92915050565b85355f908152600760205260408120805473ffffffffffffffffffffffffffffffffffffffff1615806115505750805474010000000000000000000000000000000000000000900463ffffffff166115396060890160408a016136d8565b67ffffffffffffffff1661154d9190613832565b42105b1561155e575f915050610df3565b61156c888888888888610d48565b98975050505050505050565b5f62093a8063ffffffff831611156115c4576040517fca77c2cf00000000000000000000000000000000000000000000000000000000815263ffffffff83166004820152602401610c5e565b6040805146602082015230918101919091523360608201526080810187905260a00160408051601f1981840301815291815281516020928301205f818152600790935291205490915073ffffffffffffffffffffffffffffffffffffffff161561165d576040517f3180efda00000000000000000000000000000000000000000000000000000000815260048101829052602401610c5e565b5f61166661252c565b6040805160a0810182523380825263ffffffff8088166020808501918252828716858701908152606086018d8152608087018d81525f8c8152600790945292889020965187549451925186167801000000000000000000000000000000000000000000000000027fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff9390961674010000000000000000000000000000000000000000027fffffffffffffffff00000000000000000000000000000000000000000000000090951673ffffffffffffffffffffffffffffffffffffffff9190911617939093171692909217845551600184015551600290920191909155905191925083917f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa916117eb918b91908b908b908b908b908a9096875273ffffffffffffffffffffffffffffffffffffffff95909516602087015260408601939093526060850191909152608084015263ffffffff90811660a08401521660c082015260e00190565b60405180910390a25095945050505050565b823560c083013515611819576118138484612607565b1561185c565b8360405160200161182a91906135cb565b60408051808303601f1901815291815281516020928301205f8481526005845282812088850135825290935291205414155b15611893576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6118c26101408501356118a6838561262b565b608085013560a08601356118bd60c0880188613845565b612472565b6118f8576040517f2a33510000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f61190660208401846136d8565b5f8381526006602090815260408220600160ff949094169390931b935083929190600890611936908801886136d8565b67ffffffffffffffff16901c67ffffffffffffffff1681526020019081526020015f2054165f14611993576040517fd70a0e3000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8281526006602090815260408220839290916008906119b5908801886136d8565b67ffffffffffffffff90811690911c16815260208082019290925260409081015f9081208054909417909355848352600482528083209183916119fd91908801908801612fe1565b73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205490508360600135811015611a7a576040517fdc8df3fd00000000000000000000000000000000000000000000000000000000815260048101829052602401610c5e565b8360600135810360045f8581526020019081526020015f205f866020016020810190611aa69190612fe1565b73ffffffffffffffffffffffffffffffffffffffff1681526020808201929092526040015f2091909155611adc908501856136d8565b67ffffffffffffffff16837f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c34611b186040880160208901612fe1565b611b286060890160408a01612fe1565b6040805173ffffffffffffffffffffffffffffffffffffffff93841681529290911660208301526060808a0135918301919091520160405180910390a3611b92611b786040860160208701612fe1565b611b886060870160408801612fe1565b8660600135612891565b505050505050565b5f81815260208190526040812080543491908390611bb9908490613832565b9182905550604080513481526020810183905291935033925084917f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a715910160405180910390a35050565b5f8481526007602052604090205473ffffffffffffffffffffffffffffffffffffffff16611c5d576040517f59bb113600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b805f03611c96576040517ff792180a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831615611cb8575f611cba565b805b3414611cf2576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831615611d1857611d1883826129dc565b5f84815260046020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915281208054839290611d56908490613832565b90915550505f848152600360205260408120805467ffffffffffffffff1691611d7e83613794565b82546101009290920a67ffffffffffffffff8181021990931691831602179091556040805173ffffffffffffffffffffffffffffffffffffffff86811682528716602082015290810184905260a0606082018190525f90820181905260c06080830181905282015291169085907f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f76380539060e00160405180910390a350505050565b5f8281526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314611e7a576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f82815260208190526040902081611eb863ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613774565b60018301805467ffffffffffffffff908116780100000000000000000000000000000000000000000000000093821684027fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1617680100000000000000006fffffffffffffffffffffffffffffffff9586160217918290556040805194871685529290910416602083015284917fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b910160405180910390a2505050565b611f7f8585612bec565b611fb5576040517fba329a9b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051608081018252606087013563ffffffff81168252873560208301527f00000000000000000000000000000000000000000000000000000000000000009290915f9181018960016020908102919091013582520189600260200201355f1c81525090508273ffffffffffffffffffffffffffffffffffffffff1663077c516a838573ffffffffffffffffffffffffffffffffffffffff16630c19fd15858d60405160200161206691906135cb565b60408051601f1981840301815282825280516020918201207fffffffff0000000000000000000000000000000000000000000000000000000060e087901b168452845163ffffffff1660048501529084015160248401529083015160448301526060909201516064820152608481019190915260a401602060405180830381865afa1580156120f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061211b91906138a9565b8989896040518663ffffffff1660e01b815260040161213e959493929190613749565b5f6040518083038186803b158015612154575f5ffd5b505afa158015612166573d5f5f3e3d5ffd5b505050505f5f6121918a5f600f81106121815761218161359e565b60200201356101c08c0135612c09565b6040517f29a6b13f00000000000000000000000000000000000000000000000000000000815263ffffffff87166004820152602481018b905291935091505f9073ffffffffffffffffffffffffffffffffffffffff8716906329a6b13f906044015f60405180830381865afa15801561220c573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261223391908101906138f8565b90505f815183612243919061364c565b90505f5b82518110156122c2578160015f8584815181106122665761226661359e565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f8282546122b59190613832565b9091555050600101612247565b5081516122cf9082613608565b6122d9908461365f565b8c355f90815260208190526040812080549091906122f8908490613832565b909155505081518c35907f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9060208f01359087906123369086613608565b865160408051948552602085019390935291830152606082015260800160405180910390a2505050505050505050505050565b5f6123d46040518060400160405280600c81526020017f6d72752f626c6f636b2f3100000000000000000000000000000000000000000081525046866040516020016123b7939291906139da565b604051602081830303815290604052805190602001208484612e5c565b949350505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f8114612432576040519150601f19603f3d011682016040523d82523d5f602084013e612437565b606091505b5050905080610d43576040517f34e4a71000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f83851061248157505f610df3565b855f855b600181111561250757808860011810156124f5578482036124ab575f9350505050610df3565b5f8686848060010195508181106124c4576124c461359e565b905060200201359050886001166001146124e7576124e28482612e77565b6124f1565b6124f18185612e77565b9350505b600197881c9760028204911601612485565b50808414801561251f57508861251d8784612e77565b145b9998505050505050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d21af7686040518163ffffffff1660e01b8152600401602060405180830381865afa158015612597573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906125bb91906138a9565b9050805f036125f6576040517f9210c8d600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61260160018261365f565b91505090565b5f612624838360a081013560c082013561064f60e0840184613845565b9392505050565b5f6040518060400160405280600e81526020017f6d72752f6d6573736167652f3100000000000000000000000000000000000000815250835f5f1b60c061275d865f01602081019061267d91906136d8565b67ffffffffffffffff165f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b901c61276f6040870160208801612fe1565b61277f6060880160408901612fe1565b61285d88606001355f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b60405160200161287397969594939291906139f7565b60405160208183030381529060405280519060200120905092915050565b5f73ffffffffffffffffffffffffffffffffffffffff84166129105760405173ffffffffffffffffffffffffffffffffffffffff84169083905f81818185875af1925050503d805f8114612900576040519150601f19603f3d011682016040523d82523d5f602084013e612905565b606091505b50508091505061299f565b60405173ffffffffffffffffffffffffffffffffffffffff841660248201526044810183905261299c90859060640160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fa9059cbb00000000000000000000000000000000000000000000000000000000179052612e9a565b90505b806129d6576040517ff7c0244000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b50505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015612a46573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a6a91906138a9565b60405133602482015230604482015260648101849052909150612ae990849060840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f23b872dd00000000000000000000000000000000000000000000000000000000179052612e9a565b612b1f576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612b298282613832565b6040517f70a0823100000000000000000000000000000000000000000000000000000000815230600482015273ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015612b91573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612bb591906138a9565b14610d43576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f612624838360a081013560c082013561028d60e0840184613845565b5f828152602081905260408120600181015482919067ffffffffffffffff908116908516111580612c6a57506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016155b15612ca1576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001810154612cba9067ffffffffffffffff1685613af2565b67ffffffffffffffff169250633b9aca00612d076fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001685613608565b612d11919061364c565b8154909250821115612dbc5780546fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612d6290633b9aca0090613608565b612d6c919061364c565b9250633b9aca00612daf6fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001685613608565b612db9919061364c565b91505b815f03612df5576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001810180548491905f90612e1590849067ffffffffffffffff16613774565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555081815f015f828254612e4d919061365f565b92505081905550509250929050565b5f60418214612e6b575f6123d4565b6123d48484845f612f5a565b5f825f528160205260205f60405f60025afa612e91575f5ffd5b50505f51919050565b5f5f5f8473ffffffffffffffffffffffffffffffffffffffff1684604051612ec29190613b12565b5f604051808303815f865af19150503d805f8114612efb576040519150601f19603f3d011682016040523d82523d5f602084013e612f00565b606091505b5091509150818015612f2857505f8573ffffffffffffffffffffffffffffffffffffffff163b115b8015612f51575080511580612f51575080516020148015612f515750612f4d81613b1d565b6001145b95945050505050565b5f8184017f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0602082013511612fb75760405186815260408201355f1a602082015260408260408301375f5f5260205f60808360015afa50505f5191505b50949350505050565b73ffffffffffffffffffffffffffffffffffffffff81168114610e9b575f5ffd5b5f60208284031215612ff1575f5ffd5b813561262481612fc0565b806101e081018310156114d5575f5ffd5b5f5f83601f84011261301d575f5ffd5b50813567ffffffffffffffff811115613034575f5ffd5b60208301915083602082850101111561304b575f5ffd5b9250929050565b5f5f5f5f5f5f6104008789031215613068575f5ffd5b6130728888612ffc565b95506101e087013567ffffffffffffffff81111561308e575f5ffd5b61309a89828a0161300d565b90965094506130af9050886102008901612ffc565b92506103e087013567ffffffffffffffff8111156130cb575f5ffd5b6130d789828a0161300d565b979a9699509497509295939492505050565b5f602082840312156130f9575f5ffd5b5035919050565b5f5f5f5f5f5f8688036102e0811215613117575f5ffd5b6131218989612ffc565b965060a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe2082011215613152575f5ffd5b506101e08701945061028087013593506102a087013592506102c087013567ffffffffffffffff811115613184575f5ffd5b8701601f81018913613194575f5ffd5b803567ffffffffffffffff8111156131aa575f5ffd5b8960208260051b84010111156131be575f5ffd5b60208201935080925050509295509295509295565b803563ffffffff811681146131e6575f5ffd5b919050565b803567ffffffffffffffff811681146131e6575f5ffd5b5f5f5f5f5f5f5f5f60e0898b031215613219575f5ffd5b613222896131d3565b975061323060208a016131eb565b9650604089013567ffffffffffffffff198116811461324d575f5ffd5b9550606089013594506080890135935060a0890135925060c089013567ffffffffffffffff81111561327d575f5ffd5b6132898b828c0161300d565b999c989b5096995094979396929594505050565b5f5f604083850312156132ae575f5ffd5b8235915060208301356132c081612fc0565b809150509250929050565b5f5f5f5f5f606086880312156132df575f5ffd5b85359450602086013567ffffffffffffffff8111156132fc575f5ffd5b6133088882890161300d565b909550935050604086013567ffffffffffffffff811115613327575f5ffd5b6133338882890161300d565b969995985093965092949392505050565b5f6101008284031215613355575f5ffd5b50919050565b5f5f610200838503121561336d575f5ffd5b6133778484612ffc565b91506101e083013567ffffffffffffffff811115613393575f5ffd5b61339f85828601613344565b9150509250929050565b5f5f604083850312156133ba575f5ffd5b50508035926020909101359150565b5f5f604083850312156133da575f5ffd5b823591506133ea602084016131eb565b90509250929050565b5f5f5f5f5f60a08688031215613407575f5ffd5b8535945060208601359350604086013592506060860135915061342c608087016131d3565b90509295509295909350565b5f5f5f610220848603121561344b575f5ffd5b6134558585612ffc565b92506101e084013567ffffffffffffffff811115613471575f5ffd5b61347d86828701613344565b92505061020084013567ffffffffffffffff81111561349a575f5ffd5b840160e081870312156134ab575f5ffd5b809150509250925092565b5f5f5f5f608085870312156134c9575f5ffd5b8435935060208501356134db81612fc0565b925060408501356134eb81612fc0565b9396929550929360600135925050565b5f5f6040838503121561350c575f5ffd5b8235915060208301356fffffffffffffffffffffffffffffffff811681146132c0575f5ffd5b5f5f5f5f5f6102408688031215613547575f5ffd5b6135518787612ffc565b94506101e086013567ffffffffffffffff81111561356d575f5ffd5b61357988828901613344565b945050610200860135925061022086013567ffffffffffffffff811115613327575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6101e08181019083833792915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820281158282048414176114d5576114d56135db565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261365a5761365a61361f565b500490565b818103818111156114d5576114d56135db565b60a0810163ffffffff613684846131d3565b16825267ffffffffffffffff61369c602085016131eb565b16602083015267ffffffffffffffff6136b7604085016131eb565b16604083015260608381013590830152608092830135929091019190915290565b5f602082840312156136e8575f5ffd5b612624826131eb565b5f826136ff576136ff61361f565b500690565b63ffffffff81811683821601908111156114d5576114d56135db565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b63ffffffff86168152846020820152836040820152608060608201525f610df0608083018486613720565b67ffffffffffffffff81811683821601908111156114d5576114d56135db565b5f67ffffffffffffffff821667ffffffffffffffff81036137b7576137b76135db565b60010192915050565b73ffffffffffffffffffffffffffffffffffffffff8816815273ffffffffffffffffffffffffffffffffffffffff8716602082015285604082015260a060608201525f61381160a083018688613720565b8281036080840152613824818587613720565b9a9950505050505050505050565b808201808211156114d5576114d56135db565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613878575f5ffd5b83018035915067ffffffffffffffff821115613892575f5ffd5b6020019150600581901b360382131561304b575f5ffd5b5f602082840312156138b9575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80516131e681612fc0565b5f60208284031215613908575f5ffd5b815167ffffffffffffffff81111561391e575f5ffd5b8201601f8101841361392e575f5ffd5b805167ffffffffffffffff811115613948576139486138c0565b8060051b604051601f19603f830116810181811067ffffffffffffffff82111715613975576139756138c0565b604052918252602081840181019290810187841115613992575f5ffd5b6020850194505b838510156139b8576139aa856138ed565b815260209485019401613999565b509695505050505050565b5f81518060208401855e5f93019283525090919050565b5f6139e582866139c3565b93845250506020820152604001919050565b5f613a02828a6139c3565b9788525050602086019490945260c09290921b7fffffffffffffffff0000000000000000000000000000000000000000000000001660408501527f080000000000000000000000000000000000000000000000000000000000000060488501527f7769746864726177000000000000000000000000000000000000000000000000604c8501527f48000000000000000000000000000000000000000000000000000000000000006054850152606090811b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000908116605886015291901b16606c830152608082015260a001919050565b67ffffffffffffffff82811682821603908111156114d5576114d56135db565b5f61262482846139c3565b80516020808301519190811015613355577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60209190910360031b1b1691905056fea164736f6c6343000825000a' as const;

