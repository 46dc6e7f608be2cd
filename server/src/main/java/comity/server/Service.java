package comity.server;

import comity.kernel.book.LawBook;
import comity.kernel.book.LawBookException;
import comity.server.access.AuditLog;
import comity.server.access.Auditor;
import comity.server.access.DemoProvider;
import comity.server.access.LockOut;
import comity.server.access.Provider;
import comity.server.access.SessionRoutes;
import comity.server.access.Sessions;
import comity.server.http.Guard;
import comity.server.http.Incidents;
import comity.server.http.RateLimit;
import comity.server.law.LawShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
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

  private Service(ConfigurableApplicationContext context, AuditLog audit) {
    this.context = context;
    this.audit = audit;
  }

  /**
   * Starts it.
   *
   * @throws StartException if it cannot start as it was told to
   */
  static Service start(Options options, Surroundings around) {
    Clock clock = around.clock();
    LawShelf shelf = new LawShelf(book(options), () -> LocalDate.now(clock));
    AuditLog audit = audit(options, clock);
    try {
      Auditor auditor = new Auditor(audit, around.log());
      Sessions sessions = new Sessions(clock);
      LockOut lockOut = new LockOut(clock);
      Provider provider =
          options.demo()
              ? new DemoProvider(DemoPeople.people(), lockOut, auditor, clock, around.ids())
              : SignIn.provider(around.environment());
      Guard guard = new Guard(new RateLimit(options.rate(), clock), new Incidents(around.log()));
      Routing routing =
          new Routing(shelf, 1, new SessionRoutes(sessions, lockOut, auditor), provider);
      SpringApplication application = application(options);
      application.addInitializers(
          parts(List.of(guard, routing, auditor, sessions), provider, clock));
      return new Service(application.run(), audit);
    } catch (RuntimeException e) {
      close(audit);
      throw e instanceof StartException ? e : reason(e, options);
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

  private static ApplicationContextInitializer<ConfigurableApplicationContext> parts(
      List<Object> parts, Provider provider, Clock clock) {
    return context -> {
      ConfigurableListableBeanFactory beans = context.getBeanFactory();
      parts.forEach(part -> beans.registerSingleton(part.getClass().getName(), part));
      beans.registerSingleton(Provider.class.getName(), provider);
      beans.registerSingleton(Clock.class.getName(), clock);
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
