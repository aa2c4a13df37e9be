/** Written by contracts/settlement/compile.ts with solc 0.8.37+commit.f401782d.Emscripten.clang; do not edit. */

export const ownStakeAbi = [
 {
  "inputs": [],
  "name": "NotNetwork",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "NotPaid",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "network",
    "type": "address"
   }
  ],
  "name": "ServesAnother",
  "type": "error"
 },
 {
  "inputs": [
   {
    "internalType": "uint32",
    "name": "least",
    "type": "uint32"
   }
  ],
  "name": "UnbondsTooSoon",
  "type": "error"
 },
 {
  "inputs": [],
  "name": "REWARD_PERCENT",
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
    "internalType": "address",
    "name": "staker",
    "type": "address"
   }
  ],
  "name": "add",
  "outputs": [],
  "stateMutability": "payable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "network",
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
  "inputs": [
   {
    "internalType": "address",
    "name": "staker",
    "type": "address"
   }
  ],
  "name": "payOut",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "stake",
    "type": "uint256"
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
  "name": "payeeOf",
  "outputs": [
   {
    "internalType": "address",
    "name": "",
    "type": "address"
   }
  ],
  "stateMutability": "pure",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "uint32",
    "name": "leastUnbonding",
    "type": "uint32"
   }
  ],
  "name": "serve",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "staker",
    "type": "address"
   },
   {
    "internalType": "address",
    "name": "reporter",
    "type": "address"
   }
  ],
  "name": "slash",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "taken",
    "type": "uint256"
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
  "name": "stakeOf",
  "outputs": [
   {
    "internalType": "uint256",
    "name": "",
    "type": "uint256"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 }
] as const;

export const ownStakeBytecode = '0x608080604052346015576103f2908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306fbedbe1461031c575080630a3b0a4f146102d35780631922ff391461027f57806342623360146102475780636739afca146102225780637aeccce914610163578063bca47f75146100a45763fe7e05d514610074575f80fd5b346100a05760203660031901126100a057602061008f610335565b6001600160a01b0360405191168152f35b5f80fd5b346100a05760203660031901126100a05760043563ffffffff81168091036100a0575f54906001600160a01b0382168061013857508063ffffffff1061010d57507fffffffffffffffffffffffff00000000000000000000000000000000000000001633175f55005b7fa18d5d4c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fa18bc96d000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b346100a05760403660031901126100a05761017c610335565b602435906001600160a01b03821682036100a0576001600160a01b035f541633036101fa576001600160a01b03165f9081526001602052604081208054919055600a8082029082820414821517156101e65760209260646101de92049061034b565b604051908152f35b634e487b7160e01b5f52601160045260245ffd5b7f8f54ee5c000000000000000000000000000000000000000000000000000000005f5260045ffd5b346100a0575f3660031901126100a05760206001600160a01b035f5416604051908152f35b346100a05760203660031901126100a0576001600160a01b03610268610335565b165f526001602052602060405f2054604051908152f35b346100a05760203660031901126100a057610298610335565b6001600160a01b035f541633036101fa576001600160a01b0381165f90815260016020908152604082208054929055916101de90829061034b565b60203660031901126100a0576102e7610335565b6001600160a01b035f541633036101fa576001600160a01b03165f52600160205260405f208054903482018092116101e65755005b346100a0575f3660031901126100a05780600a60209252f35b600435906001600160a01b03821682036100a057565b5f80809381935af13d156103e0573d67ffffffffffffffff81116103cc5760405190601f8101601f19908116603f0116820167ffffffffffffffff8111838210176103cc5760405281525f60203d92013e5b156103a457565b7f34e4a710000000000000000000000000000000000000000000000000000000005f5260045ffd5b634e487b7160e01b5f52604160045260245ffd5b61039d56fea164736f6c6343000825000a' as const;

