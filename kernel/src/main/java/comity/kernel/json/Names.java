package comity.kernel.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A few names that are found in bytes without making texts of them. */
final class Names {

  /** What is found of a name that is not among them. */
  static final int NONE = -1;

  /** How many bytes are looked at together. */
  private static final int WORD = Long.BYTES;

  /** Slots for each name: so many that a second look is rare. */
  private static final int ROOM = 4;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final ByteBuffer[] names;
  private final int[] lengths;
  private final long[] heads;
  private final long[] tails;

  /** The number of a name, and one more; 0 for none. */
  private final int[] slots;

  /** Names that all differ. */
  Names(List<String> names) {
    this.names = names.stream().map(Names::bytes).toArray(ByteBuffer[]::new);
    this.lengths = new int[names.size()];
    this.heads = new long[names.size()];
    this.tails = new long[names.size()];
    this.slots = new int[Integer.highestOneBit(Math.max(1, names.size())) * 2 * ROOM];
    for (int i = 0; i < this.names.length; i++) {
      place(i, this.names[i]);
    }
  }

  /** The name as {@link #find} takes it. */
  static ByteBuffer bytes(String name) {
    return bytes(name.getBytes(UTF_8));
  }

  /** Bytes as {@link #find} takes them. */
  static ByteBuffer bytes(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void place(int number, ByteBuffer name) {
    int length = name.capacity();
    lengths[number] = length;
    heads[number] = head(name, 0, length);
    tails[number] = tail(name, 0, length);
    int slot = first(heads[number], tails[number], length);
    while (slots[slot] != 0) {
      slot = after(slot);
    }
    slots[slot] = number + 1;
  }

  /** The number of the name that these bytes are, in the order in which the names were given. */
  int find(ByteBuffer bytes, int from, int to) {
    long head = head(bytes, from, to);
    long tail = tail(bytes, from, to);
    int slot = first(head, tail, to - from);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (heads[number] == head
          && tails[number] == tail
          && lengths[number] == to - from
          && isMiddle(names[number], bytes, from, to)) {
        return number;
      }
      slot = after(slot);
    }
    return NONE;
  }

  /** Whether that name stands there with a quote behind it. */
  boolean stands(int number, ByteBuffer bytes, int from, int limit) {
    if (number >= names.length) {
      return false;
    }
    int to = from + lengths[number];
    return to < limit && bytes.get(to) == '"' && is(number, bytes, from, to);
  }

  private boolean is(int number, ByteBuffer bytes, int from, int to) {
    return heads[number] == head(bytes, from, to)
        && tails[number] == tail(bytes, from, to)
        && isMiddle(names[number], bytes, from, to);
  }

  /** How many bytes the name takes. */
  int length(int number) {
    return lengths[number];
  }

  /** Whether what head and tail leave is the same, too. */
  private static boolean isMiddle(ByteBuffer name, ByteBuffer bytes, int from, int to) {
    for (int i = WORD; i < to - from - WORD; i += WORD) {
      if (name.getLong(i) != bytes.getLong(from + i)) {
        return false;
      }
    }
    return true;
  }

  private int first(long head, long tail, int length) {
    long mixed = ((head + length) * SPREAD ^ tail) * SPREAD;
    return (int) (mixed >>> 40) & slots.length - 1;
  }

  private int after(int slot) {
    return slot + 1 & slots.length - 1;
  }

  /** The first bytes as a number. */
  private static long head(ByteBuffer bytes, int from, int to) {
    if (from + WORD > bytes.capacity()) {
      return few(bytes, from, to);
    }
    int spare = WORD - (to - from);
    return spare <= 0 ? bytes.getLong(from) : first(bytes.getLong(from), spare);
  }

  /** A word without so many of its bytes, of which the last stand in the highest bits. */
  private static long first(long word, int spare) {
    int bits = Byte.SIZE * spare;
    return spare == WORD ? 0 : (word << bits) >>> bits;
  }

  /** The last bytes as a number; 0 where the head says all. */
  private static long tail(ByteBuffer bytes, int from, int to) {
    return to - from <= WORD ? 0 : bytes.getLong(to - WORD);
  }

  private static long few(ByteBuffer bytes, int from, int to) {
    long word = 0;
    for (int i = Math.min(to, from + WORD) - 1; i >= from; i--) {
      word = (word << Byte.SIZE) | (bytes.get(i) & 0xFF);
    }
    return word;
  }
}
