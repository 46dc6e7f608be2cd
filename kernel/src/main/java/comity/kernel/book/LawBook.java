package comity.kernel.book;

import comity.kernel.feel.Position;
import comity.kernel.law.Edition;
import comity.kernel.law.Law;
import comity.kernel.law.LawException;
import comity.kernel.law.LawText;
import comity.kernel.law.Proposal;
import comity.kernel.law.Reading;
import comity.kernel.law.Version;
import comity.kernel.law.Vocabulary;
import comity.kernel.notation.Amendment;
import comity.kernel.notation.Faults;
import comity.kernel.notation.VocabularyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of laws. Files are read when they are first asked for, {@code law.yaml} and the
 * vocabulary once; safe for use by several threads. What is asked for and not there is a {@link
 * LawBookException}; what is there and wrong a {@link LawException}.
 */
public final class LawBook {

  private static final String LAW = "law.yaml";
  private static final String STACKS = "stacks.yaml";
  private static final String REPEALED = "repealed.csv";
  private static final String VOCABULARY = "vocabulary.md";
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

  private final Folder root;
  private final Optional<LawBook> enacted;
  private final List<String> bills;
  private final Map<String, Law> laws = new ConcurrentHashMap<>();
  private volatile Vocabulary vocabulary;

  /** The law as it was enacted, for a book under no bill its own. */
  private LawBook(Folder root, Optional<LawBook> enacted, List<String> bills) {
    this.root = root;
    this.enacted = enacted;
    this.bills = bills;
  }

  /** The laws below a folder. */
  public static LawBook open(Path lawsFolder) {
    if (!Files.isDirectory(lawsFolder)) {
      throw LawBookException.noFolder(lawsFolder.toString());
    }
    return new LawBook(new Folder(lawsFolder.normalize()), Optional.empty(), List.of());
  }

  /**
   * The same laws as if bills had been enacted, each on the first day of the version that it would
   * change. What borrows from a law borrows from it as it would read.
   *
   * @param bills ids of proposals; laws that have none of them stay as they are
   */
  public LawBook under(Collection<String> bills) {
    return bills.isEmpty()
        ? this
        : new LawBook(root, Optional.of(enacted.orElse(this)), List.copyOf(bills));
  }

  /** The ids of all laws, sorted: the folders that hold a {@code law.yaml}. */
  public List<String> ids() {
    return ids(ids -> ids.sorted().toList());
  }

  /** Whether there is no law. */
  public boolean isEmpty() {
    return ids(ids -> ids.findAny().isEmpty());
  }

  private <T> T ids(Function<Stream<String>, T> use) {
    try (Stream<Path> files = Files.walk(root.path())) {
      return use.apply(
          files
              .filter(file -> file.endsWith(LAW))
              .map(file -> id(file.getParent()))
              .filter(id -> ID.matcher(id).matches()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list `" + root.path() + "`", e);
    }
  }

  private String id(Path folder) {
    return root.path().relativize(folder).toString().replace('\\', '/');
  }

  boolean holds(String id) {
    return ID.matcher(id).matches() && folder(id).holds(LAW);
  }

  private Folder folder(String id) {
    return root.sub(id);
  }

  /** The history of a law. */
  public Law law(String id) {
    Law known = laws.get(id);
    if (known != null) {
      return known;
    }
    if (enacted.isPresent()) {
      laws.put(id, under(enacted.get().law(id)));
      return laws.get(id);
    }
    if (!holds(id)) {
      throw LawBookException.unknown("law", id, ids());
    }
    Law law = read(folder(id));
    if (!law.id().equals(id)) {
      throw new LawException(
          places(id).at("id"), "`" + law.id() + "` lies in the folder of `" + id + "`");
    }
    laws.put(id, law);
    return law;
  }

  private Law under(Law law) {
    List<Proposal> own =
        law.proposals().values().stream().filter(bill -> bills.contains(bill.id())).toList();
    if (own.size() > 1) {
      throw LawBookException.twoBills(law, own);
    }
    return own.isEmpty() ? law : law.under(own.getFirst());
  }

  private static Law read(Folder folder) {
    return LawFile.parse(folder.name(LAW), folder.read(LAW).orElseThrow(), folder);
  }

  /** The keys of a law's {@code law.yaml} with their places, for faults that show only later. */
  YamlMap places(String id) {
    Folder folder = folder(id);
    return folder
        .read(LAW)
        .map(content -> Yaml.map(folder.name(LAW), content, new Faults()))
        .orElseThrow(() -> LawBookException.unknown("law", id, ids()));
  }

  /** The place of a version in {@code law.yaml}, or of what it says under that key. */
  public Position place(Law law, Version version, String key) {
    return places(law.id()).maps("versions").get(law.versions().indexOf(version)).at(key);
  }

  /** Where {@code law.yaml} says that of a bill. */
  public Position place(Law law, Proposal bill, String key) {
    YamlMap bills = places(law.id()).map("proposals").orElseThrow();
    return bills.map(bill.id()).orElseThrow().at(key);
  }

  /** Every list of the law, as the rows in which it stands. */
  List<List<OffenceFile.Placed>> listed(Law law) {
    if (law.lists().isEmpty()) {
      return List.of();
    }
    YamlMap files = places(law.id()).map("lists").orElseThrow();
    return law.lists().keySet().stream().map(name -> listed(law, name, files.text(name))).toList();
  }

  private List<OffenceFile.Placed> listed(Law law, String name, String file) {
    Folder folder = folder(law.id());
    return OffenceFile.placed(folder.name(file), folder.read(file).orElseThrow()).get(name);
  }

  /** The sections that are known to be repealed; none if the folder does not say. */
  List<RepealFile.Repeal> repeals() {
    return root.read(REPEALED)
        .map(content -> RepealFile.parse(root.name(REPEALED), content))
        .orElse(List.of());
  }

  /** The ids of all stacks, sorted. */
  public List<String> stacks() {
    return List.copyOf(readStacks().keySet());
  }

  /** The ids of the laws of every stack, from the outermost layer in, by the stack's id. */
  public SortedMap<String, List<String>> layers() {
    return readStacks();
  }

  /** The ids of the laws of a stack, from the outermost layer in. */
  public List<String> stack(String id) {
    SortedMap<String, List<String>> stacks = readStacks();
    if (!stacks.containsKey(id)) {
      throw LawBookException.unknown("stack", id, stacks.keySet());
    }
    return stacks.get(id);
  }

  private SortedMap<String, List<String>> readStacks() {
    return StacksFile.parse(root.name(STACKS), root.read(STACKS), this::holds);
  }

  /** Every fact, and every reading of these laws and of those from which they borrow. */
  public Vocabulary vocabulary(Collection<Law> used) {
    SortedMap<String, Reading> readings = new ReadingsOf(this).readings(used);
    return facts().withReadings(readings);
  }

  private Vocabulary facts() {
    return enacted.map(LawBook::ownFacts).orElseGet(this::ownFacts);
  }

  private Vocabulary ownFacts() {
    Vocabulary known = vocabulary;
    if (known == null) {
      String content =
          root.read(VOCABULARY).orElseThrow(() -> LawBookException.noFile(root.name(VOCABULARY)));
      known = VocabularyFile.parse(root.name(VOCABULARY), content).vocabulary();
      vocabulary = known;
    }
    return known;
  }

  /** The version in force on a day, ready to compile. */
  public Edition edition(String lawId, LocalDate day) {
    Law law = law(lawId);
    Version version = law.on(day).orElseThrow(() -> LawBookException.notCovered(law, day));
    return edition(law, version);
  }

  /** A version of a law of this folder, ready to compile. */
  public Edition edition(Law law, Version version) {
    return edition(law, version, List.of());
  }

  Edition edition(Law law, Version version, List<String> borrowers) {
    return new Editions(this, borrowers).edition(law, version, source(law.id(), version.file()));
  }

  /** What the file of a version of a law of this folder says itself, without what it borrows. */
  public LawText text(Law law, Version version) {
    return source(law.id(), version.file()).text();
  }

  /**
   * A law file that lies nowhere yet, as if it lay outside this folder.
   *
   * @param name for messages
   */
  public Edition draft(String name, String content) {
    LawSource source =
        LawSource.of(name, name, content, amendment -> base(amendment.law(), amendment));
    return new Standalone(this, source).edition(Optional.empty());
  }

  private LawSource source(String id, String file) {
    return LawSource.of(folder(id), file, amendment -> base(id, amendment));
  }

  /** The text that a bill amends, as it was enacted. */
  private LawText base(String id, Amendment amendment) {
    Law law = enacted.orElse(this).law(id);
    return law.from(amendment.amends())
        .map(version -> source(id, version.file()).text())
        .orElseThrow(() ->
            new LawException(
                amendment.place(),
                "`" + id + "` has no version that begins on " + amendment.amends()));
  }

  /**
   * A law file that lies anywhere. Its law is what the {@code law.yaml} beside it says, else the
   * law of this folder that bears the id in its front matter, else one without lists and readings.
   */
  public Edition standalone(Path lawFile) {
    Path file = lawFile.normalize();
    Path parent = file.getParent() == null ? Path.of("") : file.getParent();
    Folder folder = new Folder(parent);
    String name = String.valueOf(file.getFileName());
    Optional<Law> beside = beside(folder);
    LawSource source = LawSource.of(folder, name, amendment -> base(folder, beside, amendment));
    return new Standalone(this, source).edition(beside);
  }

  /**
   * The version in force on a day of what lies in a folder of its own and is no law of these, but
   * borrows from them: as what a report counts.
   *
   * @param lawFolder with a {@code law.yaml}
   */
  public Edition annex(Path lawFolder, LocalDate day) {
    Folder folder = new Folder(lawFolder);
    Law law = read(folder);
    Version version = law.on(day).orElseThrow(() -> LawBookException.notCovered(law, day));
    LawSource source =
        LawSource.of(folder, version.file(), amendment -> base(amendment.law(), amendment));
    return new Editions(this, List.of()).edition(law, version, source);
  }

  /** The version that a bill amends lies beside it, or in this folder of laws. */
  private LawText base(Folder folder, Optional<Law> beside, Amendment amendment) {
    return beside
        .flatMap(law -> law.from(amendment.amends()))
        .map(version -> LawSource.of(folder, version.file(), a -> base(a.law(), a)).text())
        .orElseGet(() -> base(amendment.law(), amendment));
  }

  private static Optional<Law> beside(Folder folder) {
    return folder.holds(LAW) ? Optional.of(read(folder)) : Optional.empty();
  }

  /** The first line of a file of this folder, for faults that have no better place. */
  Position start(String relative) {
    return new Position(root.name(relative), 1, 1);
  }
}
