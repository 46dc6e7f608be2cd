package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.LawException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder on disk, as the texts in and around it. */
record Folder(Path path) implements Texts {

  Folder sub(String relative) {
    return new Folder(path.resolve(relative).normalize());
  }

  boolean holds(String relative) {
    return Files.isRegularFile(path.resolve(relative));
  }

  @Override
  public Optional<String> read(String relative) {
    Path file = path.resolve(relative);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      Position at = new Position(name(relative), 1, 1);
      throw (LawException) new LawException(at, "the file is not UTF-8").initCause(e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read `" + name(relative) + "`", e);
    }
  }

  @Override
  public String name(String relative) {
    return path.resolve(relative).normalize().toString().replace('\\', '/');
  }
}
