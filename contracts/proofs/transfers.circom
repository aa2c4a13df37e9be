// SPDX-License-Identifier: Apache-2.0
pragma circom 2.1.0;

include "mimc.circom";

// That `in` is a number of so many bits.
template Bits(size) {
    signal input in;
    signal output bits[size];
    var sum = 0;
    for (var i = 0; i < size; i++) {
        bits[i] <-- (in >> i) & 1;
        bits[i] * (bits[i] - 1) === 0;
        sum += bits[i] * (1 << i);
    }
    in === sum;
}

// The root above a leaf. Bit 0 of `path` is the lowest: where it is set, the leaf is on the right.
template Root(depth) {
    signal input leaf;
    signal input path[depth];
    signal input siblings[depth];
    signal output root;
    component hash[depth];
    signal swapped[depth];
    var node = leaf;
    for (var i = 0; i < depth; i++) {
        hash[i] = Compress();
        swapped[i] <== path[i] * (siblings[i] - node);
        hash[i].left <== node + swapped[i];
        hash[i].right <== siblings[i] - swapped[i];
        node = hash[i].out;
    }
    root <== node;
}

// One move of an amount from an account to another, or to an account that begins with it. A leaf is owner + 2^160 * balance, zero for no account.
//
// Owners have 160 bits and are not zero, balances 88. All balances together are 2^88 - 1, from the genesis on: so what is added to one stays below.
template Move(depth) {
    signal input before;
    signal input amount;
    signal input fromPath[depth];
    signal input fromOwner;
    signal input fromBalance;
    signal input fromSiblings[depth];
    signal input toPath[depth];
    signal input toLeaf;
    signal input toSiblings[depth];
    // Whose account begins; zero where it was there.
    signal input opens;
    signal output after;
    var unit = 1 << 160;

    component inAmount = Bits(88);
    inAmount.in <== amount;
    component inOwner = Bits(160);
    inOwner.in <== fromOwner;
    component inBalance = Bits(88);
    inBalance.in <== fromBalance;
    component inRest = Bits(88);
    inRest.in <== fromBalance - amount;
    component inOpens = Bits(160);
    inOpens.in <== opens;
    for (var i = 0; i < depth; i++) {
        fromPath[i] * (fromPath[i] - 1) === 0;
        toPath[i] * (toPath[i] - 1) === 0;
    }
    // An account that is there stays its owner's.
    opens * toLeaf === 0;

    component roots[4];
    for (var i = 0; i < 4; i++) roots[i] = Root(depth);
    roots[0].leaf <== fromOwner + unit * fromBalance;
    roots[1].leaf <== fromOwner + unit * (fromBalance - amount);
    roots[2].leaf <== toLeaf;
    roots[3].leaf <== toLeaf + opens + unit * amount;
    for (var i = 0; i < 4; i++) {
        for (var j = 0; j < depth; j++) {
            roots[i].path[j] <== i < 2 ? fromPath[j] : toPath[j];
            roots[i].siblings[j] <== i < 2 ? fromSiblings[j] : toSiblings[j];
        }
    }
    before === roots[0].root;
    roots[1].root === roots[2].root;
    after <== roots[3].root;
}

// So many moves, one after the other: from one root to another, both public. Moves of nothing fill up.
template Transfers(depth, moves) {
    signal input before;
    signal input after;
    signal input amount[moves];
    signal input fromPath[moves][depth];
    signal input fromOwner[moves];
    signal input fromBalance[moves];
    signal input fromSiblings[moves][depth];
    signal input toPath[moves][depth];
    signal input toLeaf[moves];
    signal input toSiblings[moves][depth];
    signal input opens[moves];
    component move[moves];
    for (var i = 0; i < moves; i++) {
        move[i] = Move(depth);
        move[i].before <== i == 0 ? before : move[i - 1].after;
        move[i].amount <== amount[i];
        move[i].fromPath <== fromPath[i];
        move[i].fromOwner <== fromOwner[i];
        move[i].fromBalance <== fromBalance[i];
        move[i].fromSiblings <== fromSiblings[i];
        move[i].toPath <== toPath[i];
        move[i].toLeaf <== toLeaf[i];
        move[i].toSiblings <== toSiblings[i];
        move[i].opens <== opens[i];
    }
    after === move[moves - 1].after;
}
