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
    "name": "account",
    "type": "address"
   },
   {
    "indexed": false,
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "DepositMade",
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
   }
  ],
  "name": "depositCount",
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

export const settlementBytecode = '0x60e060405234801561000f575f5ffd5b506040516138cd3803806138cd83398101604081905261002e91610054565b63ffffffff1660a0526001600160801b03166080526001600160a01b031660c0526100bc565b5f5f5f60608486031215610066575f5ffd5b83516001600160a01b038116811461007c575f5ffd5b60208501519093506001600160801b0381168114610098575f5ffd5b604085015190925063ffffffff811681146100b1575f5ffd5b809150509250925092565b60805160a05160c0516137af61011e5f395f818161027101528181610ebc01528181611d02015261225c01525f81816103e50152611bbe01525f81816105520152818161298301528181612a1c01528181612a6d0152612ac401526137af5ff3fe6080604052600436106101af575f3560e01c806389296f97116100e7578063b214faa511610087578063dafb39ea11610062578063dafb39ea146106d5578063e78eb5b6146106f4578063e7c51f1b14610713578063ff37656e14610733575f5ffd5b8063b214faa5146105f2578063bc529c4314610605578063c6ce3f3d146106c2575f5ffd5b8063a035b1fe116100c2578063a035b1fe14610541578063a43804bd14610595578063aa7e74ce146105b4578063ac34a0f8146105d3575f5ffd5b806389296f97146104cd578063975c35dc146104ec5780639ec0865914610522575f5ffd5b806342cb1fbc1161015257806371bdbd8b1161012d57806371bdbd8b1461041c5780637619a6cc1461046a57806377aa74d11461048157806380cbc6fa146104b7575f5ffd5b806342cb1fbc146103ad5780634e71d92d146103c05780636b188e85146103d4575f5ffd5b806322cc676a1161018d57806322cc676a146102315780632969ca7e146102605780632a432f19146102b857806338bb6def146102d7575f5ffd5b80630700037d146101b357806307ee28fb146101f15780630d6e98c614610212575b5f5ffd5b3480156101be575f5ffd5b506101de6101cd366004612d1c565b60016020525f908152604090205481565b6040519081526020015b60405180910390f35b3480156101fc575f5ffd5b5061021061020b366004612d8d565b610749565b005b34801561021d575f5ffd5b5061021061022c366004612e24565b610a6c565b34801561023c575f5ffd5b5061025061024b366004612e3b565b610caa565b60405190151581526020016101e8565b34801561026b575f5ffd5b506102937f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101e8565b3480156102c3575f5ffd5b506102106102d2366004612f3d565b610d5f565b3480156102e2575f5ffd5b506103646102f1366004612e24565b60076020525f908152604090208054600182015460029092015473ffffffffffffffffffffffffffffffffffffffff82169263ffffffff74010000000000000000000000000000000000000000840481169378010000000000000000000000000000000000000000000000009004169185565b6040805173ffffffffffffffffffffffffffffffffffffffff96909616865263ffffffff948516602087015292909316918401919091526060830152608082015260a0016101e8565b3480156103b8575f5ffd5b506102935f81565b3480156103cb575f5ffd5b50610210611086565b3480156103df575f5ffd5b506104077f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016101e8565b348015610427575f5ffd5b50610451610436366004612e24565b60036020525f908152604090205467ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016101e8565b348015610475575f5ffd5b506101de633b9aca0081565b34801561048c575f5ffd5b506101de61049b366004612fb9565b600460209081525f928352604080842090915290825290205481565b3480156104c2575f5ffd5b5061040762093a8081565b3480156104d8575f5ffd5b506102106104e7366004612ffe565b611127565b3480156104f7575f5ffd5b506101de61050636600461304c565b600560209081525f928352604080842090915290825290205481565b34801561052d575f5ffd5b5061025061053c36600461306c565b6111e6565b34801561054c575f5ffd5b506105747f000000000000000000000000000000000000000000000000000000000000000081565b6040516fffffffffffffffffffffffffffffffff90911681526020016101e8565b3480156105a0575f5ffd5b506102506105af366004612e3b565b61121e565b3480156105bf575f5ffd5b506101de6105ce366004613096565b6112bb565b3480156105de575f5ffd5b506102106105ed3660046130db565b611540565b610210610600366004612e24565b6118dd565b348015610610575f5ffd5b5061068161061f366004612e24565b5f602081905290815260409020805460019091015467ffffffffffffffff808216916fffffffffffffffffffffffffffffffff680100000000000000008204169178010000000000000000000000000000000000000000000000009091041684565b6040805194855267ffffffffffffffff93841660208601526fffffffffffffffffffffffffffffffff909216918401919091521660608201526080016101e8565b6102106106d0366004613159565b611946565b3480156106e0575f5ffd5b506102106106ef36600461319e565b611b4a565b3480156106ff575f5ffd5b5061021061070e3660046131d5565b611ca1565b34801561071e575f5ffd5b506008546104519067ffffffffffffffff1681565b34801561073e575f5ffd5b506101de6201000081565b853583358114158061076357506020848101359088013514155b8061077657506040848101359088013514155b156107ad576040517f5d8a8e4500000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f5f886040516020016107c0919061328b565b60405160208183030381529060405280519060200120866040516020016107e7919061328b565b604051602081830303815290604052805190602001209150915080820361083a576040517f6dde458800000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8381526007602052604090205473ffffffffffffffffffffffffffffffffffffffff168015806108a157508073ffffffffffffffffffffffffffffffffffffffff16610888848b8b612095565b73ffffffffffffffffffffffffffffffffffffffff1614155b806108e257508073ffffffffffffffffffffffffffffffffffffffff166108c9838888612095565b73ffffffffffffffffffffffffffffffffffffffff1614155b15610919576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8481526020819052604090205480158061094f57505f8581526002602090815260408083208e830135845290915290205460ff165b15610986576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8581526002602090815260408083208e83013580855290835281842080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0016600190811790915589855284845282852090810180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff169055939093558051928352908201839052339187917f2833f552131a0a44e7c3a18103d0d9a9e1cc192486fd55e9a052c01b0d02a8f4910160405180910390a3610a5f336064610a50600a856132c8565b610a5a919061330c565b612108565b5050505050505050505050565b5f8181526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314610ac8576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f81815260208190526040812060018101549091680100000000000000009091046fffffffffffffffffffffffffffffffff169003610b33576040517f8f025c5200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60018101547801000000000000000000000000000000000000000000000000900467ffffffffffffffff16421015610bc95760018101546040517f205d2fbf000000000000000000000000000000000000000000000000000000008152780100000000000000000000000000000000000000000000000090910467ffffffffffffffff1660048201526024015b60405180910390fd5b805460018201545f91680100000000000000009091046fffffffffffffffffffffffffffffffff1610610bfd578154610c21565b60018201546801000000000000000090046fffffffffffffffffffffffffffffffff165b6001830180547fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1690558254909150819083905f90610c6190849061331f565b909155505060405181815283907fdf80f2e347bd782016fdd7e2aa83e15b491a0045e0c2bdb8f3eec15711ff6cfb9060200160405180910390a2610ca53382612108565b505050565b5f85604051602001610cbc9190613332565b6040516020818303038152906040528051906020012060095f62010000896020016020810190610cec9190613398565b67ffffffffffffffff16610d0091906133b1565b81526020019081526020015f205414610d1a57505f610d55565b610d52866060013588604051602001610d33919061328b565b604051602081830303815290604052805190602001208787878761219e565b90505b9695505050505050565b5f610d68612258565b905063ffffffff8116610d7c8960016133c4565b63ffffffff161015610dc2576040517f07b7246f00000000000000000000000000000000000000000000000000000000815263ffffffff82166004820152602401610bc0565b60085467ffffffffffffffff888116911614610e1a576008546040517fddee61ee00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff9091166004820152602401610bc0565b604080517fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef380602080830191909152468284015230606083015263ffffffff8b16608083015267ffffffffffffffff8a1660a083015260c0820189905260e08083018990528351808403909101815261010083019384905280519101207f077c516a000000000000000000000000000000000000000000000000000000009092527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169163077c516a91610f0d918c91899089908990610104016133e0565b5f6040518083038186803b158015610f23575f5ffd5b505afa158015610f35573d5f5f3e3d5ffd5b50505050866001610f469190613429565b600880547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff9283161790556040805160a0808201835263ffffffff8c168083528b8516602080850191825242871685870190815260608087018f815260809788018f81528951948501969096529351891697830197909752519096169486019490945292519184019190915290519082015260c0016040516020818303038152906040528051906020012060095f620100008a67ffffffffffffffff1661101791906133b1565b81526020019081526020015f20819055508667ffffffffffffffff168863ffffffff167f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e8888604051611074929190918252602082015260400190565b60405180910390a35050505050505050565b335f90815260016020526040812054908190036110cf576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b335f8181526001602052604080822091909155517fe2403640ba68fed3a2f88b7557551d1993f84b99bb10ff833f0cf8db0c5e0486906111129084815260200190565b60405180910390a26111243382612108565b50565b6111318282612333565b611167576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f82604051602001611179919061328b565b60408051601f19818403018152828252805160209182012086355f818152600584528481208985013580835290855294902082905581855290945091927fc02739d90968d7efe08cb65e348c674548119c6747c077a6dd9224689ae54b7b910160405180910390a3505050565b5f828152600660209081526040808320600885901c66ffffffffffffff16845290915290205460ff82161c6001908116145b92915050565b85355f908152600760205260408120805473ffffffffffffffffffffffffffffffffffffffff1615806112935750805474010000000000000000000000000000000000000000900463ffffffff1661127c6060890160408a01613398565b67ffffffffffffffff166112909190613449565b42105b156112a1575f915050610d55565b6112af888888888888610caa565b98975050505050505050565b5f62093a8063ffffffff83161115611307576040517fca77c2cf00000000000000000000000000000000000000000000000000000000815263ffffffff83166004820152602401610bc0565b6040805146602082015230918101919091523360608201526080810187905260a00160408051601f1981840301815291815281516020928301205f818152600790935291205490915073ffffffffffffffffffffffffffffffffffffffff16156113a0576040517f3180efda00000000000000000000000000000000000000000000000000000000815260048101829052602401610bc0565b5f6113a9612258565b6040805160a0810182523380825263ffffffff8088166020808501918252828716858701908152606086018d8152608087018d81525f8c8152600790945292889020965187549451925186167801000000000000000000000000000000000000000000000000027fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff9390961674010000000000000000000000000000000000000000027fffffffffffffffff00000000000000000000000000000000000000000000000090951673ffffffffffffffffffffffffffffffffffffffff9190911617939093171692909217845551600184015551600290920191909155905191925083917f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa9161152e918b91908b908b908b908b908a9096875273ffffffffffffffffffffffffffffffffffffffff95909516602087015260408601939093526060850191909152608084015263ffffffff90811660a08401521660c082015260e00190565b60405180910390a25095945050505050565b823560c08301351561155c576115568484612333565b1561159f565b8360405160200161156d919061328b565b60408051808303601f1901815291815281516020928301205f8481526005845282812088850135825290935291205414155b156115d6576040517fd7c25c7900000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6116056101408501356115e98385612357565b608085013560a086013561160060c088018861345c565b6125bd565b61163b576040517f2a33510000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f6116496020840184613398565b5f8381526006602090815260408220600160ff949094169390931b93508392919060089061167990880188613398565b67ffffffffffffffff16901c67ffffffffffffffff1681526020019081526020015f2054165f146116d6576040517fd70a0e3000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8281526006602090815260408220839290916008906116f890880188613398565b67ffffffffffffffff90811690911c16815260208082019290925260409081015f90812080549094179093558483526004825280832091839161174091908801908801612d1c565b73ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f2054905083606001358110156117bd576040517fdc8df3fd00000000000000000000000000000000000000000000000000000000815260048101829052602401610bc0565b8360600135810360045f8581526020019081526020015f205f8660200160208101906117e99190612d1c565b73ffffffffffffffffffffffffffffffffffffffff1681526020808201929092526040015f209190915561181f90850185613398565b67ffffffffffffffff16837f36bea2a28d25228f2a5fef8b8528c13cf5c5160c0820ebd75b1b78037c026c3461185b6040880160208901612d1c565b61186b6060890160408a01612d1c565b6040805173ffffffffffffffffffffffffffffffffffffffff93841681529290911660208301526060808a0135918301919091520160405180910390a36118d56118bb6040860160208701612d1c565b6118cb6060870160408801612d1c565b86606001356125cc565b505050505050565b5f818152602081905260408120805434919083906118fc908490613449565b9182905550604080513481526020810183905291935033925084917f2dcdaad87b561ba5a69835009b4c53ef9d3c41ca6cc9574049187659d6c6a715910160405180910390a35050565b5f8481526007602052604090205473ffffffffffffffffffffffffffffffffffffffff166119a0576040517f59bb113600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b805f036119d9576040517ff792180a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff8316156119fb575f6119fd565b805b3414611a35576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b73ffffffffffffffffffffffffffffffffffffffff831615611a5b57611a5b8382612717565b5f84815260046020908152604080832073ffffffffffffffffffffffffffffffffffffffff8716845290915281208054839290611a99908490613449565b90915550505f848152600360205260408120805467ffffffffffffffff169082611ac2836134c0565b82546101009290920a67ffffffffffffffff8181021990931691831602179091556040805173ffffffffffffffffffffffffffffffffffffffff88811682528716602082015290810185905291925082169086907f6356ab12bd80f24a507ec6825da64c13185d62d317fcbda3386ab32afdef00f99060600160405180910390a35050505050565b5f8281526007602052604090205473ffffffffffffffffffffffffffffffffffffffff163314611ba6576040517f7c214f0400000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f82815260208190526040902081611be463ffffffff7f00000000000000000000000000000000000000000000000000000000000000001642613429565b60018301805467ffffffffffffffff908116780100000000000000000000000000000000000000000000000093821684027fffffffffffffffff00000000000000000000000000000000ffffffffffffffff1617680100000000000000006fffffffffffffffffffffffffffffffff9586160217918290556040805194871685529290910416602083015284917fd090c1f6d0ef7dbd7ff77abab2b41101b57a618bf4ab3d021a86c339c21c409b910160405180910390a2505050565b611cab8585612927565b611ce1576040517fba329a9b00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60408051608081018252606087013563ffffffff81168252873560208301527f00000000000000000000000000000000000000000000000000000000000000009290915f9181018960016020908102919091013582520189600260200201355f1c81525090508273ffffffffffffffffffffffffffffffffffffffff1663077c516a838573ffffffffffffffffffffffffffffffffffffffff16630c19fd15858d604051602001611d92919061328b565b60408051601f1981840301815282825280516020918201207fffffffff0000000000000000000000000000000000000000000000000000000060e087901b168452845163ffffffff1660048501529084015160248401529083015160448301526060909201516064820152608481019190915260a401602060405180830381865afa158015611e23573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e4791906134ec565b8989896040518663ffffffff1660e01b8152600401611e6a9594939291906133e0565b5f6040518083038186803b158015611e80575f5ffd5b505afa158015611e92573d5f5f3e3d5ffd5b505050505f5f611ebd8a5f600f8110611ead57611ead61325e565b60200201356101c08c0135612944565b6040517f29a6b13f00000000000000000000000000000000000000000000000000000000815263ffffffff87166004820152602481018b905291935091505f9073ffffffffffffffffffffffffffffffffffffffff8716906329a6b13f906044015f60405180830381865afa158015611f38573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052611f5f919081019061353b565b90505f815183611f6f919061330c565b90505f5b8251811015611fee578160015f858481518110611f9257611f9261325e565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f205f828254611fe19190613449565b9091555050600101611f73565b508151611ffb90826132c8565b612005908461331f565b8c355f9081526020819052604081208054909190612024908490613449565b909155505081518c35907f2a68439a21092eb5601fb56ea2c07366b0c355400f3e3a570dbecc1f893fe2fd9060208f013590879061206290866132c8565b865160408051948552602085019390935291830152606082015260800160405180910390a2505050505050505050505050565b5f6121006040518060400160405280600c81526020017f6d72752f626c6f636b2f3100000000000000000000000000000000000000000081525046866040516020016120e39392919061361d565b604051602081830303815290604052805190602001208484612b97565b949350505050565b5f8273ffffffffffffffffffffffffffffffffffffffff16826040515f6040518083038185875af1925050503d805f811461215e576040519150601f19603f3d011682016040523d82523d5f602084013e612163565b606091505b5050905080610ca5576040517f34e4a71000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f8385106121ad57505f610d55565b855f855b60018111156122335780886001181015612221578482036121d7575f9350505050610d55565b5f8686848060010195508181106121f0576121f061325e565b905060200201359050886001166001146122135761220e8482612bb2565b61221d565b61221d8185612bb2565b9350505b600197881c97600282049116016121b1565b50808414801561224b5750886122498784612bb2565b145b9998505050505050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d21af7686040518163ffffffff1660e01b8152600401602060405180830381865afa1580156122c3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122e791906134ec565b9050805f03612322576040517f9210c8d600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b61232d60018261331f565b91505090565b5f612350838360a081013560c08201356105af60e084018461345c565b9392505050565b5f6040518060400160405280600e81526020017f6d72752f6d6573736167652f3100000000000000000000000000000000000000815250835f5f1b60c0612489865f0160208101906123a99190613398565b67ffffffffffffffff165f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b901c61249b6040870160208801612d1c565b6124ab6060880160408901612d1c565b61258988606001355f5f7eff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff90506008818416901b81600885901c161792507dffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff90506010818416901b81601085901c161792507bffffffff00000000ffffffff00000000ffffffff00000000ffffffff90506020818416901b81602085901c1617925077ffffffffffffffff0000000000000000ffffffffffffffff90506040818416901b81604085901c16179250608083901b608084901c17915050919050565b60405160200161259f979695949392919061363a565b60405160208183030381529060405280519060200120905092915050565b5f610d5287878787878761219e565b5f73ffffffffffffffffffffffffffffffffffffffff841661264b5760405173ffffffffffffffffffffffffffffffffffffffff84169083905f81818185875af1925050503d805f811461263b576040519150601f19603f3d011682016040523d82523d5f602084013e612640565b606091505b5050809150506126da565b60405173ffffffffffffffffffffffffffffffffffffffff84166024820152604481018390526126d790859060640160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167fa9059cbb00000000000000000000000000000000000000000000000000000000179052612bd5565b90505b80612711576040517ff7c0244000000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b50505050565b6040517f70a082310000000000000000000000000000000000000000000000000000000081523060048201525f9073ffffffffffffffffffffffffffffffffffffffff8416906370a0823190602401602060405180830381865afa158015612781573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906127a591906134ec565b6040513360248201523060448201526064810184905290915061282490849060840160408051601f198184030181529190526020810180517bffffffffffffffffffffffffffffffffffffffffffffffffffffffff167f23b872dd00000000000000000000000000000000000000000000000000000000179052612bd5565b61285a576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6128648282613449565b6040517f70a0823100000000000000000000000000000000000000000000000000000000815230600482015273ffffffffffffffffffffffffffffffffffffffff8516906370a0823190602401602060405180830381865afa1580156128cc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128f091906134ec565b14610ca5576040517fafb0fe0200000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b5f612350838360a081013560c082013561024b60e084018461345c565b5f828152602081905260408120600181015482919067ffffffffffffffff9081169085161115806129a557506fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016155b156129dc576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b60018101546129f59067ffffffffffffffff1685613735565b67ffffffffffffffff169250633b9aca00612a426fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016856132c8565b612a4c919061330c565b8154909250821115612af75780546fffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690612a9d90633b9aca00906132c8565b612aa7919061330c565b9250633b9aca00612aea6fffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016856132c8565b612af4919061330c565b91505b815f03612b30576040517f86fdb19c00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6001810180548491905f90612b5090849067ffffffffffffffff16613429565b92506101000a81548167ffffffffffffffff021916908367ffffffffffffffff16021790555081815f015f828254612b88919061331f565b92505081905550509250929050565b5f60418214612ba6575f612100565b6121008484845f612c95565b5f825f528160205260205f60405f60025afa612bcc575f5ffd5b50505f51919050565b5f5f5f8473ffffffffffffffffffffffffffffffffffffffff1684604051612bfd9190613755565b5f604051808303815f865af19150503d805f8114612c36576040519150601f19603f3d011682016040523d82523d5f602084013e612c3b565b606091505b5091509150818015612c6357505f8573ffffffffffffffffffffffffffffffffffffffff163b115b8015612c8c575080511580612c8c575080516020148015612c8c5750612c8881613760565b6001145b95945050505050565b5f8184017f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0602082013511612cf25760405186815260408201355f1a602082015260408260408301375f5f5260205f60808360015afa50505f5191505b50949350505050565b73ffffffffffffffffffffffffffffffffffffffff81168114611124575f5ffd5b5f60208284031215612d2c575f5ffd5b813561235081612cfb565b806101e08101831015611218575f5ffd5b5f5f83601f840112612d58575f5ffd5b50813567ffffffffffffffff811115612d6f575f5ffd5b602083019150836020828501011115612d86575f5ffd5b9250929050565b5f5f5f5f5f5f6104008789031215612da3575f5ffd5b612dad8888612d37565b95506101e087013567ffffffffffffffff811115612dc9575f5ffd5b612dd589828a01612d48565b9096509450612dea9050886102008901612d37565b92506103e087013567ffffffffffffffff811115612e06575f5ffd5b612e1289828a01612d48565b979a9699509497509295939492505050565b5f60208284031215612e34575f5ffd5b5035919050565b5f5f5f5f5f5f8688036102e0811215612e52575f5ffd5b612e5c8989612d37565b965060a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe2082011215612e8d575f5ffd5b506101e08701945061028087013593506102a087013592506102c087013567ffffffffffffffff811115612ebf575f5ffd5b8701601f81018913612ecf575f5ffd5b803567ffffffffffffffff811115612ee5575f5ffd5b8960208260051b8401011115612ef9575f5ffd5b60208201935080925050509295509295509295565b803563ffffffff81168114612f21575f5ffd5b919050565b803567ffffffffffffffff81168114612f21575f5ffd5b5f5f5f5f5f5f5f60c0888a031215612f53575f5ffd5b612f5c88612f0e565b9650612f6a60208901612f26565b955060408801359450606088013593506080880135925060a088013567ffffffffffffffff811115612f9a575f5ffd5b612fa68a828b01612d48565b989b979a50959850939692959293505050565b5f5f60408385031215612fca575f5ffd5b823591506020830135612fdc81612cfb565b809150509250929050565b5f6101008284031215612ff8575f5ffd5b50919050565b5f5f6102008385031215613010575f5ffd5b61301a8484612d37565b91506101e083013567ffffffffffffffff811115613036575f5ffd5b61304285828601612fe7565b9150509250929050565b5f5f6040838503121561305d575f5ffd5b50508035926020909101359150565b5f5f6040838503121561307d575f5ffd5b8235915061308d60208401612f26565b90509250929050565b5f5f5f5f5f60a086880312156130aa575f5ffd5b853594506020860135935060408601359250606086013591506130cf60808701612f0e565b90509295509295909350565b5f5f5f61022084860312156130ee575f5ffd5b6130f88585612d37565b92506101e084013567ffffffffffffffff811115613114575f5ffd5b61312086828701612fe7565b92505061020084013567ffffffffffffffff81111561313d575f5ffd5b840160e0818703121561314e575f5ffd5b809150509250925092565b5f5f5f5f6080858703121561316c575f5ffd5b84359350602085013561317e81612cfb565b9250604085013561318e81612cfb565b9396929550929360600135925050565b5f5f604083850312156131af575f5ffd5b8235915060208301356fffffffffffffffffffffffffffffffff81168114612fdc575f5ffd5b5f5f5f5f5f61024086880312156131ea575f5ffd5b6131f48787612d37565b94506101e086013567ffffffffffffffff811115613210575f5ffd5b61321c88828901612fe7565b945050610200860135925061022086013567ffffffffffffffff811115613241575f5ffd5b61324d88828901612d48565b969995985093965092949392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b6101e08181019083833792915050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820281158282048414176112185761121861329b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261331a5761331a6132df565b500490565b818103818111156112185761121861329b565b60a0810163ffffffff61334484612f0e565b16825267ffffffffffffffff61335c60208501612f26565b16602083015267ffffffffffffffff61337760408501612f26565b16604083015260608381013590830152608092830135929091019190915290565b5f602082840312156133a8575f5ffd5b61235082612f26565b5f826133bf576133bf6132df565b500690565b63ffffffff81811683821601908111156112185761121861329b565b63ffffffff8616815284602082015283604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f909201601f19160101949350505050565b67ffffffffffffffff81811683821601908111156112185761121861329b565b808201808211156112185761121861329b565b5f5f83357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe184360301811261348f575f5ffd5b83018035915067ffffffffffffffff8211156134a9575f5ffd5b6020019150600581901b3603821315612d86575f5ffd5b5f67ffffffffffffffff821667ffffffffffffffff81036134e3576134e361329b565b60010192915050565b5f602082840312156134fc575f5ffd5b5051919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8051612f2181612cfb565b5f6020828403121561354b575f5ffd5b815167ffffffffffffffff811115613561575f5ffd5b8201601f81018413613571575f5ffd5b805167ffffffffffffffff81111561358b5761358b613503565b8060051b604051601f19603f830116810181811067ffffffffffffffff821117156135b8576135b8613503565b6040529182526020818401810192908101878411156135d5575f5ffd5b6020850194505b838510156135fb576135ed85613530565b8152602094850194016135dc565b509695505050505050565b5f81518060208401855e5f93019283525090919050565b5f6136288286613606565b93845250506020820152604001919050565b5f613645828a613606565b9788525050602086019490945260c09290921b7fffffffffffffffff0000000000000000000000000000000000000000000000001660408501527f080000000000000000000000000000000000000000000000000000000000000060488501527f7769746864726177000000000000000000000000000000000000000000000000604c8501527f48000000000000000000000000000000000000000000000000000000000000006054850152606090811b7fffffffffffffffffffffffffffffffffffffffff000000000000000000000000908116605886015291901b16606c830152608082015260a001919050565b67ffffffffffffffff82811682821603908111156112185761121861329b565b5f6123508284613606565b80516020808301519190811015612ff8577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60209190910360031b1b1691905056fea164736f6c6343000825000a' as const;

