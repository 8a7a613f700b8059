package esperanza.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: cookies, redirects, and the form of the login. */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private final URI console;
    private final CookieManager cookies = new OnLoopback();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(URI console) {
        this.console = console;
    }

    /** Goes to an address without following where it leads. */
    HttpResponse<String> visit(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(console.resolve(address))
                        .header("Sec-Fetch-Mode", "navigate")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Signs in as a demo user, whose password is the name, and stands where the console leads then. */
    HttpResponse<String> signIn(String name) throws IOException, InterruptedException {
        var form = follow(visit("/"));
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("no form of a login: " + form.statusCode());
        }
        var sent = HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Mode", "navigate")
                .POST(BodyPublishers.ofString("username=" + encoded(name) + "&password=" + encoded(name)))
                .build();
        return follow(client.send(sent, BodyHandlers.ofString()));
    }

    /** What the page's script would send. */
    HttpRequest.Builder script(String path) {
        return HttpRequest.newBuilder(console.resolve(path))
                .header("X-Requested-With", "JavaScript")
                .timeout(Duration.ofSeconds(10));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The bytes of a script's GET, for a connection of the test's own. */
    byte[] head(String path) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nX-Requested-With: JavaScript\r\nCookie: %s\r\n\r\n"
                .formatted(
                        path,
                        console.getAuthority(),
                        cookies().stream()
                                .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                                .collect(Collectors.joining("; ")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The answer as it came over the line. */
    HttpResponse<byte[]> sendRaw(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> open(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().get(console);
    }

    /** Keeps a cookie of the console with another value. */
    void change(String name, String value) {
        cookies().stream().filter(cookie -> cookie.getName().equals(name)).forEach(cookie -> cookie.setValue(value));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var now = answer;
        for (int hops = 0; now.statusCode() / 100 == 3 && hops < 8; hops++) {
            now = visit(now.uri()
                    .resolve(now.headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return now;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Sends secure cookies to loopback without TLS too, as browsers do: Keycloak's are secure. */
    private static final class OnLoopback extends CookieManager {

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return super.get(uri, headers);
        }
    }
}
