package comity.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright through the machine's own Node.js. */
final class Browsing implements AutoCloseable {

  private static final Path PACKAGES = Running.ROOT.resolve("server/target/npm/node_modules");

  /** One for all tests: Playwright keeps the first that it was told until the process ends. */
  private static final Path DRIVER = Running.ROOT.resolve("server/target/driver");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** A telephone. */
  static final int NARROW = 360;

  static final int WIDE = 1280;

  private final Playwright playwright;
  private final Browser browser;
  private final String address;
  private final String axe;

  Browsing(Running service) {
    this.address = "http://127.0.0.1:" + service.port();
    try {
      layOutDriver();
      this.axe = Files.readString(PACKAGES.resolve("axe-core/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("playwright.cli.dir", DRIVER.toString());
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").toString())));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program("chromium"))
                    .setArgs(FLAGS));
  }

  private static void layOutDriver() throws IOException {
    Path link = DRIVER.resolve("package");
    Files.createDirectories(DRIVER);
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, PACKAGES.resolve("playwright-core").toAbsolutePath());
  }

  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "these tests need `" + name + "`; .ci/run installs it on Debian"));
  }

  /** A fresh browser window. */
  Page window(int width) {
    return browser
        .newContext(new Browser.NewContextOptions().setBaseURL(address).setViewportSize(width, 900))
        .newPage();
  }

  /** One in which no script runs. */
  Page withoutScripts() {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(WIDE, 900)
                .setJavaScriptEnabled(false))
        .newPage();
  }

  /** Everything as large again, on a screen that stays as it is. */
  Page twiceAsLarge() {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(WIDE / 2, 450)
                .setDeviceScaleFactor(2))
        .newPage();
  }

  static void signIn(Page page, String account) {
    page.navigate("/sign-in");
    page.click("button[value=" + account + "]");
  }

  /** Axe has nothing to say against the page, and nothing stands out of it. */
  void check(Page page) {
    page.evaluate(axe);
    Object found =
        page.evaluate(
            "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes[0].html)");
    assertThat((List<?>) found).as(page.url()).isEmpty();
    assertFits(page);
  }

  /** Nobody has to push the page sideways. */
  static void assertFits(Page page) {
    Object beyond =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).as("pixels beyond the right edge of " + page.url()).isEqualTo(0);
  }

  /** Each on its own, so that one test's cookies are not another's. */
  static BrowserContext context(Page page) {
    return page.context();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
