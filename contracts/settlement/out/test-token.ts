/** Written by contracts/settlement/compile.ts with solc 0.8.37+commit.f401782d.Emscripten.clang; do not edit. */

export const testTokenAbi = [
 {
  "inputs": [
   {
    "internalType": "enum TestToken.Manner",
    "name": "as_",
    "type": "uint8"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "constructor"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "",
    "type": "address"
   },
   {
    "internalType": "address",
    "name": "",
    "type": "address"
   }
  ],
  "name": "allowance",
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
    "name": "spender",
    "type": "address"
   },
   {
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "approve",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "",
    "type": "address"
   }
  ],
  "name": "balanceOf",
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
    "name": "at",
    "type": "address"
   },
   {
    "internalType": "bytes",
    "name": "what",
    "type": "bytes"
   }
  ],
  "name": "callMeanwhile",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [],
  "name": "manner",
  "outputs": [
   {
    "internalType": "enum TestToken.Manner",
    "name": "",
    "type": "uint8"
   }
  ],
  "stateMutability": "view",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "to",
    "type": "address"
   },
   {
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "mint",
  "outputs": [],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "to",
    "type": "address"
   },
   {
    "internalType": "uint256",
    "name": "amount",
    "type": "uint256"
   }
  ],
  "name": "transfer",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "function"
 },
 {
  "inputs": [
   {
    "internalType": "address",
    "name": "from",
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
   }
  ],
  "name": "transferFrom",
  "outputs": [
   {
    "internalType": "bool",
    "name": "",
    "type": "bool"
   }
  ],
  "stateMutability": "nonpayable",
  "type": "function"
 }
] as const;

export const testTokenBytecode = '0x60a034606c57601f61098c38819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516005811015606c576080526040516109079081610085823960805181818160f50152818161048201526106420152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c8063095ea7b31461050c57806323b872dd1461045c57806340c10f191461041257806370a08231146103ce578063a18db84914610186578063a9059cbb14610154578063d8c8ac2d146100e35763dd62ed3e14610071575f80fd5b346100df5760406003193601126100df5761008a610561565b73ffffffffffffffffffffffffffffffffffffffff6100a7610584565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b346100df575f6003193601126100df577f00000000000000000000000000000000000000000000000000000000000000006040516005821015610127576020918152f35b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b346100df5760406003193601126100df57602061017c610172610561565b602435903361063f565b6040519015158152f35b346100df5760406003193601126100df5761019f610561565b6024359067ffffffffffffffff82116100df57366023830112156100df5781600401359167ffffffffffffffff83116100df5736602484830101116100df576101e96003546105ee565b601f8111610364575b505f90601f841160011461028e5773ffffffffffffffffffffffffffffffffffffffff93915f9183610280575b50507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c1916176003555b167fffffffffffffffffffffffff000000000000000000000000000000000000000060025416176002555f80f35b60249250010135848061021f565b7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b917fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe085165f5b818110610349575091600193918673ffffffffffffffffffffffffffffffffffffffff97941061030e575b505050811b01600355610252565b01602401357fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff600384901b60f8161c19169055848080610300565b919360206001819260248888010135815501950192016102d5565b838111156101f257601f840160051c90602085106103c6575b601f82910160051c03905f5b8281106103975750506101f2565b5f8282017fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b0155600101610389565b5f915061037d565b346100df5760206003193601126100df5773ffffffffffffffffffffffffffffffffffffffff6103fc610561565b165f525f602052602060405f2054604051908152f35b346100df5760406003193601126100df5773ffffffffffffffffffffffffffffffffffffffff610440610561565b165f525f60205260405f2061045860243582546105e1565b9055005b346100df5760606003193601126100df57610475610561565b61047d610584565b6044357f000000000000000000000000000000000000000000000000000000000000000091600583101561012757602093600461017c94031561063f5773ffffffffffffffffffffffffffffffffffffffff81165f526001855260405f2073ffffffffffffffffffffffffffffffffffffffff33165f52855260405f206105058482546105a7565b905561063f565b346100df5760406003193601126100df57610525610561565b335f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205260405f206024359055602060405160018152f35b6004359073ffffffffffffffffffffffffffffffffffffffff821682036100df57565b6024359073ffffffffffffffffffffffffffffffffffffffff821682036100df57565b919082039182116105b457565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b919082018092116105b457565b90600182811c92168015610635575b602083101461060857565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916105fd565b907f000000000000000000000000000000000000000000000000000000000000000091600583101561012757600383146108f25760048314806108d1575b61073d575b73ffffffffffffffffffffffffffffffffffffffff165f525f60205260405f206106ad8482546105a7565b90556002820361071f577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83019283116105b45773ffffffffffffffffffffffffffffffffffffffff600193915b165f525f60205261071160405f209182546105e1565b90551461071d57600190565b005b73ffffffffffffffffffffffffffffffffffffffff600193916106fb565b6002547fffffffffffffffffffffffff000000000000000000000000000000000000000081166002556040515f600354610776816105ee565b906001811690811561089e575060011461084f575b5091815f73ffffffffffffffffffffffffffffffffffffffff81959482950393165af13d1561084a573d67ffffffffffffffff811161081d57604051907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0603f81601f8401160116820182811067ffffffffffffffff82111761081d5760405281525f60203d92013e5b610682575f80fd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b610815565b905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b5f905b82821061088a57505081018161078b565b600181602092548487015201910190610879565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001684525080151502820190508161078b565b5073ffffffffffffffffffffffffffffffffffffffff60025416151561067d565b505050505f9056fea164736f6c6343000825000a' as const;

