package esperanza.local.demonstration;

import esperanza.local.PartFailure;
import esperanza.local.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The setting of the story: the platform, the demo users who act, and the streams that are followed. */
final class Stage implements Requests, AutoCloseable {

    private final Platform platform;
    private final Consumer<String> story;
    private final Client client = new Client();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Stage(Platform platform, Consumer<String> story) {
        this.platform = platform;
        this.story = story;
    }

    String url(String service, String path) {
        return platform.service(service).url() + path;
    }

    /** The token of a hotline or a person: hotlines are clients, people have a password. */
    String token(String who) {
        return tokens.computeIfAbsent(
                who,
                name -> name.startsWith("hotline")
                        ? platform.keycloak().tokenOfClient(name)
                        : platform.keycloak().tokenOfPerson(name));
    }

    /** The {@code sub} claim of the tokens of a person. */
    String subject(String who) {
        return platform.keycloak().subjectOfPerson(who);
    }

    @Override
    public Answer get(String who, String service, String path) {
        return client.get(url(service, path), token(who));
    }

    @Override
    public Answer until(String what, String who, String service, String path, Predicate<Answer> asItShouldBe) {
        return client.until(what, url(service, path), token(who), asItShouldBe);
    }

    @Override
    public Answer post(String who, String service, String path, String key, Optional<String> version, String body) {
        return client.post(url(service, path), token(who), key, version, body);
    }

    void chapter(String title) {
        story.accept("");
        story.accept(title);
    }

    void tell(String line, Object... parts) {
        story.accept("   " + line.formatted(parts));
    }

    void end(String line) {
        story.accept("");
        story.accept(line);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static void expect(boolean so, String what, Answer answer) {
        if (!so) {
            throw new PartFailure("Not as expected: " + what + " (" + answer.status() + " " + answer.text() + ")");
        }
    }

    static void expect(Object seen, Object expected, String what) {
        if (!seen.equals(expected)) {
            throw new PartFailure("Not as expected: " + what + ": " + seen + " instead of " + expected);
        }
    }

    /** The texts at a pointer in every element of a list. */
    static List<String> each(Answer answer, String list, String pointer) {
        return answer.at(list)
                .valueStream()
                .map(item -> item.at(pointer).asText())
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
