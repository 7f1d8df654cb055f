package dev.repocensus.analysis.closure;

import java.util.BitSet;

/**
 * In which environments a marker holds.
 *
 * @param possible where it holds or may hold
 * @param certain where it holds
 */
@SuppressWarnings("ArrayRecordComponent") // bit sets are shared and never changed
record Bits(BitSet possible, BitSet certain) {

  static Bits all(int size) {
    BitSet every = new BitSet(size);
    every.set(0, size);
    return new Bits(every, every);
  }

  static Bits none() {
    BitSet none = new BitSet();
    return new Bits(none, none);
  }

  static Bits unknown(int size) {
    return new Bits(all(size).possible(), new BitSet());
  }

  Bits and(Bits other) {
    return new Bits(both(possible, other.possible), both(certain, other.certain));
  }

  Bits or(Bits other) {
    return new Bits(either(possible, other.possible), either(certain, other.certain));
  }

  /** What is in both. */
  static BitSet both(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  /** What is in at least one. */
  static BitSet either(BitSet one, BitSet other) {
    BitSet either = (BitSet) one.clone();
    either.or(other);
    return either;
  }

  /** What is in the first and not in the second. */
  static BitSet without(BitSet one, BitSet other) {
    BitSet rest = (BitSet) one.clone();
    rest.andNot(other);
    return rest;
  }
}
