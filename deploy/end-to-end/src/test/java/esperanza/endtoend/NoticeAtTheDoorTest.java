package esperanza.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.OwnDoor;
import esperanza.local.PhoneNetwork;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A notice of the investigation lies at the own door of the woman whom it concerns, and an SMS through a real Kannel says
 * that there is news. The term of the notice is met when she opens the notice, and by nothing before.
 */
class NoticeAtTheDoorTest {

    private static final String THREAT = """
            {"channel": "HOTLINE", "account": "x", "receipt": true, "place": {"area": "XX-02"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    /** No country has this code. */
    private static final String NUMBER = "+99970000042";

    private static final String CONTACT = """
            {"reachable": "YES", "wish": "DECISIONS",
             "ways": [{"kind": "SMS", "address": "%s", "language": "es",
                       "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                       "from": "00:00", "until": "00:00"}]}""".formatted(NUMBER);
    private static final Pattern CODE = Pattern.compile("Aviso: su clave es ([0-9]{6})\\. .*");
    private static final String NEWS =
            "Aviso: hay novedades para usted. Cuando pueda, consulte por el medio que ya conoce.";
    /** As if the time had passed for which a message that is not urgent waits. */
    private static final String WAITED = "update attempt set due_at = now() where text_id = 'NEWS' and outcome is null"
            + " and addressee = '%s' returning attempt_id";

    private static final String ARRIVED =
            "select count(*) from attempt where text_id = 'NEWS' and outcome = 'DELIVERED' and addressee = '%s'";

    private final Platform platform = SharedPlatform.whole();
    private final OwnDoor door = new OwnDoor(platform);

    @Test
    void a_term_is_met_when_a_party_reads_the_notice_and_not_when_an_sms_says_that_there_is_news() {
        try (var network = PhoneNetwork.at(platform.gateway().orElseThrow().carrier());
                var story = CaseStory.reported(platform, THREAT)) {
            var ana = new Investigator(story, "investigator");
            ana.takesTheFile();
            var notice = called(story);
            ana.does("/notices/" + notice + "/laying", "");
            canBeReached(network, story);

            isToldThatThereIsNews(network, story);
            story.awaitIdle();
            assertThat(clock(story, notice)).isEqualTo("RUNNING");
            assertThat(story.sees("supervisor", "notification", "/v1/cases/" + story.caseId() + "/timeline")
                            .text())
                    .contains("notice-read");

            var key = story.report() + "/parties/" + story.parties().getFirst() + "/door-keys";
            var pass = door.entered(story.done("intake-officer", "intake", key, "{\"scope\": \"SELF\"}")
                    .text("/doorKey"));
            assertThat(door.room("/openings", pass, Map.of("of", notice))).contains("Una persona responde desde hoy");
            story.until("supervisor", "notification", deadlines(story), is(notice, "MET"));
        }
    }

    /** The notice that a person took the file. */
    private static String called(CaseStory story) {
        var seen = story.until("investigator", "investigation", story.file() + "/participation", answer -> !answer.at(
                        "/parties/0/notices/0/noticeId")
                .isMissingNode());
        return seen.text("/parties/0/notices/0/noticeId");
    }

    private void canBeReached(PhoneNetwork network, CaseStory story) {
        story.done("intake-officer", "intake", story.report() + "/contact", CONTACT);
        Waiting.until("a code comes", () -> texts(network).size() == 1);
        var code = CODE.matcher(texts(network).getFirst());
        assertThat(code.matches()).isTrue();
        door.conversation("/contact/proof", story.receipt(), Map.of("code", code.group(1)));
    }

    /** The officer lays a notice, too, because the receipt alone leads to those of intake. */
    private void isToldThatThereIsNews(PhoneNetwork network, CaseStory story) {
        var laid = story.done("intake-officer", "intake", story.report() + "/notices", """
                {"kind": "NEWS", "words": "Hay un aviso de la investigación en su puerta"}""");
        var intake = new Database(platform, "intake");
        var report = story.report().substring("/v1/reports/".length());
        Waiting.until("it leaves", () -> !intake.rows(WAITED.formatted(report)).isEmpty());
        Waiting.until("it comes", () -> texts(network).size() == 2);
        assertThat(texts(network).getLast()).isEqualTo(NEWS);
        Waiting.until("Kannel says so", () -> intake.number(ARRIVED.formatted(report)) == 1);
        var page = door.conversation("/notices", story.receipt(), Map.of("notice", laid.text("/noticeId")));
        assertThat(page).contains("Hay un aviso de la investigación en su puerta");
    }

    private static List<String> texts(PhoneNetwork network) {
        return network.received(NUMBER).stream()
                .map(text -> new String(text.bytes(), US_ASCII))
                .toList();
    }

    private static String clock(CaseStory story, String notice) {
        var seen = story.sees("supervisor", "notification", deadlines(story));
        return of(seen, notice).path("state").asText();
    }

    private static Predicate<Answer> is(String notice, String state) {
        return seen -> of(seen, notice).path("state").asText().equals(state);
    }

    private static JsonNode of(Answer seen, String notice) {
        return CaseStory.each(seen, "/items").stream()
                .filter(clock -> clock.path("about").asText().equals(notice))
                .findFirst()
                .orElseThrow(() -> new AssertionError(seen.text()));
    }

    private static String deadlines(CaseStory story) {
        return "/v1/deadlines?all=true&limit=200&case=" + story.caseId();
    }
}
