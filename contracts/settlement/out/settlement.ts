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

export const settlementBytecode = '0x60e060405234801561000f575f5ffd5b50604051613b4b380380613b4b83398101604081905261002e91610054565b63ffffffff1660a0526001600160801b03166080526001600160a01b031660c0526100bc565b5f5f5f60608486031215610066575f5ffd5b83516001600160a01b038116811461007c575f5ffd5b60208501519093506001600160801b0381168114610098575f5ffd5b604085015190925063ffffffff811681146100b1575f5ffd5b809150509250925092565b60805160a05160c051613a2d61011e5f395f81816102a801528181610f1001528181611eb6015261241001525f818161041c0152611d7201525f81816105a801528181612b2801528181612bc101528181612c120152612c690152613a2d5ff3fe6080604052600436106101d0575f3560e01c806389296f97116100fd578063b214faa511610092578063e78eb5b611610062578063e78eb5b61461074a578063e7c51f1b14610769578063f58c1e9b14610789578063ff37656e14610252575f5ffd5b8063b214faa514610648578063bc529c431461065b578063c6ce3f3d14610718578063dafb39ea1461072b575f5ffd5b8063a035b1fe116100cd578063a035b1fe14610597578063a43804bd146105eb578063aa7e74ce1461060a578063ac34a0f814610629575f5ffd5b806389296f97146104d55780639343ecd9146104f4578063975c35dc146105425780639ec0865914610578575f5ffd5b806338bb6def116101735780637619a6cc116101435780637619a6cc1461045357806377aa74d11461046a57806380cbc6fa146104a057806381e84b69146104b6575f5ffd5b806338bb6def1461030e57806342cb1fbc146103e45780634e71d92d146103f75780636b188e851461040b575f5ffd5b80632155de2f116101ae5780632155de2f1461025257806322cc676a146102685780632969ca7e146102975780632a432f19146102ef575f5ffd5b80630700037d146101d457806307ee28fb146102125780630d6e98c614610233575b5f5ffd5b3480156101df575f5ffd5b506101ff6101ee366004612ec1565b60016020525f908152604090205481565b6040519081526020015b60405180910390f35b34801561021d575f5ffd5b5061023161022c366004612f32565b61079d565b005b34801561023e575f5ffd5b5061023161024d366004612fc9565b610ac0565b34801561025d575f5ffd5b506101ff6201000081565b348015610273575f5ffd5b50610287610282366004612fe0565b610cfe565b6040519015158152602001610209565b3480156102a2575f5ffd5b506102ca7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610209565b3480156102fa575f5ffd5b506102316103093660046130e2565b610db3565b348015610319575f5ffd5b5061039b610328366004612fc9565b60076020525f908152604090208054600182015460029092015473ffffffffffffffffffffffffffffffffffffffff82169263ffffffff74010000000000000000000000000000000000000000840481169378010000000000000000000000000000000000000000000000009004169185565b6040805173ffffffffffffffffffffffffffffffffffffffff96909616865263ffffffff948516602087015292909316918401919091526060830152608082015260a001610209565b3480156103ef575f5ffd5b506102ca5f81565b348015610402575f5ffd5b506102316110da565b348015610416575f5ffd5b5061043e7f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff9091168152602001610209565b34801561045e575f5ffd5b506101ff633b9aca0081565b348015610475575f5ffd5b506101ff61048436600461315e565b600460209081525f928352604080842090915290825290205481565b3480156104ab575f5ffd5b5061043e62093a8081565b3480156104c1575f5ffd5b506102316104d036600461318c565b61117b565b3480156104e0575f5ffd5b506102316104ef36600461321c565b6112c4565b3480156104ff575f5ffd5b5061052961050e366004612fc9565b60036020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff9091168152602001610209565b34801561054d575f5ffd5b506101ff61055c36600461326a565b600560209081525f928352604080842090915290825290205481565b348015610583575f5ffd5b5061028761059236600461328a565b611383565b3480156105a2575f5ffd5b506105ca7f000000000000000000000000000000000000000000000000000000000000000081565b6040516fffffffffffffffffffffffffffffffff9091168152602001610209565b3480156105f6575f5ffd5b50610287610605366004612fe0565b6113bb565b348015610615575f5ffd5b506101ff6106243660046132b4565b611458565b348015610634575f5ffd5b506102316106433660046132f9565b6116dd565b610231610656366004612fc9565b611a7a565b348015610666575f5ffd5b506106d7610675366004612fc9565b5f602081905290815260409020805460019091015467ffffffffffffffff808216916fffffffffffffffffffffffffffffffff680100000000000000008204169178010000000000000000000000000000000000000000000000009091041684565b6040805194855267ffffffffffffffff93841660208601526fffffffffffffffffffffffffffffffff90921691840191909152166060820152608001610209565b610231610726366004613377565b611ae3565b348015610736575f5ffd5b506102316107453660046133bc565b611cfe565b348015610755575f5ffd5b506102316107643660046133f3565b611e55565b348015610774575f5ffd5b506008546105299067ffffffffffffffff1681565b348015610794575f5ffd5b506101ff604081565b85358335811415806107b757506020848101359088013514155b806107ca57506040848101359088013514155b15610801576040517f5d8a8e4500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5f88604051602001610814919061348c565b604051602081830303815290604052805190602001208660405160200161083b919061348c565b604051602081830303815290604052805190602001209150915080820361088e576040517f6dde458800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8381526007602052604090205473ffffffffffffffffffffffffffffffffffffffff168015806108f557508073ffffffffffffffffffffffffffffffffffffffff166108dc848b8b612249565b73ffffffffffffffffffffffffffffffffffffffff1614155b8061093657508073ffffffffffffffffffffffffffffffffffffffff1661091d838888612249565b73ffffffffffffffffffffffffffffffffffffffff1614155b1561096d576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f848152602081905260409020548015806109a357505f8581526002602090815260408083208e830135845290915290205460ff165b156109da576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8581526002602090815260408083208e83013580855290835281842080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600190811790915589855284845282852090810180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939093558051928352908201839052339187917f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f4910160405180910390a3610ab3336064610aa4600a856134c9565b610aae919061350d565b6122bc565b5050505050505050505050565b5f8181526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314610b1c576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f81815260208190526040812060018101549091680100000000000000009091046fffffffffffffffffffffffffffffffff169003610b87576040517f8f025c5200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60018101547801000000000000000000000000000000000000000000000000900467ffffffffffffffff16421015610c1d5760018101546040517f205d2fbf000000000000000000000000000000000000000000000000000000008152780100000000000000000000000000000000000000000000000090910467ffffffffffffffff1660048201526024015b60405180910390fd5b805460018201545f91680100000000000000009091046fffffffffffffffffffffffffffffffff1610610c51578154610c75565b60018201546801000000000000000090046fffffffffffffffffffffffffffffffff165b6001830180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1690558254909150819083905f90610cb5908490613520565b909155505060405181815283907fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb9060200160405180910390a2610cf933826122bc565b505050565b5f85604051602001610d109190613533565b6040516020818303038152906040528051906020012060095f62010000896020016020810190610d409190613599565b67ffffffffffffffff16610d5491906135b2565b81526020019081526020015f205414610d6e57505f610da9565b610da6866060013588604051602001610d87919061348c565b6040516020818303038152906040528051906020012087878787612352565b90505b9695505050505050565b5f610dbc61240c565b905063ffffffff8116610dd08960016135c5565b63ffffffff161015610e16576040517f07b7246f00000000000000000000000000000000000000000000000000000000815263ffffffff82166004820152602401610c14565b60085467ffffffffffffffff888116911614610e6e576008546040517fddee61ee00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152602401610c14565b604080517fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef380602080830191909152468284015230606083015263ffffffff8b16608083015267ffffffffffffffff8a1660a083015260c0820189905260e08083018990528351808403909101815261010083019384905280519101207f077c516a000000000000000000000000000000000000000000000000000000009092527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169163077c516a91610f61918c918990899089906101040161360a565b5f6040518083038186803b158015610f77575f5ffd5b505afa158015610f89573d5f5f3e3d5ffd5b50505050866001610f9a9190613635565b600880547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff9283161790556040805160a0808201835263ffffffff8c168083528b8516602080850191825242871685870190815260608087018f815260809788018f81528951948501969096529351891697830197909752519096169486019490945292519184019190915290519082015260c0016040516020818303038152906040528051906020012060095f620100008a67ffffffffffffffff1661106b91906135b2565b81526020019081526020015f20819055508667ffffffffffffffff168863ffffffff167f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e88886040516110c8929190918252602082015260400190565b60405180910390a35050505050505050565b335f9081526001602052604081205490819003611123576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b335f8181526001602052604080822091909155517fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e0486906111669084815260200190565b60405180910390a261117833826122bc565b50565b5f8581526007602052604090205473ffffffffffffffffffffffffffffffffffffffff166111d5576040517f59bb113600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b8215806111e25750604083115b806111ef57506201000081115b15611226576040517f97587a3300000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f858152600360205260408120805467ffffffffffffffff169161124983613655565b91906101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555067ffffffffffffffff16857f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f7638053335f5f898989896040516112b59796959493929190613681565b60405180910390a35050505050565b6112ce82826124e7565b611304576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f82604051602001611316919061348c565b60408051601f19818403018152828252805160209182012086355f818152600584528481208985013580835290855294902082905581855290945091927fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b910160405180910390a3505050565b5f828152600660209081526040808320600885901c66ffffffffffffff16845290915290205460ff82161c6001908116145b92915050565b85355f908152600760205260408120805473ffffffffffffffffffffffffffffffffffffffff1615806114305750805474010000000000000000000000000000000000000000900463ffffffff166114196060890160408a01613599565b67ffffffffffffffff1661142d91906136f3565b42105b1561143e575f915050610da9565b61144c888888888888610cfe565b98975050505050505050565b5f62093a8063ffffffff831611156114a4576040517fca77c2cf00000000000000000000000000000000000000000000000000000000815263ffffffff83166004820152602401610c14565b6040805146602082015230918101919091523360608201526080810187905260a00160408051601f1981840301815291815281516020928301205f818152600790935291205490915073ffffffffffffffffffffffffffffffffffffffff161561153d576040517f3180efda00000000000000000000000000000000000000000000000000000000815260048101829052602401610c14565b5f61154661240c565b6040805160a0810182523380825263ffffffff8088166020808501918252828716858701908152606086018d8152608087018d81525f8c8152600790945292889020965187549451925186167801000000000000000000000000000000000000000000000000027fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff9390961674010000000000000000000000000000000000000000027fffffffffffffffff00000000000000000000000000000000000000000000000090951673ffffffffffffffffffffffffffffffffffffffff9190911617939093171692909217845551600184015551600290920191909155905191925083917f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa916116cb918b91908b908b908b908b908a9096875273ffffffffffffffffffffffffffffffffffffffff95909516602087015260408601939093526060850191909152608084015263ffffffff90811660a08401521660c082015260e00190565b60405180910390a25095945050505050565b823560c0830135156116f9576116f384846124e7565b1561173c565b8360405160200161170a919061348c565b60408051808303601f1901815291815281516020928301205f8481526005845282812088850135825290935291205414155b15611773576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6117a2610140850135611786838561250b565b608085013560a086013561179d60c0880188613706565b612352565b6117d8576040517f2a33510000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6117e66020840184613599565b5f8381526006602090815260408220600160ff949094169390931b93508392919060089061181690880188613599565b67ffffffffffffffff16901c67ffffffffffffffff1681526020019081526020015f2054165f14611873576040517fd70a0e3000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f82815260066020908152604082208392909160089061189590880188613599565b67ffffffffffffffff90811690911c16815260208082019290925260409081015f9081208054909417909355848352600482528083209183916118dd91908801908801612ec1565b73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f20549050836060013581101561195a576040517fdc8df3fd00000000000000000000000000000000000000000000000000000000815260048101829052602401610c14565b8360600135810360045f8581526020019081526020015f205f8660200160208101906119869190612ec1565b73ffffffffffffffffffffffffffffffffffffffff1681526020808201929092526040015f20919091556119bc90850185613599565b67ffffffffffffffff16837f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c346119f86040880160208901612ec1565b611a086060890160408a01612ec1565b6040805173ffffffffffffffffffffffffffffffffffffffff93841681529290911660208301526060808a0135918301919091520160405180910390a3611a72611a586040860160208701612ec1565b611a686060870160408801612ec1565b8660600135612771565b505050505050565b5f81815260208190526040812080543491908390611a999084906136f3565b9182905550604080513481526020810183905291935033925084917f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a715910160405180910390a35050565b5f8481526007602052604090205473ffffffffffffffffffffffffffffffffffffffff16611b3d576040517f59bb113600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b805f03611b76576040517ff792180a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831615611b98575f611b9a565b805b3414611bd2576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831615611bf857611bf883826128bc565b5f84815260046020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915281208054839290611c369084906136f3565b90915550505f848152600360205260408120805467ffffffffffffffff1691611c5e83613655565b82546101009290920a67ffffffffffffffff8181021990931691831602179091556040805173ffffffffffffffffffffffffffffffffffffffff86811682528716602082015290810184905260a0606082018190525f90820181905260c06080830181905282015291169085907f123bf35963db025b6107ec1a430810618205783bd2740e65baec3643f76380539060e00160405180910390a350505050565b5f8281526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314611d5a576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f82815260208190526040902081611d9863ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613635565b60018301805467ffffffffffffffff908116780100000000000000000000000000000000000000000000000093821684027fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1617680100000000000000006fffffffffffffffffffffffffffffffff9586160217918290556040805194871685529290910416602083015284917fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b910160405180910390a2505050565b611e5f8585612acc565b611e95576040517fba329a9b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051608081018252606087013563ffffffff81168252873560208301527f00000000000000000000000000000000000000000000000000000000000000009290915f9181018960016020908102919091013582520189600260200201355f1c81525090508273ffffffffffffffffffffffffffffffffffffffff1663077c516a838573ffffffffffffffffffffffffffffffffffffffff16630c19fd15858d604051602001611f46919061348c565b60408051601f1981840301815282825280516020918201207fffffffff0000000000000000000000000000000000000000000000000000000060e087901b168452845163ffffffff1660048501529084015160248401529083015160448301526060909201516064820152608481019190915260a401602060405180830381865afa158015611fd7573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ffb919061376a565b8989896040518663ffffffff1660e01b815260040161201e95949392919061360a565b5f6040518083038186803b158015612034575f5ffd5b505afa158015612046573d5f5f3e3d5ffd5b505050505f5f6120718a5f600f81106120615761206161345f565b60200201356101c08c0135612ae9565b6040517f29a6b13f00000000000000000000000000000000000000000000000000000000815263ffffffff87166004820152602481018b905291935091505f9073ffffffffffffffffffffffffffffffffffffffff8716906329a6b13f906044015f60405180830381865afa1580156120ec573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261211391908101906137b9565b90505f815183612123919061350d565b90505f5b82518110156121a2578160015f8584815181106121465761214661345f565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f82825461219591906136f3565b9091555050600101612127565b5081516121af90826134c9565b6121b99084613520565b8c355f90815260208190526040812080549091906121d89084906136f3565b909155505081518c35907f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9060208f013590879061221690866134c9565b865160408051948552602085019390935291830152606082015260800160405180910390a2505050505050505050505050565b5f6122b46040518060400160405280600c81526020017f6d72752f626c6f636b2f3100000000000000000000000000000000000000000081525046866040516020016122979392919061389b565b604051602081830303815290604052805190602001208484612d3c565b949350505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f8114612312576040519150601f19603f3d011682016040523d82523d5f602084013e612317565b606091505b5050905080610cf9576040517f34e4a71000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f83851061236157505f610da9565b855f855b60018111156123e757808860011810156123d55784820361238b575f9350505050610da9565b5f8686848060010195508181106123a4576123a461345f565b905060200201359050886001166001146123c7576123c28482612d57565b6123d1565b6123d18185612d57565b9350505b600197881c9760028204911601612365565b5080841480156123ff5750886123fd8784612d57565b145b9998505050505050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d21af7686040518163ffffffff1660e01b8152600401602060405180830381865afa158015612477573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061249b919061376a565b9050805f036124d6576040517f9210c8d600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6124e1600182613520565b91505090565b5f612504838360a081013560c082013561060560e0840184613706565b9392505050565b5f6040518060400160405280600e81526020017f6d72752f6d6573736167652f3100000000000000000000000000000000000000815250835f5f1b60c061263d865f01602081019061255d9190613599565b67ffffffffffffffff165f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b901c61264f6040870160208801612ec1565b61265f6060880160408901612ec1565b61273d88606001355f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b60405160200161275397969594939291906138b8565b60405160208183030381529060405280519060200120905092915050565b5f73ffffffffffffffffffffffffffffffffffffffff84166127f05760405173ffffffffffffffffffffffffffffffffffffffff84169083905f81818185875af1925050503d805f81146127e0576040519150601f19603f3d011682016040523d82523d5f602084013e6127e5565b606091505b50508091505061287f565b60405173ffffffffffffffffffffffffffffffffffffffff841660248201526044810183905261287c90859060640160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fa9059cbb00000000000000000000000000000000000000000000000000000000179052612d7a565b90505b806128b6576040517ff7c0244000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b50505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015612926573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061294a919061376a565b604051336024820152306044820152606481018490529091506129c990849060840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f23b872dd00000000000000000000000000000000000000000000000000000000179052612d7a565b6129ff576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b612a0982826136f3565b6040517f70a0823100000000000000000000000000000000000000000000000000000000815230600482015273ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa158015612a71573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a95919061376a565b14610cf9576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f612504838360a081013560c082013561028260e0840184613706565b5f828152602081905260408120600181015482919067ffffffffffffffff908116908516111580612b4a57506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016155b15612b81576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001810154612b9a9067ffffffffffffffff16856139b3565b67ffffffffffffffff169250633b9aca00612be76fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016856134c9565b612bf1919061350d565b8154909250821115612c9c5780546fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612c4290633b9aca00906134c9565b612c4c919061350d565b9250633b9aca00612c8f6fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016856134c9565b612c99919061350d565b91505b815f03612cd5576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001810180548491905f90612cf590849067ffffffffffffffff16613635565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555081815f015f828254612d2d9190613520565b92505081905550509250929050565b5f60418214612d4b575f6122b4565b6122b48484845f612e3a565b5f825f528160205260205f60405f60025afa612d71575f5ffd5b50505f51919050565b5f5f5f8473ffffffffffffffffffffffffffffffffffffffff1684604051612da291906139d3565b5f604051808303815f865af19150503d805f8114612ddb576040519150601f19603f3d011682016040523d82523d5f602084013e612de0565b606091505b5091509150818015612e0857505f8573ffffffffffffffffffffffffffffffffffffffff163b115b8015612e31575080511580612e31575080516020148015612e315750612e2d816139de565b6001145b95945050505050565b5f8184017f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0602082013511612e975760405186815260408201355f1a602082015260408260408301375f5f5260205f60808360015afa50505f5191505b50949350505050565b73ffffffffffffffffffffffffffffffffffffffff81168114611178575f5ffd5b5f60208284031215612ed1575f5ffd5b813561250481612ea0565b806101e081018310156113b5575f5ffd5b5f5f83601f840112612efd575f5ffd5b50813567ffffffffffffffff811115612f14575f5ffd5b602083019150836020828501011115612f2b575f5ffd5b9250929050565b5f5f5f5f5f5f6104008789031215612f48575f5ffd5b612f528888612edc565b95506101e087013567ffffffffffffffff811115612f6e575f5ffd5b612f7a89828a01612eed565b9096509450612f8f9050886102008901612edc565b92506103e087013567ffffffffffffffff811115612fab575f5ffd5b612fb789828a01612eed565b979a9699509497509295939492505050565b5f60208284031215612fd9575f5ffd5b5035919050565b5f5f5f5f5f5f8688036102e0811215612ff7575f5ffd5b6130018989612edc565b965060a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe2082011215613032575f5ffd5b506101e08701945061028087013593506102a087013592506102c087013567ffffffffffffffff811115613064575f5ffd5b8701601f81018913613074575f5ffd5b803567ffffffffffffffff81111561308a575f5ffd5b8960208260051b840101111561309e575f5ffd5b60208201935080925050509295509295509295565b803563ffffffff811681146130c6575f5ffd5b919050565b803567ffffffffffffffff811681146130c6575f5ffd5b5f5f5f5f5f5f5f60c0888a0312156130f8575f5ffd5b613101886130b3565b965061310f602089016130cb565b955060408801359450606088013593506080880135925060a088013567ffffffffffffffff81111561313f575f5ffd5b61314b8a828b01612eed565b989b979a50959850939692959293505050565b5f5f6040838503121561316f575f5ffd5b82359150602083013561318181612ea0565b809150509250929050565b5f5f5f5f5f606086880312156131a0575f5ffd5b85359450602086013567ffffffffffffffff8111156131bd575f5ffd5b6131c988828901612eed565b909550935050604086013567ffffffffffffffff8111156131e8575f5ffd5b6131f488828901612eed565b969995985093965092949392505050565b5f6101008284031215613216575f5ffd5b50919050565b5f5f610200838503121561322e575f5ffd5b6132388484612edc565b91506101e083013567ffffffffffffffff811115613254575f5ffd5b61326085828601613205565b9150509250929050565b5f5f6040838503121561327b575f5ffd5b50508035926020909101359150565b5f5f6040838503121561329b575f5ffd5b823591506132ab602084016130cb565b90509250929050565b5f5f5f5f5f60a086880312156132c8575f5ffd5b853594506020860135935060408601359250606086013591506132ed608087016130b3565b90509295509295909350565b5f5f5f610220848603121561330c575f5ffd5b6133168585612edc565b92506101e084013567ffffffffffffffff811115613332575f5ffd5b61333e86828701613205565b92505061020084013567ffffffffffffffff81111561335b575f5ffd5b840160e0818703121561336c575f5ffd5b809150509250925092565b5f5f5f5f6080858703121561338a575f5ffd5b84359350602085013561339c81612ea0565b925060408501356133ac81612ea0565b9396929550929360600135925050565b5f5f604083850312156133cd575f5ffd5b8235915060208301356fffffffffffffffffffffffffffffffff81168114613181575f5ffd5b5f5f5f5f5f6102408688031215613408575f5ffd5b6134128787612edc565b94506101e086013567ffffffffffffffff81111561342e575f5ffd5b61343a88828901613205565b945050610200860135925061022086013567ffffffffffffffff8111156131e8575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6101e08181019083833792915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820281158282048414176113b5576113b561349c565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261351b5761351b6134e0565b500490565b818103818111156113b5576113b561349c565b60a0810163ffffffff613545846130b3565b16825267ffffffffffffffff61355d602085016130cb565b16602083015267ffffffffffffffff613578604085016130cb565b16604083015260608381013590830152608092830135929091019190915290565b5f602082840312156135a9575f5ffd5b612504826130cb565b5f826135c0576135c06134e0565b500690565b63ffffffff81811683821601908111156113b5576113b561349c565b81835281816020850137505f602082840101525f6020601f19601f840116840101905092915050565b63ffffffff86168152846020820152836040820152608060608201525f610da66080830184866135e1565b67ffffffffffffffff81811683821601908111156113b5576113b561349c565b5f67ffffffffffffffff821667ffffffffffffffff81036136785761367861349c565b60010192915050565b73ffffffffffffffffffffffffffffffffffffffff8816815273ffffffffffffffffffffffffffffffffffffffff8716602082015285604082015260a060608201525f6136d260a0830186886135e1565b82810360808401526136e58185876135e1565b9a9950505050505050505050565b808201808211156113b5576113b561349c565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1843603018112613739575f5ffd5b83018035915067ffffffffffffffff821115613753575f5ffd5b6020019150600581901b3603821315612f2b575f5ffd5b5f6020828403121561377a575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b80516130c681612ea0565b5f602082840312156137c9575f5ffd5b815167ffffffffffffffff8111156137df575f5ffd5b8201601f810184136137ef575f5ffd5b805167ffffffffffffffff81111561380957613809613781565b8060051b604051601f19603f830116810181811067ffffffffffffffff8211171561383657613836613781565b604052918252602081840181019290810187841115613853575f5ffd5b6020850194505b838510156138795761386b856137ae565b81526020948501940161385a565b509695505050505050565b5f81518060208401855e5f93019283525090919050565b5f6138a68286613884565b93845250506020820152604001919050565b5f6138c3828a613884565b9788525050602086019490945260c09290921b7fffffffffffffffff0000000000000000000000000000000000000000000000001660408501527f080000000000000000000000000000000000000000000000000000000000000060488501527f7769746864726177000000000000000000000000000000000000000000000000604c8501527f48000000000000000000000000000000000000000000000000000000000000006054850152606090811b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000908116605886015291901b16606c830152608082015260a001919050565b67ffffffffffffffff82811682821603908111156113b5576113b561349c565b5f6125048284613884565b80516020808301519190811015613216577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60209190910360031b1b1691905056fea164736f6c6343000825000a' as const;

