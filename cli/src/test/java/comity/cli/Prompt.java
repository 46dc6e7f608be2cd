package comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the command lines of a transcript as a shell would: words, quotes, {@code < FILE} and {@code
 * echo $?}.
 */
final class Prompt {

  private int code;

  /** What a command prints, output before errors; of a command that is not ours, what is given. */
  List<String> run(String command, List<String> given) throws IOException {
    if (command.equals("echo $?")) {
      return List.of(Integer.toString(code));
    }
    if (!command.startsWith("./comity")) {
      return given;
    }
    List<String> words = words(command.substring("./comity".length()));
    Shell shell = new Shell();
    int input = words.indexOf("<");
    if (input >= 0) {
      shell.input(Files.readString(Shell.ROOT.resolve(words.get(input + 1))));
      words.subList(input, input + 2).clear();
    }
    shell.run(words.toArray(String[]::new));
    code = shell.code();
    return (shell.out() + shell.err()).lines().toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        add(word, words);
      } else {
        word.append(c);
      }
    }
    add(word, words);
    return words;
  }

  private static void add(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
