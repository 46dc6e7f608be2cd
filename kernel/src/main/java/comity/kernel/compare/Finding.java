package comity.kernel.compare;

import comity.kernel.feel.Position;

/**
 * Something that a law's author should look at.
 *
 * @param serious whether the law is unfit for use as it stands
 * @param says one line: what, and where it shows
 */
public record Finding(Position at, boolean serious, String says) {

  @Override
  public String toString() {
    return at + ": " + says;
  }
}
