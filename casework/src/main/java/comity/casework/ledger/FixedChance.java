package comity.casework.ledger;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Arrays;

/** Gives the bytes that it was made with, for code that will have them by chance only. */
final class FixedChance extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private FixedChance(SecureRandomSpi given) {
    super(given, null);
  }

  static SecureRandom of(byte[] bytes) {
    return new FixedChance(new Given(bytes));
  }

  private static final class Given extends SecureRandomSpi {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    protected void engineSetSeed(byte[] seed) {}

    @Override
    protected void engineNextBytes(byte[] into) {
      if (into.length != bytes.length) {
        throw new IllegalStateException("asked for " + into.length + " bytes of " + bytes.length);
      }
      System.arraycopy(bytes, 0, into, 0, bytes.length);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
      return Arrays.copyOf(bytes, count);
    }
  }
}
