package esperanza.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The own door of a person, and the rooms behind it, at a browser without scripts. */
record OwnDoor(Platform platform) {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([\\w-]+)\"");
    private static final Pattern TO_PROTECTION =
            Pattern.compile("/protection\"[^>]*>\\s*<input type=\"hidden\" name=\"ticket\" value=\"([\\w-]+)\"");
    private static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([\\w-]+)\"");

    /** @param held a receipt or a door key */
    String conversation(String path, String held, Map<String, String> fields) {
        return page("intake", "conversation" + path, "receipt", held, fields);
    }

    /** The pass to the rooms of a party, for who holds its door key. */
    String entered(String doorKey) {
        var ticket = found(TICKET, conversation("", doorKey, Map.of()));
        return found(PASS, page("investigation", "room", "ticket", ticket, Map.of()));
    }

    String room(String path, String pass, Map<String, String> fields) {
        return page("investigation", "room" + path, "pass", pass, fields);
    }

    /** The pass to the rooms of a person's protection, for who holds the door key. */
    String enteredProtection(String doorKey) {
        var ticket = found(TO_PROTECTION, conversation("", doorKey, Map.of()));
        return found(PASS, page("protection", "protection", "ticket", ticket, Map.of()));
    }

    String protection(String path, String pass, Map<String, String> fields) {
        return page("protection", "protection" + path, "pass", pass, fields);
    }

    private String page(String service, String path, String by, String held, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put(by, held);
        form.put("key", UUID.randomUUID().toString());
        var request = HttpRequest.newBuilder(
                        URI.create(platform.service(service).url() + "/v1/public/es/" + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                        .collect(joining("&"))))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script");
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern form, String page) {
        return form.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + page));
    }
}
