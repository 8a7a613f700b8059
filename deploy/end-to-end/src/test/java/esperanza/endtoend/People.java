package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import esperanza.local.demonstration.Requests;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** People and clients of the local realm who send requests. Which free texts they filled is noted. */
final class People implements Requests, AutoCloseable {

    private final Platform platform;
    private final Planted planted;
    private final Client client = new Client();

    People(Platform platform, Planted planted) {
        this.platform = platform;
        this.planted = planted;
    }

    @Override
    public void close() {
        client.close();
    }

    static Answer taken(Answer answer, int expected) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
        return answer;
    }

    /** A command on the thing, in the version that it has. */
    Answer decide(String who, String service, String seen, String command, String body) {
        return post(who, service, command, key(), get(who, service, seen).header("ETag"), body);
    }

    Answer post(String who, String service, String path, String body) {
        return post(who, service, path, key(), Optional.empty(), body);
    }

    @Override
    public Answer get(String who, String service, String path) {
        return client.get(url(service, path), token(who));
    }

    @Override
    public Answer until(String what, String who, String service, String path, Predicate<Answer> asItShouldBe) {
        return client.until(what, url(service, path), token(who), asItShouldBe);
    }

    /** Notes the free texts of a request if it was taken. */
    void note(String service, String path, String body, int status) {
        if (status < 300) {
            planted.taken(service, path, body);
        }
    }

    String url(String service, String path) {
        return platform.service(service).url() + path;
    }

    @Override
    public Answer post(String who, String service, String path, String key, Optional<String> version, String body) {
        var answer = client.post(url(service, path), token(who), key, version, body);
        note(service, path, body, answer.status());
        return answer;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String token(String who) {
        return who.startsWith("hotline")
                ? platform.keycloak().tokenOfClient(who)
                : platform.keycloak().tokenOfPerson(who);
    }
}
