package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import esperanza.local.demonstration.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** One case on the running platform, from its report on: what people do about it, and what they see of it. */
final class CaseStory implements AutoCloseable {

    private final Platform platform;
    private final Client client = new Client();
    private final String report;
    private final String receipt;
    private final String caseId;
    private final List<String> parties;
    private List<Operation> operations = List.of();

    private CaseStory(Platform platform, String sent) {
        this.platform = platform;
        var taken = done("hotline-demo", "intake", "/v1/reports", sent);
        this.report = "/v1/reports/" + taken.text("/reportId");
        this.receipt = taken.text("/receipt");
        var seen = sees("intake-officer", "intake", report);
        this.caseId = seen.text("/caseId");
        this.parties = seen.at("/parties")
                .valueStream()
                .map(party -> party.path("party").asText())
                .toList();
    }

    /** A hotline reports a threat. Software registers the file, proposes the first hypothesis and opens the plans. */
    static CaseStory reported(Platform platform, String report) {
        var story = new CaseStory(platform, report);
        story.until("investigator", "investigation", story.file() + "/hypotheses", answer -> !answer.at("/items")
                .isEmpty());
        story.parties.forEach(party ->
                story.until("protection-officer", "protection", plan(party), answer -> answer.status() == 200));
        return story;
    }

    /** The parties of the report, in its order. */
    List<String> parties() {
        return parties;
    }

    String caseId() {
        return caseId;
    }

    String report() {
        return report;
    }

    /** Empty unless the report asked for one. */
    String receipt() {
        return receipt;
    }

    String file() {
        return "/v1/investigations/" + caseId;
    }

    static String plan(String party) {
        return "/v1/protections/" + party;
    }

    /** The {@code sub} claim of the tokens of a person. */
    String subject(String login) {
        return platform.keycloak().subjectOfPerson(login);
    }

    /** The body that the OpenAPI document shows for a POST to this path below the file. */
    String example(String path) {
        return exampleOf("/v1/investigations/{caseId}" + path);
    }

    /** The same for a whole path of a document. */
    String exampleOf(String path) {
        if (operations.isEmpty()) {
            operations = Operation.all(platform);
        }
        return operations.stream()
                .filter(each -> each.path().equals(path))
                .filter(each -> !each.changesNothing())
                .findFirst()
                .orElseThrow()
                .body();
    }

    Answer sees(String who, String service, String path) {
        var answer = client.get(url(service, path), token(who));
        assertThat(answer.status()).as(path + ' ' + answer.text()).isEqualTo(200);
        return answer;
    }

    Answer until(String who, String service, String path, Predicate<Answer> asItShouldBe) {
        return client.until(path, url(service, path), token(who), asItShouldBe);
    }

    /** A command that needs no version; fails if it is not carried out. */
    Answer done(String who, String service, String path, String body) {
        return carriedOut(path, sent(who, service, path, Optional.empty(), body));
    }

    /** A person reads {@code seen} and sends a command with the version that was read; fails if it is refused. */
    Answer decided(String who, String service, String seen, String command, String body) {
        var version = sees(who, service, seen).header("ETag");
        return carriedOut(seen + command, sent(who, service, seen + command, version, body));
    }

    /** The whole answer to a command that must not be carried out. */
    Answer refused(String who, String service, String path, String body) {
        var answer = sent(who, service, path, Optional.empty(), body);
        assertThat(answer.status()).as(path + ' ' + answer.text()).isBetween(400, 499);
        return answer;
    }

    void awaitIdle() {
        Idle.await(platform);
    }

    @Override
    public void close() {
        client.close();
    }

    /** The elements of a list in an answer. */
    static List<JsonNode> each(Answer answer, String list) {
        return answer.at(list).valueStream().toList();
    }

    private Answer sent(String who, String service, String path, Optional<String> version, String body) {
        return client.post(url(service, path), token(who), UUID.randomUUID().toString(), version, body);
    }

    private static Answer carriedOut(String path, Answer answer) {
        assertThat(answer.status()).as(path + ' ' + answer.text()).isBetween(200, 299);
        return answer;
    }

    private String url(String service, String path) {
        return platform.service(service).url() + path;
    }

    private String token(String who) {
        return who.startsWith("hotline")
                ? platform.keycloak().tokenOfClient(who)
                : platform.keycloak().tokenOfPerson(who);
    }
}
