package comity.kernel.book;

import java.util.Optional;

/** The files around one, by their path relative to it. */
interface Texts {

  /** The content; empty if there is no such file. */
  Optional<String> read(String path);

  /** The file's name for messages. */
  String name(String path);
}
