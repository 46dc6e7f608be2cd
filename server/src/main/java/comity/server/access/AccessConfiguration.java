package comity.server.access;

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
  SecurityFilterChain chain(HttpSecurity http, Auditor auditor, JwtDecoder tokens) {
    Refusals refusals = new Refusals(auditor);
    return http
        // Without cookies nobody can be made to send a token unawares.
        .csrf(AbstractHttpConfigurer::disable)
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
}
