package esperanza.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The own door of a person, and the rooms behind it, at a browser without scripts. */
public record OwnDoor(Platform platform) {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([\\w-]+)\"");
    private static final Pattern TO_PROTECTION =
            Pattern.compile("/protection\"[^>]*>\\s*<input type=\"hidden\" name=\"ticket\" value=\"([\\w-]+)\"");
    private static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([\\w-]+)\"");

    /** @param held a receipt or a door key */
    public String conversation(String path, String held, Map<String, String> fields) {
        return page("intake", "conversation" + path, "receipt", held, fields);
    }

    /** The pass to the rooms of a party, for who holds its door key. */
    public String entered(String doorKey) {
        var ticket = found(TICKET, conversation("", doorKey, Map.of()));
        return found(PASS, page("investigation", "room", "ticket", ticket, Map.of()));
    }

    public String room(String path, String pass, Map<String, String> fields) {
        return page("investigation", "room" + path, "pass", pass, fields);
    }

    /** The pass to the rooms of a person's protection, for who holds the door key. */
    public String enteredProtection(String doorKey) {
        var ticket = found(TO_PROTECTION, conversation("", doorKey, Map.of()));
        return found(PASS, page("protection", "protection", "ticket", ticket, Map.of()));
    }

    public String protection(String path, String pass, Map<String, String> fields) {
        return page("protection", "protection" + path, "pass", pass, fields);
    }

    /** Adds a file to a report: one form with one file. */
    public String file(String receipt, String name, String type, byte[] bytes) {
        var edge = "edge-" + UUID.randomUUID();
        var head = "--%1$s\r\nContent-Disposition: form-data; name=\"receipt\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\nContent-Type: %4$s\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head.formatted(edge, receipt, name, type)),
                BodyPublishers.ofByteArray(bytes),
                BodyPublishers.ofString("\r\n--" + edge + "--\r\n"));
        return sent("intake", "files/sent", "multipart/form-data; boundary=" + edge, body);
    }

    private String page(String service, String path, String by, String held, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put(by, held);
        form.put("key", UUID.randomUUID().toString());
        var body = BodyPublishers.ofString(form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(joining("&")));
        return sent(service, path, "application/x-www-form-urlencoded; charset=utf-8", body);
    }

    private String sent(String service, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(
                        URI.create(platform.service(service).url() + "/v1/public/es/" + path))
                .header("Content-Type", type)
                .POST(body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("<script")) {
                throw new IllegalStateException(path + ' ' + answer.statusCode() + ' ' + answer.body());
            }
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
                .orElseThrow(() -> new IllegalStateException(form + page));
    }
}
