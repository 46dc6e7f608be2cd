package comity.server;

import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.server.http.Guard;
import comity.server.http.Incidents;
import comity.server.http.RateLimit;
import comity.server.law.LawShelf;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running service. */
final class Service implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param clock with the zone in which a day begins
   * @param log takes one line for each failure of this program
   * @throws StartException if it cannot start as it was told to
   */
  static Service start(Options options, Clock clock, PrintStream log) {
    LawShelf shelf = new LawShelf(book(options), () -> LocalDate.now(clock));
    Guard guard = new Guard(new RateLimit(options.rate(), clock), new Incidents(log));
    Routing routing = new Routing(shelf, 1);
    SpringApplication application = new SpringApplication(ServiceConfiguration.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(properties(options));
    application.addInitializers(parts(guard, routing));
    try {
      return new Service(application.run());
    } catch (RuntimeException e) {
      throw reason(e, options);
    }
  }

  private static LawBook book(Options options) {
    try {
      LawBook book = LawBook.open(options.laws());
      if (book.isEmpty()) {
        throw new StartException("`" + options.laws() + "` holds no law.yaml; name --laws DIR");
      }
      return book;
    } catch (LawBookException e) {
      throw new StartException(e.getMessage(), e);
    }
  }

  private static ApplicationContextInitializer<ConfigurableApplicationContext> parts(
      Guard guard, Routing routing) {
    return context -> {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(Guard.class, () -> guard);
      beans.registerBean(Routing.class, () -> routing);
    };
  }

  private static Map<String, Object> properties(Options options) {
    return Map.of(
        "server.address",
        options.address(),
        "server.port",
        options.port(),
        "server.shutdown",
        "graceful",
        "spring.main.register-shutdown-hook",
        true);
  }

  private static StartException reason(RuntimeException error, Options options) {
    for (Throwable e = error; e != null; e = e.getCause()) {
      if (e instanceof PortInUseException) {
        return new StartException(
            "port " + options.port() + " is taken; choose another with --port N", error);
      }
    }
    return new StartException(
        "the service cannot start: " + Incidents.kind(error) + " at " + Incidents.place(error),
        error);
  }

  /** The port that it listens at. */
  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  @Override
  public void close() {
    context.close();
  }
}
