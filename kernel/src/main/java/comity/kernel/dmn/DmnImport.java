package comity.kernel.dmn;

import comity.kernel.law.LawException;

/**
 * Reads DMN files of the versions 1.1 to 1.7. What has no exact meaning in a law text is refused by
 * its name, with file, line and column; nothing is approximated or left out.
 */
public final class DmnImport {

  private DmnImport() {}

  /**
   * Reads a whole file.
   *
   * @param file its name, for messages
   * @throws LawException with every fault found
   */
  public static Imported read(String file, String xml) {
    return all(DmnModel.read(file, xml));
  }

  /**
   * All that a model holds.
   *
   * @throws LawException with every fault found
   */
  public static Imported all(DmnModel model) {
    return new Importer(model).all();
  }

  /**
   * One decision of a model with all that it requires, whatever else the model holds.
   *
   * @throws LawException with every fault found, or if there is no such decision
   */
  public static Imported decision(DmnModel model, String name) {
    return new Importer(model).only(name);
  }
}
