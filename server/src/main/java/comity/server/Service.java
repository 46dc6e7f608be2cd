package comity.server;

import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.server.access.AuditLog;
import comity.server.access.Auditor;
import comity.server.access.Provider;
import comity.server.hooks.Targets;
import comity.server.http.Incidents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The running service. */
final class Service implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final AuditLog audit;
  private final OpenCasework casework;

  private Service(ConfigurableApplicationContext context, AuditLog audit, OpenCasework casework) {
    this.context = context;
    this.audit = audit;
    this.casework = casework;
  }

  /**
   * Starts it.
   *
   * @throws StartException if it cannot start as it was told to
   */
  static Service start(Options options, Surroundings around) {
    return start(options, around, routing -> {});
  }

  /**
   * Starts it otherwise than it is.
   *
   * @param change may put other handlers in the place of the routes' own
   */
  static Service start(Options options, Surroundings around, Consumer<Routing> change) {
    LawBook book = book(options);
    Provider elsewhere = SignIn.provider(around.environment());
    Targets targets = Parts.targets(options, around);
    AuditLog audit = audit(options, around.clock());
    Auditor auditor = new Auditor(audit, around.log());
    OpenCasework casework = OpenCasework.start(options, around, targets, auditor);
    try {
      Parts parts = new Parts(options, around, auditor, elsewhere, targets);
      Routing routing = parts.routing(book, options.laws(), casework);
      change.accept(routing);
      SpringApplication application = application(options);
      application.addInitializers(beans(parts.beans(routing)));
      return started(application.run(), audit, casework);
    } catch (RuntimeException e) {
      casework.close();
      close(audit);
      throw e instanceof StartException ? e : reason(e, options);
    }
  }

  private static Service started(
      ConfigurableApplicationContext context, AuditLog audit, OpenCasework casework) {
    try {
      casework.await();
      return new Service(context, audit, casework);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static SpringApplication application(Options options) {
    SpringApplication application = new SpringApplication(ServiceConfiguration.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(properties(options));
    return application;
  }

  private static AuditLog audit(Options options, Clock clock) {
    try {
      return AuditLog.open(options.data().resolve("audit.ndjson"), clock);
    } catch (IOException e) {
      throw new StartException(
          "the audit log in `" + options.data() + "` cannot be used: " + e.getMessage(), e);
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

  private static ApplicationContextInitializer<ConfigurableApplicationContext> beans(
      Map<Class<?>, Object> parts) {
    return context ->
        parts.forEach(
            (type, part) -> context.getBeanFactory().registerSingleton(type.getName(), part));
  }

  private static Map<String, Object> properties(Options options) {
    return Map.of(
        "server.address",
        options.address(),
        "server.port",
        options.port(),
        "server.shutdown",
        "graceful",
        "server.compression.enabled",
        true,
        "server.compression.mime-types",
        "text/html,text/css,text/javascript",
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
    casework.close();
    close(audit);
  }

  private static void close(AuditLog audit) {
    try {
      audit.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the audit log", e);
    }
  }
}
