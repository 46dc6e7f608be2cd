package comity.server;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who looks at pages without a browser: keeps cookies, and sends forms with their token.
 */
final class PageVisitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Running service;
  private final Map<String, String> cookies = new TreeMap<>();
  private String setCookie = "";

  private PageVisitor(Running service) {
    this.service = service;
  }

  static PageVisitor nobody(Running service) {
    return new PageVisitor(service);
  }

  static PageVisitor as(Running service, String account) {
    PageVisitor visitor = nobody(service);
    HttpResponse<String> answer = visitor.post("/sign-in", "account=" + account);
    visitor.setCookie = answer.headers().firstValue("Set-Cookie").orElse("");
    return visitor;
  }

  /** What the service told the browser to keep at sign-in. */
  String setCookie() {
    return setCookie;
  }

  /** All of them as a browser sends them. */
  String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  HttpResponse<String> get(String path) {
    return kept(service.send(service.request(path).header("Cookie", cookies()).GET()));
  }

  /** Sends a form as if it stood on the page where one signs in. */
  HttpResponse<String> post(String path, String fields) {
    Matcher token = TOKEN.matcher(get("/sign-in").body());
    String own = token.find() ? "_csrf=" + token.group(1) : "";
    HttpRequest.Builder request =
        service
            .request(path)
            .header("Cookie", cookies())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(own + "&" + fields));
    return kept(service.send(request));
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String line : answer.headers().allValues("Set-Cookie")) {
      String[] pair = line.replaceFirst(";.*", "").split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }
}
