package comity.server;

import comity.server.access.AccessConfiguration;
import comity.server.http.ContainerErrors;
import comity.server.http.Guard;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What the service takes of Spring: named one by one, since looking for more takes time. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.class)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
class ServiceConfiguration {

  @Bean
  RouterFunction<ServerResponse> routes(Routing routing) {
    return routing.routes();
  }

  @Bean
  FilterRegistrationBean<Guard> guarded(Guard guard) {
    FilterRegistrationBean<Guard> registration = new FilterRegistrationBean<>(guard);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /**
   * What goes wrong is said by the guard alone. Spring's own resolvers take a connection that the
   * database broke for one that the caller broke, and would answer that a write was done.
   */
  @Bean
  WebMvcConfigurer noResolvers() {
    return new WebMvcConfigurer() {
      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.clear();
      }
    };
  }

  /** What the container refuses before anything of ours is asked says no more than its status. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> silentErrors() {
    return factory ->
        factory.addContextCustomizers(context ->
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(ContainerErrors.class.getName()));
  }
}
