package comity.server.access;

import comity.server.http.Endpoint;
import comity.server.http.ProblemPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/** Spring Security: bearer tokens, and every request held against the table of routes. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessConfiguration {

  @Bean
  JwtDecoder tokens(Provider provider, Sessions sessions, Clock clock) {
    return provider.decoder(sessions, clock);
  }

  @Bean
  DelegatingFilterProxyRegistrationBean securityFilter() {
    return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Auditor auditor,
      JwtDecoder tokens,
      Provider provider,
      Sessions sessions,
      Clock clock,
      ProblemPages pages,
      FormTokens forms) {
    Refusals refusals = new Refusals(auditor, pages);
    return http
        // Programs send no cookies, so nobody can make them send a token unawares.
        .csrf(csrf ->
                csrf.csrfTokenRepository(forms)
                    .requireCsrfProtectionMatcher(AccessConfiguration::isForm))
        .addFilterBefore(new PageSession(provider.pages(sessions, clock)), CsrfFilter.class)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(all -> all.anyRequest().access(new RouteTable(auditor)))
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.decoder(tokens))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  private static boolean isForm(HttpServletRequest request) {
    boolean isPage =
        Endpoint.of(request.getMethod(), request.getRequestURI())
            .filter(Endpoint::isPage)
            .isPresent();
    return isPage && !request.getMethod().equals("GET");
  }
}
