/** Written by contracts/settlement/compile.ts with solc 0.8.37+commit.f401782d.Emscripten.clang; do not edit. */

export const settlementAbi = [
 {
  "inputs": [
   {
    "internalType": "contract Vulcan",
    "name": "at",
    "type": "address"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "constructor"
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
  "name": "NoCommittee",
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
    "internalType": "bytes32[14]",
    "name": "header",
    "type": "bytes32[14]"
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
    "internalType": "struct Settlement.Batch",
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
    "internalType": "bytes32[14]",
    "name": "header",
    "type": "bytes32[14]"
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
    "internalType": "struct Settlement.Batch",
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
 }
] as const;

export const settlementBytecode = '0x60a0604052348015600e575f5ffd5b506040516111ff3803806111ff833981016040819052602b91603b565b6001600160a01b03166080526066565b5f60208284031215604a575f5ffd5b81516001600160a01b0381168114605f575f5ffd5b9392505050565b60805161117461008b5f395f818160d00152818161048101526109a301526111745ff3fe608060405234801561000f575f5ffd5b506004361061009f575f3560e01c8063597d934711610072578063aa7e74ce11610058578063aa7e74ce14610228578063e7c51f1b14610249578063ff37656e14610276575f5ffd5b8063597d9347146101f657806380cbc6fa14610209575f5ffd5b806317b64628146100a35780632969ca7e146100cb5780632a432f191461011757806338bb6def1461012c575b5f5ffd5b6100b66100b1366004610ce5565b610280565b60405190151581526020015b60405180910390f35b6100f27f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016100c2565b61012a610125366004610dea565b61031f565b005b6101ad61013a366004610e95565b5f6020819052908152604090208054600182015460029092015473ffffffffffffffffffffffffffffffffffffffff82169263ffffffff74010000000000000000000000000000000000000000840481169378010000000000000000000000000000000000000000000000009004169185565b6040805173ffffffffffffffffffffffffffffffffffffffff96909616865263ffffffff948516602087015292909316918401919091526060830152608082015260a0016100c2565b6100b6610204366004610ce5565b61064b565b61021362093a8081565b60405163ffffffff90911681526020016100c2565b61023b610236366004610eac565b6106fe565b6040519081526020016100c2565b60015461025d9067ffffffffffffffff1681565b60405167ffffffffffffffff90911681526020016100c2565b61023b6201000081565b85355f908152602081905260408120805473ffffffffffffffffffffffffffffffffffffffff1615806102f55750805474010000000000000000000000000000000000000000900463ffffffff166102de6060890160408a01610f1e565b67ffffffffffffffff166102f29190610f6b565b42105b15610303575f915050610315565b61031188888888888861064b565b9150505b9695505050505050565b5f61032861099f565b905063ffffffff811661033c896001610f84565b63ffffffff161015610387576040517f07b7246f00000000000000000000000000000000000000000000000000000000815263ffffffff821660048201526024015b60405180910390fd5b60015467ffffffffffffffff8881169116146103df576001546040517fddee61ee00000000000000000000000000000000000000000000000000000000815267ffffffffffffffff909116600482015260240161037e565b604080517fc75925bcb4c476bcf773f2972c7ce0a34f64793756e6bb6a18643ad715cef380602080830191909152468284015230606083015263ffffffff8b16608083015267ffffffffffffffff8a1660a083015260c0820189905260e08083018990528351808403909101815261010083019384905280519101207f077c516a000000000000000000000000000000000000000000000000000000009092527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169163077c516a916104d2918c9189908990899061010401610fa0565b5f6040518083038186803b1580156104e8575f5ffd5b505afa1580156104fa573d5f5f3e3d5ffd5b5050505086600161050b9190611007565b600180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff9283161790556040805160a0808201835263ffffffff8c168083528b8516602080850191825242871685870190815260608087018f815260809788018f81528951948501969096529351891697830197909752519096169486019490945292519184019190915290519082015260c0016040516020818303038152906040528051906020012060025f620100008a67ffffffffffffffff166105dc9190611054565b81526020019081526020015f20819055508667ffffffffffffffff168863ffffffff167f20e76e7b1ac72f5b4fa3c4a9aafa4cbf733231c7b0846cc062631a261b22cd5e8888604051610639929190918252602082015260400190565b60405180910390a35050505050505050565b5f8560405160200161065d9190611067565b6040516020818303038152906040528051906020012060025f6201000089602001602081019061068d9190610f1e565b67ffffffffffffffff166106a19190611054565b81526020019081526020015f2054146106bb57505f610315565b6106f38660600135886040516020016106d491906110cd565b6040516020818303038152906040528051906020012087878787610a7a565b979650505050505050565b5f62093a8063ffffffff8316111561074a576040517fca77c2cf00000000000000000000000000000000000000000000000000000000815263ffffffff8316600482015260240161037e565b6040805146602082015230918101919091523360608201526080810187905260a001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815291815281516020928301205f8181529283905291205490915073ffffffffffffffffffffffffffffffffffffffff1615610800576040517f3180efda0000000000000000000000000000000000000000000000000000000081526004810182905260240161037e565b5f61080961099f565b6040805160a0810182523380825263ffffffff8088166020808501918252828716858701908152606086018d8152608087018d81525f8c81529384905292889020965187549451925186167801000000000000000000000000000000000000000000000000027fffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff9390961674010000000000000000000000000000000000000000027fffffffffffffffff00000000000000000000000000000000000000000000000090951673ffffffffffffffffffffffffffffffffffffffff9190911617939093171692909217845551600184015551600290920191909155905191925083917f123a70e2ac1c3c0f7232597a6ffc8f3636b03d107cdeff31d5fdf4a1e6703efa9161098d918b91908b908b908b908b908a9096875273ffffffffffffffffffffffffffffffffffffffff95909516602087015260408601939093526060850191909152608084015263ffffffff90811660a08401521660c082015260e00190565b60405180910390a25095945050505050565b5f5f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663d21af7686040518163ffffffff1660e01b8152600401602060405180830381865afa158015610a0a573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a2e91906110dd565b9050805f03610a69576040517f9210c8d600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b610a746001826110f4565b91505090565b5f838510610a8957505f610315565b855f855b6001811115610c365780886001181015610c0857848203610ab3575f9350505050610315565b5f868684610ac081611107565b9550818110610ad157610ad1610ef1565b90506020020135905088600116600114610b77576040805160208101869052908101829052600290606001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052610b349161113e565b602060405180830381855afa158015610b4f573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610b7291906110dd565b610c04565b6040805160208101839052908101859052600290606001604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052610bc69161113e565b602060405180830381855afa158015610be1573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610c0491906110dd565b9350505b60019790971c96610c1a600282611054565b610c25600283611154565b610c2f9190610f6b565b9050610a8d565b508084148015610cd857508860028784604051602001610c60929190918252602082015260400190565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052610c989161113e565b602060405180830381855afa158015610cb3573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610cd691906110dd565b145b9998505050505050505050565b5f5f5f5f5f5f8688036102c0811215610cfc575f5ffd5b6101c0880189811115610d0d575f5ffd5b88975060a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe4083011215610d3f575f5ffd5b955050610260870135935061028087013592506102a087013567ffffffffffffffff811115610d6c575f5ffd5b8701601f81018913610d7c575f5ffd5b803567ffffffffffffffff811115610d92575f5ffd5b8960208260051b8401011115610da6575f5ffd5b60208201935080925050509295509295509295565b803563ffffffff81168114610dce575f5ffd5b919050565b803567ffffffffffffffff81168114610dce575f5ffd5b5f5f5f5f5f5f5f60c0888a031215610e00575f5ffd5b610e0988610dbb565b9650610e1760208901610dd3565b955060408801359450606088013593506080880135925060a088013567ffffffffffffffff811115610e47575f5ffd5b8801601f81018a13610e57575f5ffd5b803567ffffffffffffffff811115610e6d575f5ffd5b8a6020828401011115610e7e575f5ffd5b602082019350809250505092959891949750929550565b5f60208284031215610ea5575f5ffd5b5035919050565b5f5f5f5f5f60a08688031215610ec0575f5ffd5b85359450602086013593506040860135925060608601359150610ee560808701610dbb565b90509295509295909350565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f60208284031215610f2e575f5ffd5b610f3782610dd3565b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b80820180821115610f7e57610f7e610f3e565b92915050565b63ffffffff8181168382160190811115610f7e57610f7e610f3e565b63ffffffff8616815284602082015283604082015260806060820152816080820152818360a08301375f81830160a090810191909152601f9092017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0160101949350505050565b67ffffffffffffffff8181168382160190811115610f7e57610f7e610f3e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b5f8261106257611062611027565b500690565b60a0810163ffffffff61107984610dbb565b16825267ffffffffffffffff61109160208501610dd3565b16602083015267ffffffffffffffff6110ac60408501610dd3565b16604083015260608381013590830152608092830135929091019190915290565b6101c08181019083833792915050565b5f602082840312156110ed575f5ffd5b5051919050565b81810381811115610f7e57610f7e610f3e565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361113757611137610f3e565b5060010190565b5f82518060208501845e5f920191825250919050565b5f8261116257611162611027565b50049056fea164736f6c6343000825000a' as const;

